"""A row entered in error stays to be read, counts nowhere, and takes along what says nothing without it."""

import pytest

from models.actions.save_session import save_session
from models.actions.void_record import rows_that_go_along, void_record
from models.records import Administration, AdverseEvent, ComplicationReview, ItAgent, Patient
from models.session_entry import ReviewAnswer
from models.situations import Situation
from models.storage.patient_queries import read_course
from models.storage.verification import verify_register
from models.storage.voided_rows import course_of_voided, voided_rows
from models.vocabularies import Complication, ComplicationStatus, OtherAgent, ReviewWindow


@pytest.fixture
def patient(register, build):
    return register.add(build.patient())


@pytest.fixture
def session(register, build, patient):
    present = ReviewAnswer(ComplicationStatus.PRESENT, event=AdverseEvent(ctcae_grade=1))
    entry = build.entry(
        immediate=build.review(csf_fistula=present),
        agents=[ItAgent(agent=OtherAgent.METHOTREXATE, dose_mg=12.0)],
    )
    return save_session(
        register, entry, read_course(register, patient), thresholds=build.thresholds, now=build.now
    )


def test_a_session_takes_its_agents_answers_and_events_along(register, patient, session):
    assert len(rows_that_go_along(register, session)) == 8
    void_record(register, session, reason="wrong patient")
    for kind in (Administration, ItAgent, ComplicationReview, AdverseEvent):
        assert register.count(kind) == 0
        assert {row.void_reason for row in register.select(kind, voided=True)} == {"wrong patient"}
    assert read_course(register, patient).next_cycle_number == 1
    assert verify_register(register).faults == ()


def test_a_session_entered_in_error_is_still_read_with_what_belongs_to_it(register, patient, session):
    void_record(register, session, reason="wrong patient")
    (voided,) = voided_rows(register, Administration, patient.id)
    course = course_of_voided(register, voided, read_course(register, patient))
    assert len(course.reviews_of(session.id, ReviewWindow.IMMEDIATE)) == 6
    assert len(course.events) == len(course.agents) == 1


def test_without_a_reason_nothing_is_marked(register, session):
    with pytest.raises(Situation):
        void_record(register, session, reason=" ")
    assert register.count(Administration) == 1


def test_nothing_goes_along_where_one_row_cannot(register, session, monkeypatch):
    real = register.void

    def fail_at_an_event(record, **named):
        if isinstance(record, AdverseEvent):
            raise RuntimeError("power cut")
        return real(record, **named)

    monkeypatch.setattr(register, "void", fail_at_an_event)
    with pytest.raises(RuntimeError):
        void_record(register, session, reason="wrong patient")
    assert register.count(Administration) == 1


def test_a_patient_goes_only_before_anything_is_recorded_of_her(register, build, patient, session):
    with pytest.raises(Situation):
        void_record(register, patient, reason="entered twice")
    void_record(register, session, reason="wrong patient")
    void_record(register, patient, reason="entered twice")
    assert register.count(Patient) == 0


def test_an_event_that_an_answer_opened_does_not_go_alone(register, session):
    (event,) = register.select(AdverseEvent)
    with pytest.raises(Situation):
        void_record(register, event, reason="was none")


def test_an_event_between_sessions_goes(register, build, patient):
    event = register.add(
        AdverseEvent(
            patient_id=patient.id, complication=Complication.OTHER, ctcae_term="Fever", ctcae_version="5.0"
        )
    )
    assert void_record(register, event, reason="was none").is_voided
