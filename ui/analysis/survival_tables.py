"""Writes a survival result as the tables under the curves: what was observed, then what was compared. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.figures.number_text import months_interval_text, months_text
from analysis.figures.share_text import percent, percent_range
from analysis.figures.survival_summary import SurvivalWording
from analysis.group_survival import GroupSurvival
from analysis.kaplan_meier import SurvivalEstimate
from analysis.survival_analysis import SurvivalAnalysis
from analysis.survival_data import ALL
from analysis.time_varying_cox import TimeVaryingCox
from analysis.wording.left_out_table import left_out
from analysis.wording.result_table import UNDEFINED, ResultColumn, ResultTable
from models.wording import Translate
from ui.analysis.comparison_tables import comparison_tables


def survival_tables(
    result: SurvivalAnalysis,
    words: SurvivalWording,
    translate: Translate,
    *,
    time_varying: TimeVaryingCox | None = None,
) -> tuple[ResultTable, ...]:
    """Every table of the page, in the order in which they are read."""
    return (
        medians(result, words, translate),
        survival_at_times(result, words, translate),
        *comparison_tables(result, words, translate, time_varying=time_varying),
        *left_out(result.dropped, translate),
    )


def in_reading_order(result: SurvivalAnalysis) -> list[GroupSurvival]:
    """The groups by alphabet, all together last."""
    return [*(result.groups[level] for level in result.levels), result.groups[ALL]]


def medians(result: SurvivalAnalysis, words: SurvivalWording, translate: Translate) -> ResultTable:
    """n and events before the median and its interval."""
    follow_up = _follow_up(result.reverse_km_median_followup, translate)
    columns = (
        ResultColumn(translate("Analysis", "Group"), right=False),
        ResultColumn("n"),
        ResultColumn(translate("Analysis", "Events")),
        ResultColumn(translate("Analysis", "Median")),
        ResultColumn(translate("Analysis", "95 % CI")),
    )
    rows = tuple(
        (
            words.title(group.name),
            str(group.n),
            str(group.events),
            *median_cells(group),
        )
        for group in in_reading_order(result)
    )
    return ResultTable("medians", translate("Analysis", "Median, months"), columns, rows, follow_up)


def _follow_up(months: float | None, translate: Translate) -> str:
    if months is None:
        return translate("Analysis", "NR: not reached, nor is the median follow-up (reverse Kaplan–Meier).")
    words = translate("Analysis", "NR: not reached. Median follow-up {months} months (reverse Kaplan–Meier).")
    return words.format(months=months_text(months))


def median_cells(group: GroupSurvival) -> tuple[str, str]:
    """The median and its interval; a curve that collapsed has neither."""
    if group.curve.collapsed_at is not None:
        return UNDEFINED, UNDEFINED
    return months_text(group.median), months_interval_text(group.median_ci)


def survival_at_times(result: SurvivalAnalysis, words: SurvivalWording, translate: Translate) -> ResultTable:
    """At risk before the estimate and its interval, a row for each group and time."""
    columns = (
        ResultColumn(translate("Analysis", "Group"), right=False),
        ResultColumn(translate("Analysis", "Month")),
        ResultColumn(translate("Analysis", "At risk")),
        ResultColumn(translate("Analysis", "Survival")),
        ResultColumn(translate("Analysis", "95 % CI")),
    )
    rows = tuple(
        (
            words.title(group.name) if first else "",
            months_text(each.months),
            str(each.at_risk),
            percent(each.estimate),
            percent_range(each.ci),
        )
        for group in in_reading_order(result)
        for first, each in _firsts(group.survival_at)
    )
    note = translate("Analysis", "Kaplan–Meier, log-log interval; at risk: T ≥ month.")
    return ResultTable("survival_at", translate("Analysis", "Survival at times"), columns, rows, note)


def _firsts(times: Sequence[SurvivalEstimate]) -> Iterator[tuple[bool, SurvivalEstimate]]:
    return ((at == 0, each) for at, each in enumerate(times))
