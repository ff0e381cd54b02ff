"""Answers that were saved are corrected one by one, each with the reason, and what they opened follows them."""

from datetime import datetime

import pytest

from models.actions.answer_review import answer_review
from models.actions.correct_review import correct_review
from models.permissions import Identity
from models.records import Administration, AdverseEvent, ComplicationReview, Patient
from models.session_entry import ReviewAnswer, ReviewEntry
from models.situations import ChangedMeanwhile, Refused, Situation
from models.storage.patient_queries import read_course
from models.storage.verification import verify_register
from models.stored_review import stored_review
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow, Role, SignatureMeaning

LATER = datetime.fromisoformat("2022-06-03T12:00+03:00")
ABSENT = ReviewAnswer(ComplicationStatus.ABSENT)
LATE, IMMEDIATE = ReviewWindow.LATE, ReviewWindow.IMMEDIATE
FISTULA, HEADACHE, PAIN = (
    Complication.CSF_FISTULA,
    Complication.POST_PUNCTURE_HEADACHE,
    Complication.PUNCTURE_SITE_PAIN,
)


def present(nrs=None, **event):
    return ReviewAnswer(ComplicationStatus.PRESENT, nrs=nrs, event=AdverseEvent(**event) if event else None)


@pytest.fixture
def patient(register, build) -> Patient:
    return register.add(build.patient())


@pytest.fixture
def session(register, build, patient) -> Administration:
    session = register.add(build.session(patient_id=patient.id))
    meaning = SignatureMeaning.REVIEWED
    return register.change(session.replace(signed_at=build.now, signed_by="ana", signed_meaning=meaning))


@pytest.fixture
def read(register, patient, session):
    """The course as it stands, and a window of the session in it."""

    def run(window=LATE):
        course = read_course(register, register.get(Patient, patient.id))
        return course, stored_review(course, session, window)

    return run


@pytest.fixture
def answer(register, build, session, read):
    def run(window=LATE, **present):
        review = build.review(**present)
        typed = ReviewEntry(review.answers, review.others, reviewed_at=LATER, reviewed_by="Nurse Radu")
        answer_review(
            register,
            session,
            window,
            typed,
            course=read(window)[0],
            thresholds=build.thresholds,
            now=build.now,
        )

    return run


@pytest.fixture
def correct(register, build, session, read):
    """Types other answers over those that are stored."""

    def run(
        window=LATE, *, reason="misheard on the telephone", at=None, others=None, reviewed_by=None, **changed
    ):
        course, stored = at or read(window)
        entry = stored.entry()
        answers = {**entry.answers, **{Complication(name): new for name, new in changed.items()}}
        typed = ReviewEntry(
            answers,
            entry.others if others is None else tuple(others),
            reviewed_at=entry.reviewed_at,
            reviewed_by=reviewed_by or entry.reviewed_by,
        )
        return correct_review(
            register,
            session,
            stored,
            typed,
            course=course,
            reason=reason,
            thresholds=build.thresholds,
            now=build.now,
        )

    return run


@pytest.fixture
def rows(register):
    def run(window=LATE) -> dict[Complication, ComplicationReview]:
        found = register.select(ComplicationReview, "window = ?", [window.value])
        return {row.complication: row for row in found}

    return run


def test_only_what_differs_is_stored_with_its_reason(register, answer, correct, rows):
    answer()
    correct(hematoma=ReviewAnswer(ComplicationStatus.NOT_ASSESSED))
    versions = {complication: row.version for complication, row in rows().items()}
    assert versions == {each: 2 if each is Complication.HEMATOMA else 1 for each in versions}
    changed = [entry for entry in register.audit.entries() if entry["field"] == "status"]
    assert [(entry["before"], entry["after"], entry["reason"]) for entry in changed] == [
        ('"absent"', '"not_assessed"', "misheard on the telephone")
    ]


