from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.figures.share_text import percent, percent_number
from models.vocabularies import Arm, Complication, ReviewWindow


def _percent(found: dict) -> str:
    low, high = found["ci"]
    return f"{percent(found['estimate'])} ({percent_number(low)}–{percent_number(high)} %)"


def test_rates_per_patient_stand_with_denominators_and_the_exact_interval_of_r(
    cohort_text: str, from_r
) -> None:
    shares = from_r["proportions"]
    assert f"Puncture-site pain 7/7 {_percent(shares['pain_7_of_7'])} 0" in cohort_text
    assert f"CSF fistula 1/7 {_percent(shares['one_of_7'])} 0" in cohort_text


def test_rates_per_session_count_those_answered_and_the_worst_grade_ends_the_row(cohort_text: str) -> None:
    assert "n 14, with a puncture 7, sessions with a puncture 85." in cohort_text
    assert "Arachnoiditis 1/7 14 % (0.4–58 %) 0 1/68 1 % (<0.1–8 %) 17 2" in cohort_text


def test_sessions_are_told_apart_by_dexamethasone_and_its_dose(cohort_text: str) -> None:
    assert "By dexamethasone, per session" in cohort_text
    assert "Complication without, n 3 with, n 82" in cohort_text
    assert "By dose of dexamethasone, per session" in cohort_text


def test_one_dose_of_trastuzumab_is_said_in_words_and_makes_no_table(cohort_text: str) -> None:
    assert "Trastuzumab 150 mg whenever it was given." in cohort_text
    assert "By dose of trastuzumab" not in cohort_text


def test_several_doses_are_told_apart(told, paper_courses) -> None:
    sessions = (paper_courses.session(1, dose_mg=80.0), paper_courses.session(8, dose_mg=150.0))
    course = replace(
        paper_courses.followed(1, death_date=date(2026, 9, 1)),
        administrations=sessions,
        reviews=paper_courses.reviews(sessions[0], ReviewWindow.IMMEDIATE),
    )
    assert "By dose of trastuzumab, per session" in told([course])


def test_the_first_complication_has_its_incidence_in_a_table_and_a_figure_with_death_competing(
    cohort_text: str,
) -> None:
    assert "Any but pain 7 4 1 43 % (10–73 %) 64 % (17–90 %) –" in cohort_text
    assert "months since the first puncture" in cohort_text
    assert "n 7, with it 4, died before it 1. Aalen–Johansen, death competing" in cohort_text


def test_complications_are_told_by_cycle(cohort_text: str) -> None:
    assert "By cycle, per session" in cohort_text


def test_every_warning_of_the_rates_is_a_sentence(cohort_text: str) -> None:
    safety = cohort_text[cohort_text.index("Cumulative incidence of the first complication Aalen") :]
    assert "Demonstration: which patient had which complication, when and how grave is invented" in safety
    assert "Sessions of one patient are not independent" in safety
    assert "Not every complication was asked about" in safety


def test_without_a_session_there_is_a_sentence_and_no_method(told, paper_courses) -> None:
    text = told([paper_courses.followed(1, death_date=date(2026, 6, 1), arm=Arm.SOC)])
    assert "Safety No patient had a puncture." in text
    assert "Aalen" not in text
    assert "Complications are counted" not in text


def test_sessions_that_nobody_asked_about_are_one_sentence_and_no_method(told, paper_courses) -> None:
    course = replace(
        paper_courses.followed(1, death_date=date(2026, 9, 1)), administrations=(paper_courses.session(3),)
    )
    text = told([course])
    assert "Safety Sessions with a puncture: 1. None of them was assessed for complications" in text
    assert "CSF fistula" not in text
    assert "Complications are counted" not in text
    assert "Clopper" not in text


def test_a_session_asked_about_beside_one_that_was_not_has_rates_and_a_warning(told, paper_courses) -> None:
    asked, other = paper_courses.session(3), paper_courses.session(30)
    course = replace(
        paper_courses.followed(1, death_date=date(2026, 9, 1)),
        administrations=(asked, other),
        reviews=paper_courses.reviews(asked, ReviewWindow.IMMEDIATE),
    )
    text = told([course])
    assert "CSF fistula" in text
    assert "Some reviews are pending" in text


def test_sessions_of_a_patient_who_withdrew_are_not_counted(told, paper_courses) -> None:
    session = paper_courses.session(3)
    with_pain = {Complication.PUNCTURE_SITE_PAIN: "pain"}
    course = replace(
        paper_courses.followed(1, research_consent_withdrawn_date=date(2026, 3, 1)),
        administrations=(session,),
        reviews=paper_courses.reviews(session, ReviewWindow.IMMEDIATE, present=with_pain),
    )
    assert "Safety No patient had a puncture." in told([course])
