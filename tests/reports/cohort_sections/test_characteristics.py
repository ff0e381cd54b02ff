from __future__ import annotations

import pytest

from models.vocabularies import Arm


def test_numbers_stand_by_arm_with_mean_error_median_and_quartiles(cohort_text: str, from_r) -> None:
    age, kps = from_r["descriptive"]["age"], from_r["descriptive"]["kps"]
    assert f"{age['mean']:.2f} ± {age['se']:.2f} Mann–Whitney" in cohort_text
    assert f"{kps['mean']:.2f} ± {kps['se']:.2f} Mann–Whitney" in cohort_text
    assert "median (quartiles) 54 (47.5–59.5) 54 (47–60.5) 54 (47.2–60.5)" in cohort_text


def test_categories_are_counted_by_arm_with_their_share_of_those_known(cohort_text: str) -> None:
    assert "A linear 1 (14 %) 3 (43 %) 4 (29 %)" in cohort_text
    assert "SBRT 5 (71 %) 2 (29 %) 7 (50 %)" in cohort_text


@pytest.mark.parametrize(
    ("row", "test"),
    [
        ("Brain surgery 6 (86 %) 0 (0 %) 6 (43 %) Fisher", "bm_surgery"),
        ("SBRT 5 (71 %) 2 (29 %) 7 (50 %) Fisher", "sbrt"),
        ("Craniospinal 3 (43 %) 1 (14 %) 4 (29 %) Fisher", "craniospinal_rt"),
        ("LM type on MRI Freeman–Halton", "lm_mri_type"),
        ("Systemic therapy at LM diagnosis Freeman–Halton", "systemic_therapy"),
    ],
)
def test_one_exact_test_a_characteristic_agrees_with_r(cohort_text: str, from_r, row: str, test: str) -> None:
    p = from_r["fisher"][test]
    assert f"{row} {p:.3f}" in cohort_text if p < 0.1 else f"{row} {p:.2f}" in cohort_text


def test_p_is_adjusted_after_holm_over_every_test_made(cohort_text: str, from_r) -> None:
    assert "Holm: adjusted over the 19 tests of this table." in cohort_text
    smallest = from_r["fisher"]["bm_surgery"]
    assert f"Fisher {smallest:.3f} {19 * smallest:.3f}" in cohort_text


def test_the_tests_of_the_paper_stand_in_tables_of_their_own(cohort_text: str) -> None:
    after = cohort_text[cohort_text.index("Characteristics, tested as in the paper") :]
    assert "tested as in the paper Means" in after
    assert "Age, years −1 (−14 – 12) 0.85" in after  # Hodges-Lehmann; Mann-Whitney by the normal limit
    assert "KPS at LM IT + SOC 7 0.26 0.19 0.84 0.11" in after  # Lilliefors D and p, Shapiro-Wilk W and p


def test_one_arm_is_described_without_columns_for_tests(told, paper_courses) -> None:
    courses = [paper_courses.followed(number, arm=Arm.SOC, kps_at_lm=60 + number) for number in (1, 2)]
    text = told(courses)
    assert "Characteristic SOC, n 2 All, n 2 Age, years" in text
    assert "Only one group has patients: there is nothing to compare." in text
    assert "Holm" not in text


def test_one_test_needs_no_adjustment_and_is_not_told_in_the_plural(told, paper_courses) -> None:
    courses = [
        paper_courses.followed(number, arm=list(Arm)[number % 2], kps_at_lm=60 + 10 * number, birth_date=None)
        for number in range(1, 5)
    ]
    assert "Holm: the one test of this table needs no adjustment." in told(courses)


def test_doses_added_up_are_told_in_whole_mg(cohort_text: str) -> None:
    assert "1821 ± 601" in cohort_text
