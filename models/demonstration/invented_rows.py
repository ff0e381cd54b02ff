"""The rows of one patient of the demonstration: what the cohort file says, dressed in what is invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from models.demonstration.calendar import PROTOCOL_INTERVAL_DAYS, PatientCalendar
from models.demonstration.cohort_file import CohortPatient
from models.demonstration.invented import ALLERGIES, SYMPTOMS, InventedPatient, name_for
from models.partial_date import PartialDate
from models.records import Assessment, Hold, Patient, ProtocolPhase, Therapy
from models.results_at_diagnosis import CytologyAtDiagnosis, TestResult
from models.vocabularies import (
    Change,
    CsfCytology,
    HoldReason,
    LmCertainty,
    PregnancyStatus,
    ProgressionBasis,
    RadiotherapyTechnique,
    Response,
    Sex,
    StopReason,
    TherapyKind,
)

WARD_OFFSET = timezone(timedelta(hours=2))
PHYSICIAN, NURSE, PHARMACIST = "Dr. A. Marin", "M. Ilie", "C. Pop"
PRESCRIBER = "Dr. V. Sandu"


@dataclass(frozen=True)
class InventedCase:
    """One patient of the cohort with her invented dates and facts."""

    cohort: CohortPatient
    index: int
    calendar: PatientCalendar
    invented: InventedPatient
    study_code: str

    @property
    def progressed(self) -> bool:
        """Whether the event of progression-free survival is a progression and not the death itself."""
        died_then = self.cohort.os_event and self.cohort.os_months == self.cohort.pfs_months
        return self.cohort.pfs_event and not died_then


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A time of the ward's clock."""
    return datetime.combine(day, time(hour, minute), WARD_OFFSET)


def patient_row(case: InventedCase) -> Patient:
    """The patient, her disease and her outcome."""
    cohort, calendar, invented = case.cohort, case.calendar, case.invented
    family_name, given_name = name_for(case.index)
    treated = bool(calendar.sessions)
    stopped = treated and case.progressed
    return Patient(
        study_code=case.study_code,
        hospital_number=f"D{case.index + 10001}",
        family_name=family_name,
        given_name=given_name,
        birth_date=calendar.birth,
        sex=Sex.FEMALE,
        allergies=ALLERGIES.get(case.index),
        bc_diagnosis_date=_whole(calendar.bc_diagnosis),
        stage_at_diagnosis=invented.stage,
        er=invented.er,
        pr=invented.pr,
        her2_ihc=invented.her2_ihc,
        her2_fish=TestResult.POSITIVE,
        ki67_percent=invented.ki67_percent,
        bm_date=_whole(calendar.brain_metastasis) if calendar.brain_metastasis else None,
        lm_diagnosis_date=calendar.lm_diagnosis,
        lm_certainty=LmCertainty.CONFIRMED
        if invented.cytology is CytologyAtDiagnosis.POSITIVE
        else LmCertainty.PROBABLE,
        lm_mri_type=cohort.lm_mri_type,
        csf_cytology_at_lm=invented.cytology,
        presenting_symptoms=SYMPTOMS[case.index % len(SYMPTOMS)],
        kps_at_lm=cohort.kps,
        lvef_percent=62.0 - case.index % 7,
        lvef_date=calendar.lm_diagnosis,
        pregnancy_status=PregnancyStatus.NOT_PREGNANT,
        treatment_consent_date=calendar.lm_diagnosis + timedelta(days=2) if treated else None,
        research_consent_date=calendar.lm_diagnosis + timedelta(days=2),
        arm=cohort.group,
        it_start=calendar.sessions[0] if treated else None,
        it_stop_date=calendar.last_assessment if stopped else None,
        it_stop_reason=StopReason.PROGRESSION if stopped else None,
        last_contact_date=calendar.last_seen,
        death_date=calendar.died,
    )


def _whole(day: date) -> PartialDate:
    return PartialDate.of(day)


def protocol_rows(case: InventedCase, patient_id: str) -> Iterator[ProtocolPhase]:
    """150 mg every three weeks, as the study gave it."""
    if not case.calendar.sessions:
        return
    yield ProtocolPhase(
        patient_id=patient_id,
        valid_from=case.calendar.lm_diagnosis,
        phase=1,
        dose_mg=150.0,
        interval_days=float(PROTOCOL_INTERVAL_DAYS),
        tolerance_days=3.0,
        prescribed_by=PRESCRIBER,
        prescribed_at=at(case.calendar.lm_diagnosis, 9),
    )


