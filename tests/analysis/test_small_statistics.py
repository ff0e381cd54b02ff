"""Descriptions, proportions and correlations against R in tests/data/reference.json."""

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.stats import rankdata

from analysis.correlations import CorrelationMethod, correlations
from analysis.descriptive import describe
from analysis.proportions import proportion
from analysis.refusal import AnalysisRefused

DATA = Path(__file__).parents[1] / "data"
REFERENCE = json.loads((DATA / "reference.json").read_text(encoding="utf-8"))
COHORT = pd.read_csv(DATA / "cohort.csv")
IT = COHORT[COHORT["group"] == "IT"]
TOLERANCE = {"rel": 1e-6, "abs": 1e-6}


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("age", COHORT["age_years"]),
        ("kps", COHORT["kps"]),
        ("it_cycles", IT["it_cycles"]),
        ("it_duration_equals_pfs", IT["pfs_months"]),
    ],
)
def test_mean_standard_error_and_median_are_those_of_r(name, values):
    found = describe(values)
    for key, expected in REFERENCE["descriptive"][name].items():
        assert getattr(found, key) == pytest.approx(expected, **TOLERANCE)


def test_quartiles_are_those_of_rs_default():
    # R 4.2: quantile(1:4) gives 1.75 and 3.25 at a quarter and three quarters.
    assert describe([1, 2, 3, 4]).quartiles == (1.75, 3.25)


def test_what_is_missing_is_counted_and_left_out():
    found = describe([1.0, None, float("nan"), 3.0])
    assert (found.n, found.missing, found.mean) == (2, 2, 2.0)


def test_a_single_value_has_no_standard_error():
    found = describe([7])
    assert (found.mean, found.se, found.median) == (7, None, 7)


def test_nothing_known_is_no_number():
    found = describe([None])
    assert (found.n, found.missing, found.mean, found.quartiles) == (0, 1, None, (None, None))


def test_survival_times_described_as_plain_numbers_say_so():
    assert describe(COHORT["os_months"], ignores_censoring=True).ignores_censoring


@pytest.mark.parametrize("name", REFERENCE["proportions"])
def test_proportions_have_the_exact_interval_of_r(name):
    expected = REFERENCE["proportions"][name]
    found = proportion(expected["x"], expected["n"])
    assert found.estimate == pytest.approx(expected["estimate"], **TOLERANCE)
    assert found.ci == pytest.approx(tuple(expected["ci"]), **TOLERANCE)


def test_none_of_seven_still_has_an_upper_limit():
    # Clopper-Pearson 0/7: 0 to 0.4096 (R binom.test).
    assert proportion(0, 7).ci == pytest.approx((0, 0.4096), abs=5e-5)


def test_none_of_none_has_no_estimate():
    found = proportion(0, 0)
    assert (found.estimate, found.ci) == (None, (None, None))


def test_more_than_all_is_refused():
    with pytest.raises(AnalysisRefused):
        proportion(8, 7)


@pytest.mark.parametrize("endpoint", ["pfs", "os"])
@pytest.mark.parametrize(("key", "rows"), [("kps", COHORT), ("kps_IT", IT)])
def test_correlations_with_kps_are_those_of_r(endpoint, key, rows):
    found = correlations(list(rows["kps"]), list(rows[f"{endpoint}_months"]), ignores_censoring=True)
    expected = REFERENCE[endpoint][key]
    assert found.pearson.coefficient == pytest.approx(expected["pearson"]["r"], **TOLERANCE)
    assert found.pearson.p == pytest.approx(expected["pearson"]["p"], **TOLERANCE)
    assert found.spearman.coefficient == pytest.approx(expected["spearman"]["rho"], **TOLERANCE)
    if "p" in expected["spearman"]:
        assert found.spearman.p == pytest.approx(expected["spearman"]["p"], **TOLERANCE)


def test_the_correlation_of_age_with_the_time_to_lm_is_that_of_r():
    found = correlations(list(IT["age_years"]), list(IT["lm_months"]))
    expected = REFERENCE["age_lm_IT_pearson"]
    assert found.pearson.coefficient == pytest.approx(expected["r"], **TOLERANCE)
    assert found.pearson.p == pytest.approx(expected["p"], **TOLERANCE)


def test_the_correlations_of_tuna_are_those_of_r():
    # Hollander and Wolfe 1973 (R ?cor.test): Pearson 0.5711816, -0.1497426 to 0.8955795, p 0.1082; Spearman 0.6,
    # exact p 0.0968.
    colour = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1]
    quality = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
    found = correlations(colour, quality)
    assert found.pearson.coefficient == pytest.approx(0.5711816, abs=5e-8)
    assert found.pearson.ci == pytest.approx((-0.1497426, 0.8955795), abs=5e-8)
    assert found.pearson.p == pytest.approx(0.1082, abs=5e-5)
    assert found.spearman.coefficient == pytest.approx(0.6)
    assert found.spearman.exact_p == pytest.approx(0.0968, abs=5e-5)


def test_spearman_with_ties_counts_every_order():
    first, second = [1, 1, 2, 3, 5, 5, 6], [2, 2, 2, 7, 1, 9, 9]
    one, other = rankdata(first), rankdata(second)
    sums = np.array([one @ other[list(order)] for order in permutations(range(7))])
    middle = one.sum() * other.sum() / 7
    expected = np.mean(np.abs(sums - middle) >= abs(one @ other - middle) - 1e-9)
    assert correlations(first, second).spearman.exact_p == pytest.approx(expected)


def test_many_pairs_have_the_asymptotic_p_alone():
    found = correlations(list(COHORT["age_years"]), list(COHORT["kps"]))
    assert found.n == 14
    assert (found.spearman.exact_p, found.spearman.p) == (None, pytest.approx(0.856366, abs=1e-6))


@pytest.mark.parametrize(("first", "second"), [([1, 2, 4], [1, 3, 2]), ([1, 2, 3, 4], [2, 4, 6, 8])])
def test_three_pairs_or_pairs_on_a_line_have_no_interval(first, second):
    assert correlations(first, second).pearson.ci == (None, None)


def test_each_coefficient_carries_its_name():
    found = correlations([1, 2, 3], [1, 3, 2])
    assert (found.pearson.method, found.spearman.method) == tuple(CorrelationMethod)


@pytest.mark.parametrize(
    ("first", "second"), [([1, 1, 1], [1, 2, 3]), ([1, 2], [1, 2]), ([], []), ([1, 2, None], [1, 2, 3])]
)
def test_a_constant_or_too_few_pairs_have_no_correlation(first, second):
    found = correlations(first, second)
    assert (found.pearson.coefficient, found.spearman.p) == (None, None)


def test_pairs_with_a_missing_side_are_counted():
    found = correlations([1, 2, 3, 4, None], [2, 1, 4, None, 5])
    assert (found.n, found.missing) == (3, 2)


def test_columns_of_different_length_are_refused():
    with pytest.raises(AnalysisRefused):
        correlations([1, 2, 3], [1, 2])
