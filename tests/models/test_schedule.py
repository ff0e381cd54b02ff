"""The phase of a protocol that a session belongs to, and the day the next one is due."""

from datetime import date, datetime, timedelta

import pytest

from models.schedule import interval_phase, next_due_date, overdue, phase_on
from models.thresholds import Thresholds
from models.vocabularies import SessionStatus

THRESHOLDS = Thresholds()


def days(start, *, every, count):
    return [start + timedelta(days=every * index) for index in range(count)]


@pytest.fixture
def kumthekar(build):
    """80 mg twice weekly for four weeks, weekly for four weeks, then every two weeks (PMID 35948282)."""
    return [
        build.phase(phase=1, dose_mg=80, interval_days=3.5, tolerance_days=1, count=8),
        build.phase(phase=2, dose_mg=80, interval_days=7, tolerance_days=2, count=4),
        build.phase(phase=3, dose_mg=80, interval_days=14, tolerance_days=3),
    ]


@pytest.mark.parametrize(("given", "phase"), [(0, 1), (7, 1), (8, 2), (11, 2), (12, 3), (40, 3)])
def test_phases_follow_each_other_by_their_counts(kumthekar, given, phase):
    sessions = days(date(2022, 1, 15), every=3, count=given)
    assert phase_on(kumthekar, date(2022, 12, 1), sessions).phase == phase


def test_a_phase_ends_after_its_date(build):
    phases = [build.phase(until_date=date(2022, 3, 1)), build.phase(phase=2, dose_mg=80)]
    assert phase_on(phases, date(2022, 3, 1), []).phase == 1
    assert phase_on(phases, date(2022, 3, 2), []).phase == 2


def test_no_phase_before_the_first_version(build):
    assert phase_on([build.phase()], date(2022, 1, 14), []) is None


def test_no_phase_after_the_last_one_is_over(build):
    assert phase_on([build.phase(count=1)], date(2022, 3, 1), [date(2022, 2, 1)]) is None


def test_the_newest_version_that_is_valid_decides(build):
    phases = [build.phase(), build.phase(valid_from=date(2022, 4, 1), dose_mg=80)]
    assert phase_on(phases, date(2022, 3, 31), []).dose_mg == 150
    assert phase_on(phases, date(2022, 4, 1), []).dose_mg == 80


def test_sessions_of_an_older_version_do_not_count_for_the_new_one(build):
    new = [
        build.phase(valid_from=date(2022, 4, 1), dose_mg=80, count=2),
        build.phase(valid_from=date(2022, 4, 1), phase=2, dose_mg=100),
    ]
    before = days(date(2022, 1, 20), every=7, count=8)
    assert phase_on([build.phase(), *new], date(2022, 4, 10), before).dose_mg == 80


def test_a_session_is_followed_by_the_interval_of_its_own_phase(kumthekar):
    sessions = days(date(2022, 1, 15), every=3, count=8)
    assert interval_phase(kumthekar, date(2022, 2, 9), sessions).interval_days == 3.5


def test_a_rewritten_protocol_decides_the_interval(build):
    phases = [build.phase(), build.phase(valid_from=date(2022, 4, 1), interval_days=7)]
    assert interval_phase(phases, date(2022, 4, 2), [date(2022, 3, 25)]).interval_days == 7


def test_due_after_the_interval_of_the_protocol(build):
    course = build.course(
        administrations=[build.earlier_session("2022-06-01")], phases=[build.phase(interval_days=7)]
    )
    assert next_due_date(course, THRESHOLDS) == date(2022, 6, 8)


def test_due_after_the_default_interval_without_a_protocol(build):
    course = build.course(administrations=[build.earlier_session("2022-06-01")])
    assert next_due_date(course, THRESHOLDS) == date(2022, 6, 22)


def test_a_session_without_drug_moves_no_due_date(build):
    sessions = [
        build.earlier_session("2022-06-01"),
        build.earlier_session("2022-06-20", id="b", status=SessionStatus.NOT_GIVEN),
    ]
    assert next_due_date(build.course(administrations=sessions), THRESHOLDS) == date(2022, 6, 22)


def test_an_appointment_after_the_last_session_decides(build):
    patient = build.patient(next_appointment_at=datetime.fromisoformat("2022-06-29T09:00+03:00"))
    course = build.course(patient=patient, administrations=[build.earlier_session("2022-06-01")])
    assert next_due_date(course, THRESHOLDS) == date(2022, 6, 29)


def test_an_appointment_that_has_passed_by_a_session_is_forgotten(build):
    patient = build.patient(next_appointment_at=datetime.fromisoformat("2022-06-01T09:00+03:00"))
    course = build.course(patient=patient, administrations=[build.earlier_session("2022-06-01")])
    assert next_due_date(course, THRESHOLDS) == date(2022, 6, 22)


def test_the_first_session_is_due_when_the_protocol_starts(build):
    assert next_due_date(build.course(phases=[build.phase()]), THRESHOLDS) == date(2022, 1, 15)


def test_a_new_version_of_the_protocol_brings_the_next_session_forward(build):
    phases = [build.phase(), build.phase(valid_from=date(2022, 6, 5), interval_days=7)]
    course = build.course(administrations=[build.earlier_session("2022-06-01")], phases=phases)
    assert next_due_date(course, THRESHOLDS) == date(2022, 6, 8)


@pytest.mark.parametrize("changes", [{"death_date": date(2022, 6, 5)}, {"it_stop_date": date(2022, 6, 5)}])
def test_nobody_is_due_after_death_or_the_end_of_treatment(build, changes):
    course = build.course(
        patient=build.patient(**changes),
        administrations=[build.earlier_session("2022-06-01")],
        phases=[build.phase()],
    )
    assert next_due_date(course, THRESHOLDS) is None
    assert not overdue(course, THRESHOLDS, today=date(2030, 1, 1))


def test_nobody_is_due_without_session_protocol_or_appointment(build):
    assert next_due_date(build.course(), THRESHOLDS) is None


def test_nobody_is_due_after_the_last_phase(build):
    course = build.course(
        administrations=[build.earlier_session("2022-06-01")], phases=[build.phase(count=1)]
    )
    assert next_due_date(course, THRESHOLDS) is None


@pytest.mark.parametrize(("today", "is_overdue"), [("2022-06-25", False), ("2022-06-26", True)])
def test_overdue_past_the_tolerance(build, today, is_overdue):
    course = build.course(administrations=[build.earlier_session("2022-06-01")])
    assert overdue(course, THRESHOLDS, today=date.fromisoformat(today)) is is_overdue


def test_an_appointment_has_no_tolerance(build):
    patient = build.patient(next_appointment_at=datetime.fromisoformat("2022-06-29T09:00+03:00"))
    course = build.course(patient=patient)
    assert not overdue(course, THRESHOLDS, today=date(2022, 6, 29))
    assert overdue(course, THRESHOLDS, today=date(2022, 6, 30))
