"""What a list on paper tells of patients beside their names: the birth date, and what comes next under the protocol."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from models.course import PatientCourse
from models.permissions import Action
from models.records import Administration, Patient
from models.schedule import next_due_date
from models.session_proposal import planned_phase
from models.storage.due_queries import light_courses
from models.storage.keyed_rows import in_parts, rows_by
from models.storage.register import Register
from models.thresholds import Thresholds


@dataclass(frozen=True)
class PlannedSession:
    """``cycle`` is None after death or the end of treatment, ``dose_mg`` where no protocol plans one."""

    birth_date: date | None
    cycle: int | None = None
    dose_mg: float | None = None


def planned_sessions(
    register: Register, patient_ids: Collection[str], thresholds: Thresholds, *, today: date
) -> dict[str, PlannedSession]:
    """The next session of each of these patients, by her key: on the day it is due, or today where that is past."""
    keys = sorted(patient_ids)
    courses = {course.patient.id: course for course in light_courses(register, keys)}
    given = _sessions_given(register, keys)
    found = {}
    for patient in rows_by(register, Patient, "id", keys):
        key, course = patient.id or "", courses.get(patient.id)
        if course is None:
            found[key] = PlannedSession(patient.birth_date)
            continue
        found[key] = PlannedSession(
            patient.birth_date,
            cycle=(patient.prior_it_cycles or 0) + given.get(key, 0) + 1,
            dose_mg=_planned_dose(course, thresholds, today),
        )
    return found


def _planned_dose(course: PatientCourse, thresholds: Thresholds, today: date) -> float | None:
    due = next_due_date(course, thresholds)
    phase = planned_phase(course, today if due is None else max(due, today))
    return phase.dose_mg if phase else None


def _sessions_given(register: Register, keys: list[str]) -> dict[str, int]:
    """How many sessions with drug each patient had."""
    register.identity.require(Action.READ, Administration.table)
    counts: dict[str, int] = {}
    for some in in_parts(keys):
        gaps = ", ".join("?" * len(some))
        rows = register.database.query(
            "SELECT patient_id, count(*) AS given FROM administrations WHERE voided_at IS NULL"
            f" AND status IN ('given', 'partly_given') AND patient_id IN ({gaps}) GROUP BY patient_id",
            list(some),
        )
        counts |= {row["patient_id"]: row["given"] for row in rows}
    return counts
