from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest

from models.records import Administration, ComplicationReview, Hold, Patient
from models.storage.register import Register
from models.storage.today_queries import due_dates, read_today
from models.thresholds import Thresholds
from models.vocabularies import (
    Complication,
    ComplicationStatus,
    CsfCytology,
    HoldReason,
    ReviewWindow,
    SessionStatus,
)

TODAY = date(2026, 3, 2)
LIMITS = Thresholds(interval_days=21, interval_tolerance_days=3)


def session(register: Register, patient: Patient, days_ago: int, **values: object) -> Administration:
    zone = timezone(timedelta(hours=2))
    moment = datetime(2026, 3, 2, 10, 0, tzinfo=zone) - timedelta(days=days_ago)
    return register.add(
        Administration(
            {
                "patient_id": patient.id,
                "performed_at": moment,
                "status": SessionStatus.GIVEN,
                "dose_mg": 150.0,
                **values,
            }
        )
    )


def answer_late(register: Register, given: Administration) -> None:
    register.add(
        ComplicationReview(
            administration_id=given.id,
            window=ReviewWindow.LATE,
            complication=Complication.CSF_FISTULA,
            status=ComplicationStatus.ABSENT,
        )
    )


@pytest.fixture
def patient(register: Register, new_patient: Callable[..., Patient]) -> Patient:
    return register.add(new_patient())


def listed(register: Register, name: str) -> list[str]:
    lists = read_today(register, LIMITS, today=TODAY)
    return [entry.study_code for entry in getattr(lists, name)]


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [(10, ""), (14, "due"), (21, "due"), (24, "due"), (25, "overdue")],
)
def test_a_session_is_due_a_week_ahead_and_overdue_past_its_tolerance(
    register: Register, patient: Patient, days_ago: int, expected: str
) -> None:
    session(register, patient, days_ago)
    found = [name for name in ("due", "overdue") if listed(register, name)]
    assert found == ([expected] if expected else [])


def test_nobody_is_due_after_death(register: Register, new_patient: Callable[..., Patient]) -> None:
    died = register.add(new_patient(death_date=date(2026, 2, 27)))
    session(register, died, 30)
    assert listed(register, "overdue") == []


def test_a_voided_session_counts_nowhere(register: Register, patient: Patient) -> None:
    register.void(session(register, patient, 30), reason="typed for the wrong patient")
    lists = read_today(register, LIMITS, today=TODAY)
    assert (lists.overdue, lists.unsigned, lists.reviews_pending) == ((), (), ())


def test_an_open_hold_is_listed_and_said_beside_the_due_date(register: Register, patient: Patient) -> None:
    session(register, patient, 21)
    set_at = datetime(2026, 3, 1, 9, 0, tzinfo=timezone(timedelta(hours=2)))
    hold = register.add(
        Hold(patient_id=patient.id, reason=HoldReason.PLATELETS, set_at=set_at, set_by="Dr. Ionescu")
    )
    lists = read_today(register, LIMITS, today=TODAY)
    assert [entry.hold for entry in (*lists.on_hold, *lists.due)] == [HoldReason.PLATELETS] * 2
    register.change(hold.replace(lifted_at=set_at + timedelta(hours=3), lifted_by="Dr. Ionescu"))
    assert listed(register, "on_hold") == []


def test_a_late_review_is_pending_until_it_is_answered(register: Register, patient: Patient) -> None:
    given = session(register, patient, 2)
    assert listed(register, "reviews_pending") == ["TH-001"]
    answer_late(register, given)
    assert listed(register, "reviews_pending") == []


def test_without_a_puncture_there_is_no_review_to_wait_for(register: Register, patient: Patient) -> None:
    session(register, patient, 2, status=SessionStatus.NOT_GIVEN, puncture_attempted=False)
    assert listed(register, "reviews_pending") == []


def test_sessions_of_one_patient_are_one_entry_with_their_number(
    register: Register, patient: Patient
) -> None:
    for days_ago in (42, 21):
        session(register, patient, days_ago, csf_cytology=CsfCytology.PENDING)
    lists = read_today(register, LIMITS, today=TODAY)
    assert [(entry.count, entry.day) for entry in lists.unsigned] == [(2, date(2026, 1, 19))]
    assert [entry.count for entry in lists.results_awaited] == [2]


def test_due_dates_are_read_for_the_patients_asked_about(
    register: Register, patient: Patient, new_patient: Callable[..., Patient]
) -> None:
    other = register.add(new_patient("TH-002", hospital_number="2"))
    for each in (patient, other):
        session(register, each, 25)
    found = due_dates(register, [other.id or ""], LIMITS, today=TODAY)
    assert {key: (due.day, due.overdue) for key, due in found.items()} == {
        other.id: (date(2026, 2, 26), True)
    }
