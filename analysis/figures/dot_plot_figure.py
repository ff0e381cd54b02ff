"""Draws numbers by group, small panels side by side: every patient a dot, a line at each group's median."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from analysis.figures.dot_placement import spread_dots
from analysis.figures.figure_style import FigureStyle, SeriesStyle
from analysis.figures.text_size import widest_in, wrapped
from analysis.survival_data import Numbers

_DPI = 100.0
_PANEL_INCHES = 2.35
_MOST_IN_A_ROW = 4
_NARROWEST_PLOT = 0.8
_MARKERS = ("o", "^", "s", "D", "v", "P", "X")
_LEFT, _MARGIN = 0.46, 0.12
"""Inches left of every panel for its ticks, and at the outer edges."""
_WIDEST_NAME, _DOT_STEP = 0.95, 0.12
"""Inches: a longer name of a group is broken between its words; dots of one value stand so far apart."""


@dataclass(frozen=True)
class DotPanel:
    """One number: its title with the unit, and the values of each group by its code."""

    title: str
    values: Mapping[str, Numbers]


def dot_plot_figure(
    panels: Sequence[DotPanel], *, groups: Mapping[str, str], style: FigureStyle, median_word: str
) -> Figure:
    """The panels in rows, ``style.width`` inches wide; ``groups`` are the names by code, in their order.

    Groups are told apart by their place and name, by colour, and by the shape of their dots, of which every second is
    hollow. The median stands as a line and, with n, below the group's name; ``median_word`` explains it.
    """
    layout = _Layout(panels, groups, style)
    figure = Figure(figsize=(layout.width, layout.height), dpi=_DPI, facecolor=style.ground)
    FigureCanvasAgg(figure)
    series = style.series(list(groups))
    for at, panel in enumerate(panels):
        axes = figure.add_axes(layout.place(at), facecolor=style.ground)
        _draw_panel(axes, panel, layout, series, style)
        axes.set_title(
            "\n".join(layout.titles[at]), loc="left", x=0.0, pad=7 * style.scale, color=style.palette.text,
            fontproperties=style.font(size=style.body, weight=600), linespacing=1.25,
        )  # fmt: skip
    figure.text(
        layout.left / layout.width, 0.5 * layout.em / layout.height, median_word, ha="left", va="bottom",
        color=style.palette.muted, fontproperties=style.font(size=style.small),
    )  # fmt: skip
    return figure


class _Layout:
    """Where the panels stand; all in inches. As many in a row as leave each group room for its name."""

    def __init__(self, panels: Sequence[DotPanel], groups: Mapping[str, str], style: FigureStyle) -> None:
        font = style.font(size=style.body, weight=600)
        self.em = style.body * style.scale / 72
        self.width = style.width * style.scale
        self.left = _LEFT * style.scale
        room = self.width - _MARGIN * style.scale
        self.names = {code: wrapped(name, _WIDEST_NAME * style.scale, font) for code, name in groups.items()}
        lines = [line for name in self.names.values() for line in name]
        named = [*lines, *(_told(each) for panel in panels for each in panel.values.values())]
        names = (widest_in(named, font) + 0.6 * self.em) * len(groups)
        needed = max(names, _NARROWEST_PLOT * style.scale) + self.left
        fitting = max(1, min(_MOST_IN_A_ROW, len(panels), int(room / needed)))
        self.in_a_row = ceil(len(panels) / ceil(len(panels) / fitting)) if panels else 1
        self.cell = room / self.in_a_row
        self.titles = [wrapped(panel.title, self.cell - 0.45 * self.left, font) for panel in panels]
        self._above = (1.6 + 1.3 * max((len(lines) for lines in self.titles), default=1)) * self.em
        self._plot, self._below, foot = _PANEL_INCHES * style.scale, 2.1 * self.em, 1.9 * self.em
        self.name_lines = max((len(name) for name in self.names.values()), default=1)
        self._below += 1.3 * self.name_lines * self.em
        self.dot_step = _DOT_STEP * style.scale * max(1, len(groups)) / (self.cell - self.left)
        self._each = self._above + self._plot + self._below
        self.height = ceil(len(panels) / self.in_a_row) * self._each + foot

    def place(self, at: int) -> tuple[float, float, float, float]:
        """Left, bottom, width and height of a panel's axes as shares of the figure."""
        row, column = divmod(at, self.in_a_row)
        bottom = self.height - (row + 1) * self._each + self._below
        return (
            (column * self.cell + self.left) / self.width,
            bottom / self.height,
            (self.cell - self.left) / self.width,
            self._plot / self.height,
        )


