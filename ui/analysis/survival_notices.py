"""Says in plain sentences what has to be known before a number is believed. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.survival_analysis import SurvivalAnalysis
from analysis.survival_warnings import SurvivalWarning
from models.course import PatientCourse
from models.finding_sentences import sentence
from models.rules import deaths_newer_than_contact
from models.wording import Translate
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.notice import Notice, Remedy

_ABOUT_THE_GROUPS = (SurvivalWarning.IMMORTAL_TIME,)
_USUAL_LANDMARK = 3.0
_SAID_ELSEWHERE = (SurvivalWarning.ROWS_DROPPED,)
"""The table of those left out says so with their reasons."""


def notices_on_groups(
    result: SurvivalAnalysis, request: AnalysisRequest, *, demonstration: bool, translate: Translate
) -> tuple[Notice, ...]:
    """What stands above the curves: how the groups came about, what can be done about it, and what is invented."""
    found = [
        Notice(
            warning.value,
            translate("SurvivalWarning", warning.label),
            _landmark(request, translate) if warning is SurvivalWarning.IMMORTAL_TIME else None,
        )
        for warning in result.warnings
        if warning in _ABOUT_THE_GROUPS
    ]
    if demonstration:
        found.append(Notice("date_invented", invented_words(bool(found), translate)))
    return tuple(found)


def notices_on_numbers(
    result: SurvivalAnalysis,
    request: AnalysisRequest,
    courses: Sequence[PatientCourse],
    *,
    approximate: int,
    translate: Translate,
) -> tuple[Notice, ...]:
    """What stands above the tables: how far the numbers carry."""
    return tuple(_on_numbers(result, request, courses, approximate=approximate, translate=translate))


def _on_numbers(
    result: SurvivalAnalysis,
    request: AnalysisRequest,
    courses: Sequence[PatientCourse],
    *,
    approximate: int,
    translate: Translate,
) -> Iterator[Notice]:
    for warning in result.warnings:
        if warning not in _ABOUT_THE_GROUPS + _SAID_ELSEWHERE:
            yield Notice(warning.value, translate("SurvivalWarning", warning.label))
    yield from notices_on_dates(courses, request, approximate=approximate, translate=translate)


def notices_on_dates(
    courses: Sequence[PatientCourse], request: AnalysisRequest, *, approximate: int, translate: Translate
) -> Iterator[Notice]:
    """What the dates leave open, whatever is computed from them."""
    for finding in deaths_newer_than_contact(courses, as_of=request.as_of):
        yield Notice(finding.code.value, sentence(finding, translate))
    if approximate:
        text = translate(
            "Analysis", "Dates known only to the month or year decide the time of patients: {n}."
        )
        yield Notice("approximate_date", text.format(n=approximate))


def _landmark(request: AnalysisRequest, translate: Translate) -> Remedy | None:
    """The usual landmark, unless one is chosen."""
    if request.landmark_months is not None:
        return None
    words = translate("Analysis", "Compare from month {months}").format(months=f"{_USUAL_LANDMARK:g}")
    return Remedy(words, replace(request, landmark_months=_USUAL_LANDMARK))


def invented_words(immortal: bool, translate: Translate) -> str:
    """What the demonstration says of its dates."""
    if immortal:
        return translate(
            "Analysis",
            "Demonstration: the dates on which treatment starts are invented, so that here landmark and "
            "time-varying model show the method and prove nothing.",
        )
    return translate(
        "Analysis", "Demonstration: the dates are invented; times and events are the published ones."
    )
