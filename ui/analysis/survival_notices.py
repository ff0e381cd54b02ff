"""Says in plain sentences what has to be known before a number is believed. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.figures.survival_summary import SurvivalWording
from analysis.survival_analysis import SurvivalAnalysis
from analysis.survival_warnings import SurvivalWarning
from analysis.wording.date_cautions import cautions_on_dates, invented_dates
from models.course import PatientCourse
from models.wording import Translate
from ui.analysis.analysis_request import LM_DIAGNOSIS, AnalysisRequest
from ui.analysis.notice import Notice, Remedy, notices

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
        for warning in result.warnings_in_words
        if warning in _ABOUT_THE_GROUPS
    ]
    if demonstration:
        found += notices([invented_dates(bool(found), translate)])
    return tuple(found)


def notices_on_numbers(
    result: SurvivalAnalysis,
    request: AnalysisRequest,
    courses: Sequence[PatientCourse],
    words: SurvivalWording,
    *,
    approximate: int,
    translate: Translate,
) -> tuple[Notice, ...]:
    """What stands above the tables: how far the numbers carry."""
    return tuple(_on_numbers(result, request, courses, words, approximate=approximate, translate=translate))


def _on_numbers(
    result: SurvivalAnalysis,
    request: AnalysisRequest,
    courses: Sequence[PatientCourse],
    words: SurvivalWording,
    *,
    approximate: int,
    translate: Translate,
) -> Iterator[Notice]:
    if result.delayed_entry:
        text = translate(
            "Analysis",
            "Patients enter at LM diagnosis, since they had to live that long to be in the register: few are at risk "
            "early, and one early death moves the whole curve. What assumes entry at time zero is left out.",
        )
        yield Notice("delayed_entry", text)
        yield from _collapsed(result, words, translate)
    for warning in result.warnings:
        if warning not in _ABOUT_THE_GROUPS + _SAID_ELSEWHERE:
            yield Notice(warning.value, _warned(warning, result, translate))
    yield from _on_landmark(result, translate)
    yield from notices(
        cautions_on_dates(courses, as_of=request.as_of, approximate=approximate, translate=translate)
    )


def _collapsed(result: SurvivalAnalysis, words: SurvivalWording, translate: Translate) -> Iterator[Notice]:
    """A curve that fell to 0 before everybody had entered is no survival of nobody."""
    for group in result.groups.values():
        at = group.curve.collapsed_at
        if at is None or group.curve.entries is None:
            continue
        text = translate(
            "Analysis",
            "{group}: at month {month} the last patient then at risk died, while patients who enter later: {n}. The "
            "curve falls to 0 there and says nothing of them, so that it has no median.",
        )
        later = int((group.curve.entries >= at).sum())
        yield Notice("collapsed", text.format(group=words.title(group.name), month=f"{at:.1f}", n=later))


def _on_landmark(result: SurvivalAnalysis, translate: Translate) -> Iterator[Notice]:
    """What has to be said of the comparison from the landmark on, and of the whole time not."""
    landmark = result.landmark
    if landmark is None:
        return
    said = {*result.warnings, *_ABOUT_THE_GROUPS, *_SAID_ELSEWHERE}
    text = translate("Analysis", "From the landmark at month {months} on: {warning}")
    for warning in landmark.warnings:
        if warning not in said:
            words = translate("SurvivalWarning", warning.label)
            told = text.format(months=f"{landmark.months:g}", warning=words[:1].lower() + words[1:])
            yield Notice(f"landmark_{warning.value}", told)


def _warned(warning: SurvivalWarning, result: SurvivalAnalysis, translate: Translate) -> str:
    if warning is SurvivalWarning.EVENTS_PER_VARIABLE and result.delayed_entry:
        return translate("Analysis", "10 events or fewer per variable of the Cox model: its estimates waver.")
    return translate("SurvivalWarning", warning.label)


def _landmark(request: AnalysisRequest, translate: Translate) -> Remedy | None:
    """The usual landmark, unless one is chosen."""
    if request.landmark_months is not None or request.counted_from != LM_DIAGNOSIS:
        return None
    words = translate("Analysis", "Compare from month {months}").format(months=f"{_USUAL_LANDMARK:g}")
    return Remedy(words, replace(request, landmark_months=_USUAL_LANDMARK))
