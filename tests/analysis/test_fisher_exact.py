"""Fisher's test of 2 x 2 and larger tables against R, and Holm's adjustment."""

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from statsmodels.stats.multitest import multipletests

from analysis.fisher_exact import TableTest, freeman_halton_p, table_test
from analysis.holm import holm

DATA = Path(__file__).parents[1] / "data"
REFERENCE = json.loads((DATA / "reference.json").read_text(encoding="utf-8"))
COHORT = pd.read_csv(DATA / "cohort.csv")


@pytest.mark.parametrize("column", REFERENCE["fisher"])
def test_every_category_of_the_cohort_has_the_p_of_r(column):
    table = pd.crosstab(COHORT[column], COHORT["group"]).to_numpy()
    assert table_test(table).exact_p == pytest.approx(REFERENCE["fisher"][column], rel=1e-9)
    assert freeman_halton_p(table) == pytest.approx(REFERENCE["fisher"][column], rel=1e-9)


def test_three_groups_are_compared_by_counting_every_arrangement():
    table = np.array([[2, 0, 1], [1, 3, 0]])
    labels = [row for row, counts in enumerate(table) for _ in range(counts.sum())]
    groups = [column for row in table for column, count in enumerate(row) for _ in range(count)]
    probabilities = {}
    for order in set(permutations(groups)):
        made = np.zeros_like(table)
        for label, group in zip(labels, order, strict=True):
            made[label, group] += 1
        key = tuple(made.ravel())
        probabilities[key] = probabilities.get(key, 0) + 1
    observed = probabilities[tuple(table.ravel())]
    expected = sum(ways for ways in probabilities.values() if ways <= observed) / sum(probabilities.values())
    assert table_test(table).exact_p == pytest.approx(expected)


def test_a_table_on_its_side_has_the_same_p():
    table = np.array([[3, 1, 0], [0, 2, 4]])
    assert freeman_halton_p(table) == freeman_halton_p(table.T)


def test_levels_nobody_has_change_nothing():
    assert table_test([[5, 2], [2, 5], [0, 0]]) == table_test([[5, 2], [2, 5]])


@pytest.mark.parametrize("table", [[], [[3, 4]], [[3], [4]], [[3, 0], [4, 0]], [[0, 0], [0, 0]]])
def test_a_single_row_or_column_is_not_compared(table):
    assert table_test(table) == TableTest()


def test_large_tables_with_enough_patients_are_chi_squared():
    # R: chisq.test(matrix(c(762, 484, 327, 239, 468, 477), 3)), Agresti 2007 p. 39: 30.07, df 2, p 2.954e-07.
    found = table_test([[762, 327, 468], [484, 239, 477]])
    assert found.exact_p is None
    assert found.chi_squared_p == pytest.approx(2.954e-07, rel=1e-3)


def test_large_tables_with_few_in_a_cell_are_not_computed():
    # Agresti 2002 p. 57, job satisfaction: too many tables, expected counts below 5, and no table drawn by chance.
    assert table_test([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]]).p is None


def test_holm_is_that_of_the_published_example():
    # https://stdlib.io/docs/api/latest/@stdlib/stats/padjust, which follows R's p.adjust.
    found = holm([0.319, 0.201, 0.4, 0.374, 0.113])
    assert found == pytest.approx((0.957, 0.804, 0.957, 0.957, 0.565))


def test_holm_is_that_of_statsmodels_with_ties_and_a_cap():
    p_values = [0.04, 0.001, 0.04, 0.5, 0.9, 0.02]
    assert holm(p_values) == pytest.approx(multipletests(p_values, method="holm")[1])


def test_holm_leaves_out_what_was_not_tested():
    assert holm([0.01, None, 0.04]) == (pytest.approx(0.02), None, pytest.approx(0.04))
    assert holm([None]) == (None,)
    assert holm([]) == ()
