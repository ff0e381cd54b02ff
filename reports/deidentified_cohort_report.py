"""The cohort on paper for researchers: no names, no typed text, no site, and of days only the year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from analysis.patient_facts import drug_named_in, names_the_brain
from models.course import PatientCourse
from models.exchange.deidentification import OLDEST_SHOWN, deidentified_course, shown_age
from models.months import age_in_years
from models.records import Patient, Therapy
from models.survival_rows import arm_of
from models.told_days import Intervals
from models.wording import Translate
from reports.cohort_report import cohort_report
from reports.print_facts import PrintFacts

_BRAIN = "brain"
"""Counted, never printed."""


def deidentified_cohort_report(
    courses: Sequence[PatientCourse],
    facts: PrintFacts,
    *,
    translate: Translate,
    as_of: date | None = None,
) -> bytes:
    """The PDF of the cohort without what identifies (``models.exchange.deidentification``).

    Of patients who withdrew their consent to research nothing goes in but that they did, counted by arm: else the
    report would say that nobody did. Whoever lived to be 90 counts as 90, which the report says; the cut-off and the
    print are told by their year. Of a typed regimen the drug by which regimens are grouped is told, of the site of an
    operation whether it is the brain: the same patients are counted as in the report with names.
    """
    return cohort_report(
        [_without_identity(course, translate) for course in courses],
        facts.naming_nobody(),
        translate=Intervals(translate, None),
        as_of=as_of,
        title=translate("CohortReport", "Cohort report, de-identified"),
        cautions=_on_ages(courses, translate),
    )


def _without_identity(course: PatientCourse, translate: Translate) -> PatientCourse:
    if course.patient.withdrew_consent:
        return _only_counted(course)
    nobody = deidentified_course(course, left_out=translate("Report", "(left out)"))
    return replace(
        nobody,
        patient=_as_old_as_shown(nobody.patient, shown_age(course)),
        therapies=tuple(
            _grouped_as(typed, stripped, translate)
            for typed, stripped in zip(course.therapies, nobody.therapies, strict=True)
        ),
    )


def _grouped_as(typed: Therapy, stripped: Therapy, translate: Translate) -> Therapy:
    """The therapy without typed text, which still counts among those of the same drug, or of the brain."""
    if typed.regimen:
        other = translate("CohortReport", "another regimen")
        stripped = stripped.replace(regimen=drug_named_in(typed.regimen) or other)
    if typed.site and names_the_brain(typed.site):
        stripped = stripped.replace(site=_BRAIN)
    return stripped


def _on_ages(courses: Sequence[PatientCourse], translate: Translate) -> Sequence[str]:
    old = sum(not each.patient.withdrew_consent and shown_age(each) == OLDEST_SHOWN for each in courses)
    words = translate("CohortReport", "Patients who lived to be 90 count with an age of 90 years: {n}.")
    return [words.format(n=old)] if old else []


def _only_counted(course: PatientCourse) -> PatientCourse:
    """Somebody of the same arm who withdrew her consent, and of whom nothing else is known."""
    withdrawn = course.patient.research_consent_withdrawn_date
    return PatientCourse(Patient(arm=arm_of(course), research_consent_withdrawn_date=withdrawn))


def _as_old_as_shown(patient: Patient, age: int | None) -> Patient:
    """The patient, born so that her age at LM diagnosis is the one that may be told."""
    birth, diagnosis = patient.birth_date, patient.lm_diagnosis_date
    if birth is None or diagnosis is None or age is None or age_in_years(birth, diagnosis) == age:
        return patient
    return patient.replace(birth_date=date(diagnosis.year - age, diagnosis.month, 1))
