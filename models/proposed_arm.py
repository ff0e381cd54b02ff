"""The study group that a patient's course speaks for; a person confirms it."""

from __future__ import annotations

from models.course import PatientCourse
from models.records import Patient
from models.vocabularies import Arm


def proposed_arm(patient: Patient, course: PatientCourse | None) -> Arm | None:
    """IT where the drug was ever given, here or elsewhere, else SOC; None where that is the arm already.

    Nothing is proposed for a new patient, nor for one who waits for her first session under a protocol.
    """
    given = bool(course and course.sessions_with_drug) or bool(patient.prior_it_cycles)
    if not given and (course is None or course.phases):
        return None
    arm = Arm.IT if given else Arm.SOC
    return None if patient.arm is arm else arm
