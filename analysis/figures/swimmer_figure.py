"""Draws the swimmer plot of a cohort: a bar for each patient from LM diagnosis on, with what happened to her."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, FuncFormatter

from analysis.figures.course_canvas import CourseCanvas, CourseScale
from analysis.figures.figure_style import FigureStyle
from analysis.figures.month_axis import month_ticks
from analysis.figures.swimmer_lanes import MOST_LANES, SwimmerBlock, SwimmerLane, swimmer_blocks
from analysis.figures.swimmer_marks import KeyEntry, SwimmerMarks
from models.vocabularies import Arm
from models.wording import Translate

_DPI = 100.0
_HIGHEST_ROW, _LOWEST_ROW = 18.0, 10.8
_ALL_ROWS = 480.0
_HEAD, _GAP, _AXIS, _KEY_LINE = 19.0, 5.0, 40.0, 17.0
_RIGHT = 14.0
_LONGEST_CODE = 14


def swimmer_figure(
    lanes: Sequence[SwimmerLane],
    *,
    style: FigureStyle,
    translate: Translate,
    most: int = MOST_LANES,
    rows_points: float = _ALL_ROWS,
) -> Figure:
    """The figure, ``style.width`` inches wide; its height follows the number of patients.

    The arms stand below each other, each under its name, the longest lane first; signs stand in a key below. Of more
    than ``most`` patients each arm's name says how many are shown. ``rows_points`` is the height that many rows share.
    """
    blocks = swimmer_blocks(lanes, most=most)
    sheet = _Sheet.of(blocks, style, rows_points)
    canvas, figure = sheet.canvas()
    marks = SwimmerMarks(canvas, half=0.36 * sheet.row)
    sheet.draw(canvas, marks, translate)
    sheet.dress(canvas, translate)
    entries = list(marks.key([lane for block in blocks for lane in block.lanes], translate))
    sheet.draw_key(canvas, figure, entries)
    canvas.finish()
    return figure


@dataclass(frozen=True)
class _Sheet:
    """What stands where, in points (before the style's scale) down from the top of the axes."""

    blocks: tuple[SwimmerBlock, ...]
    scale: CourseScale
    left: float
    row: float

    @classmethod
    def of(cls, blocks: tuple[SwimmerBlock, ...], style: FigureStyle, rows_points: float) -> _Sheet:
        lanes = [lane for block in blocks for lane in block.lanes]
        measure = CourseScale(0.0, 1.0, 1.0, style)
        widest = max((measure.text_points(_code(lane)) for lane in lanes), default=0.0)
        left = widest + 14.0 * measure.unit
        width = style.width * 72 - left - _RIGHT
        scale = CourseScale.of([0.0], [lane.end for lane in lanes], width=width, style=style)
        row = min(_HIGHEST_ROW, max(_LOWEST_ROW, rows_points / max(len(lanes), 1))) * scale.unit
        return cls(blocks, scale, left, row)

    @cached_property
    def height(self) -> float:
        """Points from the top of the axes to the month axis."""
        unit = self.scale.unit
        heights = [_HEAD * unit + len(block.lanes) * self.row + _GAP * unit for block in self.blocks]
        return sum(heights) or _HEAD * unit

    def canvas(self) -> tuple[CourseCanvas, Figure]:
        """Empty axes with room below for the month axis alone; the key makes its own."""
        style = self.scale.style
        figure = Figure(dpi=_DPI, facecolor=style.ground)
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1), facecolor="none")
        canvas = CourseCanvas(axes, self.scale)
        axes.set_xlim(self.scale.first, self.scale.last)
        axes.set_ylim(self.height, 0)
        self.put(figure, canvas, key_lines=0)
        return canvas, figure

    def put(self, figure: Figure, canvas: CourseCanvas, *, key_lines: int) -> None:
        """Give the figure its height, and the axes their place in it."""
        style, unit = self.scale.style, self.scale.unit
        below = (_AXIS + _KEY_LINE * key_lines + 4.0) * unit
        width, height = style.width * 72, self.height + below
        figure.set_size_inches(width / 72 * style.scale, height / 72 * style.scale)
        share = (width - self.left - _RIGHT) / width
        canvas.axes.set_position((self.left / width, below / height, share, self.height / height))

    def draw(self, canvas: CourseCanvas, marks: SwimmerMarks, translate: Translate) -> None:
        """Each arm under its name."""
        unit, style = self.scale.unit, self.scale.style
        series = style.series([arm.value for arm in Arm])
        names = self.scale.first - self.scale.months(5.0 * unit)
        down = 0.0
        for block in self.blocks:
            look = series[block.arm.value]
            text = _heading(block, translate)
            canvas.write(
                0.0, down + _HEAD * unit * 0.55, text, colour=look.text, weight=700, ha="left", has_halo=True
            )
            down += _HEAD * unit
            for lane in block.lanes:
                middle = down + self.row / 2
                canvas.write(names, middle, _code(lane), colour=style.palette.text, ha="right")
                marks.lane(lane, middle, look)
                down += self.row
            down += _GAP * unit

    def dress(self, canvas: CourseCanvas, translate: Translate) -> None:
        """The month axis and its fine lines."""
        axes, style, scale = canvas.axes, self.scale.style, self.scale
        months = month_ticks(scale.last)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(style.palette.muted)
        axes.spines["bottom"].set_linewidth(0.8 * style.scale)
        axes.yaxis.set_visible(False)
        axes.xaxis.set_major_locator(FixedLocator(list(months)))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
        axes.tick_params(color=style.palette.muted, labelcolor=style.palette.muted, width=0.8 * style.scale)
        for label in axes.get_xticklabels():
            label.set_fontproperties(style.font(size=style.small))
        for month in months:
            axes.plot(
                [month, month], [0, self.height], color=style.palette.line,
                linewidth=0.6 * style.scale, zorder=0,
            )  # fmt: skip
        title = translate("CourseFigure", "months since LM diagnosis")
        middle = (scale.first + scale.last) / 2
        canvas.write(middle, self.height + 26.0 * scale.unit, title, colour=style.palette.text)

    def draw_key(self, canvas: CourseCanvas, figure: Figure, entries: Sequence[KeyEntry]) -> None:
        """Signs with their words, in as few lines as they need."""
        unit, scale = self.scale.unit, self.scale
        lines = list(self._key_lines(entries))
        self.put(figure, canvas, key_lines=len(lines))
        for number, line in enumerate(lines):
            down = self.height + (_AXIS + _KEY_LINE * (number + 0.5)) * unit
            month = 0.0
            for entry in line:
                right = month + scale.months(entry.width * unit)
                entry.draw(month, right, down)
                canvas.write(right + scale.months(5.0 * unit), down, entry.text, ha="left")
                month += scale.months(self._key_width(entry))

    def _key_width(self, entry: KeyEntry) -> float:
        return self.scale.text_points(entry.text) + (entry.width + 17.0) * self.scale.unit

    def _key_lines(self, entries: Sequence[KeyEntry]) -> Iterator[list[KeyEntry]]:
        room = self.scale.width - self.scale.points(-self.scale.first)
        line: list[KeyEntry] = []
        for entry in entries:
            if line and sum(map(self._key_width, [*line, entry])) > room:
                yield line
                line = []
            line.append(entry)
        if line:
            yield line


def _code(lane: SwimmerLane) -> str:
    code = lane.study_code
    return code if len(code) <= _LONGEST_CODE else f"{code[: _LONGEST_CODE - 1]}…"


def _heading(block: SwimmerBlock, translate: Translate) -> str:
    name, shown = translate("Arm", block.arm.label), len(block.lanes)
    if shown == block.n:
        return translate("SwimmerFigure", "{arm}, n {n}").format(arm=name, n=block.n)
    text = translate("SwimmerFigure", "{arm}, n {n}: the {shown} followed longest, {hidden} not shown")
    return text.format(arm=name, n=block.n, shown=shown, hidden=block.n - shown)
