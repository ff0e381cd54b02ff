"""Describes a list of numbers: how many, mean with standard error, median with quartiles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Description:
    """Numbers in their own unit; None where too few are known (one for the mean, two for its standard error).

    ``missing`` counts the values that were not known. ``ignores_censoring`` marks survival times described as if
    every patient had been followed to the event.
    """

    n: int
    missing: int
    mean: float | None
    se: float | None
    median: float | None
    quartiles: tuple[float | None, float | None]
    ignores_censoring: bool = False


def describe(values: Iterable[float | None], *, ignores_censoring: bool = False) -> Description:
    """Mean, its standard error (standard deviation with n - 1, over the root of n), median and quartiles.

    Quartiles as R's ``quantile`` gives them by default (type 7; Hyndman and Fan 1996).
    """
    given = list(values)
    known = np.array([value for value in given if value is not None and np.isfinite(value)], dtype=np.float64)
    n = len(known)
    if n == 0:
        return Description(0, len(given), None, None, None, (None, None), ignores_censoring)
    low, middle, high = (float(value) for value in np.quantile(known, (0.25, 0.5, 0.75)))
    return Description(
        n=n,
        missing=len(given) - n,
        mean=float(known.mean()),
        se=float(known.std(ddof=1) / np.sqrt(n)) if n > 1 else None,
        median=middle,
        quartiles=(low, high),
        ignores_censoring=ignores_censoring,
    )
