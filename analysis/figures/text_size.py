"""Measures texts before and after they stand in a figure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.textpath import TextPath


def root_figure(axes: Axes) -> Figure:
    """The figure that ``axes`` belong to."""
    figure = axes.get_figure(root=True)
    assert figure is not None, "axes are made by a figure"
    return figure


def extent_px(text: Text, figure: Figure) -> tuple[float, float]:
    """Width and height of a text in pixels of its figure."""
    canvas = figure.canvas
    assert isinstance(canvas, FigureCanvasAgg), "every figure here is given an Agg canvas"
    extent = text.get_window_extent(canvas.get_renderer())  # type: ignore[no-untyped-call]
    return float(extent.width), float(extent.height)


def widest_in(texts: Iterable[str], font: FontProperties) -> float:
    """Width in inches of the widest of some texts in ``font``, with a tenth more for the hinting of screens."""
    return 1.1 * max((_points_wide(text, font) for text in texts if text.strip()), default=0.0) / 72


@lru_cache(maxsize=4096)
def _points_wide(text: str, font: FontProperties) -> float:
    """Outlining a text takes milliseconds, and the same words are measured again for each row and each figure.

    Letters have points where they reach farthest, so that their extremes need not be solved for curve by curve.
    """
    outline = TextPath((0, 0), text, size=font.get_size_in_points(), prop=font)
    drawn = outline.vertices[outline.codes != Path.CLOSEPOLY]  # what closes a letter is at 0, 0
    return float(np.ptp(drawn[:, 0]))


def wrapped(text: str, width_inches: float, font: FontProperties) -> list[str]:
    """The text broken between words so that no line is wider than ``width_inches``; a longer word stands alone."""
    gap = widest_in(["n n"], font) - 2 * widest_in(["n"], font)  # with the room beside its letters
    lines, room = [""], width_inches
    for word in text.split():
        width = widest_in([word], font)
        if lines[-1] and width > room:
            lines.append("")
            room = width_inches
        lines[-1] = f"{lines[-1]} {word}".strip()
        room -= width + gap
    return lines
