"""When patients' next sessions are due, read with no more of each course than the schedule needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.course import PatientCourse
from models.moment import moment_from_storage
from models.permissions import Action
from models.records import Administration, Patient, ProtocolPhase
from models.schedule import next_due_date, overdue
from models.storage.register import Register
from models.thresholds import Thresholds
from models.vocabularies import SessionStatus

_KEYS_A_QUERY = 500


@dataclass(frozen=True)
class DueDate:
    """When a patient's next session is due, and whether its tolerance is past."""

    day: date
    overdue: bool


def due_dates(
    register: Register, patient_ids: Sequence[str], thresholds: Thresholds, *, today: date
) -> dict[str, DueDate]:
    """The due date of each of these patients who has one."""
    found = {}
    for course in light_courses(register, patient_ids):
        due = next_due_date(course, thresholds)
        if due is not None:
            found[course.patient.id or ""] = DueDate(due, overdue(course, thresholds, today=today))
    return found


def light_courses(register: Register, patient_ids: Sequence[str] | None) -> list[PatientCourse]:
    """Courses with only what the schedule reads; None stands for every patient whose treatment may go on."""
    register.identity.require(Action.READ, Patient.table)
    patients = _rows(register, _PATIENTS, "id", patient_ids)
    sessions = _grouped(_rows(register, _SESSIONS, "patient_id", patient_ids))
    phases = _grouped(_rows(register, _PHASES, "patient_id", patient_ids))
    return [
        PatientCourse(
            patient=Patient.from_row(row),
            administrations=tuple(_given(session) for session in sessions.get(row["id"], ())),
            phases=tuple(ProtocolPhase.from_row(phase) for phase in phases.get(row["id"], ())),
        )
        for row in patients
    ]


_PATIENTS = """SELECT id, study_code, family_name, given_name, death_date, it_stop_date, next_appointment_at
    FROM patients WHERE voided_at IS NULL AND death_date IS NULL AND it_stop_date IS NULL"""
_COUNTED = "SELECT patient_id FROM protocol_phases WHERE voided_at IS NULL AND count IS NOT NULL"
_GIVEN = "voided_at IS NULL AND status IN ('given', 'partly_given')"
# Only a phase that ends after a number of sessions asks for all of them; else the last one decides.
_SESSIONS = f"""SELECT patient_id, performed_at FROM (
        SELECT patient_id, performed_at FROM administrations WHERE {_GIVEN} AND patient_id IN ({_COUNTED})
        UNION ALL SELECT patient_id, max(performed_at) AS performed_at FROM administrations
        WHERE {_GIVEN} AND patient_id NOT IN ({_COUNTED}) GROUP BY patient_id)
    WHERE 1"""
_PHASES = """SELECT patient_id, valid_from, phase, dose_mg, interval_days, tolerance_days, count, until_date
    FROM protocol_phases WHERE voided_at IS NULL"""
_ORDER = {
    _PATIENTS: "study_code",
    _SESSIONS: "patient_id, performed_at",
    _PHASES: "patient_id, valid_from, phase",
}


def _rows(register: Register, query: str, column: str, keys: Sequence[str] | None) -> list[dict[str, Any]]:
    if keys is None:
        return list(register.database.query(f"{query} ORDER BY {_ORDER[query]}"))
    found: list[dict[str, Any]] = []
    for start in range(0, len(keys), _KEYS_A_QUERY):
        some = keys[start : start + _KEYS_A_QUERY]
        gaps = ", ".join("?" * len(some))
        found += register.database.query(
            f"{query} AND {column} IN ({gaps}) ORDER BY {_ORDER[query]}", list(some)
        )
    return found


def _given(row: dict[str, Any]) -> Administration:
    return Administration(performed_at=moment_from_storage(row["performed_at"]), status=SessionStatus.GIVEN)


def _grouped(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    grouped: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        grouped.setdefault(row["patient_id"], []).append(row)
    return grouped
