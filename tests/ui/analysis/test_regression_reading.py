from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.cox import HazardRatio
from analysis.figures.figure_style import PRINT
from analysis.refusal import AnalysisRefused
from analysis.wording.regression_wording import estimate_text
from analysis.wording.result_table import ResultTable
from models.course import PatientCourse
from models.records import Patient
from models.wording import untranslated
from tests.ui.analysis.conftest import a_course
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.reading import Reading, ReadingContext
from ui.analysis.regression_reading import read_regression

DATA = Path(__file__).resolve().parents[2] / "data"
TWO = ("kps_at_lm", "age_at_lm_years")


def reading_of(courses, request: AnalysisRequest | None = None, **facts) -> Reading:
    context = ReadingContext(
        **{"today": date(2026, 11, 23), "demonstration": False, **facts},
        translate=untranslated,
        step=lambda _done, _total: None,
    )
    return read_regression(courses, request or AnalysisRequest(), context)


def tables(reading: Reading) -> dict[str, ResultTable]:
    return {table.code: table for table in reading.tables}


def row_of(reading: Reading, code: str, beginning: str) -> tuple[str, ...]:
    return next(row for row in tables(reading)[code].rows if row[0].startswith(beginning))


def without(course: PatientCourse, **values) -> PatientCourse:
    return replace(course, patient=course.patient.replace(**values))


@pytest.fixture(scope="module")
def alone(demonstration_courses) -> Reading:
    return reading_of(demonstration_courses, demonstration=True)


@pytest.fixture(scope="module")
def adjusted(demonstration_courses) -> Reading:
    return reading_of(demonstration_courses, AnalysisRequest(covariates=TWO))


def test_the_arm_alone_has_the_ratios_of_r(alone) -> None:
    """tests/data/reference.json: R survival 3.5 and coxphf 1.13."""
    reference = json.loads((DATA / "reference.json").read_text(encoding="utf-8"))["os"]
    efron, firth = reference["cox_it_efron"], reference["cox_it_firth"]
    expected = (
        estimate_text(HazardRatio("", efron["hr"], tuple(efron["ci"]), None)),
        estimate_text(HazardRatio("", firth["hr"], tuple(firth["profile_ci"]), None)),
    )
    row = row_of(alone, "univariable", "Arm")
    assert row[:4] == ("Arm: IT + SOC against SOC", "14", "0", "10")
    assert (row[4], row[6]) == expected


def test_the_arm_and_kps_together_have_the_ratios_of_r(demonstration_courses) -> None:
    reference = json.loads((DATA / "reference.json").read_text(encoding="utf-8"))["os"]["cox_it_kps_efron"]
    reading = reading_of(demonstration_courses, AnalysisRequest(covariates=("kps_at_lm",)))
    for name, beginning, step in (("it", "Arm", 1), ("kps", "KPS at LM, per 10", 10)):
        interval = (reference["ci_low"][name] ** step, reference["ci_high"][name] ** step)
        row = HazardRatio("", reference["hr"][name] ** step, interval, None)
        assert row_of(reading, "multivariable", beginning)[1] == estimate_text(row)


def test_a_regression_counts_from_lm_diagnosis_and_says_so(demonstration_courses, alone) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(origin="bc_diagnosis"), demonstration=True)
    assert reading.caption == alone.caption
    names = [{axes.get_xlabel() for axes in each.figures[1].draw(PRINT).axes} for each in (reading, alone)]
    assert names[0] == names[1]


def test_events_per_variable_stand_in_the_title_of_the_multivariable_model(adjusted) -> None:
    assert tables(adjusted)["multivariable"].title == "Multivariable, 3.3 events per variable"
    assert tables(adjusted)["multivariable"].note == "n 14, events 10; left out for a missing value: 0."


def test_without_covariates_it_is_said_how_to_choose_them(alone) -> None:
    table = tables(alone)["multivariable"]
    assert table.rows == ()
    assert table.note == "Choose covariates among the filters to adjust for them."


