"""A pending window of a saved session is answered later, whole or not at all."""

from datetime import date, datetime

import pytest

from models.actions.answer_review import answer_review
from models.permissions import Identity
from models.records import Administration, AdverseEvent, ComplicationReview, Patient
from models.session_entry import ReviewAnswer, ReviewEntry
from models.situations import Refused, Situation
from models.storage.patient_queries import read_course
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow, Role, SignatureMeaning

LATER = datetime.fromisoformat("2022-06-03T12:00+03:00")
PRESENT = ComplicationStatus.PRESENT


@pytest.fixture
def patient(register, build) -> Patient:
    return register.add(build.patient())


@pytest.fixture
def session(register, build, patient) -> Administration:
    return register.add(build.session(patient_id=patient.id))


@pytest.fixture
def answer(register, build, patient, session):
    """Answers the late window, all absent but what is given."""

    def run(*, without=(), others=(), reviewed_at=LATER, death_date=None, **present):
        review = build.review(without=without, others=others, **present)
        return answer_review(
            register,
            session,
            ReviewWindow.LATE,
            ReviewEntry(review.answers, review.others, reviewed_at=reviewed_at, reviewed_by="Nurse Radu"),
            course=read_course(register, register.get(Patient, patient.id)),
            thresholds=build.thresholds,
            now=build.now,
            death_date=death_date,
        )

    return run


def codes_of(refusal) -> list[str]:
    return [finding.code.value for _, finding in refusal.value.findings]


def test_six_answers_are_stored_with_who_asked_and_when(register, answer):
    answer()
    rows = register.select(ComplicationReview)
    assert len(rows) == 6
    assert {(row.reviewed_by, row.reviewed_at) for row in rows} == {("Nurse Radu", LATER)}


def test_a_half_answered_window_is_refused(register, answer):
    with pytest.raises(Refused) as refusal:
        answer(without=[Complication.HEMATOMA])
    assert codes_of(refusal) == ["review_incomplete"]
    assert register.count(ComplicationReview) == 0


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (AdverseEvent(ctcae_term="Back pain", ctcae_grade=4), "grade_not_in_term"),
        (AdverseEvent(ctcae_grade=5), "grade5_without_death"),
        (AdverseEvent(onset_date=date(2022, 6, 3), resolved_date=date(2022, 6, 1)), "resolved_before_onset"),
    ],
)
def test_an_event_that_cannot_be_true_is_refused(answer, event, code):
    with pytest.raises(Refused) as refusal:
        answer(csf_fistula=ReviewAnswer(PRESENT, event=event))
    assert codes_of(refusal) == [code]


def test_a_review_before_its_session_is_refused(answer):
    with pytest.raises(Refused) as refusal:
        answer(reviewed_at=datetime.fromisoformat("2022-05-31T12:00+03:00"))
    assert codes_of(refusal) == ["dates_out_of_order"]


def test_a_grade_5_and_the_death_are_one_save(register, answer, patient):
    fistula = ReviewAnswer(PRESENT, event=AdverseEvent(ctcae_grade=5))
    answer(csf_fistula=fistula, death_date=date(2022, 6, 4))
    assert register.get(Patient, patient.id).death_date == date(2022, 6, 4)
    (event,) = register.select(AdverseEvent)
    assert event.ctcae_grade == 5


def test_a_death_before_something_recorded_is_refused(register, build, answer, patient):
    register.add(build.assessment(patient_id=patient.id, date=date(2022, 12, 1)))
    fistula = ReviewAnswer(PRESENT, event=AdverseEvent(ctcae_grade=5))
    with pytest.raises(Refused) as refusal:
        answer(csf_fistula=fistula, death_date=date(2022, 6, 4))
    assert codes_of(refusal) == ["death_before_event"]
    assert register.count(ComplicationReview) == 0


def test_the_second_who_answers_is_told_so(register, answer):
    answer()
    with pytest.raises(Situation, match="ana has answered this review already"):
        answer()
    assert register.count(ComplicationReview) == 6


def test_a_session_entered_in_error_meanwhile_takes_no_review(register, session, answer):
    register.void(session, reason="another patient")
    with pytest.raises(Situation, match="no complication review any more"):
        answer()
    assert register.count(ComplicationReview) == 0


def test_answering_what_was_awaited_leaves_the_signature(register, build, session, answer):
    signed = register.change(
        session.replace(signed_at=build.now, signed_by="ana", signed_meaning=SignatureMeaning.REVIEWED)
    )
    answer()
    assert register.get(Administration, session.id) == signed


def test_a_nurse_answers(register, answer):
    register.identity = Identity("maria", frozenset({Role.NURSE}))
    answer()
    assert {row.created_by for row in register.select(ComplicationReview)} == {"maria"}


def test_a_review_is_judged_by_a_death_that_was_recorded_after_the_form_opened(
    register, build, patient, session
):
    opened = read_course(register, patient)
    register.change(patient.replace(death_date=date(2022, 6, 2)))
    review = build.review()
    late = ReviewEntry(review.answers, reviewed_at=LATER)
    known = {"course": opened, "thresholds": build.thresholds, "now": build.now}
    event = AdverseEvent(ctcae_term="Hypotension", ctcae_grade=5)
    answers = dict(review.answers)
    answers[Complication.ORTHOSTATIC_HYPOTENSION] = ReviewAnswer(PRESENT, event=event)
    fatal = ReviewEntry(answers, reviewed_at=LATER)
    with pytest.raises(Refused) as refusal:
        answer_review(register, session, ReviewWindow.LATE, fatal, death_date=date(2022, 6, 3), **known)
    assert "dates_out_of_order" in codes_of(refusal)
    assert register.select(ComplicationReview) == []
    answer_review(register, session, ReviewWindow.LATE, late, **known)
    assert len(register.select(ComplicationReview)) == 6
