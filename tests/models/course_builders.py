"""A patient, a safe session and a course to change one thing in."""

from datetime import date, datetime

import pytest

from models.course import PatientCourse
from models.partial_date import PartialDate
from models.records import Administration, Assessment, Patient, ProtocolPhase, Therapy
from models.rules import assessment_findings, patient_findings, session_findings, therapy_findings
from models.session_entry import ReviewAnswer, ReviewEntry, SessionEntry
from models.thresholds import Thresholds
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    ChecklistAnswer,
    ComplicationStatus,
    EntryMode,
    LmCertainty,
    LmMriType,
    ReviewWindow,
    Route,
    SessionStatus,
    Sex,
    TherapyKind,
)

NOW = datetime.fromisoformat("2022-12-31T12:00+02:00")
SESSION_AT = datetime.fromisoformat("2022-06-01T10:00+03:00")


def a_patient(**changes):
    """A patient against whom nothing stands."""
    patient = Patient(
        id="patient",
        study_code="TH-001",
        family_name="Popescu",
        given_name="Ștefania",
        birth_date=date(1970, 5, 5),
        sex=Sex.FEMALE,
        bc_diagnosis_date=PartialDate(2018, 1, 10),
        bm_date=PartialDate(2021, 1, 10),
        lm_diagnosis_date=date(2022, 1, 15),
        lm_certainty=LmCertainty.CONFIRMED,
        lm_mri_type=LmMriType.C,
        kps_at_lm=80,
        entry_mode=EntryMode.BEDSIDE,
    )
    return patient.replace(**changes)


def a_session(**changes):
    """A session against which nothing stands."""
    session = Administration(
        patient_id="patient",
        performed_at=SESSION_AT,
        status=SessionStatus.GIVEN,
        dose_mg=150,
        dexamethasone_mg=4,
        preservative_free_confirmed=True,
        lot_number="H1234",
        lot_expiry=date(2023, 1, 1),
        volume_ml=5,
        csf_withdrawn_ml=6,
        route=Route.LUMBAR_PUNCTURE,
        opening_pressure_cmh2o=15,
        labs_drawn_at=datetime.fromisoformat("2022-05-30T08:00+03:00"),
        platelets_10e9_l=210,
        inr=1.0,
        performed_by="Dr. Ionescu",
        witnessed_by="Nurse Radu",
        entry_mode=EntryMode.BEDSIDE,
        **{
            name: field.safe_answer
            for name, field in Administration.fields.items()
            if isinstance(field.safe_answer, ChecklistAnswer)
        },
    )
    return session.replace(**changes)


def a_review(*, without=(), **changes):
    """A window with six answers, all absent but those given as ``complication=ReviewAnswer(…)``."""
    answers = {
        complication: changes.get(complication.value, ReviewAnswer(ComplicationStatus.ABSENT))
        for complication in REVIEWED_COMPLICATIONS
        if complication not in without
    }
    return ReviewEntry(answers=answers, others=tuple(changes.get("others", ())))


def an_earlier_session(day, *, id="earlier", **changes):
    """A stored session at ten o'clock of a day."""
    return a_session(id=id, performed_at=datetime.fromisoformat(f"{day}T10:00+03:00"), **changes)


def a_phase(**changes):
    """A phase of 150 mg every 21 days."""
    phase = ProtocolPhase(
        patient_id="patient",
        valid_from=date(2022, 1, 15),
        phase=1,
        dose_mg=150,
        interval_days=21,
        tolerance_days=3,
        entry_mode=EntryMode.BEDSIDE,
    )
    return phase.replace(**changes)


def an_assessment(**changes):
    """An assessment with nothing but its day."""
    return Assessment(patient_id="patient", date=date(2022, 6, 15)).replace(**changes)


def a_therapy(**changes):
    """A systemic line."""
    return Therapy(patient_id="patient", kind=TherapyKind.SYSTEMIC, regimen="T-DM1").replace(**changes)


def a_course(*, patient=None, **rows):
    """The course of a patient with the rows given."""
    return PatientCourse(
        patient=patient or a_patient(), **{name: tuple(found) for name, found in rows.items()}
    )


class OtherPatients:
    """A register in which nobody else is, unless told so."""

    def __init__(self, *, codes=(), numbers=(), alike=()):
        self.codes, self.numbers, self.alike = codes, numbers, list(alike)

    def study_code_taken(self, study_code, except_id):
        return study_code in self.codes

    def hospital_number_taken(self, number, except_id):
        return number in self.numbers

    def patients_alike(self, patient):
        return self.alike


class Build:
    """What the tests build their cases with."""

    now, session_at = NOW, SESSION_AT
    thresholds = Thresholds()
    patient, session, review = staticmethod(a_patient), staticmethod(a_session), staticmethod(a_review)
    earlier_session, phase = staticmethod(an_earlier_session), staticmethod(a_phase)
    assessment, therapy, course = staticmethod(an_assessment), staticmethod(a_therapy), staticmethod(a_course)
    other_patients = OtherPatients

    def entry(self, *, late=None, immediate="whole", agents=(), death_date=None, **changes):
        """A session as typed, its immediate window answered."""
        reviews = {
            ReviewWindow.IMMEDIATE: a_review() if immediate == "whole" else immediate,
            ReviewWindow.LATE: late,
        }
        return SessionEntry(
            administration=a_session(**changes),
            agents=tuple(agents),
            reviews={window: review for window, review in reviews.items() if review is not None},
            death_date=death_date,
        )

    def of_session(self, *, course=None, entry=None, now=NOW, **changes):
        """The findings of a session with some things changed."""
        return session_findings(
            entry or self.entry(**changes), course or a_course(), thresholds=self.thresholds, now=now
        )

    def of_patient(self, *, lookup=None, course=None, **changes):
        """The findings of a patient with some things changed."""
        return patient_findings(
            a_patient(**changes),
            lookup=lookup or OtherPatients(),
            course=course,
            thresholds=self.thresholds,
            today=NOW.date(),
        )

    def of_assessment(self, *, course=None, **changes):
        """The findings of an assessment with some things changed."""
        return assessment_findings(
            an_assessment(**changes), course or a_course(), thresholds=self.thresholds, now=NOW
        )

    def of_therapy(self, *, course=None, **changes):
        """The findings of a therapy with some things changed."""
        return therapy_findings(
            a_therapy(**changes), course or a_course(), thresholds=self.thresholds, now=NOW
        )


@pytest.fixture
def build():
    """What the tests build their cases with."""
    return Build()


@pytest.fixture
def codes():
    """The codes among findings, as text."""
    return lambda findings: {finding.code.value for finding in findings}


@pytest.fixture
def fields():
    """The fields beside which a code was found."""
    return lambda findings, code: {finding.field for finding in findings if finding.code == code}
