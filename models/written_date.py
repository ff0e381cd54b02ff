"""Writes a date as the program shows it, as far as it is known: 23 Nov 2026, Nov 2026, 2026; or as an interval."""

from __future__ import annotations

from datetime import date

from models.month_names import short_month
from models.partial_date import PartialDate
from models.told_days import Intervals
from models.wording import Translate


def written_date(day: PartialDate | date, translate: Translate) -> str:
    """Day, month and year in the reader's language; what ``Intervals`` tell where dates must not be told."""
    if isinstance(translate, Intervals):
        return translate.told(day)
    known = day if isinstance(day, PartialDate) else PartialDate.of(day)
    parts = [str(known.year)]
    if known.month is not None:
        parts.insert(0, short_month(known.month, translate))
    if known.day is not None:
        parts.insert(0, str(known.day))
    return " ".join(parts)
