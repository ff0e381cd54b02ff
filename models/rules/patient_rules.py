"""Rules about a patient: one row a person, the disease as classified, and a death that fits what is recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from models.course import PatientCourse
from models.findings import Code, Finding
from models.name_likeness import Identity
from models.records import Patient
from models.rules.context import RecordContext
from models.vocabularies import LmCertainty, LmMriType


class PatientLookup(Protocol):
    """What the rules ask of the register about other patients. ``except_id`` is the patient's own row."""

    def study_code_taken(self, study_code: str, except_id: str | None) -> bool:
        """Whether another patient has the study code."""

    def hospital_number_taken(self, number: str, except_id: str | None) -> bool:
        """Whether another patient has the hospital number."""

    def patients_alike(self, patient: Patient) -> Sequence[str]:
        """Study codes of the other patients that ``models.name_likeness.persons_alike`` finds."""


def duplicate_codes(patient: Patient, lookup: PatientLookup) -> Iterator[Finding]:
    """Study code and hospital number belong to one patient each."""
    code, number = patient.study_code, patient.hospital_number
    if code and lookup.study_code_taken(code, patient.id):
        yield Finding.of(Code.DUPLICATE_STUDY_CODE, "study_code", value=code)
    if number and lookup.hospital_number_taken(number, patient.id):
        yield Finding.of(Code.DUPLICATE_HOSPITAL_NUMBER, "hospital_number", value=number)


def name_alike(patient: Patient, lookup: PatientLookup, course: PatientCourse | None) -> Iterator[Finding]:
    """Another patient with a similar name; not asked again while names and birth date stay as stored."""
    if not patient.family_name or not patient.given_name:
        return
    if course is not None and Identity.of(course.patient) == Identity.of(patient):
        return
    alike = list(lookup.patients_alike(patient))
    if alike:
        yield Finding.of(Code.NAME_ALIKE, "family_name", others=alike, count=len(alike))


def unusual_lm_type(context: RecordContext[Patient]) -> Iterator[Finding]:
    """Type IID: neither cells in the fluid nor a lesion on MRI."""
    patient = context.record
    is_type_two = patient.lm_certainty in (LmCertainty.PROBABLE, LmCertainty.POSSIBLE)
    if is_type_two and patient.lm_mri_type is LmMriType.D:
        yield Finding.of(Code.LM_TYPE_UNUSUAL, "lm_mri_type", citation="EANO-ESMO 2017, 2023")


def low_kps(context: RecordContext[Patient]) -> Iterator[Finding]:
    """A Karnofsky score below what the study asked for."""
    kps, limit = context.record.kps_at_lm, context.thresholds.kps_at_lm_minimum
    if kps is not None and kps < limit:
        yield Finding.of(Code.KPS_LOW_AT_LM, "kps_at_lm", value=kps, limit=limit, citation="Trifănescu 2023")


def sessions_after_diagnosis(context: RecordContext[Patient]) -> Iterator[Finding]:
    """LM diagnosis is not moved past a session that is recorded."""
    diagnosis = context.record.lm_diagnosis_date
    sessions = context.course.administrations if context.course else ()
    days = [session.performed_on for session in sessions]
    first = min((day for day in days if day is not None), default=None)
    if diagnosis is not None and first is not None and first < diagnosis:
        yield Finding.of(Code.BEFORE_LM_DIAGNOSIS, "lm_diagnosis_date", value=first, limit=diagnosis)


def death_after_records(context: RecordContext[Patient]) -> Iterator[Finding]:
    """Death is not before anything recorded of the patient alive."""
    death = context.record.death_date
    if death is None or context.course is None:
        return
    last, table = max(_dated(context.course), default=(None, ""))
    if last is not None and last > death:
        yield Finding.of(Code.DEATH_BEFORE_EVENT, "death_date", value=death, limit=last, other_table=table)


def grade_five_needs_death(context: RecordContext[Patient]) -> Iterator[Finding]:
    """A death is not taken back while an event of grade 5 stands."""
    if context.record.death_date is not None or context.course is None:
        return
    for event in context.course.events:
        if event.ctcae_grade == 5 and not event.is_voided:
            yield Finding.of(Code.GRADE5_WITHOUT_DEATH, "death_date", term=event.ctcae_term)
            return


def _dated(course: PatientCourse) -> Iterator[tuple[date, str]]:
    for session in course.administrations:
        if session.performed_on is not None:
            yield session.performed_on, session.table
    for assessment in course.assessments:
        if assessment.date is not None:
            yield assessment.date, assessment.table
    for event in course.events:
        if event.onset_date is not None:
            yield event.onset_date, event.table
    for therapy in course.therapies:
        if therapy.began is not None:
            yield therapy.began.earliest, therapy.table
    for hold in course.holds:
        if hold.set_at is not None:
            yield hold.set_at.date(), hold.table
