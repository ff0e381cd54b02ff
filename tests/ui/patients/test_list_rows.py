from __future__ import annotations

from datetime import date

import pytest

from models.storage.due_queries import DueDate
from models.storage.patient_queries import PatientSummary
from models.wording import untranslated
from ui.patients.due_words import due_words
from ui.patients.list_rows import detail_line, list_rows

TODAY = date(2026, 11, 23)


def summary(key: str = "1", family: str = "Popa", **changes: object) -> PatientSummary:
    values = {
        "id": key,
        "study_code": f"TH-00{key}",
        "family_name": family,
        "given_name": "Elena",
        "birth_date": "1970-01-01",
        "death_date": None,
        "sessions_with_drug": 12,
        "prior_cycles": 0,
        "last_session_at": None,
        "open_hold": None,
    }
    return PatientSummary(**{**values, **changes})


def line(patient: PatientSummary, due: DueDate | None = None) -> str:
    return detail_line(patient, due, today=TODAY, translate=untranslated)


@pytest.mark.parametrize(
    ("day", "is_overdue", "words"),
    [
        (date(2026, 11, 23), False, "due today"),
        (date(2026, 11, 24), False, "due tomorrow"),
        (date(2026, 11, 29), False, "in 6 days"),
        (date(2026, 11, 22), False, "due yesterday"),
        (date(2026, 11, 21), False, "due 2 days ago"),
        (date(2026, 11, 22), True, "overdue 1 day"),
        (date(2026, 11, 14), True, "overdue 9 days"),
    ],
)
def test_a_due_date_is_told_from_today(day: date, is_overdue: bool, words: str) -> None:
    assert due_words(day, today=TODAY, is_overdue=is_overdue, translate=untranslated) == words


def test_a_line_names_code_cycle_and_due_date() -> None:
    assert line(summary(), DueDate(TODAY, overdue=False)) == "TH-001 · cycle 12 · due today"


def test_cycles_given_elsewhere_count() -> None:
    assert line(summary(prior_cycles=3)) == "TH-001 · cycle 15"


def test_a_hold_says_more_than_the_date() -> None:
    due = DueDate(TODAY, overdue=False)
    assert line(summary(open_hold="platelets"), due) == "TH-001 · on hold: low platelets"


def test_death_says_more_than_a_hold() -> None:
    assert line(summary(open_hold="platelets", death_date="2026-01-01")) == "TH-001 · cycle 12 · died"


def test_without_a_session_there_is_no_cycle() -> None:
    assert line(summary(sessions_with_drug=0)) == "TH-001"


def test_names_stand_in_the_order_people_look_them_up_in() -> None:
    patients = [
        summary("1", "Țurcanu"),
        summary("2", "Ștefănescu"),
        summary("3", "Văcărescu"),
        summary("4", "Stan"),
    ]
    rows = list_rows(patients, due={}, alike=frozenset({"2"}), today=TODAY, translate=untranslated)
    assert [row.name.split(",")[0] for row in rows] == ["Stan", "Ștefănescu", "Țurcanu", "Văcărescu"]
    assert [row.look_alike for row in rows] == [False, True, False, False]
