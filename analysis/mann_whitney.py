"""Compares a number between two groups by ranks, exactly by permutation where that can be counted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import mannwhitneyu  # type: ignore[attr-defined]

from analysis.rank_sums import can_be_counted, doubled_ranks, rank_sum_counts
from analysis.survival_data import Numbers


@dataclass(frozen=True)
class RankTest:
    """Two-sided p: ``exact_p`` over every split into groups of these sizes, ``asymptotic_p`` from the limit.

    Each is None where it is not defined, ``exact_p`` also where there are too many splits.
    """

    exact_p: float | None = None
    asymptotic_p: float | None = None


def mann_whitney(first: Numbers, second: Numbers) -> RankTest:
    """Mann-Whitney (Wilcoxon rank-sum) test, ties at their mean rank.

    Exact: as R ``coin::wilcox_test(distribution = "exact")``, the share of splits whose rank sum is as far from its
    expectation. Asymptotic: normal with correction for ties and continuity, as R ``wilcox.test(exact = FALSE)``.
    Undefined where a group is empty or all values are equal.
    """
    pooled = np.concatenate([first, second])
    if not len(first) or not len(second) or np.ptp(pooled) == 0:
        return RankTest()
    asymptotic = mannwhitneyu(first, second, method="asymptotic", use_continuity=True)
    return RankTest(_exact_p(pooled, len(first)), float(asymptotic.pvalue))


def _exact_p(pooled: Numbers, n_first: int) -> float | None:
    n = len(pooled)
    if not can_be_counted(n, n_first):
        return None
    ranks = doubled_ranks(pooled)
    chosen = ranks[:n_first] if 2 * n_first <= n else ranks[n_first:]
    counts = rank_sum_counts(ranks, len(chosen))
    expected = len(chosen) * (n + 1)
    distances = np.abs(np.arange(len(counts)) - expected)
    is_as_far = distances >= abs(int(chosen.sum()) - expected)
    return min(1.0, float(counts[is_as_far].sum() / counts.sum()))
