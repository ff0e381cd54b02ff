from __future__ import annotations

import pytest

from analysis.kaplan_meier import SurvivalEstimate
from reports.cohort_sections.numbers import (
    median_with_interval,
    months_with_interval,
    p_in_table,
    ratio_with_interval,
    statistic,
    survival_with_interval,
)


@pytest.mark.parametrize(
    ("median", "interval", "shown"),
    [(22.0, (6.0, None), "22 (6–NR)"), (None, (3.0, None), "NR (3–NR)"), (4.5, (4.0, 8.0), "4.5 (4–8)")],
)
def test_a_median_that_is_not_reached_is_nr(median, interval, shown: str) -> None:
    assert median_with_interval(median, interval) == shown


def test_a_difference_has_true_minus_signs_from_which_the_dash_keeps_its_distance() -> None:
    assert months_with_interval(-2.46, (-6.5, 1.49)) == "−2.5 (−6.5 – 1.5)"
    assert months_with_interval(6.64, (0.74, 12.4)) == "6.6 (0.7–12.4)"
    assert months_with_interval(0.0, (None, None)) == "0.0"
    assert months_with_interval(None, (None, None)) == "–"


@pytest.mark.parametrize(
    ("ratio", "interval", "shown"),
    [
        (0.197565, (0.040597, 0.961459), "0.198 (0.041–0.961)"),
        (19.07, (1.868, 2582.6), "19.070 (1.868–>1000)"),
        (2.0, (0.5, None), "2.000 (0.500–NR)"),
        (None, (None, None), "–"),
    ],
)
def test_a_ratio_has_the_digits_of_the_paper(ratio, interval, shown: str) -> None:
    assert ratio_with_interval(ratio, interval) == shown


@pytest.mark.parametrize(
    ("estimate", "shown"),
    [
        (SurvivalEstimate(12.0, 3, 0.6429, (0.152, 0.902)), "64 % (15–90)"),
        (SurvivalEstimate(24.0, 0, 0.0, (None, None)), "0 %"),
        (SurvivalEstimate(24.0, 0, None, (None, None)), "–"),
    ],
)
def test_survival_without_an_estimate_is_a_dash(estimate: SurvivalEstimate, shown: str) -> None:
    assert survival_with_interval(estimate) == shown


@pytest.mark.parametrize(("p", "shown"), [(0.0446, "0.045"), (0.2, "0.200"), (0.0004, "<0.001"), (None, "–")])
def test_p_values_in_a_column_have_the_same_digits(p, shown: str) -> None:
    assert p_in_table(p) == shown


def test_a_statistic_has_two_decimals() -> None:
    assert [statistic(2.2849), statistic(None)] == ["2.28", "–"]
