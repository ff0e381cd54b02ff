"""The sheet that lanes are drawn on: names on the left, lanes one below the other, the axis and the key below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FixedFormatter, FixedLocator

from analysis.figures.course_canvas import CourseCanvas, CourseScale, LaneDrawing, PlacedMark
from analysis.figures.course_marks import CourseMark
from analysis.figures.figure_style import FigureStyle
from analysis.figures.time_axis import LaneAxis
from analysis.figures.time_window import TimeWindow
from models.wording import Translate

_DPI = 100.0
_GAP = 7.0
_AXIS = 38.0
_RIGHT = 14.0
"""Points right of the axes: half of the widest sign, which may stand at their very edge."""
_LEFT = 8.0
"""Points between the axes and the numbers left of them: half of the widest number that may stand at their edge."""
_NUMBERS = 19.0
"""Points below the axes that the numbers of the axis take: they move along when the figure is panned."""


@dataclass(frozen=True)
class AxesBox:
    """Where the axes stand: shares of the figure's width, and of its height from the top.

    ``numbers`` is the share down to which the numbers under the axis reach.
    """

    left: float
    right: float
    top: float
    bottom: float
    numbers: float


@dataclass(frozen=True, eq=False)
class DrawnLanes:
    """A figure of lanes, and where each mark stands in its axes: for hovering, clicking, zooming and panning.

    ``window`` is the part of ``whole`` that is drawn, ``height`` the points from the top of the axes to their bottom.
    ``marks`` are all of the whole, in order of time, also those out of sight.
    """

    figure: Figure
    placed: tuple[PlacedMark, ...]
    marks: tuple[CourseMark, ...]
    window: TimeWindow
    whole: TimeWindow
    axis: LaneAxis
    box: AxesBox
    height: float

    def marks_at(self, month: float, down: float) -> tuple[PlacedMark, ...]:
        """What stands at a position, the smallest area first."""
        found = [placed for placed in self.placed if placed.holds(month, down)]
        return tuple(sorted(found, key=lambda each: (each.right - each.left) * (each.bottom - each.top)))

    def area_of(self, placed: PlacedMark) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of a mark, as shares of the figure's width and of its height from the top."""
        box, wide, high = self.box, self.box.right - self.box.left, self.box.bottom - self.box.top
        left, right = (box.left + wide * self.window.share(month) for month in (placed.left, placed.right))
        top, bottom = (box.top + high * down / self.height for down in (placed.top, placed.bottom))
        return left, top, right, bottom

    def marks_near(self, across: float, down: float) -> tuple[PlacedMark, ...]:
        """The same for shares of the figure's width and of its height from the top."""
        box = self.box
        share = (across - box.left) / (box.right - box.left)
        return self.marks_at(
            self.window.place(share), (down - box.top) / (box.bottom - box.top) * self.height
        )


def in_order_of_time(marks: Iterable[CourseMark]) -> tuple[CourseMark, ...]:
    """Those without a date first; of one moment, as the lanes stand."""
    return tuple(sorted(marks, key=lambda each: (each.month is not None, each.month or 0.0)))


@dataclass(frozen=True)
class Margin:
    """The left column: names of lanes and rows, and between them and the axes the numbers of the lanes' own axes."""

    left: float
    ticks: float

    @classmethod
    def of(cls, names: Iterable[str], numbers: Iterable[str], style: FigureStyle) -> Margin:
        """As wide as the widest name and the widest number."""
        measure = CourseScale(0.0, 1.0, 1.0, style)
        ticks = max(measure.text_points(text) for text in [*numbers, "100"]) + _LEFT + 2.0
        return cls(max(measure.text_points(name) for name in names) + ticks + 8.0, ticks)

    def room(self, style: FigureStyle) -> float:
        """Points across that are left for the axes."""
        return style.width * 72 - self.left - _RIGHT


