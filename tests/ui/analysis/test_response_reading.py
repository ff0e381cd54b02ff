from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.figures.figure_style import PRINT
from analysis.refusal import AnalysisRefused
from analysis.wording.result_table import ResultTable
from models.course import PatientCourse
from models.survival_rows import arm_of
from models.vocabularies import Arm
from models.wording import untranslated
from tests.ui.analysis.conftest import a_course
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.figure_drawing import drawn_on_paper
from ui.analysis.reading import Reading, ReadingContext
from ui.analysis.response_reading import read_response

NOT_NUMBERS = ("nan", "inf", "None")


def reading_of(courses, request: AnalysisRequest | None = None, **facts) -> Reading:
    context = ReadingContext(
        **{"today": date(2026, 11, 23), "demonstration": False, **facts},
        translate=untranslated,
        step=lambda _done, _total: None,
    )
    return read_response(courses, request or AnalysisRequest(), context)


def tables(reading: Reading) -> dict[str, ResultTable]:
    return {table.code: table for table in reading.tables}


def codes(reading: Reading) -> set[str]:
    return {notice.code for notice in (*reading.on_groups, *reading.on_numbers)}


def without_responses(courses) -> list[PatientCourse]:
    return [
        replace(course, assessments=tuple(each.replace(overall_response=None) for each in course.assessments))
        for course in courses
    ]


def test_the_caption_says_counts_method_filters_and_date(demonstration_courses) -> None:
    assert reading_of(demonstration_courses).caption == (
        "n 14, evaluable 14, CR or PR 5 · best overall response, 95 % CI Clopper–Pearson · by arm · "
        "progression on imaging · all data · 23 Nov 2026"
    )


def test_both_denominators_are_named(demonstration_courses) -> None:
    """5 of 7: R binom.test gives 0.2904 to 0.9633."""
    rows = tables(reading_of(demonstration_courses))["response_rate"].rows
    assert rows[:2] == (
        ("IT + SOC", "evaluable", "5 / 7", "71 %", "(29 – 96 %)"),
        ("", "all", "5 / 7", "71 %", "(29 – 96 %)"),
    )


def test_the_papers_share_stands_beside_the_estimate_and_the_censored(demonstration_courses) -> None:
    """published.csv: 3/7, 9.9 to 81.6 %; reference.json: 53.6 %, 13.2 to 82.5 %."""
    rows = tables(reading_of(demonstration_courses))["pfs_beyond"].rows
    assert rows[0] == ("IT + SOC", "7", "3", "3", "1", "43 % (10 – 82 %)", "54 % (13 – 82 %)")
    assert "censored_early" in codes(reading_of(demonstration_courses))


def test_nobody_followed_has_no_median_reached_or_not(demonstration_courses) -> None:
    rows = tables(reading_of(demonstration_courses))["duration_of_response"].rows
    assert rows[0] == ("IT + SOC", "5", "3", "5", "3", "13.5", "(3 – NR)")
    assert rows[1] == ("SOC", "0", "–", "0", "0", "–", "–")


def test_the_filters_group_cut_off_and_basis_are_honoured(demonstration_courses) -> None:
    reading = reading_of(
        demonstration_courses,
        AnalysisRequest(group="er", as_of=date(2026, 6, 1), any_basis=True, covariates=("kps_at_lm",)),
    )
    for words in ("by ER", "progression on any basis", "data cut-off 1 Jun 2026"):
        assert words in reading.caption
    assert "adjusted" not in reading.caption
    assert [row[0] for row in tables(reading)["best_response"].rows] == ["Negative", "Positive", "All"]
    assert "immortal_time" not in codes(reading)


def test_one_group_has_no_immortal_time(demonstration_courses) -> None:
    treated = [each for each in demonstration_courses if arm_of(each) is Arm.IT]
    assert "immortal_time" in codes(reading_of(demonstration_courses))
    assert "immortal_time" not in codes(reading_of(treated))


def test_the_endpoint_of_the_survival_page_changes_nothing_here(demonstration_courses) -> None:
    first = reading_of(demonstration_courses, AnalysisRequest("os"))
    second = reading_of(demonstration_courses, AnalysisRequest("pfs"))
    assert (first.caption, first.tables) == (second.caption, second.tables)


