"""Tests of ranks against R's exact answers (tests/data/reference.json: exactRankTests, coin, R 4.2) and tables."""

import json
import time
from itertools import combinations, permutations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.stats import rankdata

from analysis.hodges_lehmann import Shift, hodges_lehmann
from analysis.kolmogorov_smirnov import DistributionTest, kolmogorov_smirnov
from analysis.kruskal_wallis import kruskal_wallis
from analysis.mann_whitney import RankTest, mann_whitney
from analysis.rank_sums import can_be_counted

DATA = Path(__file__).parents[1] / "data"
REFERENCE = json.loads((DATA / "reference.json").read_text(encoding="utf-8"))
COHORT = pd.read_csv(DATA / "cohort.csv")

# Hollander and Wolfe 1973, permeability of the chorioamnion (the example of R's ?wilcox.test), no ties.
AT_TERM = np.array([0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46])
EARLIER = np.array([1.15, 0.88, 0.90, 0.74, 1.21])


def arms(endpoint):
    return tuple(
        COHORT.loc[COHORT["group"] == arm, f"{endpoint}_months"].to_numpy(float) for arm in ("IT", "SOC")
    )


def numbers(*values):
    return np.array(values, dtype=float)


@pytest.mark.parametrize("endpoint", ["pfs", "os"])
def test_mann_whitney_with_ties_is_exact_as_in_r(endpoint):
    found, expected = mann_whitney(*arms(endpoint)), REFERENCE[endpoint]["compare_means"]
    assert found.exact_p == pytest.approx(expected["mann_whitney_p_exact"], rel=1e-9)
    assert found.asymptotic_p == pytest.approx(expected["mann_whitney_p_normal_cc"], rel=1e-9)


def test_mann_whitney_without_ties_is_that_of_r():
    # R: wilcox.test(x, y, alternative = "g") gives 0.1272; both sides twice that.
    assert mann_whitney(AT_TERM, EARLIER).exact_p == pytest.approx(2 * 0.1272, abs=5e-5)


def test_mann_whitney_of_unequal_groups_with_ties_counts_every_split():
    first, second = numbers(3, 3, 8), numbers(1, 3, 4, 4, 9, 2)
    ranks = rankdata(np.concatenate([first, second]))
    sums = np.array([ranks[list(chosen)].sum() for chosen in combinations(range(9), 3)])
    expected = np.mean(np.abs(sums - 15) >= abs(ranks[:3].sum() - 15) - 1e-9)
    assert mann_whitney(first, second).exact_p == pytest.approx(expected)
    assert mann_whitney(second, first).exact_p == pytest.approx(expected)


def test_fourteen_patients_are_compared_exactly_within_a_tenth_of_a_second():
    def seconds():
        begun = time.perf_counter()
        mann_whitney(*arms("pfs"))
        return time.perf_counter() - begun

    assert min(seconds() for _ in range(5)) <= 0.1


def test_too_many_splits_leave_the_asymptotic_p_alone():
    first, second = np.arange(400.0), np.arange(400.0) + 0.5
    found = mann_whitney(first, second)
    assert not can_be_counted(800, 400)
    assert found.exact_p is None
    assert 0 < found.asymptotic_p < 1


@pytest.mark.parametrize("pair", [(numbers(), numbers(1, 2)), (numbers(5, 5), numbers(5, 5, 5))])
def test_an_empty_group_or_equal_values_are_not_compared(pair):
    assert mann_whitney(*pair) == RankTest()
    assert kruskal_wallis(pair) == RankTest()


@pytest.mark.parametrize(
    ("groups", "p"),
    # Kruskal and Wallis 1952, table of exact probabilities: 2, 2, 2 with H 4.571; 3, 3, 3 with H 7.200; 4, 4, 4
    # with H 9.846 are the most extreme splits, 6 of all.
    [
        ([(1, 2), (3, 4), (5, 6)], 6 / 90),
        ([(1, 2, 3), (4, 5, 6), (7, 8, 9)], 6 / 1680),
        ([(1, 2, 3, 4), (5, 6, 7, 8), (9, 10, 11, 12)], 6 / 34650),
    ],
)
def test_kruskal_wallis_is_that_of_the_table(groups, p):
    assert kruskal_wallis([numbers(*group) for group in groups]).exact_p == pytest.approx(p)


def test_kruskal_wallis_with_ties_counts_every_split():
    groups = [numbers(1, 1, 4), numbers(2, 4), numbers(2, 6, 6)]
    sizes, ranks = [3, 2, 3], rankdata(np.concatenate(groups))

    def statistic(order):
        parts = np.split(ranks[list(order)], np.cumsum(sizes)[:-1])
        return sum(part.sum() ** 2 / len(part) for part in parts)

    every = np.array([statistic(order) for order in permutations(range(8))])
    expected = np.mean(every >= statistic(range(8)) - 1e-9)
    assert kruskal_wallis(groups).exact_p == pytest.approx(expected)