def test_a_variable_of_several_levels_has_one_test_before_its_levels(alone) -> None:
    rows = tables(alone)["univariable"].rows
    at = next(number for number, row in enumerate(rows) if row[0].startswith("Stage"))
    assert rows[at][0] == "Stage at diagnosis, against I"
    assert rows[at][4] == "likelihood ratio, df 3"
    assert [row[0] for row in rows[at + 1 : at + 4]] == [
        f"Stage at diagnosis: {level}" for level in ("II", "III", "IV")
    ]
    assert sum(int(row[1]) for row in rows[at + 1 : at + 4]) == 12  # two of the fourteen were in stage I


def test_what_is_the_same_in_all_or_not_recorded_is_said_and_not_fitted(alone) -> None:
    note = tables(alone)["univariable"].note
    assert "Not fitted, since the same in all patients: Sex, HER2 FISH, Pregnancy." in note
    assert "Not recorded: Histology, CSF shunt" in note


def test_missing_values_are_counted_for_each_variable(demonstration_courses) -> None:
    first, *others = demonstration_courses
    reading = reading_of([without(first, kps_at_lm=None), *others], AnalysisRequest(covariates=TWO))
    assert row_of(reading, "univariable", "KPS")[1:3] == ("13", "1")
    assert row_of(reading, "univariable", "Age")[1:3] == ("14", "0")
    assert "left out for a missing value: 1." in tables(reading)["multivariable"].note
    assert tables(reading)["left_out"].rows == (("TH-001", "missing", "KPS at LM"),)


def test_firth_stays_out_where_there_are_events_enough(demonstration_courses) -> None:
    row = row_of(reading_of(demonstration_courses, AnalysisRequest("pfs")), "univariable", "Arm")
    assert row[3] == "12"
    assert row[6:] == ("", "")


def test_stepwise_selection_is_off_until_its_button_asks_for_it(adjusted, demonstration_courses) -> None:
    assert "stepwise" not in tables(adjusted)
    (notice,) = [each for each in adjusted.on_numbers if each.code == "stepwise"]
    assert notice.remedy.words == "Show stepwise selection"
    shown = reading_of(demonstration_courses, notice.remedy.request)
    table = tables(shown)["stepwise"]
    assert table.rows[0][:3] == ("0", "begin with all", "")
    aics = [float(row[3]) for row in table.rows]
    assert aics == sorted(aics, reverse=True)
    assert "Do not rely on it" in table.note
    (notice,) = [each for each in shown.on_numbers if each.code == "stepwise"]
    assert not notice.remedy.request.stepwise


def test_nothing_is_selected_from_a_single_variable(alone) -> None:
    assert [each for each in alone.on_numbers if each.code == "stepwise"] == []


def test_immortal_time_and_invented_dates_are_said(alone) -> None:
    immortal, invented = alone.on_groups
    assert (immortal.code, invented.code) == ("immortal_time", "date_invented")
    assert "credited here with the time lived until then: Arm." in immortal.sentence


def test_the_variable_whose_ratio_seems_to_change_is_named_with_its_p(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(group="lm_certainty"))
    (notice,) = [each for each in reading.on_numbers if each.code == "proportional_hazards"]
    assert notice.sentence.endswith("does not describe it: LM certainty (p 0.043).")


def test_a_number_that_makes_the_groups_is_cut_as_on_the_other_pages(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(group="lvef_percent"))
    assert "by LVEF, cut at its median" in reading.caption
    assert "adjusted" not in reading.caption
    assert row_of(reading, "univariable", "LVEF")[0].startswith("LVEF (%): ≥")
    assert tables(reading)["multivariable"].rows == ()


def test_more_variables_than_events_are_not_fitted(demonstration_courses) -> None:
    every = (
        "age_at_lm_years",
        "stage_at_diagnosis",
        "ki67_percent",
        "lvef_percent",
        "kps_at_lm",
        "er",
        "pr",
        "lm_mri_type",
    )
    reading = reading_of(demonstration_courses, AnalysisRequest(covariates=every))
    assert "not_estimable" in [notice.code for notice in reading.on_numbers]
    shown = [cell for row in tables(reading)["multivariable"].rows for cell in row]
    assert not [cell for cell in shown if "(" in cell and "–" in cell and "." in cell]


