"""The small upright axis of a lane that shows a measured value."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

LOG_FROM = 50.0
"""A log scale helps where the largest value is this many times the smallest one (or one, where that is less)."""
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True)
class ValueAxis:
    """From ``low`` to ``high`` with the numbers written beside it; on a log scale by 1 + value, so that 0 stands."""

    low: float
    high: float
    ticks: tuple[float, ...]
    is_log: bool = False

    def share(self, value: float) -> float:
        """How far up a value stands, 0 at the bottom; the log of 1 + value on a log scale."""
        low, high = self._placed(self.low), self._placed(self.high)
        return (self._placed(value) - low) / (high - low)

    def _placed(self, value: float) -> float:
        return math.log10(1.0 + value) if self.is_log else value


def linear_axis(values: Iterable[float], *, low: float | None = None, most: int = 3) -> ValueAxis:
    """An axis of whole steps around some values, from ``low`` where it is given; 0 to 1 for none."""
    found = list(values)
    bottom = min(found, default=0.0) if low is None else low
    top = max([*found, bottom])
    span = (top - bottom) or max(abs(top), 1.0)
    size = 10.0 ** math.floor(math.log10(span / most))
    step = next(each * size for each in _STEPS if span / (each * size) <= most)
    first = math.floor(bottom / step + 1e-9)
    last = max(math.ceil(top / step - 1e-9), first + 1)
    ticks = tuple(round(step * number, 10) for number in range(first, last + 1))
    return ValueAxis(ticks[0], ticks[-1], ticks)


def measured_axis(values: Iterable[float]) -> ValueAxis:
    """From 0 on; by the powers of ten where the values span so much that the small ones could not be told apart."""
    found = list(values)
    least, most = min(found, default=0.0), max(found, default=0.0)
    if most < LOG_FROM * max(least, 1.0):
        return linear_axis(found, low=0.0)
    low = 0.0 if least < 1 else 10.0 ** math.floor(math.log10(least))
    powers = [10.0**power for power in range(math.ceil(math.log10(most)) + 1) if 10.0**power >= low]
    ticks = [0.0, *powers] if low == 0 else powers
    return ValueAxis(ticks[0], ticks[-1], tuple(_thinned(ticks)), is_log=True)


def _thinned(ticks: list[float]) -> list[float]:
    """Every second power, counted from the highest, where they are many."""
    return ticks if len(ticks) <= 4 else ticks[::-1][::2][::-1]
