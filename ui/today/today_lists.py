"""What each list of the Today page is called, how its rows are worded, and what Enter does on them. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from models.permissions import Action, Identity
from models.records import Administration
from models.storage.today_queries import TodayEntry, TodayLists
from models.vocabularies import HoldReason, Role
from models.wording import Translate
from ui.drafts.draft_words import draft_title
from ui.patients.due_words import due_words
from ui.theme.tones import Tone
from ui.today.late_words import late_review_words
from ui.typed_dates import shown_date, shown_moment


@dataclass(frozen=True)
class TodayRowWords:
    """One row as it is read: the name, the study code, what waits, and what Enter does."""

    entry: TodayEntry
    name: str
    words: str
    action: str


@dataclass(frozen=True)
class TodayList:
    """One list: its code and title, the tone of its number, and its rows."""

    code: str
    title: str
    tone: Tone
    rows: tuple[TodayRowWords, ...]


def today_lists(
    lists: TodayLists,
    *,
    now: datetime,
    account: str,
    translate: Translate,
    signs: bool = False,
    nurses: bool = False,
) -> list[TodayList]:
    """Every list in the order shown, the empty ones too.

    Who may sign (``signs``) reads the unsigned first, unless she ``nurses`` as well: then patients come first.
    """
    today = now.date()
    sources: dict[str, tuple[tuple[TodayEntry, ...], Callable[[TodayEntry], str]]] = {
        "drafts": (lists.drafts, lambda entry: _draft(entry, account, translate)),
        "overdue": (lists.overdue, lambda entry: _day_words(entry, today, translate, is_overdue=True)),
        "due": (lists.due, lambda entry: _day_words(entry, today, translate, is_overdue=False)),
        "on_hold": (lists.on_hold, lambda entry: _held(entry, today, translate)),
        "reviews": (lists.reviews_pending, lambda entry: _review(entry, now, translate)),
        "results": (lists.results_awaited, lambda entry: _sessions(entry, translate)),
        "unsigned": (lists.unsigned, lambda entry: _sessions(entry, translate)),
        "reviews_missed": (lists.reviews_missed, lambda entry: _sessions(entry, translate)),
    }
    order = sorted(sources, key=lambda code: signs and not nurses and code != "unsigned")
    found = []
    for code in order:
        entries, words = sources[code]
        title, tone, action = _heading(code, translate, signs=signs)
        rows = (TodayRowWords(entry, _name(entry, translate), words(entry), action) for entry in entries)
        found.append(TodayList(code, title, tone, tuple(rows)))
    return found


def lists_of_account(
    lists: TodayLists, identity: Identity, *, now: datetime, translate: Translate
) -> list[TodayList]:
    """The lists that have rows, as they are shown to an account."""
    found = today_lists(
        lists,
        now=now,
        account=identity.account,
        translate=translate,
        signs=identity.may(Action.SIGN, Administration.table),
        nurses=Role.NURSE in identity.roles,
    )
    return [each for each in found if each.rows]


def _heading(code: str, translate: Translate, *, signs: bool) -> tuple[str, Tone, str]:
    """The title of a list, the tone of its number, and what Enter does on its rows."""
    new_session, review = translate("Today", "New session"), translate("Today", "Review")
    sign = translate("Today", "Sign") if signs else translate("Today", "Show sessions")
    return {
        "drafts": (
            translate("Today", "Drafts to go on with"),
            Tone.WARNING,
            translate("Today", "Go on typing"),
        ),
        "overdue": (translate("Today", "Overdue"), Tone.WARNING, new_session),
        "due": (translate("Today", "Due within a week"), Tone.ACCENT, new_session),
        "on_hold": (translate("Today", "On hold"), Tone.DANGER, translate("Today", "Lift hold")),
        "reviews": (translate("Today", "Late review pending"), Tone.WARNING, review),
        "results": (
            translate("Today", "CSF cytology awaited"),
            Tone.NEUTRAL,
            translate("Today", "Enter results"),
        ),
        "unsigned": (translate("Today", "Not signed"), Tone.NEUTRAL, sign),
        "reviews_missed": (
            translate("Today", "Late review missed, more than four weeks ago"),
            Tone.NEUTRAL,
            review,
        ),
    }[code]


def _name(entry: TodayEntry, translate: Translate) -> str:
    return entry.name or translate("Today", "New patient")


def _day_words(entry: TodayEntry, today: date, translate: Translate, *, is_overdue: bool) -> str:
    day = entry.day or today
    words = due_words(day, today=today, is_overdue=is_overdue, translate=translate)
    words = f"{words}, {shown_date(day, translate)}"
    if entry.hold is None:
        return words
    held = translate("Today", "on hold: {reason}").format(reason=_reason(entry, translate))
    return f"{words} · {held}"


def _held(entry: TodayEntry, today: date, translate: Translate) -> str:
    day = shown_date(entry.day, translate) if entry.day else ""
    words = translate("Today", "{reason}, since {day}").format(reason=_reason(entry, translate), day=day)
    if entry.review_on is None:
        return words
    review_on = shown_date(entry.review_on, translate)
    if entry.review_on < today:
        looked_at = translate("Today", "was to be reviewed on {day}").format(day=review_on)
    elif entry.review_on == today:
        looked_at = translate("Today", "to be reviewed today")
    else:
        looked_at = translate("Today", "to be reviewed on {day}").format(day=review_on)
    return f"{words} · {looked_at}"


def _sessions(entry: TodayEntry, translate: Translate) -> str:
    day = shown_date(entry.day, translate) if entry.day else ""
    if entry.count == 1:
        return translate("Today", "session of {day}").format(day=day)
    return translate("Today", "{n} sessions, the first of {day}").format(n=entry.count, day=day)


def _review(entry: TodayEntry, now: datetime, translate: Translate) -> str:
    return late_review_words(entry.performed_at, now, translate) if entry.performed_at else ""


def _draft(entry: TodayEntry, account: str, translate: Translate) -> str:
    draft = entry.draft
    if draft is None:
        return ""
    title, time = draft_title(draft, translate), shown_moment(draft.kept_at, translate)
    if draft.account == account:
        return translate("Today", "{what}, kept {time}").format(what=title, time=time)
    words = translate("Today", "{what}, typed by {account}, kept {time}")
    return words.format(what=title, account=draft.account, time=time)


def _reason(entry: TodayEntry, translate: Translate) -> str:
    return translate(HoldReason.__name__, entry.hold.label) if entry.hold else ""
