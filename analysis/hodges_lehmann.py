"""The shift between two groups of numbers, estimated without assuming how they are distributed."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, sqrt

import numpy as np
from scipy.special import ndtri

from analysis.rank_sums import can_be_counted, rank_sum_counts
from analysis.survival_data import Numbers

MOST_PAIRS = 4_000_000
"""Differences that are held at a time."""
_OUTSIDE = 0.025


@dataclass(frozen=True)
class Shift:
    """First group minus second: estimate and 95 % interval; None where they are not defined."""

    estimate: float | None = None
    ci: tuple[float | None, float | None] = (None, None)


def hodges_lehmann(first: Numbers, second: Numbers) -> Shift:
    """The median of all differences between the groups (Hodges and Lehmann 1963), with the interval of Moses.

    The limits are the k-th smallest and k-th largest difference, k from the exact distribution of the Mann-Whitney
    statistic without ties, as R ``wilcox.test(exact = TRUE, conf.int = TRUE)`` takes them; from its normal limit where
    that cannot be counted (Hollander and Wolfe 1999, 4.3). With ties k stays what it is: the interval, its limits
    included, then covers at least as often. No interval where the groups are too small for 95 %.
    """
    pairs = len(first) * len(second)
    if not 0 < pairs <= MOST_PAIRS:
        return Shift()
    differences = np.sort(np.subtract.outer(first, second).ravel())
    k = _rank_of_limit(len(first), len(second))
    ci = (float(differences[k - 1]), float(differences[pairs - k])) if k > 0 else (None, None)
    return Shift(float(np.median(differences)), ci)


def _rank_of_limit(n_first: int, n_second: int) -> int:
    """The largest k that leaves at most 2.5 % on either side; 0 where there is none."""
    n = n_first + n_second
    if not can_be_counted(n, n_first):
        middle, spread = n_first * n_second / 2, sqrt(n_first * n_second * (n + 1) / 12)
        return max(0, floor(middle - float(ndtri(1 - _OUTSIDE)) * spread))
    size = min(n_first, n_second)
    counts = rank_sum_counts(np.arange(1, n + 1, dtype=np.int64), size)[size * (size + 1) // 2 :]
    below = np.cumsum(counts) / counts.sum()
    return int(np.searchsorted(below, _OUTSIDE, side="right"))
