"""Fields that hold dates and points in time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from models.fields.field import Field, ValueRefused
from models.findings import Code
from models.moment import moment_from_storage, parse_moment, stored_moment
from models.partial_date import PartialDate


@dataclass(eq=False)
class Day(Field[date]):
    """A whole date; ``may_be_future`` for appointments and expiry dates."""

    may_be_future: bool = field(default=False, kw_only=True)

    def parse(self, text: str) -> date:
        """Read ``YYYY-MM-DD``."""
        try:
            partial = PartialDate.parse(text)
        except ValueError:
            partial = None
        if partial is None or not partial.is_whole:
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name)
        return partial.earliest

    def text(self, value: date) -> str:
        """``YYYY-MM-DD``."""
        return value.isoformat()

    @property
    def type_name(self) -> str:
        """The date's form."""
        return "date YYYY-MM-DD"


@dataclass(eq=False)
class HistoricalDay(Field[PartialDate]):
    """A date of the past that may be known only to the month or year."""

    may_be_future: bool = field(default=False, kw_only=True)

    def parse(self, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
        try:
            return PartialDate.parse(text)
        except ValueError:
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name) from None

    @property
    def type_name(self) -> str:
        """The date's form."""
        return "date YYYY-MM-DD, YYYY-MM or YYYY"


@dataclass(eq=False)
class Moment(Field[datetime]):
    """A point in time with its local offset."""

    may_be_future: bool = field(default=False, kw_only=True)

    def parse(self, text: str) -> datetime:
        """Read ISO 8601; without offset the time is local."""
        try:
            return parse_moment(text)
        except ValueError:
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected=self.type_name) from None

    def text(self, value: datetime) -> str:
        """ISO 8601 with the offset."""
        return value.isoformat(timespec="microseconds" if value.microsecond else "seconds")

    def stored(self, value: datetime) -> str:
        """UTC first, then the offset."""
        return stored_moment(value)

    def from_storage(self, stored: Any) -> datetime:
        """The moment in the offset it was taken in."""
        return moment_from_storage(stored)

    @property
    def type_name(self) -> str:
        """The form."""
        return "time YYYY-MM-DDTHH:MM"
