"""Writes dates and times as they stand on paper: 23 Nov 2026, 14:05; in Romanian 23 nov. 2026, 14:05."""

from __future__ import annotations

from datetime import date, datetime

from models.partial_date import PartialDate
from models.told_days import Intervals
from models.wording import Translate
from models.written_date import written_date


def day_text(day: date | PartialDate | None, translate: Translate) -> str:
    """The day, month or year as it is known, or the interval that ``Intervals`` tell; nothing for None."""
    return "" if day is None else written_date(day, translate)


def moment_text(moment: datetime | None, translate: Translate) -> str:
    """Day and 24-hour time, in the offset it was taken in; nothing for None. ``Intervals`` tell no hour."""
    if moment is not None and isinstance(translate, Intervals):
        return translate.told(moment.date())
    return "" if moment is None else f"{day_text(moment.date(), translate)}, {moment:%H:%M}"
