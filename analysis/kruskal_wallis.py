"""Compares a number between more than two groups by ranks, exactly by permutation where that can be counted."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

import numpy as np
from scipy.stats import kruskal

from analysis.mann_whitney import RankTest
from analysis.rank_sums import Ranks, doubled_ranks
from analysis.survival_data import Numbers

MOST_STATES = 300_000
"""Different sizes and rank sums that a count may keep: 14 patients in four groups without ties, half a second."""


def kruskal_wallis(groups: Sequence[Numbers]) -> RankTest:
    """Kruskal and Wallis 1952, ties at their mean rank.

    Exact: the share of all splits into groups of these sizes whose statistic is as large, as R
    ``coin::kruskal_test`` defines it. Asymptotic: chi-squared with correction for ties, as R ``kruskal.test``.
    Undefined where a group is empty or all values are equal.
    """
    if len(groups) < 2 or any(not len(group) for group in groups):
        return RankTest()
    pooled = np.concatenate(list(groups))
    if np.ptp(pooled) == 0:
        return RankTest()
    sizes = np.array([len(group) for group in groups], dtype=np.int64)
    return RankTest(_exact_p(doubled_ranks(pooled), sizes), float(kruskal(*groups).pvalue))


def _exact_p(ranks: Ranks, sizes: Ranks) -> float | None:
    counted = _counted_sums(ranks, sizes)
    if counted is None:
        return None
    sums, ways = counted
    spread = (sums.astype(np.float64) ** 2 / sizes).sum(axis=1)
    ends = np.cumsum(sizes)[:-1]
    observed_sums = np.array([part.sum() for part in np.split(ranks, ends)], dtype=np.float64)
    observed = float((observed_sums**2 / sizes).sum())
    is_as_large = spread >= observed * (1 - 1e-12)
    return min(1.0, float(ways[is_as_large].sum() / ways.sum()))


def _counted_sums(ranks: Ranks, sizes: Ranks) -> tuple[Ranks, Numbers] | None:
    """The different rank sums of all groups, a row each, and in how many ways they come about.

    One patient after the other is put into each group that still has room; equal sizes and sums so far are one state.
    """
    groups, total = len(sizes), int(ranks.sum())
    bases = [*(int(size) + 1 for size in sizes), *([total + 1] * (groups - 1))]
    if prod(bases) >= 2**62:
        return None
    places = np.array([prod(bases[:at]) for at in range(len(bases))], dtype=np.int64)
    keys: Ranks = np.zeros(1, dtype=np.int64)
    ways: Numbers = np.ones(1)
    for rank in ranks.tolist():
        moved, moved_ways = [], []
        for group, size in enumerate(sizes.tolist()):
            has_room = keys // places[group] % bases[group] < size
            step = places[group] + (rank * places[groups + group] if group < groups - 1 else 0)
            moved.append(keys[has_room] + step)
            moved_ways.append(ways[has_room])
        keys, inverse = np.unique(np.concatenate(moved), return_inverse=True)
        if len(keys) > MOST_STATES:
            return None
        ways = np.asarray(np.bincount(inverse, weights=np.concatenate(moved_ways)), dtype=np.float64)
    sums = np.stack([keys // places[groups + group] % (total + 1) for group in range(groups - 1)], axis=1)
    return np.column_stack([sums, total - sums.sum(axis=1)]), np.asarray(ways, dtype=np.float64)
