"""Asks of one group of numbers whether it could come from a normal distribution, as the paper did."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import shapiro

from analysis.survival_data import Numbers

LILLIEFORS_RANGE = (0.001, 0.99)
"""Its p is read from a table that ends here."""
_FEWEST_FOR_LILLIEFORS, _FEWEST_FOR_SHAPIRO = 4, 3
_MOST_FOR_SHAPIRO = 5000


@dataclass(frozen=True)
class Normality:
    """``n`` values; distance D with Lilliefors' p, and W with the p of Shapiro and Wilk. None where not defined."""

    n: int
    lilliefors_d: float | None = None
    lilliefors_p: float | None = None
    shapiro_w: float | None = None
    shapiro_p: float | None = None


def normality(values: Numbers) -> Normality:
    """Both tests of the values known; not defined for too few of them or where all are equal.

    Lilliefors 1967 (statsmodels; p from its simulated table): the Kolmogorov-Smirnov test with mean and standard
    deviation taken from the values themselves, for which the plain test's p would be too large. Shapiro and Wilk 1965
    (scipy; p after Royston 1995, as R ``shapiro.test``), for 3 to 5000 values.
    """
    n = len(values)
    if n < _FEWEST_FOR_SHAPIRO or np.ptp(values) == 0:
        return Normality(n)
    d, d_p = _lilliefors(values) if n >= _FEWEST_FOR_LILLIEFORS else (None, None)
    if n > _MOST_FOR_SHAPIRO:
        return Normality(n, d, d_p)
    found = shapiro(values)
    return Normality(n, d, d_p, float(found.statistic), float(found.pvalue))


def _lilliefors(values: Numbers) -> tuple[float, float]:
    from statsmodels.stats.diagnostic import lilliefors

    d, p = lilliefors(values, dist="norm", pvalmethod="table")  # type: ignore[no-untyped-call]
    return float(d), float(p)
