"""A patient's course: cycle numbers, reviews, holds and events as they are read off it."""

from datetime import datetime

from models.records import AdverseEvent, ComplicationReview, Hold
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow, SessionStatus


def sessions(build):
    return [
        build.earlier_session("2022-03-01", id="a"),
        build.earlier_session("2022-03-22", id="b", status=SessionStatus.NOT_GIVEN, puncture_attempted=False),
        build.earlier_session("2022-03-29", id="c", status=SessionStatus.PARTLY_GIVEN),
        build.earlier_session("2022-04-19", id="d"),
    ]


def test_cycles_are_the_sessions_in_which_drug_was_given(build):
    course = build.course(administrations=sessions(build))
    assert course.cycle_numbers == {"a": 1, "c": 2, "d": 3}
    assert course.next_cycle_number == 4


def test_cycles_given_elsewhere_come_first(build):
    course = build.course(patient=build.patient(prior_it_cycles=5), administrations=sessions(build))
    assert course.cycle_numbers == {"a": 6, "c": 7, "d": 8}


def test_an_old_session_is_numbered_before_the_later_ones(build):
    course = build.course(patient=build.patient(prior_it_cycles=5), administrations=sessions(build))
    found = [
        course.cycle_number_at(datetime.fromisoformat(f"{day}T10:00+03:00"))
        for day in ("2022-02-01", "2022-03-25", "2022-05-01")
    ]
    assert found == [6, 7, 9]


def test_sessions_before_a_moment_are_those_with_drug(build):
    course = build.course(administrations=sessions(build))
    before = course.sessions_before(datetime.fromisoformat("2022-03-29T10:00+03:00"))
    assert [session.id for session in before] == ["a"]


def test_a_window_is_pending_until_it_is_answered(build):
    answer = ComplicationReview(
        administration_id="a",
        window=ReviewWindow.IMMEDIATE,
        complication=Complication.HEMATOMA,
        status=ComplicationStatus.ABSENT,
    )
    course = build.course(administrations=sessions(build), reviews=[answer])
    first, not_punctured = course.administrations[:2]
    assert not course.is_pending(first, ReviewWindow.IMMEDIATE)
    assert course.is_pending(first, ReviewWindow.LATE)
    assert not course.is_pending(not_punctured, ReviewWindow.LATE)


def test_holds_and_events_are_open_until_lifted_and_resolved(build):
    moment = datetime.fromisoformat("2022-03-29T10:00+03:00")
    holds = [Hold(id="open", set_at=moment), Hold(id="lifted", set_at=moment, lifted_at=moment)]
    events = [
        AdverseEvent(id="open", administration_id="a"),
        AdverseEvent(id="over", administration_id="c", resolved_date=moment.date()),
    ]
    course = build.course(holds=holds, events=events)
    assert [hold.id for hold in course.open_holds] == ["open"]
    assert [event.id for event in course.open_events] == ["open"]
    assert [event.id for event in course.events_of("c")] == ["over"]


def test_an_event_is_found_by_its_id_and_known_to_be_answered(build):
    answer = ComplicationReview(administration_id="a", adverse_event_id="named")
    events = [
        AdverseEvent(id="named", administration_id="a"),
        AdverseEvent(id="unasked", administration_id="a"),
    ]
    course = build.course(events=events, reviews=[answer])
    assert course.event_with("unasked") is events[1]
    assert course.event_with("elsewhere") is course.event_with(None) is None
    assert [event.id for event in events if event.id in course.answered_events] == ["named"]
