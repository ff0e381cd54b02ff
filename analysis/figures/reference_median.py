"""Draws a published median beside the curves: a line where half were still event-free, its interval at one half."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from analysis.figures.figure_style import Dashes, FigureStyle
from analysis.figures.halo import halo
from analysis.figures.label_placement import Points, Rectangle, path_points
from analysis.figures.text_size import extent_px, root_figure

_DASHES: Dashes = (0, (7.0, 2.0, 1.2, 2.0, 1.2, 2.0))
_GAP = 5.0
"""Pixels between the line and its name."""
_STEPS = 40


@dataclass(frozen=True)
class ReferenceMedian:
    """Whose median it is, as the label says it, with months and their interval where one is published."""

    label: str
    months: float
    ci: tuple[float, float] | None = None


def draw_reference(
    axes: Axes, reference: ReferenceMedian, style: FigureStyle, *, curves: Points, fine_lines: Points
) -> Rectangle:
    """The line over the whole height, named along itself: it is no curve, since only the median is known.

    The name stands where it hides no curve (both as points in pixels); its room is returned.
    """
    look: dict[str, Any] = {"color": style.palette.muted, "linewidth": 1.1 * style.scale, "zorder": 2}
    axes.plot([reference.months] * 2, [0, 1], linestyle=_DASHES, **look)
    if reference.ci is not None:
        axes.plot(list(reference.ci), [0.5, 0.5], marker="|", markersize=7 * style.scale, **look)
    axes.plot(
        reference.months, 0.5, color=style.palette.muted, marker="D", markersize=5 * style.scale,
        linestyle="none", zorder=3,
    )  # fmt: skip
    text = axes.text(
        0, 0, reference.label, rotation=90, ha="center", va="center", color=style.palette.muted, zorder=6,
        fontproperties=style.font(size=style.small),
        path_effects=[halo(style)],
    )  # fmt: skip
    places = list(_places(axes, reference.months, extent_px(text, root_figure(axes))))
    place = min(places, key=lambda each: (each.holds_any(curves), each.holds_any(fine_lines)))
    middle = ((place.left + place.right) / 2, (place.bottom + place.top) / 2)
    text.set_transform(axes.transAxes)
    text.set_position(tuple(axes.transAxes.inverted().transform(middle)))
    return place


def _places(axes: Axes, months: float, size: tuple[float, float]) -> Iterator[Rectangle]:
    """Where the name can stand: left or right of the line, from its top downwards."""
    width, height = size
    frame = axes.get_window_extent()
    line = float(axes.transData.transform((months, 0.0))[0])
    lowest, highest = frame.y0 + _GAP, frame.y1 - _GAP
    for top in np.linspace(highest, min(highest, lowest + height), _STEPS):
        for left in (line - _GAP - width, line + _GAP):
            if frame.x0 <= left and left + width <= frame.x1:
                yield Rectangle(left, float(top) - height, left + width, float(top))


def reference_path(axes: Axes, reference: ReferenceMedian) -> Points:
    """The line as points in pixels, which other words keep away from."""
    return path_points(axes.transData.transform([(reference.months, 0.0), (reference.months, 1.0)]))
