"""Saves one session: rules first, then the session, its agents, reviews, events and an outcome in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from models.actions.save_review import save_review
from models.course import PatientCourse
from models.findings import Code, Finding, Severity
from models.records import Administration, AdverseEvent, Patient
from models.rules import blocking, patient_findings, session_findings, with_reasons
from models.session_entry import SessionEntry
from models.situations import Refused
from models.storage.fresh_course import fresh_course
from models.storage.register import Register
from models.thresholds import Thresholds
from models.vocabularies import EntryMode

_DEATH = Patient.death_date.name


def check_session(
    entry: SessionEntry,
    course: PatientCourse,
    *,
    thresholds: Thresholds,
    now: datetime,
) -> list[Finding]:
    """Everything the rules say of the entry in its entry mode, each finding with the reason typed for it."""
    return with_reasons(session_findings(entry, course, thresholds=thresholds, now=now), entry.reasons)


def save_session(
    register: Register,
    entry: SessionEntry,
    course: PatientCourse,
    *,
    thresholds: Thresholds,
    now: datetime,
    entry_mode: EntryMode = EntryMode.BEDSIDE,
    place: str = "",
) -> Administration:
    """Store the session whole or not at all, and return it with its key.

    The rules see the course as it stands in the register now, whatever was read before. Raise ``Refused`` with every
    error, and with every warning that no reason was typed for.
    """
    mode = entry.administration.entry_mode or entry_mode
    entry = replace(entry, administration=entry.administration.replace(entry_mode=mode))
    with register.transaction():
        # What another window saved meanwhile counts: it may have entered the same session.
        course = fresh_course(register, course)
        findings = check_session(entry, course, thresholds=thresholds, now=now)
        refuse_blocking([*findings, *death_findings(entry, course, thresholds=thresholds, now=now)], place)
        session = register.add(
            entry.administration.replace(findings=[finding.kept() for finding in findings] or None)
        )
        for agent in entry.agents:
            register.add(agent.replace(administration_id=session.id), entry_mode=mode)
        store_reviews(register, session, entry, course)
    return session


def store_reviews(
    register: Register, session: Administration, entry: SessionEntry, course: PatientCourse
) -> None:
    """Store the windows that the entry answers, and a death given with them."""
    mode = session.entry_mode or EntryMode.BEDSIDE
    for window, review in entry.reviews.items():
        events = register.select(AdverseEvent, "administration_id = ?", [session.id])
        save_review(register, session, window, review, events=events, entry_mode=mode)
    if entry.death_date is not None and course.patient.death_date is None:
        register.change(course.patient.replace(death_date=entry.death_date))


def death_findings(
    entry: SessionEntry, course: PatientCourse, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """A death given with the session is the one recorded, or comes after everything recorded of the patient."""
    given, recorded = entry.death_date, course.patient.death_date
    if given is None or given == recorded:
        return []
    if recorded is not None:
        return [
            Finding.of(
                Code.DATES_OUT_OF_ORDER,
                _DEATH,
                table=Patient.table,
                value=given,
                other_value=recorded,
                cause="recorded_death",
            )
        ]
    died = course.patient.replace(death_date=given)
    found = patient_findings(died, lookup=None, course=course, thresholds=thresholds, today=now.date())
    return [finding for finding in found if finding.severity is Severity.ERROR and finding.field == _DEATH]


def refuse_blocking(findings: Sequence[Finding], place: str) -> None:
    """Raise ``Refused`` where a finding stands in the way of saving."""
    in_the_way = blocking(findings)
    if in_the_way:
        raise Refused([(_place_of(finding, place), finding) for finding in in_the_way])


def _place_of(finding: Finding, place: str) -> str:
    return ", ".join(part for part in (place, finding.field) if part)
