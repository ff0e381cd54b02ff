"""Chooses the months that stand under a figure of time, and dresses the axes of shares over months."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.ticker import FixedLocator, FuncFormatter

from analysis.figures.figure_style import FigureStyle

_STEPS = (1, 3, 6, 12, 24, 60, 120)


def month_ticks(last: float, *, most: int = 12) -> tuple[float, ...]:
    """0, 3, 6 … up to ``last``; coarser where they would be more than ``most``, finer below 3 months."""
    if last < 1:
        return tuple(0.25 * index for index in range(int(last / 0.25 + 1e-9) + 1))
    step = next((float(each) for each in _STEPS if (each > 1 or last < 3) and last / each < most), None)
    if step is None:
        step = 10.0 ** math.ceil(math.log10(last / most))
    return tuple(step * index for index in range(int(last / step + 1e-9) + 1))


def dress_month_axes(
    axes: Axes, months: Sequence[float], last: float, *, share: str, time: str, style: FigureStyle
) -> None:
    """Months to ``last`` along the bottom, 0 to 100 % up the side, no frame; ``share`` and ``time`` name the axes."""
    last = max(last, 1e-9)
    axes.set_xlim(-0.012 * last, 1.04 * last)
    axes.set_ylim(0, 1.03)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(style.palette.muted)
        axes.spines[side].set_linewidth(0.8 * style.scale)
    axes.xaxis.set_major_locator(FixedLocator(list(months)))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    axes.yaxis.set_major_locator(FixedLocator([0, 0.25, 0.5, 0.75, 1]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{100 * value:.0f} %" if value else "0"))
    axes.tick_params(color=style.palette.muted, labelcolor=style.palette.muted, width=0.8 * style.scale)
    font = style.font(size=style.body)
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontproperties(font)
    axes.set_ylabel(share, color=style.palette.text, fontproperties=font, labelpad=6 * style.scale)
    axes.set_xlabel(time, color=style.palette.text, fontproperties=font, labelpad=3 * style.scale)
