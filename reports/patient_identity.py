"""Who the patient is, label and value, as it stands at the head of her prints."""

from __future__ import annotations

from datetime import date

from models.course import PatientCourse
from models.exchange.deidentification import OLDEST_SHOWN, shown_age
from models.months import age_in_years
from models.records import Patient
from models.records.patient import IDENTITY
from models.survival_rows import arm_of
from models.wording import Translate
from reports.dates import day_text
from reports.field_text import field_label, field_value, value_text

Identity = tuple[tuple[str, str], ...]
_TOLD_BY_NAME = frozenset(
    {
        *("study_code", "family_name", "given_name", "hospital_number", "birth_date", "sex"),
        "allergies",  # above everything else, among the open problems
    }
)
"""Fields of the identity that have their own place; whatever else is declared of it follows them."""


def patient_identity(course: PatientCourse, today: date, translate: Translate) -> Identity:
    """Who she is: name, birth date, sex, hospital number, arm, LM diagnosis, and what else is declared of identity."""
    patient = course.patient
    pairs = [
        (translate("PatientReport", "Name"), patient.full_name),
        (field_label(Patient, "birth_date", translate), born_text(patient, today, translate)),
        (field_label(Patient, "sex", translate), field_value(patient, "sex", translate)),
        (field_label(Patient, "hospital_number", translate), patient.hospital_number or "–"),
        (field_label(Patient, "arm", translate), _arm_text(course, translate)),
        (
            field_label(Patient, "lm_diagnosis_date", translate),
            day_text(patient.lm_diagnosis_date, translate),
        ),
    ]
    pairs += [
        (field_label(Patient, field.name, translate), field_value(patient, field.name, translate))
        for field in Patient.clinical_fields()
        if field.section is IDENTITY and field.name not in _TOLD_BY_NAME and field.name in patient.values
    ]
    return tuple(pairs)


def born_text(patient: Patient, today: date, translate: Translate) -> str:
    """The birth date with the age on the day of printing, or at death."""
    if patient.birth_date is None:
        return ""
    day = day_text(patient.birth_date, translate)
    if patient.death_date is not None:
        age = age_in_years(patient.birth_date, patient.death_date)
        return translate("PatientReport", "{day} (died at {age})").format(day=day, age=age)
    age = age_in_years(patient.birth_date, today)
    return translate("PatientReport", "{day} ({age} years)").format(day=day, age=age)


def deidentified_identity(course: PatientCourse, translate: Translate) -> Identity:
    """What may be said of her where nothing may identify: age at LM diagnosis, sex, arm."""
    patient = course.patient
    return (
        (translate("PatientReport", "Age at LM diagnosis"), _age_text(shown_age(course), translate)),
        (field_label(Patient, "sex", translate), field_value(patient, "sex", translate)),
        (field_label(Patient, "arm", translate), _arm_text(course, translate)),
    )


def _arm_text(course: PatientCourse, translate: Translate) -> str:
    """The arm; marked where nobody has confirmed what the sessions propose."""
    arm = value_text(arm_of(course), translate)
    if course.patient.arm is not None:
        return arm
    return translate("PatientReport", "{arm} (proposed)").format(arm=arm)


def _age_text(age: int | None, translate: Translate) -> str:
    if age is None:
        return "–"
    return str(age) if age < OLDEST_SHOWN else translate("PatientReport", "90 or more")
