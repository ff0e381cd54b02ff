"""The words of one analysis: endpoint, groups and terms, the same in title, figure and tables. No Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from analysis.wording.survival_columns import survival_columns
from models.wording import Translate
from ui.analysis.analysis_request import (
    BC_DIAGNOSIS,
    BRAIN_METASTASIS,
    LM_DIAGNOSIS,
    OS,
    PFS,
    AnalysisRequest,
)
from ui.typed_dates import shown_date

if TYPE_CHECKING:
    from analysis.figures.survival_summary import SurvivalWording
    from analysis.number_cut import NumberCut
    from analysis.survival_analysis import SurvivalAnalysis


def endpoint_title(endpoint: str, translate: Translate) -> str:
    """The name of ``os`` or ``pfs`` in full."""
    if endpoint == OS:
        return translate("SurvivalEndpoint", "Overall survival")
    return translate("SurvivalEndpoint", "Progression-free survival")


def group_title(group: str | None, translate: Translate) -> str:
    """What is compared; empty for nothing."""
    return "" if group is None else survival_columns()[group].name_words(translate)


def survival_wording(request: AnalysisRequest, translate: Translate) -> SurvivalWording:
    """The words of the endpoint, with the levels of the group called as everywhere."""
    from analysis.endpoint_survival import SurvivalEndpoint
    from analysis.figures.endpoint_wording import endpoint_wording

    endpoint = SurvivalEndpoint.PFS if request.endpoint == PFS else SurvivalEndpoint.OS
    words = endpoint_wording(endpoint, translate)
    if request.counted_from != LM_DIAGNOSIS:
        words = replace(words, time_axis=_time_axis(request.counted_from, translate))
    if request.group is None:
        return words
    levels = survival_columns()[request.group].level_names(translate)
    return replace(words, group_names={**words.group_names, **levels})


def caption(
    result: SurvivalAnalysis,
    request: AnalysisRequest,
    words: SurvivalWording,
    *,
    cut: NumberCut | None = None,
    today: date,
    translate: Translate,
) -> str:
    """n and events first, then method, filter and date."""
    counts = translate("Analysis", "n {n}, {events_word} {events}").format(
        n=result.n, events_word=words.events, events=result.events
    )
    method = translate("Analysis", "Kaplan–Meier, 95 % CI log-log")
    return " · ".join(
        [counts, method, *filter_words(request, translate, cut=cut), shown_date(today, translate)]
    )


def filter_words(
    request: AnalysisRequest, translate: Translate, *, cut: NumberCut | None = None
) -> list[str]:
    """What the filters say, in the words of a caption; ``cut`` is where a number was cut into groups."""
    parts = []
    if request.counted_from != LM_DIAGNOSIS:
        parts.append(origin_words(request.counted_from, translate))
    if request.group is not None:
        parts.append(compared_words(request.group, cut, translate))
    if request.endpoint == PFS:
        parts.append(
            translate("Analysis", "progression on any basis")
            if request.any_basis
            else translate("Analysis", "progression on imaging")
        )
    if request.covariates_used:
        columns = survival_columns()
        names = ", ".join(_in_a_line(columns[name].name_words(translate)) for name in request.covariates_used)
        parts.append(translate("Analysis", "Cox adjusted for {columns}").format(columns=names))
    return [*parts, cut_off_words(request.as_of, translate)]


def cut_off_words(as_of: date | None, translate: Translate) -> str:
    """Up to which day the data count."""
    if as_of is None:
        return translate("Analysis", "all data")
    return translate("Analysis", "data cut-off {day}").format(day=shown_date(as_of, translate))


def origin_words(origin: str, translate: Translate) -> str:
    """Where the time counts from."""
    if origin == BC_DIAGNOSIS:
        return translate("Analysis", "from breast cancer diagnosis, entering at LM diagnosis")
    if origin == BRAIN_METASTASIS:
        return translate("Analysis", "from brain metastasis, entering at LM diagnosis")
    return translate("Analysis", "from LM diagnosis")


def compared_words(group: str, cut: NumberCut | None, translate: Translate) -> str:
    """By what is compared, and where a number was cut."""
    column = _in_a_line(group_title(group, translate))
    if cut is None:
        return translate("Analysis", "by {column}").format(column=column)
    if cut.is_median:
        return translate("Analysis", "by {column}, cut at its median {at}").format(
            column=column, at=f"{cut.at:g}"
        )
    return translate("Analysis", "by {column}, cut at {at}").format(column=column, at=f"{cut.at:g}")


def _time_axis(origin: str, translate: Translate) -> str:
    if origin == BC_DIAGNOSIS:
        return translate("Analysis", "months since breast cancer diagnosis")
    return translate("Analysis", "months since brain metastasis")


def _in_a_line(label: str) -> str:
    """The label within a sentence: "Arm" loses its capital, "ER", "Ki67" and "KPS at LM" keep theirs."""
    rest = label.split(" ", 1)[0][1:]
    is_proper = any(letter.isupper() or letter.isdigit() for letter in rest)
    return label if is_proper else label[:1].lower() + label[1:]