def test_a_correction_takes_the_signature_off(register, session, answer, correct):
    answer()
    correct(hematoma=ReviewAnswer(ComplicationStatus.NOT_ASSESSED))
    after = register.get(Administration, session.id)
    assert (after.signed_at, after.signed_by, after.signed_meaning) == (None, None, None)
    assert verify_register(register).faults == ()


def test_a_nurse_may_correct_what_was_signed(register, session, answer, correct):
    answer()
    register.identity = Identity("maria", frozenset({Role.NURSE}))
    correct(hematoma=ReviewAnswer(ComplicationStatus.NOT_ASSESSED))
    assert register.get(Administration, session.id).updated_by == "maria"


def test_nothing_changed_stores_nothing(register, answer, correct, session):
    answer(csf_fistula=present(ctcae_grade=1), post_puncture_headache=present())
    before = register.audit.newest_hash()
    correct(reason="")
    assert register.audit.newest_hash() == before
    assert register.get(Administration, session.id).signed_by == "ana"


def test_without_a_reason_nothing_is_corrected(register, answer, correct):
    answer()
    with pytest.raises(Situation, match="only with a reason"):
        correct(reason=" ", hematoma=ReviewAnswer(ComplicationStatus.NOT_ASSESSED))


def test_absent_that_was_present_opens_an_event(register, answer, correct, rows):
    answer()
    correct(csf_fistula=present(ctcae_grade=2))
    (event,) = register.select(AdverseEvent)
    assert (event.ctcae_term, event.ctcae_grade, event.window) == ("Cerebrospinal fluid leakage", 2, LATE)
    assert rows()[FISTULA].adverse_event_id == event.id


def test_present_that_was_absent_voids_its_event_with_the_reason(register, answer, correct, rows):
    answer(puncture_site_pain=present(4, ctcae_grade=1))
    correct(puncture_site_pain=ABSENT)
    assert register.select(AdverseEvent) == []
    (voided,) = register.select(AdverseEvent, voided=True)
    assert voided.void_reason == "misheard on the telephone"
    row = rows()[PAIN]
    assert (row.status, row.nrs, row.adverse_event_id) == (ComplicationStatus.ABSENT, None, None)


def test_an_event_that_the_other_window_tells_of_stays_and_is_filed_there(register, answer, correct):
    answer(IMMEDIATE, arachnoiditis=present(ctcae_grade=2))
    answer(LATE, arachnoiditis=present(ctcae_grade=1))
    (event,) = register.select(AdverseEvent)
    assert event.window is IMMEDIATE
    correct(IMMEDIATE, arachnoiditis=ABSENT)
    (event,) = register.select(AdverseEvent)
    assert (event.window, event.ctcae_grade) == (LATE, 2)


def test_a_fistula_taken_back_leaves_the_headache_its_event(register, answer, correct):
    answer(csf_fistula=present(ctcae_grade=2), post_puncture_headache=present())
    correct(csf_fistula=ABSENT)
    (event,) = register.select(AdverseEvent)
    assert (event.complication, event.ctcae_grade) == (HEADACHE, 2)


def test_both_taken_back_void_the_one_event(register, answer, correct):
    answer(csf_fistula=present(ctcae_grade=2), post_puncture_headache=present())
    correct(csf_fistula=ABSENT, post_puncture_headache=ABSENT)
    assert register.select(AdverseEvent) == []


def test_a_headache_in_place_of_a_fistula_is_an_event_of_its_own(register, answer, correct):
    answer(csf_fistula=present(ctcae_grade=2))
    correct(csf_fistula=ABSENT, post_puncture_headache=present(ctcae_grade=1))
    (event,) = register.select(AdverseEvent)
    assert (event.complication, event.ctcae_grade) == (HEADACHE, 1)
    assert register.count(AdverseEvent) == 1


