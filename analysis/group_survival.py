"""Everything one curve says: counts, median, survival at times, the table under it and its restricted mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.at_risk import AtRiskRow, at_risk_table
from analysis.kaplan_meier import (
    Interval,
    KaplanMeierCurve,
    SurvivalEstimate,
    kaplan_meier_curve,
    median_interval,
    median_of,
    survival_at,
)
from analysis.restricted_mean import RestrictedMean, restricted_mean
from analysis.survival_data import Flags, Numbers
from analysis.survival_warnings import SurvivalWarning

FEW = 3
"""Fewer than this many at risk carry a curve no further."""
_LAST_PART = 0.9


@dataclass(frozen=True, eq=False)
class GroupSurvival:
    """One group (or ``all``): months throughout, None where a value is not reached or not defined."""

    name: str
    n: int
    events: int
    median: float | None
    median_ci: Interval
    survival_at: tuple[SurvivalEstimate, ...]
    at_risk: tuple[AtRiskRow, ...]
    rmst: RestrictedMean | None
    curve: KaplanMeierCurve


def group_survival(
    name: str,
    durations: Numbers,
    events: Flags,
    *,
    times: Sequence[float],
    table_times: Sequence[float],
    rmst_months: float | None,
) -> GroupSurvival:
    """Describe one group: survival at ``times``, counts at ``table_times``, restricted mean to ``rmst_months``."""
    curve = kaplan_meier_curve(durations, events)
    return described_curve(
        name,
        curve,
        n=len(durations),
        events=int(events.sum()),
        times=times,
        at_risk=at_risk_table(durations, events, months=table_times),
        rmst=None if rmst_months is None else restricted_mean(curve, rmst_months),
    )


def described_curve(
    name: str,
    curve: KaplanMeierCurve,
    *,
    n: int,
    events: int,
    times: Sequence[float],
    at_risk: tuple[AtRiskRow, ...],
    rmst: RestrictedMean | None = None,
) -> GroupSurvival:
    """A group of which the curve is known already: its median and its survival at ``times``."""
    return GroupSurvival(
        name=name,
        n=n,
        events=events,
        median=median_of(curve),
        median_ci=median_interval(curve),
        survival_at=tuple(survival_at(curve, months) for months in times),
        at_risk=at_risk,
        rmst=rmst,
        curve=curve,
    )


def group_warnings(group: GroupSurvival) -> set[SurvivalWarning]:
    """What has to be said about one curve.

    ``few_at_risk``: fewer than 3 are at risk at a time asked for, or when nine tenths of the curve's length have
    passed.
    """
    found: set[SurvivalWarning] = set()
    if group.events == 0:
        found.add(SurvivalWarning.NO_EVENTS)
    if group.median is None:
        found.add(SurvivalWarning.MEDIAN_NOT_REACHED)
    late = survival_at(group.curve, _LAST_PART * group.curve.last_time).at_risk
    if late < FEW or any(each.at_risk < FEW for each in group.survival_at):
        found.add(SurvivalWarning.FEW_AT_RISK)
    beyond_time = any(each.estimate is None for each in group.survival_at)
    beyond_horizon = group.rmst is not None and group.rmst.rmst is None
    if beyond_time or beyond_horizon:
        found.add(SurvivalWarning.BEYOND_FOLLOW_UP)
    return found
