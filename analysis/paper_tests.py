"""The tests of numbers between two groups that the paper names beside the primary one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import ttest_ind

from analysis.fisher_exact import table_test
from analysis.hodges_lehmann import Shift, hodges_lehmann
from analysis.kolmogorov_smirnov import DistributionTest, kolmogorov_smirnov
from analysis.quiet_libraries import without_advice
from analysis.survival_data import Numbers

Interval = tuple[float | None, float | None]


@dataclass(frozen=True)
class MeanDifference:
    """First mean minus second, with the interval and p of one t test; None where it is not defined."""

    estimate: float | None = None
    ci: Interval = (None, None)
    p: float | None = None


@dataclass(frozen=True)
class MedianTest:
    """How many of each group lie above the median of all, and the p of that table; None where nobody can differ."""

    median: float
    above: tuple[int, int]
    p: float | None


@dataclass(frozen=True)
class PaperTests:
    """Two groups compared in every way that the paper names; differences are first group minus second."""

    n: tuple[int, int]
    student: MeanDifference
    welch: MeanDifference
    distributions: DistributionTest
    medians: MedianTest
    shift: Shift


def paper_tests(first: Numbers, second: Numbers) -> PaperTests | None:
    """All of them; None where a group is empty."""
    if not len(first) or not len(second):
        return None
    return PaperTests(
        n=(len(first), len(second)),
        student=mean_difference(first, second, equal_variances=True),
        welch=mean_difference(first, second, equal_variances=False),
        distributions=kolmogorov_smirnov(first, second),
        medians=median_test(first, second),
        shift=hodges_lehmann(first, second),
    )


def mean_difference(first: Numbers, second: Numbers, *, equal_variances: bool) -> MeanDifference:
    """Student's t test, or Welch's where variances may differ (R ``t.test``).

    The estimate alone where a group has a single value or no value varies.
    """
    estimate = float(first.mean() - second.mean())
    if min(len(first), len(second)) < 2 or (np.ptp(first) == 0 and np.ptp(second) == 0):
        return MeanDifference(estimate)
    with without_advice():  # nearly equal values: what cannot be computed is recognised below
        found = ttest_ind(first, second, equal_var=equal_variances)
        interval = found.confidence_interval(0.95)
    numbers = (float(interval.low), float(interval.high), float(found.pvalue))
    if not np.isfinite(numbers).all():
        return MeanDifference(estimate)
    return MeanDifference(estimate, numbers[:2], numbers[2])


def median_test(first: Numbers, second: Numbers) -> MedianTest:
    """Mood's median test, exact: Fisher's test of how many lie above the median of all (R ``coin::median_test``).

    Values equal to the median count as not above it.
    """
    median = float(np.median(np.concatenate([first, second])))
    above = (int((first > median).sum()), int((second > median).sum()))
    table = [above, (len(first) - above[0], len(second) - above[1])]
    return MedianTest(median, above, table_test(table).exact_p)
