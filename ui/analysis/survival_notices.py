"""Says in plain sentences what has to be known before a number is believed. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.survival_analysis import SurvivalAnalysis
from analysis.survival_warnings import SurvivalWarning
from models.course import PatientCourse
from models.finding_sentences import sentence
from models.rules import deaths_newer_than_contact
from models.wording import Translate
from ui.analysis.survival_request import SurvivalRequest

_ABOUT_THE_GROUPS = (SurvivalWarning.IMMORTAL_TIME,)
_SAID_ELSEWHERE = (SurvivalWarning.ROWS_DROPPED,)
"""The table of those left out says so with their reasons."""


@dataclass(frozen=True)
class Notice:
    """One sentence; ``code`` is that of the warning or finding it stands for."""

    code: str
    sentence: str


def notices_on_groups(
    result: SurvivalAnalysis, *, demonstration: bool, translate: Translate
) -> tuple[Notice, ...]:
    """What stands above the curves: how the groups came about, and what is invented."""
    found = [
        Notice(warning.value, translate("SurvivalWarning", warning.label))
        for warning in result.warnings
        if warning in _ABOUT_THE_GROUPS
    ]
    if demonstration:
        found.append(Notice("date_invented", _invented(bool(found), translate)))
    return tuple(found)


def notices_on_numbers(
    result: SurvivalAnalysis,
    request: SurvivalRequest,
    courses: Sequence[PatientCourse],
    *,
    approximate: int,
    translate: Translate,
) -> tuple[Notice, ...]:
    """What stands above the tables: how far the numbers carry."""
    return tuple(_on_numbers(result, request, courses, approximate=approximate, translate=translate))


def _on_numbers(
    result: SurvivalAnalysis,
    request: SurvivalRequest,
    courses: Sequence[PatientCourse],
    *,
    approximate: int,
    translate: Translate,
) -> Iterator[Notice]:
    for warning in result.warnings:
        if warning not in _ABOUT_THE_GROUPS + _SAID_ELSEWHERE:
            yield Notice(warning.value, translate("SurvivalWarning", warning.label))
    for finding in deaths_newer_than_contact(courses, as_of=request.as_of):
        yield Notice(finding.code.value, sentence(finding, translate))
    if approximate:
        text = translate(
            "Analysis", "Dates known only to the month or year decide the time of patients: {n}."
        )
        yield Notice("approximate_date", text.format(n=approximate))


def _invented(immortal: bool, translate: Translate) -> str:
    if immortal:
        return translate(
            "Analysis",
            "Demonstration: the dates on which treatment starts are invented, so that here a landmark shows the "
            "method and proves nothing.",
        )
    return translate(
        "Analysis", "Demonstration: the dates are invented; times and events are the published ones."
    )
