"""Chooses what stands under a figure of lanes: months, weeks or days since LM diagnosis, or cycles."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from analysis.figures.month_axis import month_ticks
from analysis.figures.time_window import SHORTEST_MONTHS, TimeWindow
from models.months import months_between
from models.wording import Translate

_DAYS_A_MONTH = 365.25 / 12
_MOST_TICKS = 12
_WEEKS_BELOW_MONTHS = 3.0
_DAYS_BELOW_MONTHS = 1.2
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
_DAY_STEPS = (1, 2, 5, 10)
_CYCLE_STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True)
class Ticks:
    """Where fine lines and numbers stand, and what the numbers count."""

    places: tuple[float, ...]
    labels: tuple[str, ...]
    title: str


class LaneAxis(Protocol):
    """What a figure of lanes counts across."""

    @property
    def shortest(self) -> float:
        """The least that is shown when somebody zooms."""

    def ticks(self, window: TimeWindow, translate: Translate, *, is_whole: bool) -> Ticks:
        """The numbers under a window."""


@dataclass(frozen=True)
class MonthAxis:
    """Months since ``origin``, the day of LM diagnosis; weeks or days where less is shown than they would tell."""

    origin: date

    @property
    def shortest(self) -> float:
        """About two weeks."""
        return SHORTEST_MONTHS

    def ticks(self, window: TimeWindow, translate: Translate, *, is_whole: bool) -> Ticks:
        """Whole months from LM diagnosis on; in a window below three months weeks, below five weeks days."""
        if window.length < _DAYS_BELOW_MONTHS:
            return self._days(window, 1, _DAY_STEPS, translate("CourseFigure", "days since LM diagnosis"))
        if window.length < _WEEKS_BELOW_MONTHS:
            return self._days(window, 7, (1, 2), translate("CourseFigure", "weeks since LM diagnosis"))
        title = translate("CourseFigure", "months since LM diagnosis")
        months = month_ticks(window.last) if is_whole else tuple(_multiples(window, _MONTH_STEPS))
        return Ticks(months, tuple(f"{month:g}" for month in months), title)

    def day_at(self, month: float) -> date:
        """The day that stands nearest to a place on the axis."""
        guess = self.origin + timedelta(days=round(month * _DAYS_A_MONTH))
        near = (guess + timedelta(days=shift) for shift in range(-4, 5))
        return min(near, key=lambda day: abs(months_between(self.origin, day) - month))

    def _days(self, window: TimeWindow, unit: int, steps: tuple[int, ...], title: str) -> Ticks:
        first, last = ((self.day_at(edge) - self.origin).days / unit for edge in (window.first, window.last))
        counts = [round(each) for each in _multiples(TimeWindow(first, last), steps)]
        placed = [
            (months_between(self.origin, self.origin + timedelta(days=unit * count)), f"{count}")
            for count in counts
        ]
        shown = [each for each in placed if window.first <= each[0] <= window.last]
        return Ticks(tuple(place for place, _ in shown), tuple(label for _, label in shown), title)


@dataclass(frozen=True)
class CycleAxis:
    """Cycle numbers, evenly apart whatever time lies between them."""

    @property
    def shortest(self) -> float:
        """Three cycles."""
        return 3.0

    def ticks(self, window: TimeWindow, translate: Translate, *, is_whole: bool) -> Ticks:
        """Whole cycles."""
        del is_whole
        cycles = tuple(each for each in _multiples(window, _CYCLE_STEPS) if each >= 1)
        return Ticks(cycles, tuple(f"{each:g}" for each in cycles), translate("CourseFigure", "cycle"))


def _multiples(window: TimeWindow, steps: tuple[int, ...]) -> Iterator[float]:
    """The multiples of the smallest step that gives few enough of them."""
    step = next((each for each in steps if window.length / each < _MOST_TICKS), None)
    if step is None:
        step = int(10 ** math.ceil(math.log10(window.length / _MOST_TICKS)))
    for number in range(math.ceil(window.first / step - 1e-9), math.floor(window.last / step + 1e-9) + 1):
        yield float(step * number)
