"""What the windows and reports ask of the register about patients: search, list, courses, look-alikes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from models.course import PatientCourse
from models.permissions import Action
from models.record import KeptRecord
from models.records import (
    Administration,
    AdverseEvent,
    Assessment,
    ComplicationReview,
    Hold,
    ItAgent,
    Patient,
    ProtocolPhase,
    Therapy,
)
from models.situations import Situation
from models.storage.register import Register
from models.storage.site_settings import is_demonstration
from models.wording import QT_TRANSLATE_NOOP

Row = TypeVar("Row", bound=KeptRecord)
_OF_PATIENT = "patient_id = ?"
_OF_SESSIONS = (
    "administration_id IN (SELECT id FROM administrations WHERE patient_id = ? AND voided_at IS NULL)"
)


@dataclass(frozen=True)
class PatientSummary:
    """A patient as the list shows her."""

    id: str
    study_code: str
    family_name: str
    given_name: str
    birth_date: str
    death_date: str | None
    sessions_with_drug: int
    prior_cycles: int
    last_session_at: str | None
    open_hold: str | None


_SUMMARY = """
    SELECT p.id, p.study_code, p.family_name, p.given_name, p.birth_date, p.death_date,
        (SELECT count(*) FROM administrations a WHERE a.patient_id = p.id AND a.voided_at IS NULL
            AND a.status IN ('given', 'partly_given')) AS sessions_with_drug,
        coalesce(p.prior_it_cycles, 0) AS prior_cycles,
        (SELECT max(a.performed_at) FROM administrations a WHERE a.patient_id = p.id AND a.voided_at IS NULL
            AND a.status IN ('given', 'partly_given')) AS last_session_at,
        (SELECT h.reason FROM holds h WHERE h.patient_id = p.id AND h.lifted_at IS NULL
            AND h.voided_at IS NULL LIMIT 1) AS open_hold
    FROM (SELECT p.id, p.study_code, p.family_name, p.given_name, p.birth_date, p.death_date, p.prior_it_cycles
        FROM patients p WHERE {condition} AND p.voided_at IS NULL ORDER BY {order} LIMIT ?) p
    ORDER BY {order}
"""
"""The inner query chooses who is shown; asked of everybody found, the questions about sessions would be slow."""
_BY_NAME = "p.family_name, p.given_name, p.study_code"


def search_patients(register: Register, typed: str, *, limit: int = 200) -> list[PatientSummary]:
    """The patients whose name, study code or hospital number begins with what was typed; all for nothing typed.

    Case and diacritics do not count: "stefan" finds Ștefan.
    """
    register.identity.require(Action.READ, Patient.table)
    words = _words(typed)
    if words:
        match = " ".join(f'"{word}"*' for word in words)
        condition = "p.id IN (SELECT patient_id FROM patients_search WHERE patients_search MATCH ?)"
        values: list[object] = [match]
    else:
        condition, values = "1", []
    query = _SUMMARY.format(condition=condition, order=_BY_NAME)
    rows = register.database.query(query, [*values, limit])
    return [PatientSummary(**row) for row in rows]


def patient_by_study_code(register: Register, study_code: str) -> Patient:
    """The patient of a study code. Raise ``Situation`` with the code ``no_such_patient``."""
    patients = register.select(Patient, "study_code = ?", [study_code])
    if not patients:
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "no patient has the study code {study_code}"),
            place=study_code,
            code="no_such_patient",
            study_code=study_code,
        )
    return patients[0]


def session_by_id(register: Register, session_id: str) -> Administration:
    """The session with that key. Raise ``Situation`` where there is none, or one that was entered in error."""
    session = register.get(Administration, session_id)
    if session is None:
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "no session has the identifier {session_id}"),
            place=session_id,
            session_id=session_id,
        )
    if session.is_voided:
        raise Situation(QT_TRANSLATE_NOOP("Situation", "the session was entered in error"), place=session_id)
    return session


def read_course(register: Register, patient: Patient) -> PatientCourse:
    """One patient with every row of hers, in order of time."""

    def rows(kind: type[Row], condition: str, order_by: str) -> tuple[Row, ...]:
        return tuple(register.select(kind, condition, [patient.id], order_by=order_by))

    return PatientCourse(
        patient=patient,
        administrations=rows(Administration, _OF_PATIENT, "performed_at, id"),
        agents=rows(ItAgent, _OF_SESSIONS, "id"),
        reviews=rows(ComplicationReview, _OF_SESSIONS, "id"),
        events=rows(AdverseEvent, _OF_PATIENT, "onset_date, id"),
        holds=rows(Hold, _OF_PATIENT, "set_at, id"),
        assessments=rows(Assessment, _OF_PATIENT, "date, id"),
        therapies=rows(Therapy, _OF_PATIENT, "start, date, id"),
        phases=rows(ProtocolPhase, _OF_PATIENT, "valid_from, phase"),
        demonstration=is_demonstration(register),
    )


def read_courses(
    register: Register, *, progress: Callable[[int, int], None] | None = None
) -> list[PatientCourse]:
    """Every patient's course, by study code; reads each table once, whatever the number of patients."""
    patients = register.select(Patient, order_by="study_code")
    demonstration = is_demonstration(register)
    sessions = _by_patient(register.select(Administration, order_by="performed_at, id"))
    events = _by_patient(register.select(AdverseEvent, order_by="onset_date, id"))
    holds = _by_patient(register.select(Hold, order_by="set_at, id"))
    assessments = _by_patient(register.select(Assessment, order_by="date, id"))
    therapies = _by_patient(register.select(Therapy, order_by="start, date, id"))
    phases = _by_patient(register.select(ProtocolPhase, order_by="valid_from, phase"))
    patient_of = {session.id: patient for patient, rows in sessions.items() for session in rows}
    agents = _by_session(register.select(ItAgent), patient_of)
    reviews = _by_session(register.select(ComplicationReview), patient_of)
    courses = []
    for done, patient in enumerate(patients, start=1):
        key = patient.id or ""
        courses.append(
            PatientCourse(
                patient=patient,
                administrations=tuple(sessions.get(key, ())),
                agents=tuple(agents.get(key, ())),
                reviews=tuple(reviews.get(key, ())),
                events=tuple(events.get(key, ())),
                holds=tuple(holds.get(key, ())),
                assessments=tuple(assessments.get(key, ())),
                therapies=tuple(therapies.get(key, ())),
                phases=tuple(phases.get(key, ())),
                demonstration=demonstration,
            )
        )
        if progress is not None:
            progress(done, len(patients))
    return courses


