"""Historical dates that are known to the day, the month or only the year, kept as they were typed."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

_PATTERN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A year, a year and month, or a whole date.

    Order rules compare ``earliest`` and ``latest``: a rule is broken only when no completion can satisfy it.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        self.earliest  # noqa: B018 - an impossible date raises ValueError here and not later

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; raise ValueError for anything else."""
        match = _PATTERN.fullmatch(text.strip())
        if match is None:
            raise ValueError(text)
        return cls(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The whole date ``day``."""
        return cls(day.year, day.month, day.day)

    @property
    def is_whole(self) -> bool:
        """Whether the date is known to the day."""
        return self.day is not None

    @property
    def earliest(self) -> date:
        """The first day the date can stand for."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day the date can stand for."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def middle(self, *, not_before: date | None = None, not_after: date | None = None) -> date:
        """The day used in computation: mid-period, kept within what is known.

        The middle of a year is 1 July, of a month its 15th. A bound outside the period moves the day no further
        than the period's own edge.
        """
        day = self._mid_period()
        if self.day is not None:
            return day
        if not_before is not None:
            day = max(day, min(not_before, self.latest))
        if not_after is not None:
            day = min(day, max(not_after, self.earliest))
        return day

    def _mid_period(self) -> date:
        """The middle, whatever else is known."""
        if self.day is not None:
            return self.earliest
        return date(self.year, self.month, 15) if self.month else date(self.year, 7, 1)

    def __lt__(self, other: PartialDate) -> bool:
        return (self.earliest, self.latest) < (other.earliest, other.latest)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
