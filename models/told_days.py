"""Tells days as intervals, for whoever must not learn dates: whole days since LM diagnosis, or years alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.months import add_months
from models.partial_date import PartialDate
from models.wording import Translate

_MONTHS_A_YEAR = 12


@dataclass(frozen=True)
class Intervals:
    """A ``Translate`` for what must not identify: days are told as whole days since ``day_zero``, LM diagnosis.

    Without a ``day_zero`` only the year is told. 45 CFR 164.514(b)(2)(i)(C).
    """

    translate: Translate
    day_zero: date | None

    def __call__(self, context: str, text: str) -> str:
        """The words of ``translate``."""
        return self.translate(context, text)

    def told(self, day: date | PartialDate) -> str:
        """ "day 45", "about day -731" for a month or year, or the year alone."""
        if self.day_zero is None:
            return f"{day.year:04d}"
        words = self.translate("Report", "day {number}")
        if isinstance(day, PartialDate) and not day.is_whole:
            words = self.translate("Report", "about day {number}")
        whole = at_a_distance(day, self.day_zero) if isinstance(day, PartialDate) else day
        return words.format(number=_signed((whole - self.day_zero).days))


@dataclass(frozen=True)
class DistantDate(PartialDate):
    """A date whose middle lies whole months or years from ``day_zero``, as far as it is not known to the day.

    The middle of a period is the same for everybody: days counted from there to LM diagnosis would give the day and
    the month of the diagnosis away.
    """

    day_zero: date = date.min

    @classmethod
    def of_partial(cls, day: PartialDate, day_zero: date) -> DistantDate:
        """The same date at its distance from ``day_zero``."""
        return cls(day.year, day.month, day.day, day_zero)

    def _mid_period(self) -> date:
        """The day at that distance."""
        return at_a_distance(self, self.day_zero)


def at_a_distance(day: PartialDate, day_zero: date) -> date:
    """The day itself; of a month or a year the day that lies whole months or years from ``day_zero``."""
    if day.day is not None:
        return day.earliest
    months = (day.year - day_zero.year) * _MONTHS_A_YEAR
    if day.month is not None:
        months += day.month - day_zero.month
    return add_months(day_zero, months)


def _signed(days: int) -> str:
    return str(days).replace("-", "\N{MINUS SIGN}")
