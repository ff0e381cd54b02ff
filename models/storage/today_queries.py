"""What the window asks of the register about the day's work: who is due, on hold, to be reviewed, to be signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from models.course import PatientCourse
from models.moment import moment_from_storage
from models.permissions import Action
from models.records import Administration, Patient, ProtocolPhase
from models.schedule import next_due_date, overdue
from models.storage.register import Register
from models.thresholds import Thresholds
from models.vocabularies import HoldReason, SessionStatus

DUE_WITHIN_DAYS = 7
_KEYS_A_QUERY = 500


@dataclass(frozen=True)
class TodayEntry:
    """One patient in one list. ``day`` is the due date, the day of the hold, or that of the session concerned.

    ``count`` is the number of sessions concerned, ``hold`` the reason of an open hold.
    """

    patient_id: str
    study_code: str
    name: str
    day: date | None
    count: int = 1
    hold: HoldReason | None = None


@dataclass(frozen=True)
class TodayLists:
    """The day's work, each list with what has waited longest on top."""

    overdue: tuple[TodayEntry, ...] = ()
    due: tuple[TodayEntry, ...] = ()
    on_hold: tuple[TodayEntry, ...] = ()
    reviews_pending: tuple[TodayEntry, ...] = ()
    results_awaited: tuple[TodayEntry, ...] = ()
    unsigned: tuple[TodayEntry, ...] = ()


@dataclass(frozen=True)
class DueDate:
    """When a patient's next session is due, and whether its tolerance is past."""

    day: date
    overdue: bool


def read_today(register: Register, thresholds: Thresholds, *, today: date) -> TodayLists:
    """Every list of the day; due are sessions of the next week and those within their tolerance."""
    holds = _open_holds(register)
    reasons = {entry.patient_id: entry.hold for entry in holds}
    late: list[TodayEntry] = []
    soon: list[TodayEntry] = []
    for course in _light_courses(register, None):
        due = next_due_date(course, thresholds)
        patient = course.patient
        key = patient.id or ""
        if due is None or due > today + timedelta(days=DUE_WITHIN_DAYS):
            continue
        entry = TodayEntry(key, patient.study_code or "", patient.full_name, due, hold=reasons.get(key))
        (late if overdue(course, thresholds, today=today) else soon).append(entry)
    return TodayLists(
        overdue=_oldest_first(late),
        due=_oldest_first(soon),
        on_hold=_oldest_first(holds),
        reviews_pending=_oldest_first(_sessions(register, _REVIEW_PENDING)),
        results_awaited=_oldest_first(_sessions(register, "a.csf_cytology = 'pending'")),
        unsigned=_oldest_first(_sessions(register, "a.signed_at IS NULL")),
    )


def due_dates(
    register: Register, patient_ids: Sequence[str], thresholds: Thresholds, *, today: date
) -> dict[str, DueDate]:
    """The due date of each of these patients who has one."""
    found = {}
    for course in _light_courses(register, patient_ids):
        due = next_due_date(course, thresholds)
        if due is not None:
            found[course.patient.id or ""] = DueDate(due, overdue(course, thresholds, today=today))
    return found


_REVIEW_PENDING = """coalesce(a.puncture_attempted, a.status <> 'not_given') = 1 AND NOT EXISTS (
    SELECT 1 FROM complication_reviews r WHERE r.administration_id = a.id AND r.window = 'late'
    AND r.voided_at IS NULL)"""


def _sessions(register: Register, condition: str) -> list[TodayEntry]:
    """The patients with sessions that meet a condition, with their number and the oldest one's day."""
    register.identity.require(Action.READ, Administration.table)
    rows = register.database.query(
        "SELECT p.id, p.study_code, p.family_name, p.given_name, count(*) AS count, min(a.performed_at) AS oldest"
        " FROM administrations a JOIN patients p ON p.id = a.patient_id"
        f" WHERE {condition} AND a.voided_at IS NULL AND p.voided_at IS NULL GROUP BY p.id"
    )
    return [
        TodayEntry(
            row["id"],
            row["study_code"],
            f"{row['family_name']}, {row['given_name']}",
            moment_from_storage(row["oldest"]).date(),
            count=row["count"],
        )
        for row in rows
    ]


def _open_holds(register: Register) -> list[TodayEntry]:
    register.identity.require(Action.READ, "holds")
    rows = register.database.query(
        "SELECT p.id, p.study_code, p.family_name, p.given_name, h.reason, min(h.set_at) AS since"
        " FROM holds h JOIN patients p ON p.id = h.patient_id"
        " WHERE h.lifted_at IS NULL AND h.voided_at IS NULL AND p.voided_at IS NULL AND p.death_date IS NULL"
        " GROUP BY p.id"
    )
    return [
        TodayEntry(
            row["id"],
            row["study_code"],
            f"{row['family_name']}, {row['given_name']}",
            moment_from_storage(row["since"]).date(),
            hold=_hold_reason(row["reason"]),
        )
        for row in rows
    ]


def _hold_reason(code: str) -> HoldReason:
    return next(reason for reason in HoldReason if reason.value == code)


def _light_courses(register: Register, patient_ids: Sequence[str] | None) -> list[PatientCourse]:
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
_SESSIONS = """SELECT patient_id, performed_at FROM administrations
    WHERE voided_at IS NULL AND status IN ('given', 'partly_given')"""
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


def _oldest_first(entries: Sequence[TodayEntry]) -> tuple[TodayEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.day or date.max, entry.study_code)))
