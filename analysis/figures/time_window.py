"""The part of an axis that a figure of lanes shows, and how somebody zooms and pans in it."""

from __future__ import annotations

from dataclasses import dataclass

SHORTEST_MONTHS = 0.5
"""About two weeks: closer than that a session's signs only grow apart."""


@dataclass(frozen=True)
class TimeWindow:
    """From ``first`` to ``last`` on the axis (months since LM diagnosis, or cycles)."""

    first: float
    last: float

    @property
    def length(self) -> float:
        """How much of the axis is shown."""
        return self.last - self.first

    def place(self, share: float) -> float:
        """The value at a share of the width, 0 at the left edge."""
        return self.first + share * self.length

    def share(self, value: float) -> float:
        """The share of the width at which ``value`` stands."""
        return (value - self.first) / self.length

    def is_all_of(self, whole: TimeWindow) -> bool:
        """Whether nothing of ``whole`` is out of sight."""
        return self.length >= whole.length * (1 - 1e-9)

    def is_same_as(self, other: TimeWindow) -> bool:
        """Whether the two differ by no more than what counting in floats leaves."""
        return max(abs(self.first - other.first), abs(self.last - other.last)) <= 1e-9 * self.length

    def zoomed(self, factor: float, *, about: float, within: TimeWindow, shortest: float) -> TimeWindow:
        """``factor`` times closer, ``about`` keeping its place; never closer than ``shortest``, never beyond all."""
        length = min(within.length, max(min(shortest, within.length), self.length / factor))
        first = about - self.share(about) * length
        return TimeWindow(first, first + length).kept(within)

    def moved(self, by: float, *, within: TimeWindow) -> TimeWindow:
        """Panned, as far as there is anything to see."""
        return TimeWindow(self.first + by, self.last + by).kept(within)

    def showing(self, value: float, *, within: TimeWindow) -> TimeWindow:
        """The same, panned just far enough that ``value`` stands an eighth of the width inside."""
        margin = self.length / 8
        by = min(0.0, value - self.first - margin) + max(0.0, value - self.last + margin)
        return self.moved(by, within=within)

    def kept(self, within: TimeWindow) -> TimeWindow:
        """The same length at the nearest place inside ``within``; all of it where that is shorter."""
        if self.is_all_of(within):
            return within
        if within.first <= self.first and self.last <= within.last:
            return self
        first = min(max(self.first, within.first), within.last - self.length)
        return TimeWindow(first, first + self.length)
