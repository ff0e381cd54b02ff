"""Restricted mean survival time up to a horizon, and its difference between groups."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr, ndtri

from analysis.kaplan_meier import Interval, KaplanMeierCurve


@dataclass(frozen=True)
class RestrictedMean:
    """Mean months lived up to ``tau`` with its standard error; None where ``tau`` lies beyond the follow-up."""

    tau: float
    rmst: float | None
    se: float | None

    @property
    def ci(self) -> Interval:
        """The normal 95 % interval (R ``survRM2::rmst2``); None where there is no error to make one of."""
        if self.rmst is None or not self.se:
            return (None, None)
        half = float(ndtri(0.975)) * self.se
        return (self.rmst - half, self.rmst + half)


@dataclass(frozen=True)
class RestrictedMeanDifference:
    """Level minus reference in months, with 95 % interval and two-sided p; None where not defined."""

    of: str
    tau: float
    estimate: float | None
    ci: Interval
    p: float | None


def restricted_mean(curve: KaplanMeierCurve, tau: float) -> RestrictedMean:
    """Area under the curve up to ``tau`` with the Greenwood variance.

    The variance is the sum over event times t up to tau of (area from t to tau)^2 * d / (n * (n - d)), terms with
    n = d left out; Irwin 1949, Karrison 1987; R ``survRM2`` and ``print(survfit, rmean = tau)``. lifelines' variance
    is that of the restricted time, not of the mean.
    """
    if tau > curve.last_time and not curve.reached_zero:
        return RestrictedMean(tau, None, None)
    starts = curve.times[curve.times < tau]
    heights = curve.survival[: len(starts)]
    pieces = heights * np.diff(np.append(starts, tau))
    area_from_start = np.cumsum(pieces[::-1])[::-1]
    deaths, at_risk = curve.events[: len(starts)], curve.at_risk[: len(starts)]
    counted = (deaths > 0) & (at_risk > deaths)
    n, d = at_risk[counted], deaths[counted]
    variance = float(np.sum(area_from_start[counted] ** 2 * d / (n * (n - d))))
    return RestrictedMean(tau, float(pieces.sum()), float(np.sqrt(variance)))


def restricted_mean_difference(
    of: RestrictedMean, against: RestrictedMean, *, level: str
) -> RestrictedMeanDifference:
    """Difference of two restricted means to the same horizon, normal interval and p (R ``survRM2::rmst2``)."""
    if of.rmst is None or against.rmst is None or of.se is None or against.se is None:
        return RestrictedMeanDifference(level, of.tau, None, (None, None), None)
    estimate = of.rmst - against.rmst
    error = float(np.hypot(of.se, against.se))
    if error == 0.0:
        return RestrictedMeanDifference(level, of.tau, estimate, (None, None), None)
    half = float(ndtri(0.975)) * error
    p = float(2 * ndtr(-abs(estimate) / error))
    return RestrictedMeanDifference(level, of.tau, estimate, (estimate - half, estimate + half), p)


def default_horizon(last_times: list[float]) -> float:
    """The smallest of the groups' last times: the longest horizon that every curve reaches."""
    return min(last_times)
