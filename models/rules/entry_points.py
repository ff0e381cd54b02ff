"""Which rules are asked about which record."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from models.course import PatientCourse
from models.findings import Finding
from models.opened_events import opened_events
from models.record import KeptRecord
from models.records import (
    Administration,
    AdverseEvent,
    Assessment,
    Hold,
    Patient,
    ProtocolPhase,
    StaffMember,
    Therapy,
)
from models.rules.assessment_rules import ASSESSMENT_RULES
from models.rules.context import RecordContext, RecordRule, SessionContext, SessionRule
from models.rules.date_rules import (
    approximate_dates,
    begun_after_death,
    hold_after_death,
    hold_dates,
    patient_dates,
    phase_dates,
    review_dates,
    session_dates,
    session_in_course,
    therapy_dates,
)
from models.rules.drug_rules import DRUG_RULES
from models.rules.event_rules import EVENT_RULES
from models.rules.field_rules import end_of, field_findings
from models.rules.patient_rules import (
    PatientLookup,
    death_after_records,
    duplicate_codes,
    grade_five_needs_death,
    low_kps,
    name_alike,
    sessions_after_diagnosis,
    unusual_lm_type,
)
from models.rules.puncture_rules import PUNCTURE_RULES
from models.rules.review_rules import review_fields, review_incomplete, windows_whole
from models.rules.session_rules import death_given, possible_duplicate, same_person_witness
from models.rules.severity import in_mode
from models.session_entry import SessionEntry
from models.thresholds import Thresholds

SESSION_RULES: tuple[SessionRule, ...] = (
    session_dates,
    review_dates,
    session_in_course,
    possible_duplicate,
    same_person_witness,
    death_given,
)
REVIEW_RULES: tuple[SessionRule, ...] = (review_incomplete, review_fields)
ANSWER_RULES: tuple[SessionRule, ...] = (windows_whole, review_fields, review_dates, death_given)
"""What is asked about answers to the windows of a session that is saved already."""
PATIENT_RULES: tuple[RecordRule[Patient], ...] = (
    patient_dates,
    unusual_lm_type,
    low_kps,
    sessions_after_diagnosis,
    death_after_records,
    grade_five_needs_death,
)
THERAPY_RULES: tuple[RecordRule[Therapy], ...] = (therapy_dates, begun_after_death)
HOLD_RULES: tuple[RecordRule[Hold], ...] = (hold_dates, hold_after_death)


def session_findings(
    entry: SessionEntry, course: PatientCourse, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """What stands against a session as typed, with its agents, reviews and the events they open.

    The session may be in the course already, as in a correction: it is known by its id and not compared with itself.
    Findings inside a review carry ``window`` and ``complication`` among their parameters.
    """
    session = entry.administration
    events = opened_events(entry)
    context = SessionContext(entry=entry, course=course, thresholds=thresholds, now=now, events=events)
    findings = field_findings(session, now=now)
    for agent in entry.agents:
        findings += field_findings(agent, now=now)
    rules: Sequence[SessionRule] = (
        *SESSION_RULES,
        *(PUNCTURE_RULES + REVIEW_RULES if session.punctured else ()),
        *DRUG_RULES,
    )
    for rule in rules:
        findings += rule(context)
    for event in events:
        findings += _of_opened_event(event, context)
    return in_mode(findings, context.entry_mode)


def review_findings(
    entry: SessionEntry, course: PatientCourse, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """What stands against the reviews of ``entry`` alone, where its session has been saved before."""
    events = opened_events(entry)
    context = SessionContext(entry=entry, course=course, thresholds=thresholds, now=now, events=events)
    findings: list[Finding] = []
    for rule in ANSWER_RULES:
        findings += rule(context)
    for event in events:
        findings += _of_opened_event(event, context)
    return in_mode(findings, context.entry_mode)


def _of_opened_event(event: AdverseEvent, context: SessionContext) -> list[Finding]:
    findings = _of_event(event, death=context.death, now=context.now)
    place = {"window": event.window, "complication": event.complication}
    return [dataclasses.replace(finding, parameters={**finding.parameters, **place}) for finding in findings]


def _of_event(event: AdverseEvent, *, death: date | None, now: datetime) -> list[Finding]:
    findings = field_findings(event, now=now)
    for rule in EVENT_RULES:
        findings += rule(event, death)
    return findings


def patient_findings(
    patient: Patient,
    *,
    lookup: PatientLookup | None,
    course: PatientCourse | None,
    thresholds: Thresholds,
    today: date,
) -> list[Finding]:
    """What stands against a patient; ``course`` is what is stored of her, None for a new one."""
    now = end_of(today)
    context = RecordContext(record=patient, course=course, thresholds=thresholds, now=now)
    findings = field_findings(patient, now=now)
    if lookup is not None:
        findings += duplicate_codes(patient, lookup)
        findings += name_alike(patient, lookup, course)
    for rule in PATIENT_RULES:
        findings += rule(context)
    findings += approximate_dates(patient)
    return in_mode(findings, patient.entry_mode)


def assessment_findings(
    assessment: Assessment, course: PatientCourse | None, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """What stands against an assessment."""
    context = RecordContext(record=assessment, course=course, thresholds=thresholds, now=now)
    findings = field_findings(assessment, now=now)
    for rule in ASSESSMENT_RULES:
        findings += rule(context)
    return in_mode(findings, assessment.entry_mode)


def event_findings(
    event: AdverseEvent,
    course: PatientCourse | None,
    *,
    thresholds: Thresholds,  # noqa: ARG001 - every entry point is called alike
    now: datetime,
    death_date: date | None = None,
) -> list[Finding]:
    """What stands against an event reported by itself; ``death_date`` is a death given in the same save."""
    recorded = course.patient.death_date if course else None
    return in_mode(_of_event(event, death=recorded or death_date, now=now), event.entry_mode)


def therapy_findings(
    therapy: Therapy, course: PatientCourse | None, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """What stands against a therapy."""
    context = RecordContext(record=therapy, course=course, thresholds=thresholds, now=now)
    findings = field_findings(therapy, now=now)
    for rule in THERAPY_RULES:
        findings += rule(context)
    findings += approximate_dates(therapy)
    return in_mode(findings, therapy.entry_mode)


def hold_findings(
    hold: Hold, course: PatientCourse | None, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """What stands against a hold."""
    context = RecordContext(record=hold, course=course, thresholds=thresholds, now=now)
    findings = field_findings(hold, now=now)
    for rule in HOLD_RULES:
        findings += rule(context)
    return in_mode(findings, hold.entry_mode)


def protocol_findings(
    phase: ProtocolPhase, course: PatientCourse | None, *, thresholds: Thresholds, now: datetime
) -> list[Finding]:
    """What stands against a phase of a protocol."""
    context = RecordContext(record=phase, course=course, thresholds=thresholds, now=now)
    return in_mode([*field_findings(phase, now=now), *phase_dates(context)], phase.entry_mode)


def staff_findings(
    member: StaffMember,
    course: PatientCourse | None = None,  # noqa: ARG001 - every entry point is called alike
    *,
    thresholds: Thresholds,  # noqa: ARG001
    now: datetime,
) -> list[Finding]:
    """What stands against a member of staff."""
    return in_mode(field_findings(member, now=now), member.entry_mode)


def record_findings(
    record: KeptRecord,
    course: PatientCourse | None,
    *,
    thresholds: Thresholds,
    now: datetime,
    lookup: PatientLookup | None = None,
    entry: SessionEntry | None = None,
) -> list[Finding]:
    """What stands against any record, for whoever handles tables row by row.

    A session is judged with its reviews where ``entry`` gives them, else by itself; it needs its course.
    """
    if isinstance(record, Patient):
        return patient_findings(record, lookup=lookup, course=course, thresholds=thresholds, today=now.date())
    if isinstance(record, Administration) and course is not None:
        typed = entry or SessionEntry(administration=record)
        return session_findings(typed, course, thresholds=thresholds, now=now)
    judge: Any = _JUDGES.get(type(record))
    if judge is not None:
        findings: list[Finding] = judge(record, course, thresholds=thresholds, now=now)
        return findings
    return in_mode(field_findings(record, now=now), record.entry_mode)


_JUDGES: dict[type[KeptRecord], Any] = {
    Assessment: assessment_findings,
    AdverseEvent: event_findings,
    Therapy: therapy_findings,
    Hold: hold_findings,
    ProtocolPhase: protocol_findings,
    StaffMember: staff_findings,
}
