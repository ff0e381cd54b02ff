"""What a new session may take over from the last one, or from the protocol: on demand, never by itself."""

from __future__ import annotations

from datetime import date
from typing import Any

from models.course import PatientCourse
from models.records import Administration, ProtocolPhase
from models.schedule import given_days, phase_on

_LOT = ("lot_number", "lot_expiry")


def planned_phase(course: PatientCourse, day: date) -> ProtocolPhase | None:
    """The phase of the protocol that a session on ``day`` belongs to; None where nothing is planned."""
    return phase_on(course.phases, day, [given for given in given_days(course) if given < day])


def last_session(course: PatientCourse, day: date) -> Administration | None:
    """The newest session with drug up to ``day``; None before the first."""
    earlier = [
        session
        for session in course.sessions_with_drug
        if session.performed_on is not None and session.performed_on <= day
    ]
    return earlier[-1] if earlier else None


def proposed_values(course: PatientCourse, day: date) -> dict[str, Any]:
    """The procedure fields of the last session with drug, by name, and the dose that is planned for ``day``.

    Only fields declared ``carried_over`` are among them: never complications, results or people. A lot that has
    expired is left out. The dose is the protocol's where there is one, since the last one may have been given in
    part or in another phase.
    """
    last = last_session(course, day)
    values: dict[str, Any] = {}
    if last is not None:
        for name, field in Administration.fields.items():
            if field.carried_over and name in last.values:
                values[name] = last.values[name]
        if last.lot_expiry is not None and last.lot_expiry < day:
            for name in _LOT:
                values.pop(name, None)
        if not last.fully_given:
            values.pop("dose_mg", None)
    phase = planned_phase(course, day)
    if phase is not None and phase.dose_mg is not None:
        values["dose_mg"] = phase.dose_mg
    return values
