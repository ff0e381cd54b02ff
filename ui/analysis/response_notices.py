"""Says in plain sentences what has to be known before a response rate is believed. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.response import ResponseAnalysis
from analysis.response_warnings import ResponseWarning
from models.course import PatientCourse
from models.finding_sentences import sentence
from models.rules import deaths_newer_than_contact
from models.wording import Translate
from models.written_date import written_date
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.notice import Notice

_ABOUT_THE_GROUPS = (ResponseWarning.IMMORTAL_TIME, ResponseWarning.RESPONDERS_NOT_COMPARED)


def notices_on_groups(
    result: ResponseAnalysis, *, demonstration: bool, translate: Translate
) -> tuple[Notice, ...]:
    """What stands above the figures: how the groups came about, and what is invented."""
    found = [
        Notice(warning.value, translate("ResponseWarning", warning.label))
        for warning in result.warnings
        if warning in _ABOUT_THE_GROUPS
    ]
    if demonstration:
        text = translate(
            "Response",
            "Demonstration: responses and all dates are invented; how many of the published IT patients responded, "
            "and the times to progression and death, are as published.",
        )
        found.append(Notice("date_invented", text))
    return tuple(found)


def notices_on_numbers(
    result: ResponseAnalysis,
    request: AnalysisRequest,
    courses: Sequence[PatientCourse],
    translate: Translate,
) -> tuple[Notice, ...]:
    """What stands above the tables: how far the numbers carry."""
    return tuple(_on_numbers(result, request, courses, translate))


def _on_numbers(
    result: ResponseAnalysis,
    request: AnalysisRequest,
    courses: Sequence[PatientCourse],
    translate: Translate,
) -> Iterator[Notice]:
    for warning in result.warnings:
        if warning not in _ABOUT_THE_GROUPS:
            yield Notice(warning.value, translate("ResponseWarning", warning.label))
    for finding in deaths_newer_than_contact(courses, as_of=request.as_of):
        yield Notice(
            finding.code.value,
            sentence(finding, translate, show_date=lambda day: written_date(day, translate)),
        )
    if result.approximate:
        text = translate(
            "Analysis", "Dates known only to the month or year decide the time of patients: {n}."
        )
        yield Notice("approximate_date", text.format(n=result.approximate))
