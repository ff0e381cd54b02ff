"""The records that the keyboard goes through in a figure of lanes, in order of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from analysis.figures.course_marks import CourseMark


@dataclass(frozen=True)
class TimelineStop:
    """All marks of one record on one day: a session is one stop, whatever it says in several lanes."""

    key: tuple[str, str, date | None]
    marks: tuple[CourseMark, ...]

    @property
    def month(self) -> float | None:
        """Where it stands; None for what has no date."""
        return self.marks[0].month


def timeline_stops(marks: Iterable[CourseMark]) -> tuple[TimelineStop, ...]:
    """The stops in the order in which their first marks come."""
    found: dict[tuple[str, str, date | None], list[CourseMark]] = {}
    for mark in marks:
        found.setdefault((mark.table, mark.record_id, mark.day), []).append(mark)
    return tuple(TimelineStop(key, tuple(each)) for key, each in found.items())
