"""Reads dates and times as people type them, and writes them as the program shows them. No Qt."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from models.partial_date import PartialDate
from models.wording import Translate
from models.written_date import written_date

_MONTHS = (
    ("january", "ianuarie"),
    ("february", "februarie"),
    ("march", "martie"),
    ("april", "aprilie"),
    ("may", "mai"),
    ("june", "iunie"),
    ("july", "iulie"),
    ("august", "august"),
    ("september", "septembrie"),
    ("october", "octombrie"),
    ("november", "noiembrie"),
    ("december", "decembrie"),
)
_DAYS_FROM_TODAY = {
    "today": 0,
    "azi": 0,
    "astazi": 0,
    "yesterday": -1,
    "ieri": -1,
    "tomorrow": 1,
    "maine": 1,
}
_NOW = ("now", "acum")

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_NUMBERS = re.compile(r"(?:(?P<day>\d{1,2})[./-])?(?P<month>\d{1,2})[./-](?P<year>\d{4})")
_WORDS = re.compile(r"(?:(?P<day>\d{1,2})[ .-]*)?(?P<name>[a-z]{3,})[ .,-]*(?P<year>\d{4})")
_ISO_MOMENT = re.compile(r"^(\d{4}-\d{2}-\d{2})t")
_OFFSET = re.compile(r"(?P<sign>[+-])(?P<days>\d{1,5})")
_CLOCK = re.compile(r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::\d{2})?|(?P<packed>\d{4})")


class NotADate(ValueError):
    """Text that is no date or time, or could be more than one."""


def parse_typed_date(text: str, *, today: date) -> PartialDate:
    """Read a date, or a month or year alone; raise NotADate for anything else.

    Understood are ``23.11.2026``, ``23/11/2026``, ``23 nov 2026``, ``2026-11-23``, ``11.2026``, ``nov 2026``,
    ``2026-11``, ``2026``, ``today``, and ``+n`` or ``-n`` days from today; months in English and Romanian. A
    year has four figures, since two leave the century open.
    """
    try:
        return _date(text, today)
    except (ValueError, OverflowError) as error:
        raise NotADate(text) from error


def _date(text: str, today: date) -> PartialDate:
    cleaned = _plain(text)
    if cleaned in _DAYS_FROM_TODAY:
        return PartialDate.of(today + timedelta(days=_DAYS_FROM_TODAY[cleaned]))
    if offset := _OFFSET.fullmatch(cleaned):
        days = int(offset["days"]) * (-1 if offset["sign"] == "-" else 1)
        return PartialDate.of(today + timedelta(days=days))
    if words := _WORDS.fullmatch(cleaned):
        return _partial(words["year"], _month_named(words["name"]), words["day"])
    match = _ISO.fullmatch(cleaned) or _NUMBERS.fullmatch(cleaned)
    if match is None:
        raise ValueError(text)
    return _partial(match["year"], match["month"], match["day"])


NOON = time(12)
"""What stands for a time of day that an old chart does not tell: no other is less far from all of them."""


def parse_typed_moment(text: str, *, now: datetime, takes_day_alone: bool = False) -> datetime:
    """Read a day and a time of day; raise NotADate for anything else, but for a day alone where that is taken.

    Both ``now`` and the result are wall-clock times without offset: which offset held on that day is for
    whoever stores it. Understood are ``now``, a time alone (``14:05``, ``14.05``, ``1405``: today), and any
    whole date followed by a time. Seconds are dropped.
    """
    try:
        return _moment(text, now)
    except ValueError as error:
        if takes_day_alone:
            day = parse_typed_date(text, today=now.date())
            if day.is_whole:
                return datetime.combine(day.earliest, NOON)
        raise NotADate(text) from error


def _moment(text: str, now: datetime) -> datetime:
    cleaned = _ISO_MOMENT.sub(r"\1 ", _plain(text))
    if cleaned in _NOW:
        return now.replace(second=0, microsecond=0, tzinfo=None)
    day_text, _, clock = cleaned.rpartition(" ")
    hour, minute = _clock(clock)
    if not day_text:
        return datetime(now.year, now.month, now.day, hour, minute)
    day = _date(day_text.rstrip(" ,"), now.date())
    if day.month is None or day.day is None:
        raise ValueError(text)
    return datetime(day.year, day.month, day.day, hour, minute)


def shown_date(day: PartialDate | date, translate: Translate) -> str:
    """A date as the program shows it: ``23 Nov 2026``, ``Nov 2026`` or ``2026``."""
    return written_date(day, translate)


def shown_moment(moment: datetime, translate: Translate) -> str:
    """A day and time as shown: ``23 Nov 2026 14:05``, in the offset that ``moment`` carries."""
    return f"{shown_date(moment.date(), translate)} {moment:%H:%M}"


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.strip().casefold().replace("−", "-"))
    return " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())


def _partial(year: str, month: str | int | None, day: str | None) -> PartialDate:
    return PartialDate(int(year), int(month) if month else None, int(day) if day else None)


def _month_named(name: str) -> int:
    matching = [
        at for at, names in enumerate(_MONTHS, start=1) if any(each.startswith(name) for each in names)
    ]
    if len(matching) != 1:
        raise ValueError(name)
    return matching[0]


def _clock(text: str) -> tuple[int, int]:
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise ValueError(text)
    packed = match["packed"]
    return (int(packed[:2]), int(packed[2:])) if packed else (int(match["hour"]), int(match["minute"]))
