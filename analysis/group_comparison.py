"""Describes and compares groups once, for the whole time or from a landmark on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.at_risk import table_months
from analysis.censoring import censoring_differs
from analysis.group_survival import GroupSurvival, group_survival, group_warnings
from analysis.log_rank import LogRank, log_rank
from analysis.survival_data import ALL, SurvivalData
from analysis.survival_warnings import SurvivalWarning


@dataclass(frozen=True, eq=False)
class GroupComparison:
    """Curves of ``all`` and of each level, their log-rank test, and what has to be said about them."""

    n: int
    events: int
    groups: Mapping[str, GroupSurvival]
    logrank: LogRank
    warnings: frozenset[SurvivalWarning]


def compare_groups(
    data: SurvivalData, *, times: Sequence[float], rmst_months: float | None = None
) -> GroupComparison:
    """Describe every group of ``data``, and compare them where there is more than one."""
    last = float(data.durations.max()) if data.n else 0.0
    groups = {
        level: group_survival(
            level,
            *data.of_level(level),
            times=times,
            table_times=table_months(last),
            rmst_months=rmst_months,
        )
        for level in (ALL, *data.levels)
    }
    test = LogRank() if data.group is None else log_rank(data.durations, data.events, data.group)
    return GroupComparison(
        data.n, data.n_events, groups, test, frozenset(_warnings(data, groups.values(), test))
    )


def _warnings(data: SurvivalData, groups: Iterable[GroupSurvival], test: LogRank) -> set[SurvivalWarning]:
    found: set[SurvivalWarning] = set()
    for group in groups:
        found |= group_warnings(group)
    if data.n_events:
        found.discard(SurvivalWarning.NO_EVENTS)
    if data.group is None:
        return found
    if len(data.levels) < 2:
        found.add(SurvivalWarning.ONE_GROUP)
    elif test.p is None:
        found.add(SurvivalWarning.NOT_ESTIMABLE)
    if censoring_differs(data.durations, data.events, data.group):
        found.add(SurvivalWarning.UNEQUAL_CENSORING)
    return found
