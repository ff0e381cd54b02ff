"""Draws hazard ratios one below the other on a log axis, with n and events before and the numbers beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator
from matplotlib.transforms import Transform, blended_transform_factory

from analysis.figures.figure_style import FigureStyle
from analysis.figures.forest_row import ForestRow, ForestWords
from analysis.figures.text_size import widest_in

_DPI = 100.0
_LINE = 1.3
"""Height of a line of words in units of the body font's size."""
_GAP = 0.6
_LEAST, _MOST = 0.01, 100.0
"""The axis goes no farther, whatever an interval does: an arrow says that it goes on."""
_NARROWEST = 0.28
"""The part of the width that the axis keeps, however long the words are."""
_DECADES = 2.05
"""An axis over more than these has its ticks at powers of ten."""


def forest_figure(
    rows: Sequence[ForestRow],
    words: ForestWords,
    *,
    style: FigureStyle,
    axis_of: Sequence[ForestRow] | None = None,
) -> Figure:
    """The figure, ``style.width`` inches wide and as high as its rows.

    The axis holds the ratios of ``axis_of``, so that figures with parts of the same rows can be compared.
    The first series has open squares and dashed intervals, the second filled circles and solid ones, so that they are
    told apart without colour.
    """
    layout = _Layout(rows, words, style)
    figure = Figure(figsize=(layout.width, layout.height), dpi=_DPI, facecolor=style.ground)
    FigureCanvasAgg(figure)
    axes = figure.add_axes(layout.frame, facecolor=style.ground)
    _dress(axes, _limits(axis_of or rows), layout, words, style)
    writer = _Writer(axes, layout, style)
    writer.heads(words)
    top = 0.0
    for row in rows:
        height = layout.row_height(row)
        writer.row(row, top)
        _draw_marks(axes, row, layout.places(row, top), style)
        top += height
    return figure


class _Layout:
    """Where columns and rows stand; all in inches, rows counted downwards from the top of the axes."""

    def __init__(self, rows: Sequence[ForestRow], words: ForestWords, style: FigureStyle) -> None:
        self.em = style.body * style.scale / 72
        self.width = style.width * style.scale
        font, strong = style.font(size=style.body), style.font(size=style.body, weight=600)
        small = style.font(size=style.small)
        texts = [mark.text for row in rows for _, mark in row.shown]
        self.numbers = max(
            widest_in([words.estimate], strong),
            widest_in(texts, font) + 1.6 * self.em,
            widest_in(words.series, font) + 1.6 * self.em,
        )
        counts = [
            max(widest_in([head], strong), widest_in([getattr(row, name) for row in rows], font))
            for name, head in (("n", words.n), ("events", words.events))
        ]
        labels = max(
            widest_in([words.variable], strong),
            widest_in([row.label for row in rows if not row.is_level], font),
            widest_in([row.label for row in rows if row.is_level], font) + self.em,
            widest_in([row.detail for row in rows], small),
        )
        self._label_font, self._detail_font = font, small
        self.label_x = 0.4 * self.em
        taken = self.label_x + sum(counts) + self.numbers + 4.3 * self.em
        self.labels = min(labels, self.width * (1 - _NARROWEST) - taken)
        self.n_x = self.label_x + self.labels + 0.9 * self.em + counts[0]
        self.events_x = self.n_x + 0.9 * self.em + counts[1]
        self.left = self.events_x + 1.2 * self.em
        self.numbers_x = self.width - self.numbers - 0.3 * self.em
        self.plot_width = self.numbers_x - 1.0 * self.em - self.left
        self.plot_height = sum(self.row_height(row) for row in rows)
        self.head = (_LINE * max(2, len(words.series) + 1) + 0.7) * self.em
        below = 3.9 * self.em
        self.height = self.head + self.plot_height + below
        self.frame = (
            self.left / self.width,
            below / self.height,
            self.plot_width / self.width,
            self.plot_height / self.height,
        )

    def row_height(self, row: ForestRow) -> float:
        lines = max(1, len(row.shown), 2 if row.detail and self.beside(row) is None else 1)
        return (_LINE * lines + _GAP) * self.em

    def beside(self, row: ForestRow) -> float | None:
        """How far from the label's beginning its detail stands in the same line; None where there is no room."""
        start = widest_in([row.label], self._label_font) + _GAP / 2 * self.em
        return start if start + widest_in([row.detail], self._detail_font) <= self.labels else None

    def places(self, row: ForestRow, top: float) -> list[float]:
        """The middle of each mark of the row, on the first line where there is only one."""
        first = top + (_GAP / 2 + _LINE / 2) * self.em
        return [first + at * _LINE * self.em for at in range(len(row.shown))]