def test_a_headache_with_another_term_leaves_the_event_of_the_fistula(register, answer, correct, rows):
    answer(csf_fistula=present(ctcae_grade=2), post_puncture_headache=present())
    correct(post_puncture_headache=present(ctcae_term="Headache", ctcae_grade=1))
    fistula, headache = register.select(AdverseEvent)
    assert (fistula.ctcae_grade, headache.ctcae_term) == (2, "Headache")
    assert rows()[HEADACHE].adverse_event_id == headache.id


def test_the_grade_of_an_event_is_corrected_and_the_rest_of_it_stays(register, answer, correct):
    answer(csf_fistula=present(ctcae_grade=2, narrative="leaks at the site"))
    (before,) = register.select(AdverseEvent)
    correct(csf_fistula=present(ctcae_grade=3, narrative="leaks at the site"))
    (after,) = register.select(AdverseEvent)
    assert (after.id, after.ctcae_grade, after.onset_date) == (before.id, 3, before.onset_date)
    assert after.narrative == "leaks at the site"


def test_the_pain_score_is_corrected_in_its_row(register, answer, correct, rows):
    answer(puncture_site_pain=present(4, ctcae_grade=1))
    correct(puncture_site_pain=present(6, ctcae_grade=1))
    assert (rows()[PAIN].nrs, register.select(AdverseEvent)[0].version) == (6, 1)


def test_other_events_are_added_changed_and_voided(register, answer, correct, read):
    answer(others=[AdverseEvent(ctcae_term="Nausea", ctcae_grade=1), AdverseEvent(ctcae_term="Fever")])
    nausea, _ = read()[1].others
    correct(others=[nausea.replace(ctcae_grade=2), AdverseEvent(ctcae_term="Vomiting", ctcae_grade=1)])
    kept = {event.ctcae_term: event for event in register.select(AdverseEvent)}
    assert {term: event.ctcae_grade for term, event in kept.items()} == {"Nausea": 2, "Vomiting": 1}
    assert kept["Nausea"].id == nausea.id
    assert [event.ctcae_term for event in register.select(AdverseEvent, voided=True) if event.is_voided] == [
        "Fever"
    ]


def test_who_asked_is_corrected_in_every_row(answer, correct, rows):
    answer()
    correct(reviewed_by="Nurse Ana")
    assert {row.reviewed_by for row in rows().values()} == {"Nurse Ana"}


def test_a_grade_the_term_does_not_have_is_refused(register, answer, correct):
    answer()
    with pytest.raises(Refused):
        correct(puncture_site_pain=present(ctcae_grade=5))
    assert register.count(AdverseEvent) == 0


def test_an_answer_corrected_meanwhile_is_not_overwritten(answer, correct, read, rows):
    answer()
    before = read()
    correct(hematoma=ReviewAnswer(ComplicationStatus.NOT_ASSESSED))
    with pytest.raises(ChangedMeanwhile):
        correct(at=before, hematoma=present(ctcae_grade=1))
    assert rows()[Complication.HEMATOMA].status is ComplicationStatus.NOT_ASSESSED


def test_an_event_that_was_voided_elsewhere_is_not_opened_again(register, answer, correct, rows):
    answer(csf_fistula=present(ctcae_grade=1))
    (event,) = register.select(AdverseEvent)
    register.void(event, reason="entered twice")
    correct(hematoma=ReviewAnswer(ComplicationStatus.NOT_ASSESSED))
    assert register.select(AdverseEvent) == []
    assert rows()[FISTULA].adverse_event_id == event.id


def test_every_change_of_answers_and_events_is_another_version(register, session, read, answer):
    answer(csf_fistula=present(ctcae_grade=1))
    _, stored = read()
    (event,) = stored.events.values()
    row = stored.rows[FISTULA]
    register.change(row.replace(nrs=3), reason="told later")
    register.database.execute("UPDATE adverse_events SET version = version - 1 WHERE id = ?", [event.id])
    assert read()[1].version != stored.version, "a change up and a change down do not cancel out"
