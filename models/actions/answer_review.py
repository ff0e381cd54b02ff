"""Answers a pending window of a saved session: rules first, then answers, events and an outcome in one transaction."""

from __future__ import annotations

from datetime import date, datetime

from models.actions.save_review import save_review
from models.actions.save_session import death_findings, refuse_blocking
from models.course import PatientCourse
from models.findings import Finding
from models.records import Administration, AdverseEvent
from models.rules import review_findings
from models.session_entry import ReviewEntry, SessionEntry
from models.situations import Situation
from models.storage.fresh_course import fresh_course
from models.storage.register import Register
from models.thresholds import Thresholds
from models.vocabularies import EntryMode, ReviewWindow
from models.wording import QT_TRANSLATE_NOOP


def check_review(
    entry: SessionEntry, course: PatientCourse, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """Everything the rules say of the reviews of ``entry``, and of a death given with them."""
    found = review_findings(entry, course, thresholds=thresholds, now=now)
    return [*found, *death_findings(entry, course, thresholds=thresholds, now=now)]


def answer_review(
    register: Register,
    session: Administration,
    window: ReviewWindow,
    review: ReviewEntry,
    *,
    course: PatientCourse,
    thresholds: Thresholds,
    now: datetime,
    death_date: date | None = None,
    entry_mode: EntryMode = EntryMode.BEDSIDE,
) -> Administration:
    """Store the answers and give the session, whose signature stays: they were awaited.

    Raise ``Refused`` with what stands in the way, ``Situation`` where somebody has answered the window already.
    """
    entry = SessionEntry(administration=session, reviews={window: review}, death_date=death_date)
    with register.transaction():
        course = fresh_course(register, course)
        refuse_blocking(check_review(entry, course, thresholds=thresholds, now=now), "")
        stored = stored_session(register, session)
        events = register.select(AdverseEvent, "administration_id = ?", [session.id])
        save_review(register, stored, window, review, events=events, entry_mode=entry_mode)
        record_death(register, course, death_date)
    return stored


def stored_session(register: Register, session: Administration) -> Administration:
    """The session as it stands now. Raise ``Situation`` where it is entered in error, or has no puncture any more."""
    stored = register.get(Administration, session.id or "")
    if stored is None or stored.is_voided or not stored.punctured:
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "the session has no complication review any more"),
            place=Administration.table,
        )
    return stored


def record_death(register: Register, course: PatientCourse, death_date: date | None) -> None:
    """Record a death that an event of grade 5 brought with it, unless one is recorded."""
    if death_date is not None and course.patient.death_date is None:
        register.change(course.patient.replace(death_date=death_date))
