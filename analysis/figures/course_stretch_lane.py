"""Draws what lasts: radiotherapy, systemic lines, holds as bars, operations as points, each with its name beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from analysis.figures.course_canvas import CourseCanvas, CourseScale
from analysis.figures.course_marks import Lane, Stretch
from analysis.palette import SERIES
from analysis.wording.isolated_facts import isolated
from models.wording import Translate

APPROXIMATE = "≈"
_COLOURS = {
    Lane.RADIOTHERAPY: SERIES.purple,
    Lane.SURGERY: SERIES.vermillion,
    Lane.SYSTEMIC: SERIES.sky,
    Lane.HOLDS: SERIES.orange,
}


@dataclass(frozen=True)
class _PlacedStretch:
    """A stretch with the area of its shape and of its name, in months, and the row it stands in."""

    stretch: Stretch
    left: float
    right: float
    text: str
    text_at: float
    align: str
    row: int = 0

    @property
    def is_cut(self) -> bool:
        """Whether it began before the part of time that is shown."""
        return self.stretch.start is not None and self.stretch.start < self.left - 1e-9

    @property
    def runs_on(self) -> bool:
        """Whether it had not ended, or ends after the part of time that is shown."""
        return self.stretch.goes_on or (self.stretch.end or self.right) > self.right + 1e-9


@dataclass(frozen=True)
class StretchLane:
    """Bars packed into as few rows as their names allow; an arrow shows what began earlier or still goes on.

    ``rows``: where the whole course has them, so that panning moves none up or down as long as names have room.
    """

    lane: Lane
    stretches: tuple[Stretch, ...]
    scale: CourseScale
    title: str
    translate: Translate
    rows: tuple[int, ...] = ()

    @property
    def _row(self) -> float:
        return 18.0 * self.scale.unit

    @property
    def height(self) -> float:
        """Points."""
        return self._row * (1 + max(self.chosen_rows, default=0))

    @property
    def chosen_rows(self) -> tuple[int, ...]:
        """The row of each stretch that is shown."""
        return tuple(placed.row for placed in self._placed)

    @property
    def titles(self) -> tuple[tuple[float, str, bool], ...]:
        """The lane's name, beside its first row."""
        return ((self._row / 2, self.title, True),)

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """None."""
        return ()

    @cached_property
    def _gap(self) -> float:
        return self.scale.months(5.0 * self.scale.unit)

    @cached_property
    def _placed(self) -> tuple[_PlacedStretch, ...]:
        """Each stretch in the first row where neither bar nor name touches another."""
        ends: dict[int, float] = {}
        found: list[_PlacedStretch] = []
        for number, stretch in enumerate(self.stretches):
            if not self._is_shown(stretch):
                continue
            placed = self._fit(stretch)
            low, high = self._extent(placed)
            wanted = [*self.rows[number : number + 1], *range(len(self.stretches))]
            row = next(each for each in wanted if each not in ends or low >= ends[each] + self._gap)
            ends[row] = high
            found.append(replace(placed, row=row))
        return tuple(found)

    def _is_shown(self, stretch: Stretch) -> bool:
        if not self.scale.zoomed:
            return True
        start = stretch.start
        if start is None:
            return False
        is_point = stretch.end is None or stretch.end == start
        return self.scale.shows(start) if is_point else self.scale.meets(start, stretch.end or start)

    def _extent(self, placed: _PlacedStretch) -> tuple[float, float]:
        width = self.scale.text_months(placed.text)
        start = {"left": placed.text_at, "right": placed.text_at - width}[placed.align]
        head = self._gap if placed.runs_on or placed.is_cut else 0.0
        return min(start, placed.left - head), max(start + width, placed.right + head)

    def _fit(self, stretch: Stretch) -> _PlacedStretch:
        """Where the bar stands, and its name: inside, to the right, to the left, or cut where it is longest."""
        scale, text = self.scale, self._text(stretch)
        least = scale.months((7.0 if self.lane is Lane.SURGERY else 4.0) * scale.unit)
        start = scale.first if stretch.start is None else max(stretch.start, scale.first)
        is_gone = stretch.start is None or (stretch.end or 0.0) < scale.first
        end = start if is_gone else min(max(stretch.end or start, start + least), scale.last)
        if self.lane is Lane.SURGERY and not is_gone:
            start, end = start - least / 2, start + least / 2
        width = scale.text_months(text)
        inside = self._gap * (2 if stretch.start is not None and stretch.start < scale.first else 1)
        if self.lane is Lane.SYSTEMIC and width + 2 * inside <= end - start:
            return _PlacedStretch(stretch, start, end, text, start + inside, "left")
        runs_on = stretch.goes_on or (stretch.end or end) > end
        after = end + self._gap * (2 if runs_on or is_gone else 1)
        before = start - self._gap
        if after + width <= scale.last:
            return _PlacedStretch(stretch, start, end, text, after, "left")
        if before - width >= scale.first:
            return _PlacedStretch(stretch, start, end, text, before, "right")
        if self.lane is Lane.SYSTEMIC and end - start >= max(scale.last - after, before - scale.first):
            text = self._cut(text, end - start - 2 * inside)
            return _PlacedStretch(stretch, start, end, text, start + inside, "left")
        if scale.last - after >= before - scale.first:
            return _PlacedStretch(stretch, start, end, self._cut(text, scale.last - after), after, "left")
        return _PlacedStretch(stretch, start, end, self._cut(text, before - scale.first), before, "right")

    def _cut(self, text: str, room: float) -> str:
        """The text with an ellipsis, as long as there is room; the whole of it stands in the mark."""
        whole, shorter = text, text
        while shorter and self.scale.text_months(f"{shorter}…") > room:
            shorter = shorter[:-1].rstrip()
        return whole if shorter == whole else f"{shorter}…"

    def _text(self, stretch: Stretch) -> str:
        text = f"{APPROXIMATE} {stretch.label}" if stretch.approximate else stretch.label
        if stretch.start is None:
            return self.translate("CourseFigure", "{what}, no date").format(what=isolated(text))
        ended = stretch.start if stretch.end is None else stretch.end
        if ended < self.scale.first:
            months = self.translate("CourseFigure", "{what}, {months} months before LM")
            return months.format(what=isolated(text), months=max(1, round(-stretch.start)))
        return text

    def draw(self, canvas: CourseCanvas, top: float) -> None:
        """Every bar with its name."""
        for placed in self._placed:
            middle = top + self._row * (placed.row + 0.5)
            self._draw_shape(canvas, placed, middle)
            inside = placed.left < placed.text_at < placed.right
            canvas.write(
                placed.text_at, middle, placed.text, ha=placed.align, has_halo=not inside,
                colour="#000000" if inside else canvas.style.palette.text,
            )  # fmt: skip
            low, high = self._extent(placed)
            canvas.place(
                placed.stretch.mark, low, high, top=middle - self._row / 2, bottom=middle + self._row / 2
            )

    def _draw_shape(self, canvas: CourseCanvas, placed: _PlacedStretch, middle: float) -> None:
        colour, unit = canvas.line_colour(_COLOURS[self.lane]), self.scale.unit
        if self.lane is Lane.SYSTEMIC:
            colour = _COLOURS[self.lane]  # black stands on it, so it stays light
        half = (8.0 if self.lane is Lane.SYSTEMIC else 6.0) * unit
        if self.lane is Lane.SURGERY and placed.right > placed.left:
            canvas.marker((placed.left + placed.right) / 2, middle, "D", size=6.5 * unit, color=colour)
            return
        if placed.right > placed.left:
            canvas.box(placed.left, placed.right, middle - half, middle + half, **self._look(canvas, colour))
        if placed.is_cut:
            canvas.marker(placed.left, middle, "<", size=7 * unit, color=canvas.style.palette.text)
        if placed.runs_on:
            canvas.marker(placed.right, middle, ">", size=7 * unit, color=canvas.style.palette.text)

    def _look(self, canvas: CourseCanvas, colour: str) -> dict[str, object]:
        if self.lane is Lane.HOLDS:
            return {
                "facecolor": canvas.style.ground,
                "edgecolor": colour,
                "linewidth": 1.2 * canvas.style.scale,
            }
        return {"facecolor": colour}


def stretch_lanes(
    therapies: Mapping[Lane, tuple[Stretch, ...]],
    titles: Mapping[Lane, str],
    *,
    scale: CourseScale,
    translate: Translate,
    whole: CourseScale,
) -> Sequence[StretchLane]:
    """A lane for each kind that has any stretch, in the figure's order."""
    lanes = [
        StretchLane(lane, therapies[lane], whole, titles[lane], translate)
        for lane in Lane
        if therapies.get(lane)
    ]
    if scale is whole:
        return lanes
    return [replace(lane, scale=scale, rows=lane.chosen_rows) for lane in lanes]
