"""Compares the whole distributions of two groups of numbers, exactly by permutation also with ties."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import ks_2samp

from analysis.survival_data import Flags, Numbers

MOST_CELLS = 40_000
"""Pairs of patients up to which the paths are counted: a few hundredths of a second."""


@dataclass(frozen=True)
class DistributionTest:
    """The largest distance of the two distribution functions, and its two-sided p; None where not defined."""

    distance: float | None = None
    p: float | None = None
    is_exact: bool = False


def kolmogorov_smirnov(first: Numbers, second: Numbers) -> DistributionTest:
    """Two-sample test of Kolmogorov and Smirnov.

    Exact given the ties (Schröer and Trenkler 1995, as R ``ks.test`` since 4.2; scipy's exact p takes no notice of
    ties), asymptotic for large groups. Undefined where a group is empty.
    """
    if not len(first) or not len(second):
        return DistributionTest()
    if len(first) * len(second) > MOST_CELLS:
        found = ks_2samp(first, second, method="asymp")
        return DistributionTest(float(found.statistic), float(found.pvalue))
    pooled = np.concatenate([first, second])
    order = np.argsort(pooled, kind="stable")
    ends = np.append(np.diff(pooled[order]) > 0, True)
    of_first = np.cumsum(order < len(first))
    of_second = np.arange(1, len(pooled) + 1) - of_first
    distances = np.abs(of_first * len(second) - of_second * len(first))[ends]
    largest = int(distances.max())
    pairs = len(first) * len(second)
    return DistributionTest(largest / pairs, _exact_p(len(first), len(second), ends, largest), True)


def _exact_p(n_first: int, n_second: int, ends: Flags, largest: int) -> float:
    """One minus the share of orders whose distance stays below ``largest`` wherever a value ends."""
    is_end = [False, *ends.tolist()]
    near = [0] * (n_second + 1)
    every = [0] * (n_second + 1)
    for one in range(n_first + 1):
        for other in range(n_second + 1):
            if one == 0 and other == 0:
                near[0] = every[0] = 1
                continue
            ways = (near[other] if one else 0) + (near[other - 1] if other else 0)
            is_far = is_end[one + other] and abs(one * n_second - other * n_first) >= largest
            near[other] = 0 if is_far else ways
            every[other] = (every[other] if one else 0) + (every[other - 1] if other else 0)
    return (every[n_second] - near[n_second]) / every[n_second]