class _Writer:
    """Writes the words around the axes: x in inches from the left, y in inches from the top of the axes."""

    def __init__(self, axes: Axes, layout: _Layout, style: FigureStyle) -> None:
        self._axes, self._layout, self._style = axes, layout, style
        figure = axes.figure
        self._where: Transform = blended_transform_factory(figure.transFigure, axes.transData)

    def heads(self, words: ForestWords) -> None:
        layout = self._layout
        y = -0.55 * layout.em - (_LINE / 2) * layout.em
        self._write(layout.label_x, y, words.variable, weight=600)
        self._write(layout.n_x, y, words.n, weight=600, right=True)
        self._write(layout.events_x, y, words.events, weight=600, right=True)
        if len(words.series) == 1:
            self._write(layout.numbers_x, y, words.estimate, weight=600)
            return
        for at, name in enumerate(words.series):
            line = y - (len(words.series) - 1 - at) * _LINE * layout.em
            self._sign(line, at)
            self._write(layout.numbers_x + 1.6 * layout.em, line, name)
        above = y - len(words.series) * _LINE * layout.em
        self._write(layout.numbers_x, above, words.estimate, weight=600)

    def row(self, row: ForestRow, top: float) -> None:
        layout, palette = self._layout, self._style.palette
        if not row.is_level:
            self._axes.plot(
                [0, 1], [top, top], transform=self._where, color=palette.line, clip_on=False,
                linewidth=0.8 * self._style.scale, zorder=0,
            )  # fmt: skip
        first = top + (_GAP / 2 + _LINE / 2) * layout.em
        inset = layout.em if row.is_level else 0.0
        room = layout.labels - inset
        style = self._style
        label = _shortened(row.label, style.font(size=style.body), room)
        self._write(layout.label_x + inset, first, label)
        if row.detail:
            beside = layout.beside(row)
            detail = _shortened(row.detail, style.font(size=style.small), room)
            x, y = (inset, first + _LINE * layout.em) if beside is None else (beside, first)
            self._write(layout.label_x + x, y, detail, small=True)
        self._write(layout.n_x, first, row.n, right=True)
        self._write(layout.events_x, first, row.events, right=True)
        two = len(row.marks) > 1
        for (series, mark), y in zip(row.shown, layout.places(row, top), strict=True):
            if two and mark.ratio is not None:
                self._sign(y, series)
            self._write(layout.numbers_x + (1.6 * layout.em if two else 0), y, mark.text)

    def _sign(self, y: float, series: int) -> None:
        """The marker of a series before its words."""
        look = _look(series, self._style)
        x = (self._layout.numbers_x + 0.55 * self._layout.em) / self._layout.width
        self._axes.plot(
            [x], [y], transform=self._where, linestyle="none", clip_on=False, marker=look.marker,
            markersize=look.size * 0.85, markerfacecolor=look.face, markeredgecolor=look.colour,
            markeredgewidth=1.2 * self._style.scale,
        )  # fmt: skip

    def _write(
        self, x: float, y: float, text: str, *, weight: int = 400, right: bool = False, small: bool = False
    ) -> None:
        if not text:
            return
        style = self._style
        self._axes.text(
            x / self._layout.width, y, text, transform=self._where, va="center_baseline",
            ha="right" if right else "left", color=style.palette.muted if small else style.palette.text,
            fontproperties=style.font(size=style.small if small else style.body, weight=weight),
        )  # fmt: skip


