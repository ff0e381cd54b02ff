"""Kaplan-Meier curves with their confidence band, medians as R prints them, and survival at given times."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from lifelines import KaplanMeierFitter

from analysis.quiet_libraries import without_advice
from analysis.survival_data import Flags, Numbers

Interval = tuple[float | None, float | None]
_TOLERANCE = float(np.sqrt(np.finfo(float).eps))


@dataclass(frozen=True, eq=False)
class KaplanMeierCurve:
    """The step function: from ``times[i]`` on the curve is ``survival[i]``, between ``lower[i]`` and ``upper[i]``.

    The first time is 0. ``at_risk``, ``events`` and ``censored`` count the rows at each time. The band is NaN where it
    is not defined: before the first event and where the curve is 0, as in R.
    """

    times: Numbers
    survival: Numbers
    lower: Numbers
    upper: Numbers
    at_risk: Numbers
    events: Numbers
    censored: Numbers
    entries: Numbers | None = None
    """When the rows come under observation, in order; None where all do at time zero."""

    def at_risk_at(self, months: float) -> int:
        """How many are under observation at ``months``: T >= months, and entered before."""
        gone = float((self.events + self.censored)[self.times < months].sum())
        if self.entries is None:
            return round(float(self.at_risk[0]) - gone)
        return round(float(((self.entries < months) | (self.entries == 0)).sum()) - gone)

    @property
    def collapsed_at(self) -> float | None:
        """When the last one at risk died while others had still to enter: from there on the curve says nothing."""
        if self.entries is None or not self.reached_zero:
            return None
        reached = float(self.times[self.survival == 0.0][0])
        return reached if (self.entries >= reached).any() else None

    @property
    def last_time(self) -> float:
        """The last observation, event or not."""
        return float(self.times[-1])

    @property
    def reached_zero(self) -> bool:
        """True when the last one at risk had the event."""
        return bool(self.survival[-1] == 0.0)


@dataclass(frozen=True)
class SurvivalEstimate:
    """Survival at ``months`` with its 95 % interval; None where it is not defined."""

    months: float
    at_risk: int
    estimate: float | None
    ci: Interval


def kaplan_meier_curve(durations: Numbers, events: Flags) -> KaplanMeierCurve:
    """Product-limit estimate with the 95 % log-log band (exponential Greenwood) of lifelines' ``KaplanMeierFitter``.

    Kaplan and Meier 1958; Kalbfleisch and Prentice 2002 for the band; R ``survfit(conf.type = "log-log")``.
    Without any row the curve is the single point (0, 1).
    """
    if len(durations) == 0:
        undefined, none = np.array([np.nan]), np.array([0.0])
        return KaplanMeierCurve(np.array([0.0]), np.array([1.0]), undefined, undefined, none, none, none)
    with without_advice():  # log(0) where the curve is 1 or 0; those limits are set to NaN below
        fitter = KaplanMeierFitter(alpha=0.05).fit(durations, events)
    survival = fitter.survival_function_.iloc[:, 0].to_numpy(dtype=np.float64)
    survival = np.where(survival < 1e-12, 0.0, survival)
    band = fitter.confidence_interval_.to_numpy(dtype=np.float64)
    undefined_here = (survival == 0.0) | (survival >= 1.0 - 1e-12)
    table = fitter.event_table
    return KaplanMeierCurve(
        times=table.index.to_numpy(dtype=np.float64),
        survival=survival,
        lower=np.where(undefined_here, np.nan, band[:, 0]),
        upper=np.where(undefined_here, np.nan, band[:, 1]),
        at_risk=table["at_risk"].to_numpy(dtype=np.float64),
        events=table["observed"].to_numpy(dtype=np.float64),
        censored=table["censored"].to_numpy(dtype=np.float64),
    )


def median_time(times: Numbers, survival: Numbers) -> float | None:
    """The first time at which a curve is 0.5 or lower, None when it never is.

    Where the curve is 0.5 exactly, the midpoint of that time and the next event, or that time itself when no event
    follows: the rule of R's ``print.survfit``. lifelines returns the first time.
    """
    low = ~np.isnan(survival) & (survival < 0.5 + _TOLERANCE)
    if not low.any():
        return None
    reached_at, reached = times[low], survival[low]
    below = np.flatnonzero(reached < reached[0] - _TOLERANCE)
    if abs(reached[0] - 0.5) < _TOLERANCE and len(below):
        return float((reached_at[0] + reached_at[below[0]]) / 2)
    return float(reached_at[0])


def median_of(curve: KaplanMeierCurve) -> float | None:
    """The median time in months, None when it is not reached or the curve collapsed."""
    if curve.collapsed_at is not None:
        return None
    return median_time(curve.times, curve.survival)


def median_interval(curve: KaplanMeierCurve) -> Interval:
    """The 95 % interval of the median: where the log-log band crosses 0.5 (Brookmeyer and Crowley 1982; R)."""
    if curve.collapsed_at is not None:
        return None, None
    return median_time(curve.times, curve.lower), median_time(curve.times, curve.upper)


def survival_at(curve: KaplanMeierCurve, months: float) -> SurvivalEstimate:
    """Survival at ``months``.

    After the curve reached 0: estimate 0 without interval. After the last observation of a curve that stayed above 0,
    and before anybody has come under observation: no estimate at all.
    """
    at_risk = curve.at_risk_at(months)
    if curve.entries is not None and len(curve.entries) and months <= curve.entries[0] and months > 0:
        return SurvivalEstimate(months, 0, None, (None, None))
    if curve.collapsed_at is not None and months >= curve.collapsed_at:
        return SurvivalEstimate(months, at_risk, None, (None, None))
    if months > curve.last_time:
        return SurvivalEstimate(months, 0, 0.0 if curve.reached_zero else None, (None, None))
    index = int(np.searchsorted(curve.times, months, side="right")) - 1
    low, high = float(curve.lower[index]), float(curve.upper[index])
    interval: Interval = (None, None) if np.isnan(low) else (low, high)
    return SurvivalEstimate(months, at_risk, float(curve.survival[index]), interval)


def reverse_median_follow_up(durations: Numbers, events: Flags) -> float | None:
    """Median follow-up by the reverse Kaplan-Meier method (Schemper and Smith 1996): censoring is the event."""
    return median_of(kaplan_meier_curve(durations, ~events))
