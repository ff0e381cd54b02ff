"""Draws a measured value over time: a line through its points on a small axis, broken where a value is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from analysis.figures.course_canvas import CourseCanvas, CourseScale
from analysis.figures.course_marks import CourseMark
from analysis.figures.value_axis import ValueAxis

_PAD = 6.0
_SIGNS = 13.0
MANY_POINTS = 60


class PointLook(Enum):
    """How a point is told from the others without colour."""

    FILLED = "filled"
    OPEN = "open"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    NONE = "none"


_MARKERS = {PointLook.TRIANGLE: "^", PointLook.DIAMOND: "D"}


@dataclass(frozen=True)
class MeasuredPoint:
    """One value; without one, a gap in the line with a ``sign`` below it that says why, where there is any to say."""

    month: float
    value: float | None
    mark: CourseMark
    look: PointLook = PointLook.FILLED
    sign: str = ""


@dataclass(frozen=True)
class ExpectedBand:
    """Where a value was expected between two moments."""

    start: float
    end: float
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class MeasureLane:
    """Points in order of time. ``stepped``: the value holds until the next one. ``colour`` is that of the points."""

    points: Sequence[MeasuredPoint]
    axis: ValueAxis
    scale: CourseScale
    title: str
    colour: str = ""
    subtitle: str = ""
    plot: float = 26.0
    stepped: bool = False
    bands: Sequence[ExpectedBand] = ()

    @property
    def _plot(self) -> float:
        return self.plot * self.scale.unit

    @property
    def height(self) -> float:
        """Points."""
        return self._plot + (_SIGNS * self.scale.unit if any(each.sign for each in self.points) else 0.0)

    @property
    def titles(self) -> tuple[tuple[float, str, bool], ...]:
        """The lane's name, its unit or scale below it."""
        middle, half = self._plot / 2, 0.75 * self.scale.style.small
        if not self.subtitle:
            return ((middle, self.title, True),)
        return ((middle - half, self.title, True), (middle + half, self.subtitle, False))

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """The numbers of the axis."""
        return tuple((self._down(tick), f"{tick:g}") for tick in self.axis.ticks)

    def _down(self, value: float) -> float:
        pad = _PAD * self.scale.unit
        return pad + (self._plot - 2 * pad) * (1 - self.axis.share(value))

    def draw(self, canvas: CourseCanvas, top: float) -> None:
        """Bands behind, the line, its points before it, and below them why some have no value."""
        self._draw_bands(canvas, top)
        style, palette = canvas.style, canvas.style.palette
        for run in self._runs(top):
            canvas.cut_line(run, color=palette.muted, linewidth=1.3 * style.scale, zorder=4)
        size = (5.4 if len(self.points) <= MANY_POINTS else 2.6) * self.scale.unit
        reach = self.scale.months(size / 2)
        for point in self.points:
            if not self.scale.shows(point.month):
                continue
            if point.value is not None and point.look is not PointLook.NONE:
                self._draw_point(canvas, point, top + self._down(point.value), size)
            elif point.sign:
                canvas.write(point.month, top + self._plot + _SIGNS / 2 * self.scale.unit, point.sign)
            if point.mark.text:
                canvas.place(
                    point.mark, point.month - reach, point.month + reach, top=top, bottom=top + self.height
                )

    def _draw_point(self, canvas: CourseCanvas, point: MeasuredPoint, down: float, size: float) -> None:
        palette = canvas.style.palette
        colour = canvas.line_colour(self.colour) if self.colour else palette.muted
        if point.look is PointLook.DIAMOND:
            colour = palette.danger
        face = colour if point.look in (PointLook.FILLED, PointLook.DIAMOND) else canvas.style.ground
        canvas.marker(
            point.month, down, _MARKERS.get(point.look, "o"), size=size, markerfacecolor=face,
            markeredgecolor=colour, markeredgewidth=1.1 * canvas.style.scale,
        )  # fmt: skip

    def _runs(self, top: float) -> Iterator[list[tuple[float, float]]]:
        """The places of the line, anew after each gap."""
        run: list[tuple[float, float]] = []
        for point in self.points:
            if point.value is None:
                yield run
                run = []
                continue
            down = top + self._down(point.value)
            if self.stepped and run:
                run.append((point.month, run[-1][1]))
            run.append((point.month, down))
        yield run

    def _draw_bands(self, canvas: CourseCanvas, top: float) -> None:
        palette, scale = canvas.style.palette, self.scale
        for band in self.bands:
            left, right = max(band.start, scale.first), min(band.end, scale.last)
            if left < right:
                upper, lower = (top + self._down(value) for value in (band.high, band.low))
                canvas.box(left, right, upper, lower, zorder=1, facecolor=palette.line, alpha=0.6)
                for down in (upper, lower):
                    canvas.line(
                        [(left, down), (right, down)], color=palette.muted, zorder=1.5,
                        linewidth=0.6 * canvas.style.scale, linestyle=(0, (2.0, 1.6)),
                    )  # fmt: skip
