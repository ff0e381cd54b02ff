"""The event that asks for a patient's outcome: a death that an event of grade 5 tells of, without its cause."""

from __future__ import annotations

from models.course import PatientCourse
from models.records import AdverseEvent

FATAL_GRADE = 5


def outcome_asked_by(course: PatientCourse) -> AdverseEvent | None:
    """The first event of grade 5, while the date or the cause of death is not recorded."""
    patient = course.patient
    if patient.death_date is not None and patient.death_cause is not None:
        return None
    fatal = (event for event in course.events if event.ctcae_grade == FATAL_GRADE and not event.is_voided)
    return next(fatal, None)
