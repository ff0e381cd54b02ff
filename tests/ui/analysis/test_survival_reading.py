from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.endpoint_survival import SurvivalEndpoint, analyse_endpoints
from analysis.refusal import AnalysisRefused
from analysis.survival_warnings import SurvivalWarning
from analysis.wording.result_table import ResultColumn, ResultTable
from models.course import PatientCourse
from models.survival_rows import arm_of
from models.vocabularies import Arm
from models.wording import untranslated
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.reading import Reading, ReadingContext
from ui.analysis.survival_reading import read_survival

CHECKOUT = Path(__file__).resolve().parents[3]
LANDMARK_OS_6 = "{:.2f}".format(
    json.loads((CHECKOUT / "tests/data/reference.json").read_text(encoding="utf-8"))["landmark_os_6"][
        "hr_efron"
    ]
)
NOT_NUMBERS = ("nan", "inf", "None")


def reading_of(courses, request: AnalysisRequest | None = None, **facts) -> Reading:
    context = ReadingContext(
        **{"today": date(2026, 11, 23), "demonstration": False, **facts},
        translate=untranslated,
        step=lambda _done, _total: None,
    )
    return read_survival(courses, request or AnalysisRequest(), context)


def tables(reading: Reading) -> dict[str, ResultTable]:
    return {table.code: table for table in reading.tables}


def cells(reading: Reading) -> list[str]:
    return [cell for table in reading.tables for row in table.rows for cell in row]


@pytest.mark.parametrize("endpoint", ["os", "pfs"])
def test_counts_and_medians_are_those_of_r(demonstration_courses, endpoint: str) -> None:
    """tests/data/reference.json holds the answers of R survival 3.5."""
    reference = json.loads((CHECKOUT / "tests/data/reference.json").read_text(encoding="utf-8"))[endpoint]
    rows = tables(reading_of(demonstration_courses, AnalysisRequest(endpoint)))["medians"].rows
    expected = [reference[group] for group in ("IT", "SOC", "all")]
    assert [row[1:4] for row in rows] == [
        (str(each["n"]), str(each["events"]), f"{each['median']:g}") for each in expected
    ]


def test_one_group_has_no_immortal_time_in_words_though_the_result_keeps_its_code(
    demonstration_courses,
) -> None:
    treated = [each for each in demonstration_courses if arm_of(each) is Arm.IT]
    reading = reading_of(treated, demonstration=True)
    assert [notice.code for notice in reading.on_groups] == ["date_invented"]
    assert SurvivalWarning.IMMORTAL_TIME in analyse_endpoints(treated)[SurvivalEndpoint.OS].warnings


def test_the_landmark_stands_beside_the_naive_result(demonstration_courses) -> None:
    request = AnalysisRequest(landmark_months=6, group="er")
    table = tables(reading_of(demonstration_courses, request))["immortal_time"]
    found = {row[0]: row[1:] for row in table.rows}
    assert [column.title for column in table.columns] == ["", "Naive", "Landmark, month 6"]
    assert found["n"] == ("14", "10")
    assert found["Left out at the landmark"] == ("", "4")


def test_naive_landmark_and_time_varying_stand_in_one_table(demonstration_courses) -> None:
    """reference.json, R survival 3.5: landmark at 6 months HR 0.131, without it 0.193."""
    table = tables(reading_of(demonstration_courses, AnalysisRequest(landmark_months=6)))["immortal_time"]
    found = {row[0]: row[1:] for row in table.rows}
    assert table.title == "Naive, landmark, time-varying"
    assert found["Treated with IT"] == ("7", "5", "7")
    assert found["Median, IT + SOC"][::2] == ("22 (6 – NR)", "")
    ratios = found["Hazard ratio, Arm: IT + SOC"]
    assert [each[:4] for each in ratios] == ["0.19", LANDMARK_OS_6, "0.19"]
    assert all(", p 0." in each for each in ratios)


def test_whoever_is_treated_after_the_landmark_is_counted_as_untreated_and_told(
    demonstration_courses,
) -> None:
    """No first dose of the demonstration comes within three days of LM diagnosis."""
    table = tables(reading_of(demonstration_courses, AnalysisRequest(landmark_months=0.1)))["immortal_time"]
    treated = next(row for row in table.rows if row[0] == "Treated with IT")
    assert treated[1:3] == ("7", "0")
    assert "Treated after the landmark and therefore with the untreated there: 7." in table.note


def test_what_holds_from_the_landmark_on_is_not_said_of_the_whole_time(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(landmark_months=22))
    codes = {notice.code: notice.sentence for notice in reading.on_numbers}
    assert "one_group" not in codes
    assert codes["landmark_one_group"].startswith("From the landmark at month 22 on: only one group has rows")


def test_without_a_landmark_the_time_varying_model_stands_beside_the_naive_result(
    demonstration_courses,
) -> None:
    table = tables(reading_of(demonstration_courses))["immortal_time"]
    assert [column.title for column in table.columns] == ["", "Naive", "Time-varying"]
    assert "untreated until the day of her first dose" in table.note


def test_a_group_known_at_diagnosis_has_no_such_table(demonstration_courses) -> None:
    assert "immortal_time" not in tables(reading_of(demonstration_courses, AnalysisRequest(group="er")))


def test_an_arm_without_recorded_doses_has_no_time_varying_ratio(demonstration_courses) -> None:
    undosed = [PatientCourse(course.patient) for course in demonstration_courses]
    table = tables(reading_of(undosed))["immortal_time"]
    assert {row[0]: row[-1] for row in table.rows}["Hazard ratio, Arm: IT + SOC"] == "–"
    assert "no first dose is recorded" in table.note


