"""Counts, for every possible sum of ranks, in how many ways a group of a given size can have it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.stats import rankdata

from analysis.survival_data import Numbers

Ranks = npt.NDArray[np.int64]

MOST_STEPS = 60_000_000
"""Additions that a count may take: reached with about 50 in each of two groups, in a tenth of a second."""


def doubled_ranks(values: Numbers) -> Ranks:
    """Twice the ranks, ties at their mean, so that all of them are whole numbers."""
    return np.asarray(np.rint(2 * rankdata(values)), dtype=np.int64)


def can_be_counted(n: int, size: int) -> bool:
    """Whether the sums of ``size`` out of ``n`` ranks can be counted while somebody waits."""
    return n * min(size, n - size) * n * (n + 1) <= MOST_STEPS


def rank_sum_counts(ranks: Ranks, size: int) -> Numbers:
    """How many of the groups of ``size`` have each sum of ``ranks``, by sum from 0 on.

    The shift algorithm of Streitberg and Röhmel 1986, as in R ``coin`` and ``exactRankTests``: it takes ties as they
    are, where a table of the untied distribution would be wrong.
    """
    total = int(ranks.sum())
    counts = np.zeros((size + 1, total + 1))
    counts[0, 0] = 1.0
    for rank in ranks.tolist():
        counts[1:, rank:] += counts[:-1, : total + 1 - rank]
    return np.asarray(counts[size], dtype=np.float64)
