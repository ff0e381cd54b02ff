"""Whether no further session is to be expected, which the sheet has to say before anybody takes it to a bedside."""

from __future__ import annotations

from models.course import PatientCourse
from models.wording import Translate
from reports.dates import day_text


def ended_words(course: PatientCourse, translate: Translate) -> str:
    """That the patient died, or that treatment was stopped and not taken up again; empty for anybody else."""
    patient = course.patient
    if patient.death_date is not None:
        return translate("Worksheet", "died on {day}").format(day=day_text(patient.death_date, translate))
    stopped = patient.it_stop_date
    if stopped is None or any(
        each.performed_on and each.performed_on > stopped for each in course.sessions_with_drug
    ):
        return ""
    return translate("Worksheet", "treatment stopped on {day}").format(day=day_text(stopped, translate))
