"""Writes dates and times as they stand on paper: 23 Nov 2026, 14:05; in Romanian 23 nov. 2026, 14:05."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from models.month_names import short_month
from models.partial_date import PartialDate
from models.wording import Translate


@dataclass(frozen=True)
class Intervals:
    """A ``Translate`` for prints that must not identify: days are told as whole days since ``day_zero``, LM diagnosis.

    Without a ``day_zero`` only the year is told. 45 CFR 164.514(b)(2)(i)(C).
    """

    translate: Translate
    day_zero: date | None

    def __call__(self, context: str, text: str) -> str:
        """The words of ``translate``."""
        return self.translate(context, text)

    def told(self, day: date | PartialDate) -> str:
        """ "day 45", "about day -600" for a month or year, or the year alone."""
        if self.day_zero is None:
            return f"{day.year:04d}"
        if isinstance(day, PartialDate) and not day.is_whole:
            about = self.translate("Report", "about day {number}")
            return about.format(number=_signed((day.middle() - self.day_zero).days))
        whole = day.earliest if isinstance(day, PartialDate) else day
        return self.translate("Report", "day {number}").format(number=_signed((whole - self.day_zero).days))


def day_text(day: date | PartialDate | None, translate: Translate) -> str:
    """The day, month or year as it is known, or the interval that ``Intervals`` tell; nothing for None."""
    if day is None:
        return ""
    if isinstance(translate, Intervals):
        return translate.told(day)
    month = short_month(day.month, translate) if day.month else ""
    parts = [str(day.day) if day.day else "", month, f"{day.year:04d}"]
    return " ".join(part for part in parts if part)


def moment_text(moment: datetime | None, translate: Translate) -> str:
    """Day and 24-hour time, in the offset it was taken in; nothing for None. ``Intervals`` tell no hour."""
    if moment is not None and isinstance(translate, Intervals):
        return translate.told(moment.date())
    return "" if moment is None else f"{day_text(moment.date(), translate)}, {moment:%H:%M}"


def dated(translate: Translate) -> Translate:
    """The same words with days as dates, for what is no fact about a patient."""
    return translate.translate if isinstance(translate, Intervals) else translate


def _signed(days: int) -> str:
    return str(days).replace("-", "\N{MINUS SIGN}")