def test_kruskal_wallis_is_asymptotic_as_in_r():
    # Hollander and Wolfe 1973, mucociliary efficiency (R ?kruskal.test): chi-squared 0.77143, df 2, p 0.68.
    groups = [numbers(2.9, 3.0, 2.5, 2.6, 3.2), numbers(3.8, 2.7, 4.0, 2.4), numbers(2.8, 3.4, 3.7, 2.2, 2.0)]
    assert kruskal_wallis(groups).asymptotic_p == pytest.approx(0.68, abs=5e-4)


def test_kruskal_wallis_of_many_patients_is_asymptotic():
    found = kruskal_wallis([np.arange(50.0) + shift for shift in (0, 0.3, 0.6)])
    assert found.exact_p is None
    assert 0 < found.asymptotic_p < 1


@pytest.mark.parametrize(
    ("endpoint", "estimate", "ci"),
    # exactRankTests with ties: PFS median of 49 differences 0, exact interval -3 to 13; OS in reference.json.
    [("pfs", 0, (-3, 13)), ("os", 2, (-2, 14))],
)
def test_the_shift_with_ties_is_that_of_r(endpoint, estimate, ci):
    found, expected = hodges_lehmann(*arms(endpoint)), REFERENCE[endpoint]["compare_means"]
    assert (found.estimate, found.ci) == (estimate, ci)
    # wilcox.test finds them by root search, to four decimals.
    assert found.estimate == pytest.approx(expected["hodges_lehmann"], abs=1e-3)
    assert found.ci == pytest.approx(tuple(expected["hodges_lehmann_ci"]), abs=1e-3)


def test_the_shift_without_ties_is_that_of_r():
    # R: wilcox.test(x, y, conf.int = TRUE): 0.305, 95 percent -0.15 to 0.76.
    found = hodges_lehmann(AT_TERM, EARLIER)
    assert found.estimate == pytest.approx(0.305)
    assert found.ci == pytest.approx((-0.15, 0.76))


def test_groups_too_small_for_95_percent_have_a_shift_without_an_interval():
    assert hodges_lehmann(numbers(1, 2, 3), numbers(4, 6, 8)) == Shift(-4, (None, None))


def test_large_groups_take_the_limits_from_the_normal_distribution():
    found = hodges_lehmann(np.arange(200.0), np.arange(200.0) + 10)
    assert found.estimate == -10
    low, high = found.ci
    assert low < -10 < high < 10


def test_differences_too_many_to_hold_are_found_as_among_few(monkeypatch):
    first, second = numbers(0.1, 3.7, 3.7, 8.2, 12, 30.3, 5), numbers(2.2, 2.2, 9.1, 0.4, 6, 1.3)
    expected = hodges_lehmann(first, second)
    monkeypatch.setattr("analysis.hodges_lehmann.MOST_HELD", 0)
    assert hodges_lehmann(first, second) == expected
    assert hodges_lehmann(*arms("pfs")).estimate == 0


def test_an_empty_group_has_no_shift():
    assert hodges_lehmann(numbers(), numbers(1)) == Shift()


@pytest.mark.parametrize("endpoint", ["pfs", "os"])
def test_kolmogorov_smirnov_with_ties_is_exact_as_in_r(endpoint):
    # R 4.2 ks.test(exact = TRUE); scipy's exact p (0.575 for PFS) takes no notice of the ties.
    found = kolmogorov_smirnov(*arms(endpoint))
    assert found.p == pytest.approx(REFERENCE[endpoint]["compare_means"]["ks_p"], rel=1e-9)
    assert found.is_exact


def test_groups_that_do_not_overlap_are_as_far_apart_as_two_of_all_orders():
    found = kolmogorov_smirnov(numbers(1, 2, 3), numbers(4, 5, 6, 7))
    assert (found.distance, found.p) == (1.0, pytest.approx(2 / 35))


def test_equal_values_have_no_distance():
    found = kolmogorov_smirnov(numbers(5, 5), numbers(5, 5, 5))
    assert (found.distance, found.p) == (0.0, 1.0)


def test_large_groups_have_an_asymptotic_distance_test():
    found = kolmogorov_smirnov(np.arange(300.0), np.arange(300.0) + 30)
    assert not found.is_exact
    assert found.distance == pytest.approx(0.1)
    assert kolmogorov_smirnov(numbers(), numbers(1)) == DistributionTest()