def _shortened(text: str, font: FontProperties, room: float) -> str:
    """The text, or as much of its beginning as finds room."""
    shown = text
    while len(shown) > 1 and widest_in([shown], font) > room + 1e-6:
        shown = shown[:-2].rstrip() + "…"
    return shown


@dataclass(frozen=True)
class _Look:
    marker: str
    colour: str
    face: str
    dashes: tuple[float, tuple[float, ...]] | str
    size: float


def _look(series: int, style: FigureStyle) -> _Look:
    size = 0.62 * style.body * style.scale
    if series == 0:
        return _Look("s", style.palette.text, style.ground, (0, (3.2, 1.4)), size)
    return _Look("o", style.palette.accent, style.palette.accent, "solid", size * 1.1)


def _draw_marks(axes: Axes, row: ForestRow, places: Sequence[float], style: FigureStyle) -> None:
    low, high = axes.get_xlim()
    for (series, mark), y in zip(row.shown, places, strict=True):
        if mark.ratio is None:
            continue
        look = _look(series if len(row.marks) > 1 else 1, style)
        lower, upper = mark.interval
        start, end = max(lower or low, low), min(high if upper is None else upper, high)
        width = 0.75 * style.line_width * style.scale
        if start < end:
            axes.plot(
                [start, end], [y, y], color=look.colour, linestyle=look.dashes, linewidth=width, zorder=3
            )
        for is_cut, at, arrow in (
            (lower is None or lower < low, low, "<"),
            (upper is None or upper > high, high, ">"),
        ):
            if is_cut:
                axes.plot(
                    [at], [y], marker=arrow, markersize=look.size, color=look.colour, clip_on=False, zorder=4
                )
        if low <= mark.ratio <= high:
            axes.plot(
                [mark.ratio], [y], marker=look.marker, markersize=look.size, markerfacecolor=look.face,
                markeredgecolor=look.colour, markeredgewidth=1.2 * style.scale, zorder=5, clip_on=False,
            )  # fmt: skip


def _limits(rows: Sequence[ForestRow]) -> tuple[float, float]:
    """Whole steps of 1, 2, 5 around every ratio and limit, never beyond a hundredth and a hundredfold."""
    known = [
        value
        for row in rows
        for _, mark in row.shown
        if mark.ratio is not None
        for value in (mark.ratio, *mark.interval)
        if value is not None
    ]
    low = min([0.5, *(max(value, _LEAST) for value in known)])
    high = max([2.0, *(min(value, _MOST) for value in known)])
    steps = _steps()
    return (
        max(step for step in steps if step <= low * 1.0001),
        min(step for step in steps if step >= high * 0.9999),
    )


def _steps() -> list[float]:
    return [digit * 10.0**power for power in range(-2, 3) for digit in (1, 2, 5)]


def _ticks(limits: tuple[float, float]) -> list[float]:
    low, high = limits
    wide = log10(high / low) > _DECADES
    return [
        step
        for step in _steps()
        if low * 0.9999 <= step <= high * 1.0001 and (not wide or abs(log10(step) % 1) < 1e-6)
    ]


def _dress(
    axes: Axes, limits: tuple[float, float], layout: _Layout, words: ForestWords, style: FigureStyle
) -> None:
    axes.set_xscale("log")
    axes.set_xlim(limits)
    axes.set_ylim(layout.plot_height, 0)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(style.palette.muted)
    axes.spines["bottom"].set_linewidth(0.8 * style.scale)
    axes.yaxis.set_major_locator(NullLocator())
    axes.xaxis.set_major_locator(FixedLocator(_ticks(limits)))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    axes.tick_params(color=style.palette.muted, labelcolor=style.palette.muted, width=0.8 * style.scale)
    for label in axes.get_xticklabels():
        label.set_fontproperties(style.font(size=style.body))
    axes.axvline(1.0, color=style.palette.muted, linewidth=1.0 * style.scale, zorder=1)
    axes.set_xlabel(
        words.axis, color=style.palette.text, fontproperties=style.font(size=style.body),
        labelpad=3 * style.scale,
    )  # fmt: skip
