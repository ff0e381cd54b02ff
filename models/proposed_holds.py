"""The holds that a patient's course speaks for. Nothing is set by itself: a person sets the hold, or does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from models.course import PatientCourse
from models.records import Administration, AdverseEvent, Hold
from models.rules.puncture_rules import matters_for_puncture
from models.thresholds import Thresholds
from models.vocabularies import ChecklistAnswer, HoldReason


@dataclass(frozen=True)
class ProposedHold:
    """Why a hold is proposed, since when, and by which value.

    ``value`` is platelets in 10⁹/L or an opening pressure in cmH₂O, ``event`` an unresolved complication; both are
    None where an answer speaks for itself.
    """

    reason: HoldReason
    day: date | None
    value: float | None = None
    event: AdverseEvent | None = None


def proposed_holds(course: PatientCourse, thresholds: Thresholds) -> tuple[ProposedHold, ...]:
    """What the newest session and the unresolved complications speak for, one proposal a reason.

    None after death or the end of treatment, nor where a hold for the same reason stands, or was lifted since.
    """
    patient = course.patient
    if patient.death_date is not None or patient.it_stop_date is not None:
        return ()
    proposals = [*_by_session(course, thresholds), *_by_events(course)]
    first = {proposal.reason: proposal for proposal in reversed(proposals)}
    return tuple(first[reason] for reason in HoldReason if reason in first)


def _by_session(course: PatientCourse, thresholds: Thresholds) -> Iterator[ProposedHold]:
    dated = [(session.performed_at, session) for session in course.administrations if session.performed_at]
    if not dated:
        return
    performed_at, newest = max(dated, key=lambda pair: pair[0])
    for proposal in _of_session(newest, thresholds):
        if not _is_dealt_with(course, proposal.reason, performed_at):
            yield proposal


def _of_session(session: Administration, thresholds: Thresholds) -> Iterator[ProposedHold]:
    day, platelets = session.performed_on, session.platelets_10e9_l
    pressure = session.opening_pressure_cmh2o
    if pressure is not None and pressure >= thresholds.opening_pressure_maximum_cmh2o:
        yield ProposedHold(HoldReason.RAISED_PRESSURE, day, pressure)
    elif session.checklist_raised_pressure_signs is ChecklistAnswer.YES:
        yield ProposedHold(HoldReason.RAISED_PRESSURE, day)
    if session.hydrocephalus:
        yield ProposedHold(HoldReason.HYDROCEPHALUS, day)
    if platelets is not None and platelets < thresholds.platelets_minimum_10e9_l:
        yield ProposedHold(HoldReason.PLATELETS, day, platelets)


def _by_events(course: PatientCourse) -> Iterator[ProposedHold]:
    for event in course.open_events:
        if matters_for_puncture(event) and not _is_event_dealt_with(course, event.onset_date):
            yield ProposedHold(HoldReason.COMPLICATION, event.onset_date, event=event)


def _is_dealt_with(course: PatientCourse, reason: HoldReason, since: datetime) -> bool:
    return any(
        hold.is_open or (hold.lifted_at is not None and hold.lifted_at >= since)
        for hold in _for_reason(course, reason)
    )


def _is_event_dealt_with(course: PatientCourse, since: date | None) -> bool:
    """Events carry days: a hold lifted on the day of the onset itself may have been about it."""
    return any(
        hold.is_open or since is None or (hold.lifted_at is not None and hold.lifted_at.date() >= since)
        for hold in _for_reason(course, HoldReason.COMPLICATION)
    )


def _for_reason(course: PatientCourse, reason: HoldReason) -> list[Hold]:
    return [hold for hold in course.holds if hold.reason is reason and not hold.is_voided]
