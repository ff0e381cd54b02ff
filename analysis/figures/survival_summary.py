"""The lines of text inside a survival figure: n and events, medians, tests and the hazard ratio."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.cox import HazardRatio
from analysis.figures.number_text import (
    NOT_REACHED,
    UNDEFINED,
    months_interval_text,
    months_text,
    p_text,
    ratio_interval_text,
    ratio_text,
)
from analysis.group_survival import GroupSurvival
from analysis.survival_analysis import SurvivalAnalysis
from analysis.survival_data import ALL
from analysis.survival_warnings import SurvivalWarning
from analysis.wording.isolated_facts import isolated
from models.wording import Translate


@dataclass(frozen=True)
class SurvivalWording:
    """The words of one endpoint, translated already: what the curve counts, its events, time axis, group names."""

    alive: str
    events: str
    time_axis: str
    group_names: Mapping[str, str] = field(default_factory=dict)

    def name(self, level: str) -> str:
        """The name shown for a level."""
        return self.group_names.get(level, level)

    def title(self, level: str) -> str:
        """The name of a level at the beginning of a row."""
        name = self.name(level)
        return name[:1].upper() + name[1:]


def plain_wording(translate: Translate) -> SurvivalWording:
    """The words for a table of which only the columns are known."""
    return SurvivalWording(
        alive=translate("SurvivalFigure", "event-free"),
        events=translate("SurvivalFigure", "events"),
        time_axis=translate("SurvivalFigure", "months"),
        group_names={ALL: translate("SurvivalFigure", "all")},
    )


def summary_lines(
    analysis: SurvivalAnalysis, wording: SurvivalWording, translate: Translate
) -> tuple[str, ...]:
    """n and events first, intervals before p, the exact p beside the asymptotic one."""
    counts = translate("SurvivalFigure", "n {n}, {events_word} {events}").format(
        n=analysis.n, events_word=wording.events, events=analysis.events
    )
    return (
        counts,
        *_median_lines(analysis, wording, translate),
        *_test_lines(analysis, translate),
        *_hazard_lines(analysis, wording, translate),
    )


def _median(group: GroupSurvival) -> str:
    if group.curve.collapsed_at is not None:
        return UNDEFINED
    if group.median is None and group.median_ci == (None, None):
        return NOT_REACHED
    return f"{months_text(group.median)} {months_interval_text(group.median_ci)}"


def _median_lines(
    analysis: SurvivalAnalysis, wording: SurvivalWording, translate: Translate
) -> tuple[str, ...]:
    levels = analysis.levels
    if len(levels) < 2:
        text = translate("SurvivalFigure", "median {median} months, 95 % CI log-log")
        return (text.format(median=_median(analysis.groups[ALL])),)
    if len(levels) == 2:
        first, second = _compared(analysis)
        text = translate("SurvivalFigure", "median {first} against {second} months, 95 % CI log-log")
        return (text.format(first=_median(analysis.groups[first]), second=_median(analysis.groups[second])),)
    head = translate("SurvivalFigure", "median months, 95 % CI log-log")
    return (
        head,
        *(f"{isolated(wording.name(level))}  {_median(analysis.groups[level])}" for level in levels),
    )


def _compared(analysis: SurvivalAnalysis) -> tuple[str, str]:
    """The two levels, the reference second."""
    first, second = sorted(analysis.levels, key=lambda level: level == analysis.reference)
    return first, second


def _test_lines(analysis: SurvivalAnalysis, translate: Translate) -> tuple[str, ...]:
    test = analysis.logrank
    if test.p is None:
        return ()
    if test.exact_permutation_p is None:
        return (translate("SurvivalFigure", "log-rank p {p}").format(p=p_text(test.p)),)
    line = translate("SurvivalFigure", "log-rank p {p}, permutation p {exact}").format(
        p=p_text(test.p), exact=p_text(test.exact_permutation_p)
    )
    if SurvivalWarning.UNEQUAL_CENSORING in analysis.warnings:
        line = translate("SurvivalFigure", "{tests} (censoring unequal)").format(tests=line)
    return (line,)


def _hazard_lines(
    analysis: SurvivalAnalysis, wording: SurvivalWording, translate: Translate
) -> tuple[str, ...]:
    """The group's hazard ratio for two groups; Firth's where Efron's does not exist."""
    if len(analysis.levels) != 2:
        return ()
    first, second = _compared(analysis)
    term = f"{analysis.group}={first}"
    efron, firth = _row(analysis.cox.efron, term), _row(analysis.cox.firth, term)
    row = efron or firth
    if row is None:
        return ()
    method = (
        translate("SurvivalFigure", "Cox, Efron ties")
        if efron is not None
        else translate("SurvivalFigure", "Cox, Firth, profile CI")
    )
    if analysis.covariates:
        method = translate("SurvivalFigure", "{method}, adjusted").format(method=method)
    text = translate("SurvivalFigure", "HR {hr} {ci}, {first} against {second}, {method}")
    return (
        text.format(
            first=isolated(wording.name(first)),
            second=isolated(wording.name(second)),
            hr=ratio_text(row.hr),
            ci=ratio_interval_text(row.ci),
            method=method,
        ),
    )


def _row(rows: tuple[HazardRatio, ...] | None, term: str) -> HazardRatio | None:
    return next((row for row in rows or () if row.term == term and row.hr is not None), None)
