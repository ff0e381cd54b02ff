"""The shift between two groups of numbers, estimated without assuming how they are distributed."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, sqrt

import numpy as np
from scipy.special import ndtri

from analysis.rank_sums import can_be_counted, rank_sum_counts
from analysis.survival_data import Numbers

MOST_HELD = 1_000_000
"""Differences that are held at a time; of more, those wanted are looked for."""
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
    if pairs == 0:
        return Shift()
    differences = _Differences(first, second)
    k = _rank_of_limit(len(first), len(second))
    ci = (differences.at(k), differences.at(pairs + 1 - k)) if k > 0 else (None, None)
    return Shift((differences.at((pairs + 1) // 2) + differences.at(pairs // 2 + 1)) / 2, ci)


class _Differences:
    """All differences between two groups in order, without holding them where there are many."""

    def __init__(self, first: Numbers, second: Numbers) -> None:
        self._first, self._second = np.sort(first), np.sort(second)
        few = len(first) * len(second) <= MOST_HELD
        self._held = np.sort(np.subtract.outer(first, second).ravel()) if few else None

    def at(self, place: int) -> float:
        """The difference at a place counted from 1."""
        if self._held is not None:
            return float(self._held[place - 1])
        low = float(self._first[0] - self._second[-1])
        high = float(self._first[-1] - self._second[0])
        if self._up_to(low) >= place:
            return low
        while (middle := (low + high) / 2) not in {low, high}:
            if self._up_to(middle) >= place:
                high = middle
            else:
                low = middle
        return self._next_above(low)

    def _up_to(self, limit: float) -> int:
        """How many differences are at most ``limit``."""
        below = np.searchsorted(self._second, self._first - limit, side="left")
        return int((len(self._second) - below).sum())

    def _next_above(self, limit: float) -> float:
        """The smallest difference above ``limit``."""
        nearest = np.searchsorted(self._second, self._first - limit, side="left") - 1
        has_one = nearest >= 0
        return float((self._first[has_one] - self._second[nearest[has_one]]).min())


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
