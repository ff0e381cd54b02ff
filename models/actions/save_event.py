"""Saves an adverse event that is reported by itself, followed or resolved, with the outcome that a grade 5 brings."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime

from models.actions.save_record import save_record
from models.actions.save_session import death_findings, refuse_blocking
from models.corrections import corrected_fields
from models.course import PatientCourse
from models.findings import Code, Finding
from models.records import Administration, AdverseEvent
from models.rules import event_findings
from models.session_entry import SessionEntry
from models.storage.fresh_course import fresh_course
from models.storage.register import Register
from models.thresholds import Thresholds


def check_event(
    event: AdverseEvent,
    course: PatientCourse,
    *,
    thresholds: Thresholds,
    now: datetime,
    death_date: date | None = None,
) -> list[Finding]:
    """Everything the rules say of an event, and of a death given with it."""
    found = event_findings(event, course, thresholds=thresholds, now=now, death_date=death_date)
    return [*found, *_of_death(course, death_date, thresholds=thresholds, now=now)]


def save_event(
    register: Register,
    event: AdverseEvent,
    course: PatientCourse,
    *,
    thresholds: Thresholds,
    now: datetime,
    death_date: date | None = None,
    reasons: Mapping[Code, str] | None = None,
    correction_reason: str = "",
) -> AdverseEvent:
    """Add or change the event, and record the death where it was not.

    A correction takes the signature off the session that the event belongs to; following an event by what was empty
    before, such as its resolution, leaves it. Raise ``Refused`` with what stands in the way.
    """
    with register.transaction():
        course = fresh_course(register, course)
        refuse_blocking(_of_death(course, death_date, thresholds=thresholds, now=now), "")
        if death_date is not None and course.patient.death_date is None:
            patient = register.change(course.patient.replace(death_date=death_date))
            course = dataclasses.replace(course, patient=patient)
        before = register.get(AdverseEvent, event.id) if event.id else None
        is_correction = before is not None and any(corrected_fields(before, event))
        stored = save_record(
            register, event, now=now, course=course, reasons=reasons, correction_reason=correction_reason
        )
        session = register.get(Administration, stored.administration_id or "")
        if is_correction and session is not None and not session.is_voided:
            register.take_signature_off(session, reason=correction_reason)
    return stored


def _of_death(
    course: PatientCourse, death_date: date | None, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """The findings of a death given with an event; judged as one that is given with a session."""
    entry = SessionEntry(administration=Administration(), death_date=death_date)
    return death_findings(entry, course, thresholds=thresholds, now=now)
