"""Says of a session what its row in the table has room for. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from models.course import PatientCourse
from models.findings import Finding, Severity
from models.records import Administration, AdverseEvent, ComplicationReview
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow, Route, SessionStatus
from models.wording import Translate
from ui.patients.value_words import NOTHING, words_of
from ui.typed_dates import shown_date


def session_title(
    session: Administration,
    course: PatientCourse,
    translate: Translate,
    *,
    printed_as: Sequence[int] = (),
) -> str:
    """ "Cycle 12, 3 Nov 2026"; of a session without drug only the day.

    ``printed_as`` are the numbers under which it was printed: "Cycle 12 (was cycle 11), 3 Nov 2026".
    """
    day = shown_date(session.performed_on, translate) if session.performed_on else ""
    cycle = course.cycle_numbers.get(session.id or "")
    was = _was_words(cycle, printed_as, translate)
    if cycle is None:
        return translate("SessionDetails", "Session of {day}").format(day=day) + was
    return translate("SessionDetails", "Cycle {n}, {day}").format(n=f"{cycle}{was}", day=day)


def _was_words(cycle: int | None, printed_as: Sequence[int], translate: Translate) -> str:
    """ " (was cycle 11)" where paper has another number than ``cycle``; the words are those of the paper."""
    others = [str(number) for number in dict.fromkeys(printed_as) if number != cycle]
    words = translate("SessionReport", "was cycle {numbers}").format(numbers=", ".join(others))
    return f" ({words})" if others else ""


def place_words(session: Administration, translate: Translate) -> str:
    """Where the drug was given: the level of a puncture, or the reservoir."""
    if session.route is Route.OMMAYA_RESERVOIR:
        return translate("SessionTable", "Ommaya")
    if session.puncture_level is not None:
        return words_of(session.puncture_level, translate)
    return NOTHING


def complication_words(session: Administration, course: PatientCourse, translate: Translate) -> str:
    """What was present with its grade, what nobody assessed, which review is pending; "none" where all were absent."""
    parts = [] if session.status is SessionStatus.GIVEN else [_status(session, translate)]
    events = course.events_of(session.id or "")
    parts += [f"{_short(event, translate)} {event.ctcae_grade or '?'}" for event in events]
    answers = [answer for window in ReviewWindow for answer in course.reviews_of(session.id or "", window)]
    parts += _part_of_another(answers, events, translate)
    if answers and not events:
        parts.append(translate("SessionTable", "none"))
    missed = {each.complication for each in answers if each.status is ComplicationStatus.NOT_ASSESSED}
    if missed:
        parts.append(translate("SessionTable", "{n} not assessed").format(n=len(missed)))
    if course.is_pending(session, ReviewWindow.IMMEDIATE):
        parts.append(translate("SessionTable", "review pending"))
    elif course.is_pending(session, ReviewWindow.LATE):
        parts.append(translate("SessionTable", "late review pending"))
    return ", ".join(parts) or NOTHING


def signed_words(session: Administration, translate: Translate) -> str:
    """Who signed, or that nobody has."""
    return (session.signed_by or "") if session.signed_at else translate("SessionTable", "not yet")


def kept_findings(session: Administration) -> list[Finding]:
    """The findings that were stored with the session, the gravest first."""
    order = list(Severity)
    found = [Finding.from_kept(kept) for kept in session.findings or []]
    return sorted(found, key=lambda finding: order.index(finding.severity))


def findings_words(session: Administration, translate: Translate) -> str:
    """How many warnings were saved with a reason; notices where there are only those."""
    found = kept_findings(session)
    warnings = [each for each in found if each.severity is not Severity.NOTICE]
    if warnings:
        one = translate("SessionTable", "1 warning")
        several = translate("SessionTable", "{n} warnings").format(n=len(warnings))
        return one if len(warnings) == 1 else several
    if found:
        one = translate("SessionTable", "1 notice")
        several = translate("SessionTable", "{n} notices").format(n=len(found))
        return one if len(found) == 1 else several
    return NOTHING


def _status(session: Administration, translate: Translate) -> str:
    return translate(SessionStatus.__name__, session.status.label) if session.status else ""


def _part_of_another(
    answers: Sequence[ComplicationReview], events: Sequence[AdverseEvent], translate: Translate
) -> list[str]:
    """Complications that are present and belong to the event of another: the headache of a fistula has no grade."""
    told = {event.complication for event in events}
    present = {each.complication for each in answers if each.status is ComplicationStatus.PRESENT}
    names = _short_names(translate)
    return [names[each] for each in Complication if each in present - told and each in names]


def _short(event: AdverseEvent, translate: Translate) -> str:
    return _short_names(translate).get(event.complication) or (event.ctcae_term or "").lower()


def _short_names(translate: Translate) -> dict[Complication | None, str]:
    return {
        Complication.PUNCTURE_SITE_PAIN: translate("SessionTable", "site pain"),
        Complication.CSF_FISTULA: translate("SessionTable", "CSF fistula"),
        Complication.HEMATOMA: translate("SessionTable", "hematoma"),
        Complication.ARACHNOIDITIS: translate("SessionTable", "arachnoiditis"),
        Complication.ORTHOSTATIC_HYPOTENSION: translate("SessionTable", "hypotension"),
        Complication.POST_PUNCTURE_HEADACHE: translate("SessionTable", "headache"),
    }
