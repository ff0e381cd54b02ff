"""What is saved is judged by the register as it stands, and nothing is saved of a patient who is gone."""

import pytest

from models.actions.correct_session import correct_session
from models.actions.save_protocol import save_protocol
from models.actions.save_session import save_session
from models.actions.void_record import void_record
from models.records import Administration, Hold, Patient, ProtocolPhase
from models.situations import Situation
from models.storage.fresh_course import course_now, fresh_course
from models.storage.patient_queries import read_course
from models.stored_session import SessionCorrection
from models.vocabularies import HoldReason


@pytest.fixture
def course(register, build):
    return read_course(register, register.add(build.patient()))


def test_a_course_that_nobody_touched_is_the_one_that_was_read(register, course):
    assert fresh_course(register, course) is course


def test_what_was_saved_meanwhile_is_in_the_course(register, build, course):
    register.add(
        Hold(patient_id=course.patient.id, reason=HoldReason.INFECTION, set_at=build.now, set_by="x")
    )
    assert len(fresh_course(register, course).holds) == 1


def test_no_session_is_saved_of_a_patient_entered_in_error(register, build, course):
    void_record(register, course.patient, reason="twice")
    with pytest.raises(Situation, match="entered in error by ana"):
        save_session(register, build.entry(), course, thresholds=build.thresholds, now=build.now)
    assert register.count(Administration) == 0


def test_no_protocol_is_saved_of_a_patient_entered_in_error(register, build, course):
    void_record(register, course.patient, reason="twice")
    phase = ProtocolPhase(dose_mg=150, interval_days=21, tolerance_days=3, valid_from=build.now.date())
    with pytest.raises(Situation, match="entered in error by ana"):
        save_protocol(register, [phase], course, now=build.now)
    assert register.count(ProtocolPhase) == 0


def test_no_session_is_corrected_of_a_patient_entered_in_error(register, build, course):
    entry = build.entry()
    session = save_session(register, entry, course, thresholds=build.thresholds, now=build.now)
    register.void(register.get(Patient, course.patient.id), reason="by another program")
    typed = SessionCorrection(build.entry(**{**session.values, "notes": "calm"}), before=session)
    with pytest.raises(Situation, match="entered in error by ana"):
        correct_session(register, typed, thresholds=build.thresholds, now=build.now)
    assert register.get(Administration, session.id).notes is None


def test_a_patient_who_is_not_there_has_no_course(register):
    with pytest.raises(Situation):
        course_now(register, "nobody")
