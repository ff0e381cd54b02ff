"""Rows for the analysis: endpoints, group, covariates, nobody's name."""

from datetime import date

import pytest

from models.endpoints import ExclusionReason
from models.partial_date import PartialDate
from models.records import Patient
from models.survival_rows import (
    AGE,
    COVARIATES,
    LeftOut,
    is_analysed,
    left_out,
    level_of,
    proposed_arm,
    start_column,
    survival_rows,
    value_of,
)
from models.vocabularies import Arm, RadiotherapyTechnique, SessionStatus, Stage, TherapyKind


def test_a_row_holds_endpoints_group_and_covariates(build):
    course = build.course(
        patient=build.patient(death_date=date(2022, 11, 15), csf_shunt=True, her2_ihc=None),
        administrations=[build.earlier_session("2022-02-15")],
        assessments=[build.assessment(date=date(2022, 7, 15))],
        therapies=[build.therapy(kind=TherapyKind.RADIOTHERAPY, radiotherapy=RadiotherapyTechnique.WBRT)],
    )
    (row,) = survival_rows([course])
    assert row["study_code"] == "TH-001"
    assert (row["arm"], row["pfs_months"], row["pfs_event"]) == ("IT", 10.0, 1)
    assert (row["os_months"], row["os_event"], row["approximate"]) == (10.0, 1, False)
    assert (row["age_at_lm_years"], row["kps_at_lm"], row["lm_mri_type"]) == (51, 80, "C")
    assert (row["csf_shunt"], row["her2_ihc"], row["prior_spinal_surgery"]) == (1, None, None)
    assert (row["it_cycles"], row["first_it_months"], row["wbrt"], row["sbrt"]) == (1, 1.0, 1, 0)


def test_no_row_carries_what_identifies(build):
    (row,) = survival_rows([build.course(patient=build.patient(death_date=date(2022, 11, 15)))])
    identifying = {field.name for field in Patient.clinical_fields() if field.identifies}
    assert identifying.isdisjoint(row)
    assert "Popescu" not in str(row)


def test_covariates_hold_no_outcome():
    assert {"death_cause", "it_stop_reason", "arm"}.isdisjoint(field.name for field in COVARIATES)


def test_the_arm_is_proposed_from_whether_drug_was_ever_given(build):
    not_given = build.earlier_session("2022-02-15", status=SessionStatus.NOT_GIVEN)
    assert proposed_arm(build.course(administrations=[not_given])) is Arm.SOC
    assert proposed_arm(build.course(administrations=[build.earlier_session("2022-02-15")])) is Arm.IT
    assert proposed_arm(build.course(patient=build.patient(prior_it_cycles=2))) is Arm.IT


def test_a_confirmed_arm_stands(build):
    patient = build.patient(arm=Arm.SOC, prior_it_cycles=2, death_date=date(2022, 11, 15))
    assert survival_rows([build.course(patient=patient)])[0]["arm"] == "SOC"


@pytest.mark.parametrize(
    ("column", "values", "level"),
    [
        ("stage_at_diagnosis", {"stage_at_diagnosis": Stage.III}, "III"),
        ("stage_at_diagnosis", {"stage_at_diagnosis": Stage.UNKNOWN}, None),
        ("stage_at_diagnosis", {}, None),
        ("csf_shunt", {"csf_shunt": True}, "1"),
        ("arm", {"arm": Arm.IT}, "IT"),
        ("arm", {}, "SOC"),
        ("wbrt", {}, "0"),
    ],
)
def test_a_level_is_the_code_that_makes_the_group(build, column, values, level):
    assert level_of(build.course(patient=build.patient(**values)), column) == level


def test_a_number_makes_no_groups(build):
    with pytest.raises(KeyError):
        level_of(build.course(), "kps_at_lm")


def test_who_is_left_out_is_listed_with_the_reason(build):
    withdrawn = build.patient(
        study_code="TH-002", death_date=date(2022, 11, 15), research_consent_withdrawn_date=date(2022, 3, 1)
    )
    courses = [
        build.course(patient=withdrawn),
        build.course(patient=build.patient(last_contact_date=date(2022, 5, 1))),
    ]
    assert [row["study_code"] for row in survival_rows(courses)] == ["TH-001"]
    assert left_out(courses) == [
        LeftOut("TH-002", "pfs", ExclusionReason.CONSENT_WITHDRAWN),
        LeftOut("TH-002", "os", ExclusionReason.CONSENT_WITHDRAWN),
    ]


def test_a_patient_is_analysed_while_one_endpoint_has_her(build):
    assert is_analysed(build.course(patient=build.patient(death_date=date(2022, 11, 15))))
    withdrawn = build.patient(death_date=date(2022, 11, 15), research_consent_withdrawn_date=date(2022, 3, 1))
    assert not is_analysed(build.course(patient=withdrawn))


@pytest.mark.parametrize("column", ["arm", AGE, "stage_at_diagnosis", "csf_shunt", "kps_at_lm", "wbrt"])
def test_a_value_is_what_the_row_has_in_the_column(build, column):
    course = build.course(
        patient=build.patient(
            death_date=date(2022, 11, 15), stage_at_diagnosis=Stage.UNKNOWN, csf_shunt=True
        ),
        therapies=[build.therapy(kind=TherapyKind.RADIOTHERAPY, radiotherapy=RadiotherapyTechnique.WBRT)],
    )
    (row,) = survival_rows([course])
    assert row[column] is not None
    assert value_of(course, column) == row[column]


def test_what_was_done_after_the_cut_off_is_not_known_yet(build):
    therapy = build.therapy(
        kind=TherapyKind.RADIOTHERAPY, radiotherapy=RadiotherapyTechnique.WBRT, start=PartialDate(2022, 7, 15)
    )
    course = build.course(
        patient=build.patient(death_date=date(2022, 11, 15)),
        administrations=[build.earlier_session("2022-02-15"), build.earlier_session("2022-09-15")],
        therapies=[therapy],
    )
    (whole,), (early,) = survival_rows([course]), survival_rows([course], as_of=date(2022, 6, 15))
    assert (whole["wbrt"], whole["wbrt_from_months"], whole["it_cycles"]) == (1, 6.0, 2)
    assert (early["wbrt"], early["wbrt_from_months"], early["it_cycles"]) == (0, None, 1)


@pytest.mark.parametrize(
    ("group", "column"), [("arm", "first_it_months"), ("sbrt", "sbrt_from_months"), ("er", None)]
)
def test_a_group_that_treatment_makes_names_the_column_of_its_start(group, column):
    assert start_column(group) == column