def test_invented_responses_are_said_above_the_figures(demonstration_courses) -> None:
    reading = reading_of(demonstration_courses, demonstration=True)
    (notice,) = [each for each in reading.on_groups if each.code == "date_invented"]
    assert "responses and all dates are invented" in notice.sentence
    assert "date_invented" not in codes(reading_of(demonstration_courses))


def test_responders_are_compared_with_nobody_and_that_is_said(demonstration_courses) -> None:
    """One curve of all who responded, not one a group, and no test."""
    reading = reading_of(demonstration_courses)
    assert "responders_not_compared" in codes(reading)
    assert [figure.code for figure in reading.figures] == ["swimmer", "duration-of-response"]
    duration = reading.figures[1]
    assert "n 5, progressions or deaths 3" in duration.description
    assert "log-rank" not in duration.description


@pytest.mark.parametrize(("responders", "figures"), [(2, 1), (3, 2)])
def test_fewer_than_three_responses_draw_no_curve(demonstration_courses, responders, figures) -> None:
    responded = [demonstration_courses[at] for at in (0, 1, 3)][:responders]
    reading = reading_of([*responded, demonstration_courses[7]])
    assert len(reading.figures) == figures
    assert ("few_responders" in codes(reading)) is (responders < 3)


def test_no_response_is_said_and_not_counted(demonstration_courses) -> None:
    reading = reading_of(without_responses(demonstration_courses))
    assert {"no_response", "not_evaluable"} <= codes(reading)
    found = tables(reading)
    assert found["best_response"].rows[-1] == ("All", "14", "0", "0", "0", "0", "0", "14")
    assert found["response_rate"].rows[-2:] == (
        ("All", "evaluable", "0 / 0", "–", "–"),
        ("", "all", "0 / 14", "0 %", "(0 – 23 %)"),
    )


def test_a_withdrawn_consent_is_counted_and_said(demonstration_courses) -> None:
    first = demonstration_courses[0]
    withdrawn = replace(
        first, patient=first.patient.replace(research_consent_withdrawn_date=date(2026, 1, 1))
    )
    reading = reading_of([withdrawn, *demonstration_courses[1:]])
    assert tables(reading)["left_out"].rows == (
        ("TH-001", "research consent withdrawn", "time to the event"),
    )
    assert "n 13, deaths 10" in reading.figures[0].description


def test_a_response_without_any_time_is_listed(demonstration_courses) -> None:
    course = demonstration_courses[0]
    only_look = replace(
        course,
        patient=course.patient.replace(death_date=None),
        assessments=course.assessments[:1],
    )
    assert tables(reading_of([only_look]))["left_out"].rows == (
        ("TH-001", "time is zero or negative", "duration of response"),
    )


@pytest.mark.parametrize(
    "request_",
    [AnalysisRequest(), AnalysisRequest(group=None), AnalysisRequest(group="stage_at_diagnosis")],
    ids=["arm", "alone", "stage"],
)
@pytest.mark.parametrize("count", [1, 2, 8, 14])
def test_no_cell_is_ever_without_a_meaning(
    demonstration_courses, request_: AnalysisRequest, count: int
) -> None:
    for courses in (demonstration_courses[-count:], without_responses(demonstration_courses[:count])):
        cells = [cell for table in reading_of(courses, request_).tables for row in table.rows for cell in row]
        assert [cell for cell in cells if any(word in cell for word in NOT_NUMBERS)] == []


def test_nobody_to_analyse_is_one_sentence() -> None:
    with pytest.raises(AnalysisRefused) as refused:
        reading_of([])
    assert refused.value.sentence() == "no patient can be analysed"


def test_the_figures_can_be_drawn_and_saved(demonstration_courses) -> None:
    for figure in reading_of(demonstration_courses).figures:
        assert figure.draw(PRINT).axes
        assert drawn_on_paper(figure, file_format="pdf").startswith(b"%PDF")


def test_the_newest_death_is_dated_as_everything_else_on_the_page() -> None:
    courses = [a_course(2, months=60, died=True), a_course(4, months=3, died=False)]
    died = courses[0].patient.death_date
    said = " ".join(notice.sentence for notice in reading_of(courses).on_numbers)
    assert f"the newest death, {died.day} {died:%b %Y}" in said
