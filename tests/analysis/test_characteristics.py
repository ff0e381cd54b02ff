"""The table of characteristics: counts of the published cohort, labels of the declarations, nothing missing unsaid."""

from dataclasses import replace
from datetime import date

import pytest

from analysis.characteristic_variables import VARIABLES, declared_variables
from analysis.characteristics import characteristics_of
from analysis.patient_groups import patient_groups
from models.course import PatientCourse
from models.fields import Flag, Number
from models.records import Patient
from models.survival_rows import COVARIATES
from models.vocabularies import Arm, LmMriType, Stage
from models.wording import untranslated


def characteristics(courses):
    return characteristics_of(patient_groups(courses))


@pytest.fixture(scope="module")
def table(demonstration_courses):
    return characteristics(demonstration_courses)


@pytest.fixture(scope="module")
def rows(table):
    return {row.name: row for row in table.rows}


def counts_of(row, group):
    return {level: count.x for level, count in row.cells[group].counts.items()}


def test_groups_are_the_arms_and_all_together(table):
    assert table.n == {"IT": 7, "SOC": 7, "all": 14}


@pytest.mark.parametrize(
    ("name", "it", "soc"),
    # Counted in Table 1 of Trifănescu 2023 (tests/data/cohort.csv).
    [
        ("wbrt", {"yes": 5, "no": 2}, {"yes": 6, "no": 1}),
        ("sbrt", {"yes": 5, "no": 2}, {"yes": 2, "no": 5}),
        ("craniospinal", {"yes": 3, "no": 4}, {"yes": 1, "no": 6}),
        ("brain_surgery", {"yes": 6, "no": 1}, {"yes": 0, "no": 7}),
        ("brain_metastasis", {"yes": 6, "no": 1}, {"yes": 7, "no": 0}),
        ("lm_mri_type", {"A": 1, "B": 1, "C": 5, "D": 0}, {"A": 3, "B": 1, "C": 3, "D": 0}),
        (
            "systemic_therapy",
            {"T-DM1": 2, "lapatinib": 1, "pertuzumab": 2, "tucatinib": 2},
            {"T-DM1": 2, "lapatinib": 4, "pertuzumab": 1, "tucatinib": 0},
        ),
    ],
)
def test_categories_are_those_of_table_1(rows, name, it, soc):
    assert counts_of(rows[name], "IT") == it
    assert counts_of(rows[name], "SOC") == soc


def test_shares_are_of_those_known(rows):
    assert rows["wbrt"].cells["IT"].counts["yes"].share == pytest.approx(5 / 7)


def test_numbers_are_those_of_the_paper(rows):
    age, kps, cycles = (rows[name] for name in ("age_at_lm_years", "kps_at_lm", "it_cycles"))
    assert age.cells["all"].description.mean == pytest.approx(54.0714285714)
    assert kps.cells["all"].description.median == 75
    assert cycles.cells["IT"].description.mean == pytest.approx(12.1428571429)
    assert rows["it_dose_mg"].cells["IT"].description.median == 9 * 150


def test_who_cannot_be_asked_is_neither_known_nor_missing(rows):
    cycles = rows["it_cycles"].cells["all"]
    assert (cycles.n, cycles.missing, cycles.not_applicable) == (7, 0, 7)
    brain = rows["months_to_brain_metastasis"].cells["IT"]
    assert (brain.n, brain.missing, brain.not_applicable) == (6, 0, 1)


def test_declared_fields_lend_their_own_labels_and_levels(rows):
    row = rows["lm_mri_type"]
    assert row.label.said(untranslated) == Patient.lm_mri_type.label
    assert row.levels["C"].said(untranslated) == LmMriType.C.label
    assert row.label.said(lambda context, text: f"{context}/{text}") == f"Patient/{Patient.lm_mri_type.label}"


def test_a_drug_as_typed_is_not_looked_up(rows):
    assert rows["systemic_therapy"].levels["lapatinib"].said(lambda *_: "looked up") == "lapatinib"


def test_unknown_and_empty_both_count_as_missing():
    courses = [
        PatientCourse(Patient(id="1", arm=Arm.IT, stage_at_diagnosis=Stage.UNKNOWN)),
        PatientCourse(Patient(id="2", arm=Arm.IT)),
        PatientCourse(Patient(id="3", arm=Arm.IT, stage_at_diagnosis=Stage.III)),
    ]
    (row,) = [row for row in characteristics(courses).rows if row.name == "stage_at_diagnosis"]
    cell = row.cells["IT"]
    assert (cell.n, cell.missing, cell.counts["III"].share) == (1, 2, 1.0)
    assert "unknown" not in row.levels


def test_a_group_in_which_nothing_is_known_has_no_shares_and_no_mean():
    table = characteristics([PatientCourse(Patient(id="1", arm=Arm.SOC))])
    found = {row.name: row.cells["SOC"] for row in table.rows}
    assert found["er"].counts["positive"].share is None
    assert found["kps_at_lm"].description.mean is None
    assert found["kps_at_lm"].missing == 1


def test_a_patient_who_withdrew_consent_is_left_out_and_counted(demonstration_courses):
    first, *others = demonstration_courses
    gone = replace(first, patient=first.patient.replace(research_consent_withdrawn_date=date(2026, 11, 1)))
    table = characteristics([gone, *others])
    assert (table.n["IT"], table.n["all"], table.withdrawn) == (6, 13, 1)


def test_a_register_without_patients_is_an_empty_table():
    assert characteristics([]).n == {"all": 0}


def test_every_variable_has_a_name_of_its_own():
    assert len({variable.name for variable in VARIABLES}) == len(VARIABLES)


def test_a_newly_declared_field_is_a_characteristic_by_its_declaration():
    height, smoker = Number("Body height", unit="cm"), Flag("Smoker")
    height.name, smoker.name = "height_cm", "smoker"
    number, flag = declared_variables([height, smoker])
    assert (number.name, number.label.text, number.unit) == ("height_cm", "Body height", "cm")
    assert list(flag.levels) == ["yes", "no"]


def test_every_declared_field_is_a_characteristic_but_what_is_told_otherwise():
    missing = {field.name for field in COVARIATES} - {variable.name for variable in VARIABLES}
    assert missing == {"prior_it_cycles", "prior_it_dose_mg", "pregnancy_status"}


def test_proliferation_heart_fluid_and_histology_are_among_them(rows):
    assert rows["ki67_percent"].cells["all"].description.n == 14
    assert rows["lvef_percent"].unit == "%"
    assert counts_of(rows["csf_cytology_at_lm"], "all") == {"positive": 5, "negative": 9}
    assert "histology" in rows


def test_a_yes_and_no_that_was_not_asked_is_missing():
    courses = [
        PatientCourse(Patient(id=f"{flag}", arm=Arm.IT, csf_shunt=flag)) for flag in (True, False, None)
    ]
    (row,) = [row for row in characteristics(courses).rows if row.name == "csf_shunt"]
    assert counts_of(row, "IT") == {"yes": 1, "no": 1}
    assert row.cells["IT"].missing == 1
