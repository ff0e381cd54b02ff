"""Says in plain sentences what has to be known before a rate of complications is believed. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from analysis.published_comparison import is_as_published
from analysis.safety import SafetyAnalysis
from analysis.safety_warnings import SafetyWarning
from analysis.wording.caution import Caution
from analysis.wording.date_cautions import DATE_INVENTED, cautions_on_dates
from models.course import PatientCourse
from models.vocabularies import ReviewWindow
from models.wording import Translate

_OF_COMPLICATIONS = (
    "mean IT cycles (SE)",
    "puncture-site pain",
    "orthostatic hypotension, subdural hematoma, CSF fistula, arachnoiditis",
)
"""The paper's statistics that hold as long as nobody adds a patient, a session or a complication."""


def invented_complications(
    courses: Sequence[PatientCourse], *, as_of: date | None, translate: Translate
) -> Caution:
    """What the demonstration says of its complications; that they are as published only while they are."""
    if is_as_published(courses, _OF_COMPLICATIONS, as_of=as_of):
        text = translate(
            "Safety",
            "Demonstration: which patient had which complication, when and how grave is invented, and so are the "
            "sessions; how many patients had each is as published, headache aside.",
        )
    else:
        text = translate(
            "Safety",
            "Demonstration: which patient had which complication, when and how grave is invented, and so are the "
            "sessions.",
        )
    return Caution(DATE_INVENTED, text)


def nothing_assessed(result: SafetyAnalysis, translate: Translate) -> Caution:
    """What stands in place of everything else where no answer and no event is recorded."""
    text = translate(
        "Safety",
        "Sessions with a puncture: {n}. None of them was assessed for complications and no event is recorded, so that "
        "there is nothing to count.",
    )
    return Caution("nothing_assessed", text.format(n=result.sessions))


def cautions_on_rates(
    result: SafetyAnalysis,
    courses: Sequence[PatientCourse],
    *,
    as_of: date | None,
    translate: Translate,
) -> Iterator[Caution]:
    """How far the numbers carry."""
    for warning in result.warnings:
        text = translate("SafetyWarning", warning.label)
        if warning is SafetyWarning.REVIEWS_PENDING:
            text = f"{text} {_pending(result, translate)}"
        yield Caution(warning.value, text)
    yield from cautions_on_dates(courses, as_of=as_of, approximate=result.approximate, translate=translate)


def _pending(result: SafetyAnalysis, translate: Translate) -> str:
    counted = ", ".join(
        f"{translate('ReviewWindow', window.label)} {result.pending[window]}" for window in ReviewWindow
    )
    return translate("Safety", "Sessions: {counts}.").format(counts=counted)
