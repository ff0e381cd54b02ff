"""The exact p of Spearman's rank correlation for few pairs, ties as they are."""

from __future__ import annotations

import numpy as np

from analysis.rank_sums import Ranks, doubled_ranks
from analysis.survival_data import Numbers

MOST_PAIRS = 10
"""Up to here every order is counted, in a few hundredths of a second; R ``cor.test`` goes to 9."""


def spearman_exact_p(first: Numbers, second: Numbers) -> float | None:
    """The share of all orders of ``second`` whose correlation with ``first`` is as far from 0.

    Without ties the p of R ``cor.test(method = "spearman", exact = TRUE)``; with ties the permutation p of R
    ``coin::spearman_test``. None above ten pairs.
    """
    n = len(first)
    if not 1 < n <= MOST_PAIRS:
        return None
    one, other = doubled_ranks(first), doubled_ranks(second)
    ways = _ways_by_sum(one, other)
    expected = int(one.sum()) * int(other.sum())
    distances = np.abs(n * np.arange(len(ways)) - expected)
    is_as_far = distances >= abs(n * int((one * other).sum()) - expected)
    return float(ways[is_as_far].sum() / ways.sum())


def _ways_by_sum(one: Ranks, other: Ranks) -> Numbers:
    """How many orders have each sum of products; orders that have used the same ranks so far are counted together."""
    n = len(one)
    longest = int((np.sort(one) * np.sort(other)).sum()) + 1
    begun: dict[int, Numbers] = {0: np.bincount([0], minlength=longest).astype(np.float64)}
    for rank in one.tolist():
        following: dict[int, Numbers] = {}
        for used, ways in begun.items():
            for at in range(n):
                if used >> at & 1:
                    continue
                moved = np.zeros(longest)
                step = rank * int(other[at])
                moved[step:] = ways[: longest - step]
                key = used | 1 << at
                following[key] = following[key] + moved if key in following else moved
        begun = following
    return begun[(1 << n) - 1]