@dataclass(frozen=True)
class LaneSheet:
    """What stands where, in points down from the top of the axes.

    ``heights`` are those of the lanes and ``key_lines`` those of the key in the whole figure: a part of it is as
    high, so that nothing jumps while somebody zooms.
    """

    scale: CourseScale
    axis: LaneAxis
    margin: Margin
    drawings: Sequence[LaneDrawing]
    heights: Sequence[float]
    head: float
    key: tuple[str, ...]
    key_lines: int

    @property
    def plot_height(self) -> float:
        """From the top of the axes to the axis."""
        gap = _GAP * self.scale.unit
        return self.head + sum(height + gap for height in self._heights) + gap

    @property
    def _heights(self) -> list[float]:
        pairs = zip(self.drawings, self.heights, strict=True)
        return [max(drawing.height, least) for drawing, least in pairs]

    @property
    def _line(self) -> float:
        return 1.5 * self.scale.style.small

    @property
    def _below(self) -> float:
        return _AXIS * self.scale.unit + self._line * (max(len(self.key), self.key_lines) + 0.3)

    @property
    def _whole_height(self) -> float:
        return self.plot_height + self._below + 4.0

    @property
    def box(self) -> AxesBox:
        """Where the axes stand in the figure."""
        width, height = self.scale.style.width * 72, self._whole_height
        down = (height - self._below) / height
        return AxesBox(
            left=self.margin.left / width,
            right=(width - _RIGHT) / width,
            top=(height - self._below - self.plot_height) / height,
            bottom=down,
            numbers=down + _NUMBERS * self.scale.unit / height,
        )

    def canvas(self) -> CourseCanvas:
        """An empty figure of the right size with its axes."""
        style, box = self.scale.style, self.box
        size = (style.width * style.scale, self._whole_height / 72 * style.scale)
        figure = Figure(figsize=size, dpi=_DPI, facecolor=style.ground)
        FigureCanvasAgg(figure)
        axes = figure.add_axes(
            (box.left, 1 - box.bottom, box.right - box.left, box.bottom - box.top), facecolor="none"
        )
        axes.set_xlim(self.scale.first, self.scale.last)
        axes.set_ylim(self.plot_height, 0)
        return CourseCanvas(axes, self.scale)

    def draw(self, canvas: CourseCanvas) -> None:
        """Every lane with its names and numbers on the left."""
        top = self.head + _GAP * self.scale.unit
        right, names = -self.scale.months(_LEFT), -self.scale.months(self.margin.ticks + 2.0)
        palette = self.scale.style.palette
        for drawing, height in zip(self.drawings, self._heights, strict=True):
            drawing.draw(canvas, top)
            for down, text, is_lane in drawing.titles:
                colour = palette.text if is_lane else palette.muted
                canvas.write(self.scale.first + names, top + down, text, colour=colour, ha="right")
            for down, text in drawing.ticks:
                canvas.write(self.scale.first + right, top + down, text, ha="right")
            top += height + _GAP * self.scale.unit

    def dress(self, canvas: CourseCanvas, translate: Translate) -> None:
        """The axis, its fine lines, and the key under it."""
        axes, style, scale = canvas.axes, self.scale.style, self.scale
        ticks = self.axis.ticks(scale.window, translate, is_whole=not scale.zoomed)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(style.palette.muted)
        axes.spines["bottom"].set_linewidth(0.8 * style.scale)
        axes.yaxis.set_visible(False)
        axes.xaxis.set_major_locator(FixedLocator(list(ticks.places)))
        axes.xaxis.set_major_formatter(FixedFormatter(list(ticks.labels)))
        axes.tick_params(color=style.palette.muted, labelcolor=style.palette.muted, width=0.8 * style.scale)
        for label in axes.get_xticklabels():
            label.set_fontproperties(style.font(size=style.small))
        for place in ticks.places:
            canvas.line(
                [(place, self.head), (place, self.plot_height)], color=style.palette.line,
                linewidth=0.6 * style.scale, zorder=0,
            )  # fmt: skip
        canvas.finish()
        middle = (scale.first + scale.last) / 2
        down = self.plot_height + 26.0 * scale.unit
        canvas.write(middle, down, ticks.title, colour=style.palette.text)
        for number, line in enumerate(self.key):
            offset = self.plot_height + _AXIS * scale.unit + self._line * (number + 0.5)
            canvas.write(scale.first, offset, line, ha="left")
