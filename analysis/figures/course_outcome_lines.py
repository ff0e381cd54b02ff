"""Draws progression, death or last contact as lines through all lanes, named above them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

from analysis.figures.course_canvas import CourseCanvas, CourseScale
from analysis.figures.course_marks import OutcomeKind, OutcomeLine


@dataclass(frozen=True)
class _Name:
    """Where the name of a line stands: its row, counted from the top, and the months it covers."""

    line: OutcomeLine
    row: int
    on_right: bool
    low: float
    high: float


@dataclass(frozen=True)
class OutcomeLines:
    """Each kind has its own dashes; names stand so that no two touch and no line crosses another's name."""

    lines: tuple[OutcomeLine, ...]
    scale: CourseScale

    @property
    def _row(self) -> float:
        return 1.5 * self.scale.style.small

    @property
    def height(self) -> float:
        """Points that the names take."""
        return self._row * (1 + max((name.row for name in self._names), default=0))

    @cached_property
    def _names(self) -> tuple[_Name, ...]:
        """The best of all ways to give each name a row and a side; there are three lines at most."""
        lines = [line for line in self.lines if self.scale.shows(line.month)]
        count = len(lines)
        ways = (
            tuple(map(self._name, lines, rows, sides))
            for rows, sides in product(
                product(range(count), repeat=count), product((True, False), repeat=count)
            )
        )
        return min(ways, key=self._cost, default=())

    def _name(self, line: OutcomeLine, row: int, on_right: bool) -> _Name:
        gap, width = self.scale.months(3.5), self.scale.text_months(line.label)
        low = line.month + gap if on_right else line.month - gap - width
        return _Name(line, row, on_right, low, low + width)

    def _cost(self, names: Iterable[_Name]) -> float:
        found = tuple(names)
        room = self.scale.months(6.0)
        cost = max((name.row for name in found), default=0) + 0.1 * sum(not name.on_right for name in found)
        for name in found:
            cost += 20 * (name.low < self.scale.first) + 20 * (name.high > self.scale.last + room)
            cost += 5 * sum(
                other.row <= name.row and name.low < other.line.month < name.high
                for other in found
                if other is not name
            )
        for one, other in combinations(found, 2):
            touch = one.low < other.high + room and other.low < one.high + room
            cost += 20 * (one.row == other.row and touch)
        return cost

    def draw(self, canvas: CourseCanvas, *, bottom: float) -> None:
        """The lines from their names down to the month axis."""
        palette, scale = canvas.style.palette, canvas.style.scale
        looks = {
            OutcomeKind.PROGRESSION: (palette.danger, (0, (5.0, 2.2))),
            OutcomeKind.DEATH: (palette.text, (0, ())),
            OutcomeKind.LAST_SEEN: (palette.muted, (0, (1.0, 1.8))),
        }
        for name in self._names:
            colour, dashes = looks[name.line.kind]
            month, top = name.line.month, self._row * (name.row + 0.15)
            canvas.line(
                [(month, top), (month, bottom)], color=colour, linestyle=dashes,
                linewidth=1.4 * scale, zorder=2.5,
            )  # fmt: skip
            at, side = (name.low, "left") if name.on_right else (name.high, "right")
            canvas.write(at, self._row * (name.row + 0.5), name.line.label, colour=colour, ha=side)
            reach = self.scale.months(3.0)
            canvas.place(name.line.mark, month - reach, month + reach, top=top, bottom=bottom)
