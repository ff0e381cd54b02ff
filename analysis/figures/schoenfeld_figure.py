"""Draws scaled Schoenfeld residuals against time, a panel for each term of a Cox model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator

from analysis.figures.figure_style import FigureStyle
from analysis.figures.number_text import months_text
from analysis.schoenfeld_residuals import ScaledResiduals

_DPI = 100.0
MOST_PANELS = 12
"""More terms than this are not drawn: nobody reads them."""
_APART = 0.13
"""Months closer than this part of the axis share one tick."""


@dataclass(frozen=True)
class ResidualPanel:
    """One panel: what the term is called, what is said beside it, its residuals."""

    name: str
    told: str
    residuals: ScaledResiduals


@dataclass(frozen=True)
class ResidualWords:
    """The words of both axes, translated already."""

    effect: str
    time: str


def schoenfeld_figure(panels: Sequence[ResidualPanel], words: ResidualWords, *, style: FigureStyle) -> Figure:
    """The panels, two in a row, ``style.width`` inches wide.

    A point for each event; dashed, the coefficient that the model takes for the whole time; dotted, no effect; solid,
    the smooth where there are events enough. Time is stretched as by R ``cox.zph(transform = "km")``.
    """
    shown = list(panels[:MOST_PANELS])
    columns = 1 if len(shown) == 1 else 2
    lines = -(-len(shown) // columns)
    em = style.body * style.scale / 72
    width = style.width * style.scale
    left, right, head, below = 4.2 * em, 1.2 * em, 3.3 * em, 4.4 * em
    plot_width = width / columns - left - right
    plot_height = min(0.55 * plot_width, 2.3 * style.scale)
    tall = head + plot_height + below
    figure = Figure(figsize=(width, lines * tall), dpi=_DPI, facecolor=style.ground)
    FigureCanvasAgg(figure)
    for at, panel in enumerate(shown):
        line, column = divmod(at, columns)
        axes = figure.add_axes(
            (
                (column * width / columns + left) / width,
                1 - (line * tall + head + plot_height) / (lines * tall),
                plot_width / width,
                plot_height / (lines * tall),
            ),
            facecolor=style.ground,
        )
        _draw(axes, panel.residuals, style)
        _dress(axes, panel, words, style, first=column == 0)
    return figure


def _draw(axes: Axes, series: ScaledResiduals, style: FigureStyle) -> None:
    palette = style.palette
    axes.axhline(0.0, color=palette.muted, linewidth=1.0 * style.scale, linestyle=(0, (1, 2)), zorder=1)
    axes.axhline(
        series.coefficient, color=palette.text, linewidth=1.2 * style.scale, linestyle=(0, (5, 2.2)), zorder=2
    )
    axes.plot(
        series.transformed, series.values, linestyle="none", marker="o", markersize=4.6 * style.scale,
        markerfacecolor="none", markeredgecolor=palette.accent, markeredgewidth=1.1 * style.scale, zorder=3,
        clip_on=False,
    )  # fmt: skip
    if series.smooth is not None:
        axes.plot(*series.smooth, color=palette.accent, linewidth=style.line_width * style.scale, zorder=4)


def _dress(
    axes: Axes, panel: ResidualPanel, words: ResidualWords, style: FigureStyle, *, first: bool
) -> None:
    series = panel.residuals
    low, high = float(series.transformed.min()), float(series.transformed.max())
    room = 0.04 * (high - low) or 0.5
    axes.set_xlim(low - room, high + room)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(style.palette.muted)
        axes.spines[side].set_linewidth(0.8 * style.scale)
    places, months = _month_places(series, high - low)
    names = dict(zip(places, months, strict=True))
    axes.xaxis.set_major_locator(FixedLocator(places))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: months_text(names.get(value))))
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=False))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}".replace("-", "−")))
    axes.tick_params(color=style.palette.muted, labelcolor=style.palette.muted, width=0.8 * style.scale)
    font = style.font(size=style.body)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontproperties(font)
    if first:
        axes.set_ylabel(words.effect, color=style.palette.text, fontproperties=font, labelpad=4 * style.scale)
    axes.set_xlabel(words.time, color=style.palette.text, fontproperties=font, labelpad=3 * style.scale)
    line = 1.35 * style.body
    for text, above, weight, colour in (
        (panel.name, 0.7 * style.body + line, 600, style.palette.text),
        (panel.told, 0.7 * style.body, 400, style.palette.muted),
    ):
        axes.annotate(
            text, (0, 1), xytext=(0, above * style.scale), xycoords="axes fraction",
            textcoords="offset points", ha="left", va="baseline", color=colour,
            fontproperties=style.font(size=style.body, weight=weight), annotation_clip=False,
        )  # fmt: skip


def _month_places(series: ScaledResiduals, span: float) -> tuple[list[float], list[float]]:
    """Event times far enough apart on the stretched axis to be read, with their months."""
    places: list[float] = []
    months: list[float] = []
    at, first = np.unique(series.transformed, return_index=True)
    for place, month in zip(at.tolist(), series.months[first].tolist(), strict=True):
        if not places or place - places[-1] >= _APART * span:
            places.append(place)
            months.append(month)
    return places, months
