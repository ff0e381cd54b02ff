from __future__ import annotations

from datetime import date

import pytest

from models.vocabularies import Arm


def _regression(text: str, endpoint: str) -> str:
    begins = text.index(f"{endpoint}, regression")
    table = text.index("Variable n Events EPV", begins)
    return text[table : text.index("No multivariable model", table)]


def _estimate(found: dict) -> str:
    low, high = found.get("ci") or found["profile_ci"]
    p = found.get("p") or found["p_penalized_lr"]
    return f"{found['hr']:.3f} ({low:.3f}–{high:.3f}) {p:.3f}"


def test_events_per_variable_stand_before_the_ratio_and_the_interval_before_the_p(cohort_text: str) -> None:
    table = _regression(cohort_text, "Overall survival")
    assert table.startswith("Variable n Events EPV Hazard ratio (95 % CI) p Firth (95 % CI) p p, PH")
    assert "LM type on MRI, against A linear 14 10 5 likelihood ratio, df 2 0.558 0.587" in table


def test_the_ratio_of_the_arm_firth_beside_it_and_the_test_of_its_hazards_agree_with_r(
    cohort_text: str, from_r
) -> None:
    efron, firth = from_r["os"]["cox_it_efron"], from_r["os"]["cox_it_firth"]
    over_time = from_r["os"]["schoenfeld_km"]["p"]
    row = f"Arm: IT + SOC against SOC 14 10 10 {_estimate(efron)} {_estimate(firth)} {over_time:.3f}"
    assert row in _regression(cohort_text, "Overall survival")


def test_firth_stays_away_where_there_are_more_than_ten_events_per_variable(cohort_text: str, from_r) -> None:
    row = f"Arm: IT + SOC against SOC 14 12 12 {_estimate(from_r['pfs']['cox_it_efron'])} "
    over_time = from_r["pfs"]["schoenfeld_km"]["p"]
    assert f"{row}{over_time:.3f} Age" in _regression(cohort_text, "Progression-free survival")


def test_the_forest_plot_says_the_same_ratio_in_words_that_can_be_copied(cohort_text: str, from_r) -> None:
    found = from_r["pfs"]["cox_it_efron"]
    low, high = found["ci"]
    forest = cohort_text[cohort_text.index("Progression-free survival, regression") :]
    assert "hazard ratio, log scale" in forest
    assert f"Arm: IT + SOC against SOC 14 12 {found['hr']:.3f} ({low:.3f}–{high:.3f}) Age" in forest


def test_the_forest_plot_draws_firth_where_the_events_are_few_and_says_so(cohort_text: str, from_r) -> None:
    found = from_r["os"]["cox_it_firth"]
    low, high = found["profile_ci"]
    forest = cohort_text[cohort_text.index("Overall survival, regression") :]
    assert f"Arm: IT + SOC against SOC 14 10 {found['hr']:.3f} ({low:.3f}–{high:.3f}), Firth" in forest
    assert "KPS at LM, per 10 14 10" in forest
    assert "Firth’s is drawn with its profile interval, and named." in forest


def test_that_no_multivariable_model_was_run_is_said(cohort_text: str) -> None:
    assert "No multivariable model was run: at 10 events a variable, 12 events carry 1." in cohort_text
    assert "Not fitted, since the same in all patients: Sex, HER2 FISH, Pregnancy." in cohort_text


def test_a_warning_of_one_endpoint_begins_with_its_name_and_tells_the_variables(cohort_text: str) -> None:
    assert (
        "Overall survival: the hazard ratio seems to change over time, so that one number does not describe it: LM "
        "certainty (p 0.043), CSF cytology at LM (p 0.043)." in cohort_text
    )
    assert "Progression-free survival: the hazard ratio seems" not in cohort_text
    assert "Variables tested one by one, without a correction: 12." in cohort_text


def test_without_events_there_is_a_sentence_in_place_of_numbers(told, paper_courses) -> None:
    courses = [
        paper_courses.followed(
            number, last_contact_date=date(2026, 6, number), kps_at_lm=60 + number, arm=list(Arm)[number % 2]
        )
        for number in (1, 2, 3)
    ]
    text = told(courses)
    assert "Overall survival, regression n 3: no event was observed, so that nothing can be fitted." in text
    assert "EPV" not in text
    assert "Peduzzi" not in text


@pytest.mark.parametrize("patients", [1, 2])
def test_patients_who_differ_in_nothing_are_told_so(told, paper_courses, patients: int) -> None:
    courses = [
        paper_courses.followed(number, death_date=date(2026, 6, number), arm=Arm.SOC)
        for number in range(1, patients + 1)
    ]
    text = told(courses)
    said = (
        f"n {patients}, events {patients}: the patients differ in no variable, so that nothing can be fitted."
    )
    assert text.count(said) == 2
