"""Months between two dates, as the endpoints count them."""

from __future__ import annotations

import calendar
from datetime import date

_DAYS_IN_EVERY_MONTH = 28


def add_months(start: date, months: int) -> date:
    """``start`` plus whole calendar months; the day counts from the original one, clamped to the month's end."""
    years, month_index = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month_index + 1
    if start.day <= _DAYS_IN_EVERY_MONTH:
        return date(year, month, start.day)
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def months_between(start: date, end: date) -> float:
    """Months from ``start`` to ``end``, negative when ``end`` comes first.

    m is the largest whole number with start + m months ≤ end; to it comes the share of days since then in the days
    to start + (m + 1) months. 15 January to 15 July is exactly 6.0.
    """
    if end < start:
        return -months_between(end, start)
    months = (end.year - start.year) * 12 + end.month - start.month
    reached, following = add_months(start, months), None
    if reached > end:
        months, reached, following = months - 1, add_months(start, months - 1), reached
    if following is None:
        following = add_months(start, months + 1)
    return months + (end - reached) / (following - reached)


def age_in_years(birth: date, on: date) -> int:
    """Whole years of age on a day; born on 29 February, a year older on 1 March of common years."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))
