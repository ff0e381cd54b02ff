"""Sees to it that rules judge a save by what stands in the register now, not by what stood there when a form opened."""

from __future__ import annotations

from collections.abc import Iterable

from models.course import PatientCourse
from models.record import KeptRecord
from models.records import Administration, AdverseEvent, Assessment, Hold, Patient, ProtocolPhase, Therapy
from models.situations import Situation
from models.storage.patient_queries import read_course
from models.storage.register import Register
from models.wording import QT_TRANSLATE_NOOP

_OF_PATIENT = (Administration, AdverseEvent, Hold, Assessment, Therapy, ProtocolPhase)
_State = tuple[int, int, str]
"""How many rows there are, the sum of their versions, and the newest key: any save changes one of them."""


def fresh_course(register: Register, course: PatientCourse) -> PatientCourse:
    """``course``, read again where somebody saved something of the patient since it was read.

    To be called inside the transaction that saves: nothing can come between. Where nothing was saved meanwhile this
    costs one query over indexes. Raise ``Situation`` where the patient was marked as entered in error: what is saved
    of her would be seen by nobody.
    """
    patient = course.patient
    if patient.id is None or _stored_states(register, patient.id) == _states(course):
        return course
    return course_now(register, patient.id)


def course_now(register: Register, patient_id: str) -> PatientCourse:
    """The course of a patient as it stands. Raise ``Situation`` where she was marked as entered in error."""
    patient = register.get(Patient, patient_id)
    if patient is None or patient.is_voided:
        raise Situation(
            QT_TRANSLATE_NOOP(
                "Situation",
                "the patient was marked as entered in error by {account}; nothing can be saved of her any more",
            ),
            place=patient.study_code or "" if patient is not None else patient_id,
            account=patient.voided_by if patient is not None else "",
        )
    return read_course(register, patient)


def _states(course: PatientCourse) -> list[_State]:
    rows: tuple[Iterable[KeptRecord], ...] = (
        course.administrations,
        course.events,
        course.holds,
        course.assessments,
        course.therapies,
        course.phases,
    )
    return [_state([course.patient]), *(_state(each) for each in rows)]


def _state(rows: Iterable[KeptRecord]) -> _State:
    known = list(rows)
    return (
        len(known),
        sum(row.version or 0 for row in known),
        max((row.id or "" for row in known), default=""),
    )


def _stored_states(register: Register, patient_id: str) -> list[_State]:
    queries = [
        "SELECT count(*), coalesce(sum(version), 0), coalesce(max(id), '') FROM patients WHERE id = ?1"
    ]
    queries += [
        f"SELECT count(*), coalesce(sum(version), 0), coalesce(max(id), '') FROM {kind.table}"
        " WHERE patient_id = ?1 AND voided_at IS NULL"
        for kind in _OF_PATIENT
    ]
    found = register.database.execute(" UNION ALL ".join(queries), [patient_id])
    return [(row[0], row[1], row[2]) for row in found]
