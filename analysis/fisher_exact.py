"""Compares categories between groups: exactly where the tables can be counted, and it says by which test."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import comb, prod

import numpy as np
import numpy.typing as npt
from scipy.stats import fisher_exact
from scipy.stats.contingency import chi2_contingency

Counts = npt.NDArray[np.int64]

MOST_STEPS = 20_000
"""Tables, or parts of them, that a count may go through: about half a second."""
MOST_PATIENTS = 500
"""Above this the whole numbers of a count grow too long."""
_FEWEST_EXPECTED = 5.0


@dataclass(frozen=True)
class TableTest:
    """Two-sided p of the independence of rows and columns; at most one of the two is given.

    ``exact_p`` is that of Fisher, or of Freeman and Halton for more than two rows or columns; ``chi_squared_p`` stands
    in only where there are too many tables to count and every expected count is 5 or more. Both are None where
    neither holds, or where only one row or column has anybody.
    """

    exact_p: float | None = None
    chi_squared_p: float | None = None

    @property
    def p(self) -> float | None:
        """The p there is."""
        return self.exact_p if self.exact_p is not None else self.chi_squared_p


def table_test(table: Sequence[Sequence[int]] | Counts) -> TableTest:
    """Fisher's exact test (R ``fisher.test``) of a table of counts; rows and columns without anybody are left out.

    No table is drawn by chance: what cannot be counted is Pearson's chi-squared without correction, else undefined.
    """
    counts = np.asarray(table, dtype=np.int64)
    if counts.size == 0:
        return TableTest()
    counts = counts[counts.sum(axis=1) > 0][:, counts.sum(axis=0) > 0]
    if min(counts.shape) < 2:
        return TableTest()
    if counts.shape == (2, 2):
        return TableTest(min(1.0, float(fisher_exact(counts).pvalue)))
    exact = freeman_halton_p(counts)
    if exact is not None:
        return TableTest(exact)
    found = chi2_contingency(counts, correction=False)
    if float(found.expected_freq.min()) < _FEWEST_EXPECTED:
        return TableTest()
    return TableTest(None, float(found.pvalue))


def freeman_halton_p(counts: Counts) -> float | None:
    """The share of all arrangements whose table is as improbable as the one observed (Freeman and Halton 1951).

    Counted in whole numbers, row by row; tables begun alike are carried on together, as in the network algorithm of
    Mehta and Patel 1983. None for more than 500 patients or 20 000 steps.
    """
    if counts.sum() > MOST_PATIENTS:
        return None
    if counts.shape[0] < counts.shape[1]:
        counts = counts.T
    columns = tuple(int(total) for total in counts.sum(axis=0))
    states: dict[tuple[int, ...], dict[int, int]] = {columns: {1: 1}}
    steps = 0
    for total in sorted((int(row.sum()) for row in counts), reverse=True):
        following: dict[tuple[int, ...], dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for left, begun in states.items():
            for taken in _shares(total, left):
                steps += len(begun)
                if steps > MOST_STEPS:
                    return None
                factor = prod(comb(have, take) for have, take in zip(left, taken, strict=True))
                into = following[tuple(have - take for have, take in zip(left, taken, strict=True))]
                for weight, ways in begun.items():
                    into[weight * factor] += ways
        states = following
    (weights,) = states.values()
    observed = _weight(counts, columns)
    as_improbable = sum(weight * ways for weight, ways in weights.items() if weight <= observed)
    return as_improbable / sum(weight * ways for weight, ways in weights.items())


def _shares(total: int, left: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Every way to take ``total`` from what is left in the columns."""
    if len(left) == 1:
        if total <= left[0]:
            yield (total,)
        return
    first, others = left[0], left[1:]
    for take in range(max(0, total - sum(others)), min(first, total) + 1):
        for rest in _shares(total - take, others):
            yield (take, *rest)


def _weight(counts: Counts, columns: tuple[int, ...]) -> int:
    """In how many ways the patients of the columns can make this table."""
    weight, left = 1, list(columns)
    for row in counts.tolist():
        for at, take in enumerate(row):
            weight *= comb(left[at], take)
            left[at] -= take
    return weight
