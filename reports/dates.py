"""Writes dates and times as they stand on paper: 23 Nov 2026, 14:05; in Romanian 23 nov. 2026, 14:05."""

from __future__ import annotations

from datetime import date, datetime

from models.month_names import short_month
from models.partial_date import PartialDate
from models.wording import Translate


def day_text(day: date | PartialDate | None, translate: Translate) -> str:
    """The day, month or year as it is known; nothing for None."""
    if day is None:
        return ""
    month = short_month(day.month, translate) if day.month else ""
    parts = [str(day.day) if day.day else "", month, f"{day.year:04d}"]
    return " ".join(part for part in parts if part)


def moment_text(moment: datetime | None, translate: Translate) -> str:
    """Day and 24-hour time, in the offset that the moment was taken in; nothing for None."""
    return "" if moment is None else f"{day_text(moment.date(), translate)}, {moment:%H:%M}"