def test_the_caption_says_n_events_method_filters_and_date(adjusted) -> None:
    assert adjusted.caption == (
        "n 14, deaths 10 · Cox, Efron ties, 95 % CI Wald; Firth, profile CI, where named · by arm · "
        "Cox adjusted for KPS at LM, age at LM diagnosis · "
        "all data · 23 Nov 2026"
    )


def test_a_cut_off_takes_later_deaths_away(demonstration_courses) -> None:
    cut = reading_of(demonstration_courses, AnalysisRequest(as_of=date(2026, 1, 1)))
    assert "data cut-off 1 Jan 2026" in cut.caption
    assert int(row_of(cut, "univariable", "Arm")[3]) < 10


def test_a_withdrawn_consent_takes_a_patient_out(demonstration_courses) -> None:
    first, *others = demonstration_courses
    withdrawn = without(first, research_consent_withdrawn_date=date(2026, 6, 1))
    assert row_of(reading_of([withdrawn, *others]), "univariable", "Arm")[1] == "13"


def test_the_plots_are_said_in_words(adjusted) -> None:
    forest, residuals = adjusted.figures
    assert forest.description.startswith("Arm: IT + SOC against SOC: 0.23 (0.04 – 0.87), Firth; 0.26")
    assert "KPS at LM, per 10: 0.72 (0.42 – 1.15), Firth" in forest.description
    assert "KPS at LM: hazard ratio 0.97 (dashed), score test p" in residuals.description
    assert "No smooth: fewer than 20 events." in residuals.caption


@pytest.mark.parametrize(
    "request_",
    [
        AnalysisRequest(),
        AnalysisRequest("pfs", group=None),
        AnalysisRequest(group="er", covariates=("pr", "lm_mri_type", "stage_at_diagnosis"), stepwise=True),
        AnalysisRequest(group="wbrt", covariates=TWO),
    ],
    ids=["arm", "alone", "many levels", "radiotherapy"],
)
@pytest.mark.parametrize("count", [1, 2, 5])
def test_no_cell_and_no_figure_is_without_a_meaning(demonstration_courses, request_, count: int) -> None:
    reading = reading_of(demonstration_courses[-count:], request_)
    cells = [cell for table in reading.tables for row in table.rows for cell in row]
    words = [*cells, *(figure.description for figure in reading.figures)]
    assert [word for word in words if any(wrong in word for wrong in ("nan", "inf", "None"))] == []
    for figure in reading.figures:
        assert figure.draw(PRINT).get_size_inches()[0] == pytest.approx(PRINT.width)


def test_without_events_every_ratio_is_said_to_be_missing() -> None:
    courses = [
        a_course(number, months=3 + number, died=False, kps_at_lm=60 + 10 * (number % 4))
        for number in range(8)
    ]
    reading = reading_of(courses, AnalysisRequest(covariates=("kps_at_lm",)))
    assert row_of(reading, "univariable", "Arm")[4:6] == ("–", "–")
    assert "no_events" in {notice.code for notice in reading.on_numbers}
    assert "not estimable" in reading.figures[0].description


def test_a_covariate_that_nobody_has_leaves_no_multivariable_model(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(covariates=("histology",)))
    assert tables(reading)["multivariable"].note == (
        "Not defined: no patient has a value of every chosen variable."
    )


def test_a_yes_no_variable_is_compared_with_no() -> None:
    courses = [
        a_course(number, months=3 + number, died=number % 3 > 0, csf_shunt=number % 2 == 0)
        for number in range(12)
    ]
    assert row_of(reading_of(courses), "univariable", "CSF shunt")[0] == "CSF shunt: yes against no"


def test_nobody_to_analyse_is_one_sentence() -> None:
    with pytest.raises(AnalysisRefused) as refused:
        reading_of([PatientCourse(Patient({"study_code": "A"}))])
    assert refused.value.sentence() == "no patient can be analysed with these filters"
