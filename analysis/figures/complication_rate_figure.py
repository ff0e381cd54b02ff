"""Draws the share of patients with each complication, with its exact interval."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, FuncFormatter
from matplotlib.transforms import blended_transform_factory

from analysis.complication_answers import ANY, ANY_BUT_PAIN
from analysis.complication_rates import ComplicationRate
from analysis.complication_words import complication_words
from analysis.figures.figure_style import FigureStyle
from analysis.figures.share_text import share_text
from analysis.figures.text_size import widest_in
from analysis.palette import SERIES
from analysis.proportions import Proportion
from models.wording import Translate

_DPI = 100.0
_ROW = 2.05
"""Height of a row in units of the body font's size."""
_TOGETHER = (ANY_BUT_PAIN, ANY)


def complication_rate_figure(
    rates: Sequence[ComplicationRate], *, style: FigureStyle, translate: Translate
) -> Figure:
    """A row for each complication: its share with the 95 % interval, n/N answered beside it.

    Those taken together stand below a line, with a diamond in place of the dot.
    """
    names = [complication_words(rate.key, translate) for rate in rates]
    texts = [share_text(rate.patients.rate) for rate in rates]
    figure, axes = _empty(names, texts, style)
    _dress(axes, len(rates), style, translate)
    for row, (rate, name, text) in enumerate(zip(rates, names, texts, strict=True)):
        together = rate.key in _TOGETHER
        _write_row(axes, row, (name, text), together=together, style=style)
        _draw_share(axes, row, rate.patients.rate, marker="D" if together else "o", style=style)
    _divide(axes, rates, style)
    return figure


def _empty(names: Sequence[str], texts: Sequence[str], style: FigureStyle) -> tuple[Figure, Axes]:
    em = style.body * style.scale / 72
    width = style.width * style.scale
    left = widest_in(names, style.font(size=style.body, weight=700)) + 2.0 * em
    right = widest_in(texts, style.font(size=style.body)) + 2.4 * em
    top, below, plot = 0.6 * em, 3.6 * em, _ROW * em * len(names)
    height = top + plot + below
    figure = Figure(figsize=(width, height), dpi=_DPI, facecolor=style.ground)
    FigureCanvasAgg(figure)
    place = (left / width, below / height, max(width - left - right, 0.1 * width) / width, plot / height)
    return figure, figure.add_axes(place, facecolor=style.ground)


def _dress(axes: Axes, rows: int, style: FigureStyle, translate: Translate) -> None:
    axes.set_xlim(-0.015, 1.015)
    axes.set_ylim(rows - 0.5, -0.5)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(style.palette.muted)
    axes.spines["bottom"].set_linewidth(0.8 * style.scale)
    axes.yaxis.set_major_locator(FixedLocator([]))
    axes.xaxis.set_major_locator(FixedLocator([0, 0.25, 0.5, 0.75, 1]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{100 * value:.0f} %" if value else "0"))
    axes.tick_params(color=style.palette.muted, labelcolor=style.palette.muted, width=0.8 * style.scale)
    axes.grid(axis="x", color=style.palette.line, linewidth=0.7 * style.scale, zorder=0)
    axes.set_axisbelow(True)
    font = style.font(size=style.body)
    for label in axes.get_xticklabels():
        label.set_fontproperties(font)
    words = translate("SafetyFigure", "patients with the complication, of those answered")
    axes.set_xlabel(words, color=style.palette.text, fontproperties=font, labelpad=3 * style.scale)


def _write_row(axes: Axes, row: int, texts: tuple[str, str], *, together: bool, style: FigureStyle) -> None:
    """The name on the left, the numbers on the right."""
    name, numbers = texts
    beside = blended_transform_factory(axes.transAxes, axes.transData)
    gap = style.body * style.scale / 72 * _DPI / axes.get_window_extent().width
    axes.text(
        -0.9 * gap, row, name, transform=beside, ha="right", va="center", clip_on=False,
        color=style.palette.text, fontproperties=style.font(size=style.body, weight=700 if together else 400),
    )  # fmt: skip
    axes.text(
        1 + 0.9 * gap, row, numbers, transform=beside, ha="left", va="center", clip_on=False,
        color=style.palette.text, fontproperties=style.font(size=style.body),
    )  # fmt: skip


def _draw_share(axes: Axes, row: int, share: Proportion, *, marker: str, style: FigureStyle) -> None:
    low, high = share.ci
    if share.estimate is None or low is None or high is None:
        return
    ink = style.shape_ink(SERIES.blue)
    axes.plot([low, high], [row, row], color=ink, linewidth=style.line_width * style.scale, zorder=3)
    for end in (low, high):
        axes.plot(
            [end, end], [row - 0.16, row + 0.16], color=ink, linewidth=1.2 * style.scale, zorder=3,
            clip_on=False,
        )  # fmt: skip
    axes.plot(
        [share.estimate], [row], marker=marker, markersize=(8 if marker == "o" else 8.5) * style.scale,
        color=ink, markeredgecolor=style.ground, markeredgewidth=1.0 * style.scale, zorder=4, clip_on=False,
    )  # fmt: skip


def _divide(axes: Axes, rates: Sequence[ComplicationRate], style: FigureStyle) -> None:
    """A fine line above those taken together."""
    first = next((row for row, rate in enumerate(rates) if rate.key in _TOGETHER), None)
    if first:
        axes.axhline(first - 0.5, color=style.palette.muted, linewidth=0.7 * style.scale, zorder=1)
