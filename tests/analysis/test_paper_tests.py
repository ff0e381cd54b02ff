"""The tests that the paper names against R's answers to R's own examples, and against STATISTICS vectors."""

import json
from math import exp, sqrt
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.stats import kstest

from analysis.normality import Normality, normality
from analysis.paper_tests import MeanDifference, mean_difference, median_test, paper_tests

DATA = Path(__file__).parents[1] / "data"
REFERENCE = json.loads((DATA / "reference.json").read_text(encoding="utf-8"))
COHORT = pd.read_csv(DATA / "cohort.csv")

# R datasets::sleep (Student 1908): extra hours of sleep with two drugs.
FIRST_DRUG = np.array([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0])
SECOND_DRUG = np.array([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
# Royston 1995: weights of eleven men (R: shapiro.test gives W 0.78881, p 0.006704).
WEIGHTS = np.array([148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236], dtype=float)


def arms(column):
    return tuple(COHORT.loc[COHORT["group"] == arm, column].to_numpy(float) for arm in ("IT", "SOC"))


def test_welch_is_that_of_r():
    # R: t.test(extra ~ group, data = sleep): p 0.07939, -3.3654832 to 0.2054832.
    found = mean_difference(FIRST_DRUG, SECOND_DRUG, equal_variances=False)
    assert found.estimate == pytest.approx(-1.58)
    assert found.ci == pytest.approx((-3.3654832, 0.2054832), abs=1e-7)
    assert found.p == pytest.approx(0.07939, abs=5e-6)


def test_student_is_that_of_r():
    # R: t.test(extra ~ group, data = sleep, var.equal = TRUE): p 0.07919, -3.363874 to 0.203874.
    found = mean_difference(FIRST_DRUG, SECOND_DRUG, equal_variances=True)
    assert found.ci == pytest.approx((-3.363874, 0.203874), abs=1e-6)
    assert found.p == pytest.approx(0.07919, abs=5e-6)


@pytest.mark.parametrize("endpoint", ["pfs", "os"])
def test_the_t_test_of_the_cohort_is_that_of_r(endpoint):
    found = mean_difference(*arms(f"{endpoint}_months"), equal_variances=True)
    assert found.p == pytest.approx(REFERENCE[endpoint]["compare_means"]["t_p"], rel=1e-9)


@pytest.mark.parametrize(
    ("first", "second", "estimate"), [([5], [1, 2, 3], 3), ([4, 4], [4, 4, 4], 0), ([5, 5], [4, 4], 1)]
)
def test_one_value_or_none_that_varies_is_a_difference_without_interval(first, second, estimate):
    found = mean_difference(np.array(first, float), np.array(second, float), equal_variances=True)
    assert found == MeanDifference(estimate)


def test_moods_median_test_is_exact():
    # STATISTICS: PFS gives the table 3, 2 above and 4, 5 not above 6; Fisher and coin exact p 1.
    found = median_test(*arms("pfs_months"))
    assert (found.median, found.above, found.p) == (6, (3, 2), pytest.approx(1))


def test_values_that_are_all_equal_have_no_median_test():
    assert median_test(np.array([5.0, 5.0]), np.array([5.0])).p is None


def test_shapiro_wilk_is_that_of_r():
    found = normality(WEIGHTS)
    assert found.shapiro_w == pytest.approx(0.78881, abs=5e-6)
    assert found.shapiro_p == pytest.approx(0.006704, abs=5e-7)


def test_lilliefors_has_the_distance_of_a_fitted_normal_and_a_smaller_p_than_the_plain_test():
    found = normality(WEIGHTS)
    plain = kstest(WEIGHTS, "norm", args=(WEIGHTS.mean(), WEIGHTS.std(ddof=1)))
    assert found.lilliefors_d == pytest.approx(plain.statistic)
    assert found.lilliefors_p < plain.pvalue


def test_the_p_of_lilliefors_is_that_of_dallal_and_wilkinson():
    # Dallal and Wilkinson 1986, the formula of R nortest::lillie.test, an approximation below 0.1.
    found, n = normality(WEIGHTS), len(WEIGHTS)
    d, m = found.lilliefors_d, n + 2.78019
    expected = exp(-7.01256 * d**2 * m + 2.99587 * d * sqrt(m) - 0.122119 + 0.974598 / sqrt(n) + 1.67997 / n)
    assert found.lilliefors_p == pytest.approx(expected, abs=0.002)


@pytest.mark.parametrize("values", [[], [1.0], [1.0, 2.0], [4.0, 4.0, 4.0, 4.0]])
def test_too_few_or_equal_values_have_no_normality(values):
    assert normality(np.array(values)) == Normality(len(values))


def test_three_values_have_shapiro_wilk_alone():
    found = normality(np.array([1.0, 2.0, 4.0]))
    assert found.lilliefors_p is None
    assert found.shapiro_p is not None


def test_more_values_than_royston_allows_have_lilliefors_alone():
    found = normality(np.linspace(0, 1, 5001) ** 2)
    assert found.shapiro_p is None
    assert found.lilliefors_p == pytest.approx(0.001)


def test_an_empty_group_is_not_compared():
    assert paper_tests(np.array([]), np.array([1.0, 2.0])) is None


def test_all_tests_of_two_patients_are_made_or_left_undefined():
    found = paper_tests(np.array([3.0]), np.array([5.0]))
    assert (found.student.p, found.shift.ci, found.distributions.p) == (None, (None, None), 1.0)
