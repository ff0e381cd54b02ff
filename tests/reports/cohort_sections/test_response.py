from __future__ import annotations

from datetime import date

from analysis.figures.figure_style import PRINT
from models.vocabularies import Arm
from models.wording import untranslated
from reports.cohort_results import cohort_results
from reports.cohort_sections.response import swimmers
from reports.vector_figure import TALLEST


def _percent(found: dict) -> str:
    low, high = found["ci"]
    return f"{100 * found['estimate']:.0f} % ({100 * low:.0f}–{100 * high:.0f} %)"


def test_patients_stand_by_their_best_response(cohort_text: str) -> None:
    assert "Group n CR PR SD PD NE None IT + SOC 7 1 4 1 1 0 0" in cohort_text


def test_the_published_rate_has_the_exact_interval_of_r(cohort_text: str, from_r) -> None:
    found = from_r["proportions"]["response_5_of_7"]
    assert f"IT + SOC evaluable 5 / 7 {_percent(found)}" in cohort_text


def test_progression_free_for_over_twelve_months_is_named_as_what_it_is(cohort_text: str, from_r) -> None:
    found = from_r["proportions"]["durable_3_of_7"]
    after = cohort_text[cohort_text.index("Progression-free for more than 12 months") :]
    assert "the censored count as if they had progressed" in after
    assert f"IT + SOC 7 3 3 1 {_percent(found)} 54 %" in after  # Kaplan-Meier beside it


def test_the_duration_counts_responses_and_events_before_the_median(cohort_text: str) -> None:
    assert "IT + SOC 5 3 5 3 13.5 (3–NR)" in cohort_text


def test_the_swimmer_plot_has_a_lane_for_every_patient_and_says_what_its_signs_mean(cohort_text: str) -> None:
    plot = cohort_text[cohort_text.index("Response 0 3 6") : cohort_text.index("Best overall response")]
    assert all(f"TH-{number:03}" in plot for number in range(1, 15))
    assert "intrathecal dose" in plot
    assert "LM progression" in plot
    assert "n 14, deaths 10, with progression 12, CR or PR 5." in plot


def test_that_responders_are_compared_with_nobody_is_said(cohort_text: str) -> None:
    assert "The survival of responders is therefore not compared" in cohort_text


def test_without_a_response_there_is_a_sentence_and_the_lanes(told, paper_courses) -> None:
    text = told([paper_courses.followed(1, death_date=date(2026, 6, 1), arm=Arm.SOC)])
    assert "n 1: no response is recorded." in text
    assert "months since LM diagnosis death" in text
    assert "Best overall response" not in text
    assert "Clopper" not in text


def test_the_swimmer_plot_of_many_patients_still_goes_across_the_text(paper_courses) -> None:
    courses = [
        paper_courses.followed(number, death_date=date(2026, 3 + number % 9, 1), arm=list(Arm)[number % 2])
        for number in range(1, 62)
    ]
    results = cohort_results(courses, as_of=None, landmarks_months=(), demonstration=False)
    width, height = swimmers(results, untranslated).figure.get_size_inches()
    assert width == PRINT.width
    assert height * 72 <= TALLEST
