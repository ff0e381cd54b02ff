from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from models.form_address import FormAddress, FormKind
from models.storage.drafts import Draft
from models.storage.today_queries import TodayEntry, TodayLists
from models.vocabularies import HoldReason
from models.wording import untranslated
from ui.today.late_words import late_review_words
from ui.today.today_lists import TodayList, today_lists

NOW = datetime(2026, 11, 23, 14, 5).astimezone()


def entry(day: date, **changes: object) -> TodayEntry:
    return TodayEntry(
        **{
            "address": FormAddress(FormKind.SESSION, "1"),
            "study_code": "TH-001",
            "name": "Popa, Elena",
            "day": day,
            **changes,
        }
    )


def shown(lists: TodayLists, **who: bool) -> list[TodayList]:
    return today_lists(lists, now=NOW, account="ana", translate=untranslated, **who)


def words(**lists: tuple[TodayEntry, ...]) -> dict[str, str]:
    return {each.code: each.rows[0].words for each in shown(TodayLists(**lists)) if each.rows}


def test_a_due_session_names_the_day_and_a_hold_that_stands() -> None:
    held = entry(date(2026, 11, 29), hold=HoldReason.PLATELETS)
    assert words(due=(held,)) == {"due": "in 6 days, 29 Nov 2026 · on hold: low platelets"}


def test_an_overdue_session_names_the_days() -> None:
    assert words(overdue=(entry(date(2026, 11, 14)),)) == {"overdue": "overdue 9 days, 14 Nov 2026"}


@pytest.mark.parametrize(
    ("review_on", "told"),
    [
        (None, "low platelets, since 1 Nov 2026"),
        (date(2026, 11, 20), "low platelets, since 1 Nov 2026 · was to be reviewed on 20 Nov 2026"),
        (date(2026, 11, 23), "low platelets, since 1 Nov 2026 · to be reviewed today"),
        (date(2026, 11, 25), "low platelets, since 1 Nov 2026 · to be reviewed on 25 Nov 2026"),
    ],
)
def test_a_hold_tells_why_since_when_and_when_to_look_again(review_on: date | None, told: str) -> None:
    held = entry(date(2026, 11, 1), hold=HoldReason.PLATELETS, review_on=review_on)
    assert words(on_hold=(held,)) == {"on_hold": told}


def test_several_sessions_name_the_oldest() -> None:
    one, several = entry(date(2026, 11, 1)), entry(date(2026, 1, 19), count=2)
    assert words(unsigned=(one,)) == {"unsigned": "session of 1 Nov 2026"}
    assert words(results_awaited=(several,)) == {"results": "2 sessions, the first of 19 Jan 2026"}


@pytest.mark.parametrize(
    ("hours_ago", "told"),
    [
        (1, "24–72 h window opens tomorrow 13:05"),
        (23, "24–72 h window opens today 15:05"),
        (24, "24–72 h window ends 25 Nov 2026 14:05"),
        (48, "24–72 h window ends tomorrow 14:05"),
        (70, "24–72 h window ends today 16:05"),
        (84, "12 h late"),
        (72.5, "1 h late"),
        (72 + 60, "2 days late"),
    ],
)
def test_a_late_review_tells_how_its_window_stands(hours_ago: float, told: str) -> None:
    performed_at = NOW - timedelta(hours=hours_ago)
    assert late_review_words(performed_at, NOW, untranslated).split(" · ")[0] == told


def test_a_draft_of_somebody_else_names_its_owner() -> None:
    def told(account: str, name: str = "Popa, Elena") -> tuple[str, str]:
        address = FormAddress(FormKind.SESSION, "1")
        draft = Draft("d1", account, address, {}, None, NOW)
        drafts = (entry(NOW.date(), draft=draft, name=name),)
        row = shown(TodayLists(drafts=drafts))[0].rows[0]
        return row.name, row.words

    assert told("ana") == ("Popa, Elena", "Session, kept 23 Nov 2026 14:05")
    assert told("ion") == ("Popa, Elena", "Session, typed by ion, kept 23 Nov 2026 14:05")
    assert told("ion", name="")[0] == "New patient"


def test_who_may_sign_reads_the_unsigned_sessions_first_and_others_after_their_own_work() -> None:
    codes = [each.code for each in shown(TodayLists(), signs=True)]
    assert codes[:2] == ["unsigned", "drafts"]
    assert next(each.code for each in shown(TodayLists(), signs=True, nurses=True)) == "drafts"
    codes = [each.code for each in shown(TodayLists())]
    assert codes[0] == "drafts"
    assert codes.index("unsigned") > codes.index("results")