def test_who_was_treated_elsewhere_is_counted_out_of_the_time_varying_model(demonstration_courses) -> None:
    first = demonstration_courses[0]
    elsewhere = replace(first, patient=first.patient.replace(prior_it_cycles=2))
    table = tables(reading_of([elsewhere, *demonstration_courses[1:]]))["immortal_time"]
    assert table.rows[0] == ("n", "14", "13")
    assert "not known: 1." in table.note


def test_the_restricted_mean_goes_to_the_time_that_every_group_reaches(demonstration_courses) -> None:
    assert (
        tables(reading_of(demonstration_courses))["restricted_mean"].title == "Restricted mean to 20 months"
    )
    asked = reading_of(demonstration_courses, AnalysisRequest(rmst_months=12))
    assert tables(asked)["restricted_mean"].title == "Restricted mean to 12 months"


def test_the_restricted_mean_of_each_group_has_an_interval_from_the_error_of_r(demonstration_courses) -> None:
    reference = json.loads((CHECKOUT / "tests/data/reference.json").read_text(encoding="utf-8"))["os"]["rmst"]
    rows = tables(reading_of(demonstration_courses, AnalysisRequest(rmst_months=12)))["restricted_mean"].rows
    for row, group in zip(rows, ("IT", "SOC"), strict=False):
        mean, half = reference[group]["rmst"], 1.959963985 * reference[group]["se"]
        assert row[3] == f"({mean - half:.2f} – {mean + half:.2f})"


def test_a_minus_sign_is_one(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest("pfs", group="stage_at_diagnosis"))
    assert "−1.00" in cells(reading)
    assert not [cell for cell in cells(reading) if cell.startswith("-")]


def test_progression_on_any_basis_is_said(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest("pfs", any_basis=True))
    assert "progression on any basis" in reading.caption


def test_covariates_are_named_in_the_caption(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(covariates=("kps_at_lm", "age_at_lm_years")))
    assert "by arm · Cox adjusted for KPS at LM, age at LM diagnosis · all data" in reading.caption


def test_who_is_left_out_is_listed_with_the_reason(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, AnalysisRequest(as_of=date(2026, 1, 1)))
    left_out = tables(reading)["left_out"]
    assert left_out.title == f"Left out: {len(left_out.rows)}"
    assert ("TH-004", "diagnosed after the data cut-off", "time to the event") in left_out.rows


def test_a_missing_covariate_leaves_a_named_patient_out(demonstration_courses) -> None:
    first = demonstration_courses[0]
    without = PatientCourse(
        first.patient.replace(kps_at_lm=None),
        administrations=first.administrations,
        assessments=first.assessments,
    )
    reading = reading_of([without, *demonstration_courses[1:]], AnalysisRequest(covariates=("kps_at_lm",)))
    assert tables(reading)["left_out"].rows == (("TH-001", "missing", "KPS at LM"),)


def test_who_lacks_a_covariate_stays_in_the_curves(demonstration_courses) -> None:
    first, *others = demonstration_courses
    courses = [replace(first, patient=first.patient.replace(kps_at_lm=None)), *others]
    crude, adjusted = (
        tables(reading_of(courses, AnalysisRequest(covariates=covariates)))
        for covariates in ((), ("kps_at_lm",))
    )
    assert adjusted["medians"] == crude["medians"]
    assert adjusted["log_rank"] == crude["log_rank"]
    assert "Fitted on the 13 patients who have every covariate." in adjusted["cox"].note


def test_every_warning_of_the_result_is_a_notice(demonstration_courses) -> None:
    codes = {notice.code for notice in reading_of(demonstration_courses).on_numbers}
    assert {"events_per_variable", "unequal_censoring", "few_at_risk"} <= codes


@pytest.mark.parametrize(
    "request_",
    [
        AnalysisRequest(),
        AnalysisRequest("pfs", group=None),
        AnalysisRequest(group="er", covariates=("kps_at_lm", "age_at_lm_years", "stage_at_diagnosis")),
        AnalysisRequest(landmark_months=30),
        AnalysisRequest(times=(200.0,), rmst_months=200),
    ],
    ids=["arm", "alone", "many covariates", "landmark beyond all", "beyond all"],
)
@pytest.mark.parametrize("count", [1, 2, 8, 14])
def test_no_cell_is_ever_without_a_meaning(
    demonstration_courses, request_: AnalysisRequest, count: int
) -> None:
    reading = reading_of(demonstration_courses[-count:], request_)
    assert [cell for cell in cells(reading) if any(word in cell for word in NOT_NUMBERS)] == []


def test_nobody_to_analyse_is_one_sentence() -> None:
    with pytest.raises(AnalysisRefused) as refused:
        reading_of([])
    assert refused.value.sentence() == "no patient can be analysed with these filters"


def test_a_table_as_text_is_what_spreadsheets_take() -> None:
    table = ResultTable(
        "t", "Median", (ResultColumn("Group"), ResultColumn("n")), (("IT", "7"),), "NR: not reached."
    )
    assert table.as_text() == "Median\nGroup\tn\nIT\t7\nNR: not reached.\n"


def test_a_median_follow_up_that_is_not_reached_is_said_in_words(demonstration_courses) -> None:
    dead = [course for course in demonstration_courses if course.patient.death_date is not None]
    note = tables(reading_of(dead))["medians"].note
    assert note == "NR: not reached, nor is the median follow-up (reverse Kaplan–Meier)."
