"""Reads what was entered in error: it stands in no course, and stays to be read where somebody asks for it."""

from __future__ import annotations

import dataclasses
from typing import TypeVar

from models.course import PatientCourse
from models.record import KeptRecord
from models.records import Administration, AdverseEvent, ComplicationReview, ItAgent
from models.storage.register import Register

Row = TypeVar("Row", bound=KeptRecord)


def voided_rows(register: Register, kind: type[Row], patient_id: str | None) -> list[Row]:
    """The rows of a patient that are marked as entered in error, in the order in which they were entered."""
    return register.select(
        kind, "patient_id = ? AND voided_at IS NOT NULL", [patient_id], order_by="id", voided=True
    )


def course_of_voided(register: Register, session: Administration, course: PatientCourse) -> PatientCourse:
    """The patient's course with what was entered in error together with a session; the session has no cycle in it."""

    def rows(kind: type[Row]) -> tuple[Row, ...]:
        return tuple(register.select(kind, "administration_id = ?", [session.id], order_by="id", voided=True))

    return dataclasses.replace(
        course,
        administrations=(),
        agents=rows(ItAgent),
        reviews=rows(ComplicationReview),
        events=rows(AdverseEvent),
    )
