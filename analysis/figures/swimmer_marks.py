"""The signs of a swimmer plot, each drawn in one way in its lane and in the key, as the course figure has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from matplotlib.colors import to_rgba

from analysis.figures.course_canvas import CourseCanvas
from analysis.figures.figure_style import SeriesStyle
from analysis.figures.swimmer_lanes import SwimmerLane
from analysis.palette import SERIES
from models.vocabularies import Response
from models.wording import Translate

_TINT = 0.16
_END_GAP = 7.0
_NARROW, _WIDE = 12.0, 28.0
"""Points that a sign takes in the key."""


@dataclass(frozen=True)
class KeyEntry:
    """One sign of the key, ``width`` points wide: ``draw`` puts it between two months at a height, ``text`` says what
    it is."""

    text: str
    width: float
    draw: Callable[[float, float, float], None]


@dataclass(frozen=True)
class SwimmerMarks:
    """Draws on ``canvas``; ``half`` is half the height of a bar in points."""

    canvas: CourseCanvas
    half: float

    @cached_property
    def _unit(self) -> float:
        return self.canvas.scale.unit

    @cached_property
    def _good(self) -> str:
        return self.canvas.style.palette.good

    def lane(self, lane: SwimmerLane, down: float, series: SeriesStyle) -> None:
        """Everything of one patient, the bar's middle at ``down``."""
        self.bar(0.0, lane.end, down, series)
        self.sessions(lane.sessions, down)
        if lane.span is not None:
            self.response(lane.span.start, lane.span.end, down, lane.span.response)
        for month in lane.progressions:
            self.progression(month, down)
        after = lane.end + self.canvas.scale.months(_END_GAP * self._unit)
        (self.death if lane.died else self.alive)(after, down)

    def bar(self, start: float, end: float, down: float, series: SeriesStyle) -> None:
        """Time followed, in the arm's colour and dashes."""
        self.canvas.box(
            start, end, down - self.half, down + self.half,
            facecolor=to_rgba(series.line, _TINT), edgecolor=series.line,
            linewidth=1.0 * self.canvas.style.scale, linestyle=series.dashes if series.dashes[1] else "solid",
        )  # fmt: skip

    def sessions(self, months: Sequence[float], down: float) -> None:
        """A tick in the lower half of the bar for each dose."""
        if not months:
            return
        colour = self.canvas.line_colour(SERIES.blue)
        height = 0.8 * self.half
        self.canvas.axes.plot(
            list(months), [down + 0.55 * self.half] * len(months), linestyle="none", marker="|", color=colour,
            markersize=height * self.canvas.style.scale, markeredgewidth=1.3 * self.canvas.style.scale,
            clip_on=False, zorder=4,
        )  # fmt: skip

    def response(self, start: float, end: float, down: float, response: Response) -> None:
        """A band in the upper half of the bar from the chip of the first response on."""
        top, bottom = down - 0.72 * self.half, down - 0.02 * self.half
        self.canvas.box(start, end, top, bottom, facecolor=self.canvas.line_colour(self._good), zorder=4)
        chip = self.canvas.scale.text_months(response.value) / 2 + self.canvas.scale.months(2.5 * self._unit)
        high = min(self.half + 1.0 * self._unit, 7.5 * self._unit)
        self.canvas.chip(
            start - chip, start + chip, down - high, down + high, facecolor=self.canvas.style.ground,
            edgecolor=self._good, linewidth=1.1 * self.canvas.style.scale, zorder=5,
        )  # fmt: skip
        self.canvas.write(start, down, response.value, colour=self.canvas.text_colour(self._good))

    def progression(self, month: float, down: float) -> None:
        """A triangle that points down."""
        style = self.canvas.style
        self.canvas.marker(
            month, down, "v", size=9.5 * self._unit, markerfacecolor=style.palette.danger,
            markeredgecolor=style.ground, markeredgewidth=1.0 * style.scale, zorder=7,
        )  # fmt: skip

    def death(self, month: float, down: float) -> None:
        """A cross."""
        style = self.canvas.style
        self.canvas.marker(
            month, down, "x", size=6.5 * self._unit, color=style.palette.text,
            markeredgewidth=1.9 * style.scale,
        )  # fmt: skip

    def alive(self, month: float, down: float) -> None:
        """An arrow: it goes on."""
        self.canvas.marker(month, down, ">", size=7.0 * self._unit, color=self.canvas.style.palette.text)

    def key(self, lanes: Sequence[SwimmerLane], translate: Translate) -> Iterator[KeyEntry]:
        """An entry for each sign that occurs."""
        spans = [lane.span for lane in lanes if lane.span is not None]
        if any(lane.sessions for lane in lanes):
            text = translate("SwimmerFigure", "intrathecal dose")
            yield KeyEntry(text, _WIDE, self._three_ticks)
        if spans:
            first = min((span.response for span in spans), key=list(Response).index)
            text = translate("SwimmerFigure", "first response and its duration")
            yield KeyEntry(
                text, _WIDE, lambda left, right, down: self._chip_with_band(left, right, down, first)
            )
        if any(lane.progressions for lane in lanes):
            yield KeyEntry(translate("SwimmerFigure", "LM progression"), _NARROW, _middle(self.progression))
        if any(lane.died for lane in lanes):
            yield KeyEntry(translate("SwimmerFigure", "death"), _NARROW, _middle(self.death))
        if not all(lane.died for lane in lanes):
            yield KeyEntry(translate("SwimmerFigure", "last seen alive"), _NARROW, _middle(self.alive))

    def _three_ticks(self, left: float, right: float, down: float) -> None:
        step = (right - left) / 4
        self.sessions([left + step * number for number in (1, 2, 3)], down - 0.55 * self.half)

    def _chip_with_band(self, left: float, right: float, down: float, response: Response) -> None:
        start = left + self.canvas.scale.months(8.0 * self._unit)
        self.response(start, right, down, response)


def _middle(draw: Callable[[float, float], None]) -> Callable[[float, float, float], None]:
    return lambda left, right, down: draw((left + right) / 2, down)
