"""What was known of a patient on the day of a data cut-off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from models.course import PatientCourse


def known_on(course: PatientCourse, day: date | None) -> PatientCourse | None:
    """The course with the sessions, therapies and brain metastasis up to ``day``; all of it where that is None.

    None for a patient whose LM was diagnosed later. What is undated stays.
    """
    patient = course.patient
    if day is None:
        return course
    if patient.lm_diagnosis_date is not None and patient.lm_diagnosis_date > day:
        return None
    if patient.bm_date is not None and patient.bm_date.earliest > day:
        patient = patient.replace(bm_date=None)
    return replace(
        course,
        patient=patient,
        administrations=tuple(
            each for each in course.administrations if each.performed_on is None or each.performed_on <= day
        ),
        therapies=tuple(
            each for each in course.therapies if each.start is None or each.start.earliest <= day
        ),
    )
