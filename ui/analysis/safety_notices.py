"""Says in plain sentences what has to be known before a rate of complications is believed. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.safety import SafetyAnalysis
from analysis.safety_warnings import SafetyWarning
from models.course import PatientCourse
from models.finding_sentences import sentence
from models.rules import deaths_newer_than_contact
from models.vocabularies import ReviewWindow
from models.wording import Translate
from models.written_date import written_date
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.notice import Notice


def invented(translate: Translate) -> Notice:
    """What stands above the figures of the demonstration."""
    text = translate(
        "Safety",
        "Demonstration: which patient had which complication, when and how grave is invented, and so are the sessions; "
        "how many patients had each is as published, headache aside.",
    )
    return Notice("date_invented", text)


def nothing_assessed(result: SafetyAnalysis, translate: Translate) -> Notice:
    """What stands in place of everything else where no answer and no event is recorded."""
    text = translate(
        "Safety",
        "Sessions with a puncture: {n}. None of them was assessed for complications and no event is recorded, so that "
        "there is nothing to count.",
    )
    return Notice("nothing_assessed", text.format(n=result.sessions))


def notices_on_rates(
    result: SafetyAnalysis,
    request: AnalysisRequest,
    courses: Sequence[PatientCourse],
    translate: Translate,
) -> tuple[Notice, ...]:
    """What stands above the tables: how far the numbers carry."""
    return tuple(_on_rates(result, request, courses, translate))


def _on_rates(
    result: SafetyAnalysis,
    request: AnalysisRequest,
    courses: Sequence[PatientCourse],
    translate: Translate,
) -> Iterator[Notice]:
    for warning in result.warnings:
        text = translate("SafetyWarning", warning.label)
        if warning is SafetyWarning.REVIEWS_PENDING:
            text = f"{text} {_pending(result, translate)}"
        yield Notice(warning.value, text)
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


def _pending(result: SafetyAnalysis, translate: Translate) -> str:
    counted = ", ".join(
        f"{translate('ReviewWindow', window.label)} {result.pending[window]}" for window in ReviewWindow
    )
    return translate("Safety", "Sessions: {counts}.").format(counts=counted)
