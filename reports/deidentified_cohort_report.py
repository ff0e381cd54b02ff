"""The cohort on paper for researchers: no names, no typed text, no site, and of days only the year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from models.course import PatientCourse
from models.exchange.deidentification import OLDEST_SHOWN, deidentified_course
from models.months import age_in_years
from models.records import Patient
from models.survival_rows import arm_of
from models.wording import Translate
from reports.cohort_report import cohort_report
from reports.dates import Intervals
from reports.print_facts import PrintFacts


def deidentified_cohort_report(
    courses: Sequence[PatientCourse],
    facts: PrintFacts,
    *,
    translate: Translate,
    as_of: date | None = None,
) -> bytes:
    """The PDF of the cohort without what identifies (``models.exchange.deidentification``).

    Of patients who withdrew their consent to research nothing goes in but that they did, counted by arm: else the
    report would say that nobody did. Ages are told as 90 for 90 and more, the cut-off by its year.
    """
    left_out = translate("Report", "(left out)")
    return cohort_report(
        [_without_identity(course, left_out) for course in courses],
        replace(facts, site_name="", site_logo=None),
        translate=Intervals(translate, None),
        as_of=as_of,
        title=translate("CohortReport", "Cohort report, de-identified"),
    )


def _without_identity(course: PatientCourse, left_out: str) -> PatientCourse:
    if course.patient.withdrew_consent:
        return _only_counted(course)
    nobody = deidentified_course(course, left_out=left_out)
    return replace(nobody, patient=_not_older_than_shown(nobody.patient))


def _only_counted(course: PatientCourse) -> PatientCourse:
    """Somebody of the same arm who withdrew her consent, and of whom nothing else is known."""
    withdrawn = course.patient.research_consent_withdrawn_date
    return PatientCourse(Patient(arm=arm_of(course), research_consent_withdrawn_date=withdrawn))


def _not_older_than_shown(patient: Patient) -> Patient:
    """The patient, born later where she was older at LM diagnosis than an age that may be told."""
    birth, diagnosis = patient.birth_date, patient.lm_diagnosis_date
    if birth is None or diagnosis is None or age_in_years(birth, diagnosis) <= OLDEST_SHOWN:
        return patient
    return patient.replace(birth_date=date(diagnosis.year - OLDEST_SHOWN, diagnosis.month, 1))
