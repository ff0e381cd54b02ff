"""Rules about the complication review and the events it opens, one by one."""

from datetime import date, datetime, timedelta

import pytest

from models.records import AdverseEvent, ComplicationReview
from models.rules import event_findings, missing_answers
from models.session_entry import ReviewAnswer, ReviewEntry
from models.vocabularies import (
    REVIEWED_COMPLICATIONS,
    Complication,
    ComplicationStatus,
    EntryMode,
    ReviewWindow,
    SessionStatus,
)


def present(**event):
    return ReviewAnswer(ComplicationStatus.PRESENT, event=AdverseEvent(**event) if event else None)


def test_review_incomplete_where_the_immediate_window_was_not_held(build, codes):
    assert codes(build.of_session(immediate=None)) == {"review_incomplete"}


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (EntryMode.BEDSIDE, {"review_incomplete"}),
        (EntryMode.RETROSPECTIVE, {"review_incomplete"}),
        (EntryMode.IMPORTED, set()),
    ],
)
def test_an_imported_session_may_leave_every_window_pending(build, codes, mode, expected):
    assert codes(build.of_session(immediate=None, entry_mode=mode)) == expected


@pytest.mark.parametrize("mode", list(EntryMode))
def test_review_incomplete_where_a_window_lacks_an_answer(build, codes, mode):
    half = build.review(without=[Complication.HEMATOMA])
    found = build.of_session(immediate=half, entry_mode=mode)
    assert codes(found) == {"review_incomplete"}
    assert found[0].parameters["missing"] == [Complication.HEMATOMA]


def test_not_assessed_is_an_answer(build):
    whole = build.review(
        **{
            complication.value: ReviewAnswer(ComplicationStatus.NOT_ASSESSED)
            for complication in REVIEWED_COMPLICATIONS
        }
    )
    assert build.of_session(immediate=whole) == []


def test_the_late_window_may_be_pending_but_not_half_answered(build, codes):
    half = build.review(without=[Complication.HEMATOMA])
    assert build.of_session(late=None) == []
    assert codes(build.of_session(late=half)) == {"review_incomplete"}


def test_a_correction_need_not_repeat_a_review_that_is_stored(build):
    stored = ComplicationReview(
        administration_id="one",
        window=ReviewWindow.IMMEDIATE,
        complication=Complication.HEMATOMA,
        status=ComplicationStatus.ABSENT,
    )
    course = build.course(administrations=[build.session(id="one")], reviews=[stored])
    assert build.of_session(course=course, id="one", immediate=None) == []


def test_no_review_is_asked_for_without_a_puncture(build):
    found = build.of_session(
        immediate=None,
        status=SessionStatus.NOT_GIVEN,
        status_reason="fever",
        puncture_attempted=False,
        dose_mg=None,
    )
    assert found == []


def test_the_answers_that_are_missing_are_named_in_order():
    assert missing_answers([Complication.HEMATOMA]) == tuple(
        complication for complication in REVIEWED_COMPLICATIONS if complication is not Complication.HEMATOMA
    )


def test_a_pain_score_is_between_0_and_10(build, codes):
    pain = ReviewAnswer(ComplicationStatus.PRESENT, nrs=11)
    found = build.of_session(immediate=build.review(puncture_site_pain=pain))
    assert codes(found) == {"out_of_range"}
    assert found[0].parameters["complication"] is Complication.PUNCTURE_SITE_PAIN


def test_a_review_is_not_held_before_the_session(build, codes):
    review = build.review()
    early = ReviewEntry(answers=review.answers, reviewed_at=build.session_at - timedelta(hours=1))
    assert codes(build.of_session(immediate=early)) == {"dates_out_of_order"}


def test_a_review_is_not_held_in_the_future(build, codes):
    late = ReviewEntry(answers=build.review().answers, reviewed_at=build.now + timedelta(days=1))
    assert codes(build.of_session(late=late)) == {"date_in_future"}


def test_grade_not_in_term_of_the_default_term(build, codes):
    found = build.of_session(immediate=build.review(puncture_site_pain=present(ctcae_grade=4)))
    assert codes(found) == {"grade_not_in_term"}
    assert found[0].parameters["window"] is ReviewWindow.IMMEDIATE


def test_grade_not_in_term_lets_free_text_have_any_grade(build):
    others = [AdverseEvent(ctcae_term="Hiccups at night", ctcae_grade=4)]
    assert build.of_session(immediate=build.review(others=others)) == []


def test_an_event_beside_the_six_needs_its_term(build, codes):
    assert codes(build.of_session(immediate=build.review(others=[AdverseEvent(ctcae_grade=1)]))) == {
        "required_missing"
    }


def test_a_present_complication_needs_nothing_more(build):
    assert build.of_session(immediate=build.review(csf_fistula=present())) == []


def test_grade5_without_death(build, codes):
    review = build.review(arachnoiditis=present(ctcae_grade=5))
    assert codes(build.of_session(immediate=review)) == {"grade5_without_death"}
    assert build.of_session(immediate=review, death_date=date(2022, 6, 3)) == []
    dead = build.course(patient=build.patient(death_date=date(2022, 6, 3)))
    assert build.of_session(immediate=review, course=dead) == []


def test_a_death_given_with_the_session_is_not_in_the_future(build, fields):
    review = build.review(arachnoiditis=present(ctcae_grade=5))
    found = build.of_session(immediate=review, death_date=date(2023, 6, 3))
    assert fields(found, "date_in_future") == {"death_date"}


def test_resolved_before_onset(build, codes):
    event = AdverseEvent(
        complication=Complication.OTHER,
        ctcae_term="Nausea",
        ctcae_version="5.0",
        onset_date=date(2022, 6, 2),
        resolved_date=date(2022, 6, 1),
    )
    found = event_findings(event, build.course(), thresholds=build.thresholds, now=build.now)
    assert codes(found) == {"resolved_before_onset"}


def test_death_before_event(build, codes):
    course = build.course(patient=build.patient(death_date=date(2022, 6, 1)))
    event = AdverseEvent(
        complication=Complication.OTHER, ctcae_term="Nausea", ctcae_version="5.0", onset_date=date(2022, 6, 2)
    )
    found = event_findings(event, course, thresholds=build.thresholds, now=build.now)
    assert codes(found) == {"death_before_event"}


def test_an_event_graded_by_another_version_is_not_judged_by_this_one(build):
    event = AdverseEvent(
        complication=Complication.OTHER,
        ctcae_term="Back pain",
        ctcae_grade=4,
        ctcae_version="6.0",
        onset_date=datetime(2022, 6, 2).date(),
    )
    assert event_findings(event, build.course(), thresholds=build.thresholds, now=build.now) == []
