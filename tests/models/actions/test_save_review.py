"""A window's answers are stored once; answers about one thing make one event."""

from datetime import date, datetime

import pytest

from models.actions.save_review import joined_events, save_review
from models.records import Administration, AdverseEvent, ComplicationReview, Patient
from models.session_entry import ReviewAnswer, ReviewEntry
from models.situations import Situation
from models.vocabularies import (
    Complication,
    ComplicationStatus,
    HematomaSite,
    ReviewWindow,
)

LATER = datetime.fromisoformat("2022-06-03T12:00+03:00")


@pytest.fixture
def session(register, build) -> Administration:
    patient: Patient = register.add(build.patient())
    return register.add(build.session(patient_id=patient.id))


@pytest.fixture
def answer(register, session, build):
    """Saves a window of the session; gives its events afterwards."""

    def run(window=ReviewWindow.IMMEDIATE, **present) -> list[AdverseEvent]:
        others = present.pop("others", ())
        answers = {
            name: ReviewAnswer(ComplicationStatus.PRESENT, event=event) for name, event in present.items()
        }
        review = build.review(others=others, **answers)
        late = ReviewEntry(review.answers, review.others, reviewed_at=LATER, reviewed_by="Nurse Radu")
        known = register.select(AdverseEvent)
        save_review(register, session, window, late if window is ReviewWindow.LATE else review, events=known)
        return register.select(AdverseEvent)

    return run


def test_absent_answers_are_stored_and_open_nothing(register, answer):
    assert answer() == []
    rows = register.select(ComplicationReview)
    assert {row.complication for row in rows} == set(Complication) - {Complication.OTHER}
    assert {row.status for row in rows} == {ComplicationStatus.ABSENT}


def test_the_immediate_window_is_reviewed_at_the_session_unless_said_otherwise(register, session, answer):
    answer()
    answer(ReviewWindow.LATE)
    times = {row.window: row.reviewed_at for row in register.select(ComplicationReview)}
    assert times == {ReviewWindow.IMMEDIATE: session.performed_at, ReviewWindow.LATE: LATER}


def test_a_fistula_and_its_headache_are_one_event(register, answer):
    (event,) = answer(
        csf_fistula=AdverseEvent(ctcae_grade=1), post_puncture_headache=AdverseEvent(ctcae_grade=2)
    )
    assert (event.complication, event.ctcae_grade) == (Complication.CSF_FISTULA, 2)
    linked = register.select(ComplicationReview, "adverse_event_id IS NOT NULL")
    assert {row.adverse_event_id for row in linked} == {event.id}
    assert len(linked) == 2


def test_a_headache_with_another_term_is_an_event_of_its_own(answer):
    events = answer(csf_fistula=None, post_puncture_headache=AdverseEvent(ctcae_term="Headache"))
    assert len(events) == 2


def test_the_late_answer_about_the_same_thing_joins_the_event_and_keeps_the_worse_grade(answer):
    answer(post_puncture_headache=AdverseEvent(ctcae_grade=2, narrative="at once"))
    late = AdverseEvent(ctcae_grade=1, narrative="still there", serious=True)
    (event,) = answer(ReviewWindow.LATE, post_puncture_headache=late)
    assert (event.ctcae_grade, event.serious, event.version) == (2, True, 2)
    assert event.narrative == "at once\nstill there"
    assert event.window is ReviewWindow.IMMEDIATE


def test_hematomas_at_two_sites_are_two_events(answer):
    answer(hematoma=AdverseEvent(site=HematomaSite.PUNCTURE_SITE, ctcae_grade=1))
    events = answer(
        ReviewWindow.LATE, hematoma=AdverseEvent(site=HematomaSite.CRANIAL_SUBDURAL, ctcae_grade=3)
    )
    assert [(event.site, event.ctcae_term) for event in events] == [
        (HematomaSite.PUNCTURE_SITE, "Hematoma"),
        (HematomaSite.CRANIAL_SUBDURAL, "Intracranial hemorrhage"),
    ]


def test_two_spinal_sites_are_two_events_under_one_term(answer):
    answer(hematoma=AdverseEvent(site=HematomaSite.SPINAL_EPIDURAL))
    assert len(answer(ReviewWindow.LATE, hematoma=AdverseEvent(site=HematomaSite.SPINAL_SUBDURAL))) == 2


def test_a_resolved_event_is_not_opened_again(register, answer):
    (event,) = answer(arachnoiditis=AdverseEvent(ctcae_grade=2))
    register.change(event.replace(resolved_date=date(2022, 6, 2)))
    assert len(answer(ReviewWindow.LATE, arachnoiditis=AdverseEvent(ctcae_grade=1))) == 2


def test_other_events_are_never_joined(answer):
    nausea = AdverseEvent(ctcae_term="Nausea", ctcae_grade=1)
    assert len(answer(others=[nausea, nausea])) == 2


def test_the_onset_of_a_late_answer_is_the_day_of_the_review(answer):
    (event,) = answer(ReviewWindow.LATE, orthostatic_hypotension=AdverseEvent(ctcae_grade=1))
    assert (event.onset_date, event.ctcae_term) == (LATER.date(), "Hypotension")


def test_a_window_is_answered_once(register, answer):
    answer()
    with pytest.raises(Situation, match="ana has answered this review already"):
        answer()
    assert register.count(ComplicationReview) == 6


def test_a_later_judgement_takes_the_place_of_the_first_and_nothing_is_lost():
    first = AdverseEvent(treatment="fluids", ctcae_grade=None, serious=True, onset_date=date(2022, 6, 1))
    later = AdverseEvent(treatment="caffeine", ctcae_grade=1, serious=False, resolved_date=date(2022, 6, 3))
    joined = joined_events(first, later)
    assert joined.values == {
        "treatment": "fluids; caffeine",
        "ctcae_grade": 1,
        "serious": True,
        "onset_date": date(2022, 6, 1),
        "resolved_date": date(2022, 6, 3),
    }
