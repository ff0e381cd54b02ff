"""A saved session is corrected by the rules it was saved by, with a reason, and loses its signature."""

from dataclasses import replace

import pytest

from models.actions.correct_session import correct_session
from models.actions.save_session import save_session
from models.actions.sign_session import sign_session
from models.findings import Code
from models.permissions import Identity
from models.records import Administration, AdverseEvent, ComplicationReview, ItAgent
from models.session_entry import ReviewAnswer
from models.situations import ChangedMeanwhile, Refused, Situation
from models.storage.history import former_values
from models.storage.patient_queries import read_course
from models.storage.verification import verify_register
from models.stored_session import SessionCorrection, stored_entry
from models.vocabularies import (
    Complication,
    ComplicationStatus,
    OtherAgent,
    ReviewWindow,
    Role,
    SessionStatus,
    SignatureMeaning,
)

PRESENT = ComplicationStatus.PRESENT


@pytest.fixture
def patient(register, build):
    return register.add(build.patient())


@pytest.fixture
def session(register, build, patient):
    """A session with one other agent and a fistula in its review."""
    review = build.review(csf_fistula=ReviewAnswer(PRESENT, event=AdverseEvent(ctcae_grade=1)))
    entry = build.entry(immediate=review, agents=[ItAgent(agent=OtherAgent.METHOTREXATE, dose_mg=12.0)])
    return save_session(
        register, entry, read_course(register, patient), thresholds=build.thresholds, now=build.now
    )


@pytest.fixture
def typed(register, patient, session):
    """What stands in the form of the correction, with other values of the session's own fields."""

    def make(*, reason="wrong line read", agents=None, **changes) -> SessionCorrection:
        course = read_course(register, patient)
        stored = stored_entry(register.get(Administration, session.id), course)
        entry = replace(stored, administration=stored.administration.replace(**changes), reviews={})
        if agents is not None:
            entry = replace(entry, agents=tuple(agents))
        return SessionCorrection(
            entry, before=stored.administration, agents_before=stored.agents, reason=reason
        )

    return make


@pytest.fixture
def correct(register, build, typed):
    def run(correction=None, **changes) -> Administration:
        return correct_session(
            register, correction or typed(**changes), thresholds=build.thresholds, now=build.now
        )

    return run


@pytest.fixture
def signed(register, build, patient, session):
    return sign_session(
        register,
        session,
        SignatureMeaning.REVIEWED,
        course=read_course(register, patient),
        thresholds=build.thresholds,
        now=build.now,
    )


def test_a_corrected_value_keeps_the_one_before_it(register, correct):
    corrected = correct(volume_ml=4.0)
    (former,) = former_values(register, corrected)["volume_ml"]
    assert (former.value, former.reason, former.account) == (5.0, "wrong line read", "ana")
    assert verify_register(register).faults == ()


def test_a_correction_without_a_reason_changes_nothing(register, session, correct):
    with pytest.raises(Situation):
        correct(volume_ml=4.0, reason="")
    assert register.get(Administration, session.id) == session


def test_the_rules_judge_a_correction_as_they_judge_a_new_session(correct):
    with pytest.raises(Refused) as caught:
        correct(dexamethasone_mg=8.0)
    assert [finding.code for _, finding in caught.value.findings] == [Code.DEXAMETHASONE_HIGH]


def test_a_session_is_no_duplicate_of_itself(correct):
    assert correct(notes="calm").findings is None


def test_agents_are_added_changed_and_marked_as_entered_in_error(register, session, typed, correct):
    (agent,) = typed().agents_before
    correct(agents=[agent.replace(dose_mg=15.0), ItAgent(agent=OtherAgent.HYDROCORTISONE, dose_mg=20.0)])
    assert [row.dose_mg for row in register.select(ItAgent)] == [15.0, 20.0]
    correct(agents=[])
    assert register.select(ItAgent) == []
    assert {row.void_reason for row in register.select(ItAgent, voided=True)} == {"wrong line read"}


def test_a_correction_takes_the_signature_off(register, signed, correct):
    assert correct(volume_ml=4.0).signed_at is None


def test_another_agent_takes_the_signature_off_for_a_nurse_too(register, signed, correct):
    register.identity = Identity("maria", frozenset({Role.NURSE}))
    assert correct(agents=[]).signed_at is None


def test_a_session_changed_meanwhile_is_not_overwritten(register, session, typed, correct):
    old = typed(volume_ml=4.0)
    correct(volume_ml=4.5)
    with pytest.raises(ChangedMeanwhile) as caught:
        correct(old)
    assert caught.value.current.volume_ml == 4.5


def test_agents_changed_meanwhile_are_not_overwritten(register, typed, correct):
    old = typed(notes="calm")
    correct(agents=[])
    with pytest.raises(ChangedMeanwhile):
        correct(old)


def test_without_a_puncture_its_answers_and_events_are_marked_as_entered_in_error(register, session, correct):
    correct(
        status=SessionStatus.NOT_GIVEN,
        status_reason="refused",
        puncture_attempted=False,
        dose_mg=None,
        agents=[],
    )
    assert register.select(ComplicationReview) == []
    assert register.select(AdverseEvent) == []
    assert len(register.select(ComplicationReview, voided=True)) == 6


def test_the_entry_of_a_stored_session_carries_its_answers_and_their_event(register, patient, session):
    entry = stored_entry(session, read_course(register, patient))
    answer = entry.reviews[ReviewWindow.IMMEDIATE].answers[Complication.CSF_FISTULA]
    assert (answer.status, answer.event.ctcae_grade) == (PRESENT, 1)
    assert [agent.agent for agent in entry.agents] == [OtherAgent.METHOTREXATE]
