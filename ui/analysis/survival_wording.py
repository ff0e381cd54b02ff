"""The words of one analysis: endpoint, groups and terms, the same in title, figure and tables. No Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from models.wording import Translate
from ui.analysis.analysis_request import OS, PFS, AnalysisRequest
from ui.analysis.survival_columns import survival_columns
from ui.typed_dates import shown_date

if TYPE_CHECKING:
    from analysis.figures.survival_summary import SurvivalWording
    from analysis.survival_analysis import SurvivalAnalysis


def endpoint_title(endpoint: str, translate: Translate) -> str:
    """The name of ``os`` or ``pfs`` in full."""
    if endpoint == OS:
        return translate("SurvivalEndpoint", "Overall survival")
    return translate("SurvivalEndpoint", "Progression-free survival")


def group_title(group: str | None, translate: Translate) -> str:
    """What is compared; empty for nothing."""
    return "" if group is None else translate(*survival_columns()[group].label)


def group_name(level: str, words: SurvivalWording) -> str:
    """The name of a group at the beginning of a row."""
    name = words.name(level)
    return name[:1].upper() + name[1:]


def survival_wording(request: AnalysisRequest, translate: Translate) -> SurvivalWording:
    """The words of the endpoint, with the levels of the group called as everywhere."""
    from analysis.endpoint_survival import SurvivalEndpoint
    from analysis.figures.endpoint_wording import endpoint_wording

    endpoint = SurvivalEndpoint.PFS if request.endpoint == PFS else SurvivalEndpoint.OS
    words = endpoint_wording(endpoint, translate)
    if request.group is None:
        return words
    levels = survival_columns()[request.group].level_names(translate)
    return replace(words, group_names={**words.group_names, **levels})


def caption(
    result: SurvivalAnalysis,
    request: AnalysisRequest,
    words: SurvivalWording,
    *,
    today: date,
    translate: Translate,
) -> str:
    """n and events first, then method, filter and date."""
    counts = translate("Analysis", "n {n}, {events_word} {events}").format(
        n=result.n, events_word=words.events, events=result.events
    )
    method = translate("Analysis", "Kaplan–Meier, 95 % CI log-log")
    return " · ".join([counts, method, *used_filters(request, translate), shown_date(today, translate)])


def used_filters(request: AnalysisRequest, translate: Translate) -> list[str]:
    """The filters in words, in the order of the captions."""
    parts = []
    if request.group is not None:
        parts.append(
            translate("Analysis", "by {column}").format(
                column=_in_a_line(group_title(request.group, translate))
            )
        )
    if request.endpoint == PFS:
        parts.append(
            translate("Analysis", "progression on any basis")
            if request.any_basis
            else translate("Analysis", "progression on imaging")
        )
    if request.covariates_used:
        columns = survival_columns()
        names = ", ".join(_in_a_line(translate(*columns[name].label)) for name in request.covariates_used)
        parts.append(translate("Analysis", "Cox adjusted for {columns}").format(columns=names))
    if request.as_of is not None:
        day = shown_date(request.as_of, translate)
        parts.append(translate("Analysis", "data cut-off {day}").format(day=day))
    else:
        parts.append(translate("Analysis", "all data"))
    return parts


def _in_a_line(label: str) -> str:
    """The label within a sentence: "Arm" loses its capital, "ER" and "KPS at LM" keep theirs."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
