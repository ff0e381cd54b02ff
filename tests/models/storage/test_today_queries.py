from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest

from models.form_address import FormAddress, FormKind
from models.permissions import Identity
from models.records import Administration, ComplicationReview, Hold, Patient
from models.storage.drafts import keep_draft
from models.storage.due_queries import due_dates
from models.storage.register import Register
from models.storage.today_queries import TodayEntry, read_today
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
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=timezone(timedelta(hours=2)))
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
    lists = read_today(register, LIMITS, now=NOW)
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
    lists = read_today(register, LIMITS, now=NOW)
    assert (lists.overdue, lists.unsigned, lists.reviews_pending) == ((), (), ())


def test_an_open_hold_is_listed_and_said_beside_the_due_date(register: Register, patient: Patient) -> None:
    session(register, patient, 21)
    set_at = datetime(2026, 3, 1, 9, 0, tzinfo=timezone(timedelta(hours=2)))
    hold = register.add(
        Hold(patient_id=patient.id, reason=HoldReason.PLATELETS, set_at=set_at, set_by="Dr. Ionescu")
    )
    lists = read_today(register, LIMITS, now=NOW)
    assert [entry.hold for entry in (*lists.on_hold, *lists.due)] == [HoldReason.PLATELETS] * 2
    register.change(hold.replace(lifted_at=set_at + timedelta(hours=3), lifted_by="Dr. Ionescu"))
    assert listed(register, "on_hold") == []


def test_a_late_review_is_pending_until_it_is_answered(register: Register, patient: Patient) -> None:
    given = session(register, patient, 2)
    lists = read_today(register, LIMITS, now=NOW)
    assert [(entry.address, entry.performed_at) for entry in lists.reviews_pending] == [
        (FormAddress(FormKind.REVIEW, patient.id, given.id, "late"), given.performed_at)
    ]
    answer_late(register, given)
    assert listed(register, "reviews_pending") == []


def test_each_session_with_a_pending_review_is_a_row_of_its_own(register: Register, patient: Patient) -> None:
    for days_ago in (3, 24):
        session(register, patient, days_ago)
    assert listed(register, "reviews_pending") == ["TH-001", "TH-001"]


def test_a_review_missed_for_four_weeks_stands_behind_with_those_of_its_patient(
    register: Register, patient: Patient
) -> None:
    oldest, *_ = (session(register, patient, days_ago) for days_ago in (92, 71, 50))
    lists = read_today(register, LIMITS, now=NOW)
    assert lists.reviews_pending == ()
    assert [(entry.count, entry.address.record_id) for entry in lists.reviews_missed] == [(3, oldest.id)]


def test_without_a_puncture_there_is_no_review_to_wait_for(register: Register, patient: Patient) -> None:
    session(register, patient, 2, status=SessionStatus.NOT_GIVEN, puncture_attempted=False)
    assert listed(register, "reviews_pending") == []


def test_sessions_of_one_patient_are_one_entry_with_their_number(
    register: Register, patient: Patient
) -> None:
    for days_ago in (42, 21):
        session(register, patient, days_ago, csf_cytology=CsfCytology.PENDING)
    lists = read_today(register, LIMITS, now=NOW)
    assert [(entry.count, entry.day) for entry in lists.unsigned] == [(2, date(2026, 1, 19))]
    assert [entry.count for entry in lists.results_awaited] == [2]


def addresses(entries: tuple[TodayEntry, ...]) -> list[FormAddress]:
    return [entry.address for entry in entries]


def test_every_entry_leads_to_the_form_in_which_its_work_is_done(
    register: Register, patient: Patient, new_patient: Callable[..., Patient]
) -> None:
    key = patient.id or ""
    oldest, _ = (session(register, patient, each, csf_cytology=CsfCytology.PENDING) for each in (42, 21))
    other = register.add(new_patient("TH-002", hospital_number="2"))
    session(register, other, 60)
    hold = register.add(
        Hold(patient_id=key, reason=HoldReason.PLATELETS, set_at=oldest.performed_at, set_by="Dr. Ionescu")
    )
    lists = read_today(register, LIMITS, now=NOW)
    assert addresses(lists.due) == [FormAddress(FormKind.SESSION, key)]
    assert addresses(lists.overdue) == [FormAddress(FormKind.SESSION, other.id or "")]
    assert addresses(lists.on_hold) == [FormAddress(FormKind.LIFTING, key, hold.id or "")]
    assert addresses(lists.results_awaited) == [FormAddress(FormKind.RESULTS, key, oldest.id or "")]
    assert FormAddress(FormKind.SIGNATURE, key, oldest.id or "") in addresses(lists.unsigned)


def test_ones_own_drafts_stand_before_those_of_others(register: Register, patient: Patient) -> None:
    address = FormAddress(FormKind.SESSION, patient.id or "")
    keep_draft(register, address, {"session": {}})
    mine = register.identity
    register.identity = Identity("ion", mine.roles)
    keep_draft(register, FormAddress(FormKind.RECORD, part="patients"), {"record": {}})
    register.identity = mine
    drafts = read_today(register, LIMITS, now=NOW).drafts
    assert [(entry.draft.account, entry.name) for entry in drafts] == [
        ("ana", "Ștefănescu, Ioana"),
        ("ion", ""),
    ]
    assert drafts[0].address == address


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