def assessment_rows(case: InventedCase, patient_id: str) -> Iterator[Assessment]:
    """An assessment every three months, and the last one, which shows the progression where there was one."""
    for number, day in enumerate(case.calendar.assessments):
        response = case.invented.best_response
        responding = response in (Response.CR, Response.PR)
        yield Assessment(
            patient_id=patient_id,
            date=day,
            neurological_exam=Change.IMPROVED if responding and number == 0 else Change.STABLE,
            mri=Change.IMPROVED if responding and number == 0 else Change.STABLE,
            csf_cytology=CsfCytology.NEGATIVE if responding else _cytology_at_lm(case),
            kps=case.cohort.kps,
            overall_response=response,
            lm_progression=False,
        )
    last = case.calendar.last_assessment
    if case.progressed:
        yield _progression(case, patient_id, last)
    elif last != case.calendar.died:
        yield _still_free(case, patient_id, last)


def _progression(case: InventedCase, patient_id: str, day: date) -> Assessment:
    return Assessment(
        patient_id=patient_id,
        date=day,
        neurological_exam=Change.PROGRESSIVE if case.index % 2 else Change.STABLE,
        mri=Change.PROGRESSIVE,
        csf_cytology=CsfCytology.POSITIVE if case.index % 3 else CsfCytology.NOT_DONE,
        kps=max(40, case.cohort.kps - 20),
        overall_response=Response.PD,
        lm_progression=True,
        progression_basis=ProgressionBasis.IMAGING,
    )


def _still_free(case: InventedCase, patient_id: str, day: date) -> Assessment:
    return Assessment(
        patient_id=patient_id,
        date=day,
        neurological_exam=Change.STABLE,
        mri=Change.STABLE,
        kps=max(40, case.cohort.kps - 10),
        overall_response=case.invented.best_response,
        lm_progression=False,
    )


def _cytology_at_lm(case: InventedCase) -> CsfCytology:
    positive = case.invented.cytology is CytologyAtDiagnosis.POSITIVE
    return CsfCytology.POSITIVE if positive else CsfCytology.NEGATIVE


def therapy_rows(case: InventedCase, patient_id: str) -> Iterator[Therapy]:
    """The systemic line, the operation and the radiotherapy that the cohort file tells of."""
    cohort, calendar = case.cohort, case.calendar
    stopped = calendar.last_assessment if case.progressed else None
    yield Therapy(
        patient_id=patient_id,
        kind=TherapyKind.SYSTEMIC,
        regimen=cohort.systemic_therapy.replace("-", " + ").replace("T + DM1", "T-DM1"),
        start=_whole(calendar.lm_diagnosis),
        stop=_whole(stopped) if stopped else None,
        reason=StopReason.PROGRESSION if stopped else None,
    )
    around_brain = calendar.brain_metastasis or calendar.lm_diagnosis
    if cohort.bm_surgery:
        yield Therapy(
            patient_id=patient_id,
            kind=TherapyKind.SURGERY,
            site="brain metastasis",
            date=_whole(around_brain),
        )
    courses = (
        (cohort.wbrt, RadiotherapyTechnique.WBRT, around_brain + timedelta(days=10), 14, 30.0, 10),
        (cohort.sbrt, RadiotherapyTechnique.SBRT, around_brain + timedelta(days=28), 4, 24.0, 3),
        (
            cohort.craniospinal_rt,
            RadiotherapyTechnique.CRANIOSPINAL,
            calendar.lm_diagnosis + timedelta(days=14),
            27,
            36.0,
            20,
        ),
    )
    for given, technique, start, days, dose_gy, fractions in courses:
        if given:
            yield Therapy(
                patient_id=patient_id,
                kind=TherapyKind.RADIOTHERAPY,
                radiotherapy=technique,
                site=_site(technique),
                start=_whole(start),
                stop=_whole(start + timedelta(days=days)),
                dose_gy=dose_gy,
                fractions=fractions,
            )


def _site(technique: RadiotherapyTechnique) -> str:
    return "neuraxis" if technique is RadiotherapyTechnique.CRANIOSPINAL else "brain"


def hold_rows(case: InventedCase, patient_id: str, *, today: date) -> Iterator[Hold]:
    """One patient under treatment whose sessions were closer than planned waits for her platelets."""
    under_treatment = case.calendar.sessions and not case.progressed and case.calendar.died is None
    if under_treatment and 0 < case.calendar.interval_days < PROTOCOL_INTERVAL_DAYS - 3:
        yield Hold(
            patient_id=patient_id,
            reason=HoldReason.PLATELETS,
            set_at=at(case.calendar.last_seen, 9),
            set_by=PRESCRIBER,
            review_date=today + timedelta(days=5),
        )
