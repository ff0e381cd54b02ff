"""What each list of the Today page is called and how its rows are worded. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from models.storage.today_queries import TodayEntry, TodayLists
from models.vocabularies import HoldReason
from models.wording import Translate
from ui.patients.due_words import due_words
from ui.theme.tones import Tone
from ui.typed_dates import shown_date

Words = Callable[[TodayEntry], str]


@dataclass(frozen=True)
class TodayList:
    """One list: its code and title, the tone of its number, its rows and the words beside each name."""

    code: str
    title: str
    tone: Tone
    entries: tuple[TodayEntry, ...]
    words: Words


def today_lists(lists: TodayLists, *, today: date, translate: Translate) -> list[TodayList]:
    """Every list in the order shown, the empty ones too."""

    def due(entry: TodayEntry) -> str:
        day = entry.day or today
        words = due_words(day, today=today, is_overdue=False, translate=translate)
        return _with_hold(f"{words}, {shown_date(day, translate)}", entry, translate)

    def late(entry: TodayEntry) -> str:
        day = entry.day or today
        words = due_words(day, today=today, is_overdue=True, translate=translate)
        return _with_hold(f"{words}, {shown_date(day, translate)}", entry, translate)

    def held(entry: TodayEntry) -> str:
        return _hold_words(entry, translate)

    def sessions(entry: TodayEntry) -> str:
        day = shown_date(entry.day, translate) if entry.day else ""
        if entry.count == 1:
            return translate("Today", "session of {day}").format(day=day)
        return translate("Today", "{n} sessions, the first of {day}").format(n=entry.count, day=day)

    return [
        TodayList("overdue", translate("Today", "Overdue"), Tone.WARNING, lists.overdue, late),
        TodayList("due", translate("Today", "Due within a week"), Tone.ACCENT, lists.due, due),
        TodayList("on_hold", translate("Today", "On hold"), Tone.DANGER, lists.on_hold, held),
        TodayList(
            "reviews",
            translate("Today", "Late review pending"),
            Tone.WARNING,
            lists.reviews_pending,
            sessions,
        ),
        TodayList(
            "results",
            translate("Today", "CSF cytology awaited"),
            Tone.NEUTRAL,
            lists.results_awaited,
            sessions,
        ),
        TodayList("unsigned", translate("Today", "Not signed"), Tone.NEUTRAL, lists.unsigned, sessions),
    ]


def _with_hold(words: str, entry: TodayEntry, translate: Translate) -> str:
    if entry.hold is None:
        return words
    reason = translate(HoldReason.__name__, entry.hold.label)
    held = translate("Today", "on hold: {reason}").format(reason=reason)
    return f"{words} · {held}"


def _hold_words(entry: TodayEntry, translate: Translate) -> str:
    reason = translate(HoldReason.__name__, entry.hold.label) if entry.hold else ""
    day = shown_date(entry.day, translate) if entry.day else ""
    return translate("Today", "{reason}, since {day}").format(reason=reason, day=day)