def _by_patient(rows: list[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.values["patient_id"], []).append(row)
    return grouped


def _by_session(rows: list[Row], patient_of: dict[str | None, str]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        patient = patient_of.get(row.values["administration_id"])
        if patient is not None:
            grouped.setdefault(patient, []).append(row)
    return grouped


class RegisteredPatients:
    """Answers what the rules ask about other patients."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def study_code_taken(self, study_code: str, except_id: str | None) -> bool:
        """Whether another patient has the code."""
        return self._taken("study_code", study_code, except_id)

    def hospital_number_taken(self, number: str, except_id: str | None) -> bool:
        """Whether another patient has the number."""
        return self._taken("hospital_number", number, except_id)

    def _taken(self, column: str, value: str, except_id: str | None) -> bool:
        query = f"SELECT 1 FROM patients WHERE {column} = ? AND voided_at IS NULL AND id IS NOT ?"
        return self._register.database.execute(query, [value, except_id]).fetchone() is not None

    def patients_alike(self, patient: Patient) -> list[str]:
        """The study codes of patients whose name or birth date could be taken for this one's."""
        return [other.study_code or "" for other in self.look_alikes(patient)]

    def look_alikes(self, patient: Patient) -> list[Patient]:
        """The patients whose name or birth date could be taken for this one's, by study code."""
        from models.name_likeness import Identity, persons_alike

        known = Identity.of(patient)
        alike = [
            other
            for other in self._candidates(patient)
            if other.id != patient.id and persons_alike(known, Identity.of(other))
        ]
        return sorted(alike, key=lambda other: other.study_code or "")

    def _candidates(self, patient: Patient) -> Iterator[Patient]:
        """Those who share the birth date or how both names begin, also swapped; likeness is judged among them."""
        found: dict[str | None, Patient] = {}
        if patient.birth_date is not None:
            for other in self._register.select(Patient, "birth_date = ?", [patient.birth_date.isoformat()]):
                found[other.id] = other
        family, given = (_beginning(name) for name in (patient.family_name, patient.given_name))
        if family and given:
            ids = "SELECT patient_id FROM patients_search WHERE patients_search MATCH ?"
            as_typed = f'family_name : "{family}"* AND given_name : "{given}"*'
            swapped = f'family_name : "{given}"* AND given_name : "{family}"*'
            match = f"({as_typed}) OR ({swapped})"
            for other in self._register.select(Patient, f"id IN ({ids})", [match]):
                found[other.id] = other
        yield from found.values()


def _beginning(name: str | None) -> str:
    words = _words(name or "")
    return words[0][:2] if words else ""


def _words(typed: str) -> list[str]:
    # An accent typed as a character of its own is no part of a word until it is joined to its letter.
    return re.findall(r"\w+", unicodedata.normalize("NFC", typed))
