"""Says in plain sentences what has to be known before a response rate is believed. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from analysis.published_comparison import is_as_published
from analysis.response import ResponseAnalysis
from analysis.response_warnings import ResponseWarning
from analysis.wording.caution import Caution
from analysis.wording.date_cautions import DATE_INVENTED, cautions_on_dates
from models.course import PatientCourse
from models.demonstration.study_codes import published_courses
from models.wording import Translate

_ABOUT_THE_GROUPS = (ResponseWarning.IMMORTAL_TIME, ResponseWarning.RESPONDERS_NOT_COMPARED)


_OF_RESPONSES = ("response rate after IT", "mean PFS IT, SOC (months)", "mean OS IT, SOC (months)")
"""The paper's statistics that hold as long as nobody changes a response or a time of its patients."""


def cautions_on_responders(
    result: ResponseAnalysis,
    courses: Sequence[PatientCourse],
    *,
    as_of: date | None,
    demonstration: bool,
    translate: Translate,
) -> Iterator[Caution]:
    """How the groups came about, and what is invented."""
    for warning in result.warnings_in_words:
        if warning in _ABOUT_THE_GROUPS:
            yield _warned(warning, translate)
    if not demonstration:
        return
    if is_as_published(published_courses(courses), _OF_RESPONSES, as_of=as_of):
        text = translate(
            "Response",
            "Demonstration: responses and all dates are invented; how many of the published IT patients responded, "
            "and the times to progression and death, are as published.",
        )
    else:
        text = translate("Response", "Demonstration: responses and all dates are invented.")
    yield Caution(DATE_INVENTED, text)


def cautions_on_response(
    result: ResponseAnalysis,
    courses: Sequence[PatientCourse],
    *,
    as_of: date | None,
    translate: Translate,
) -> Iterator[Caution]:
    """How far the numbers carry."""
    for warning in result.warnings:
        if warning not in _ABOUT_THE_GROUPS:
            yield _warned(warning, translate)
    yield from cautions_on_dates(courses, as_of=as_of, approximate=result.approximate, translate=translate)


def _warned(warning: ResponseWarning, translate: Translate) -> Caution:
    return Caution(warning.value, translate("ResponseWarning", warning.label))
