from __future__ import annotations

from datetime import date

from models.storage.today_queries import TodayEntry, TodayLists
from models.vocabularies import HoldReason
from models.wording import untranslated
from ui.today.today_lists import today_lists

TODAY = date(2026, 11, 23)


def entry(day: date, **changes: object) -> TodayEntry:
    return TodayEntry(
        **{"patient_id": "1", "study_code": "TH-001", "name": "Popa, Elena", "day": day, **changes}
    )


def words(**lists: tuple[TodayEntry, ...]) -> dict[str, str]:
    found = today_lists(TodayLists(**lists), today=TODAY, translate=untranslated)
    return {each.code: each.words(each.entries[0]) for each in found if each.entries}


def test_a_due_session_names_the_day_and_a_hold_that_stands() -> None:
    held = entry(date(2026, 11, 29), hold=HoldReason.PLATELETS)
    assert words(due=(held,)) == {"due": "in 6 days, 29 Nov 2026 · on hold: low platelets"}


def test_an_overdue_session_names_the_days() -> None:
    assert words(overdue=(entry(date(2026, 11, 14)),)) == {"overdue": "overdue 9 days, 14 Nov 2026"}


def test_several_sessions_name_the_oldest() -> None:
    one, several = entry(date(2026, 11, 1)), entry(date(2026, 1, 19), count=2)
    assert words(unsigned=(one,)) == {"unsigned": "session of 1 Nov 2026"}
    assert words(reviews_pending=(several,)) == {"reviews": "2 sessions, the first of 19 Jan 2026"}