def _draw_panel(
    axes: Axes,
    panel: DotPanel,
    layout: _Layout,
    series: Mapping[str, SeriesStyle],
    style: FigureStyle,
) -> None:
    everyone = np.concatenate([np.empty(0), *panel.values.values()])
    span = float(np.ptp(everyone)) if len(everyone) else 0.0
    for at, code in enumerate(layout.names):
        values = panel.values.get(code, np.empty(0))
        if len(values):
            offsets = spread_dots(values, span, layout.dot_step)
            _draw_group(axes, at, values, offsets, series=series[code], style=style)
        _write_below(axes, at, values, layout=layout, group=(code, series[code].text), style=style)
    _dress(axes, len(layout.names), style)


def _write_below(
    axes: Axes, at: int, values: Numbers, *, layout: _Layout, group: tuple[str, str], style: FigureStyle
) -> None:
    """The group's name in its colour, below it the median and how many are known."""
    code, colour = group
    told = (1.3 * layout.name_lines, _told(values), style.palette.muted, style.font(size=style.small))
    bold = style.font(size=style.body, weight=600)
    names = [(1.3 * line, text, colour, bold) for line, text in enumerate(layout.names[code])]
    for ems, text, ink, font in (*names, told):
        axes.annotate(
            text, (at, 0), xycoords=axes.get_xaxis_transform(), ha="center", va="top", color=ink,
            xytext=(0, -(0.6 + ems) * style.body * style.scale), textcoords="offset points",
            fontproperties=font, annotation_clip=False,
        )  # fmt: skip


def _told(values: Numbers) -> str:
    if not len(values):
        return "n 0"
    median = f"{np.median(values):.1f}".removesuffix(".0").replace("-", "−")
    return f"{median} (n {len(values)})"


def _draw_group(
    axes: Axes, at: int, values: Numbers, offsets: Numbers, *, series: SeriesStyle, style: FigureStyle
) -> None:
    size = (5.2 if len(values) <= 60 else 3.4) * style.scale
    is_hollow = at % 2 == 1
    axes.plot(
        at + offsets, values, linestyle="none", marker=_MARKERS[at % len(_MARKERS)],
        markersize=size, markerfacecolor=style.ground if is_hollow else series.line,
        markeredgecolor=series.line, markeredgewidth=1.1 * style.scale, zorder=4,
        alpha=1.0 if len(values) <= 200 else 0.5,
    )  # fmt: skip
    median = float(np.median(values))
    axes.plot(
        [at - 0.36, at + 0.36], [median, median], color=style.palette.text,
        linewidth=style.line_width * style.scale * 0.85, solid_capstyle="butt", zorder=3 if len(values) <= 60 else 5,
    )  # fmt: skip


def _dress(axes: Axes, groups: int, style: FigureStyle) -> None:
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    axes.spines["left"].set_color(style.palette.muted)
    axes.spines["left"].set_linewidth(0.8 * style.scale)
    axes.set_xlim(-0.5, groups - 0.5)
    low, high = axes.get_ylim()
    axes.set_ylim(low - 0.03 * (high - low), high + 0.03 * (high - low))
    axes.yaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 5, 10], integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}".replace("-", "−")))
    axes.tick_params(
        color=style.palette.muted, labelcolor=style.palette.muted, width=0.8 * style.scale, length=3.5
    )
    axes.set_xticks([])
    for label in axes.get_yticklabels():
        label.set_fontproperties(style.font(size=style.body))
