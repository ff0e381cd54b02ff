"""Draws a published median beside the curves: a line where half were still event-free, its interval at one half."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patheffects import withStroke

from analysis.figures.figure_style import Dashes, FigureStyle
from analysis.figures.label_placement import Points, path_points

_DASHES: Dashes = (0, (7.0, 2.0, 1.2, 2.0, 1.2, 2.0))
_LABEL_TOP = 0.985


@dataclass(frozen=True)
class ReferenceMedian:
    """Whose median it is, as the label says it, with months and their interval where one is published."""

    label: str
    months: float
    ci: tuple[float, float] | None = None


def draw_reference(axes: Axes, reference: ReferenceMedian, style: FigureStyle) -> None:
    """The line over the whole height, named along itself: it is no curve, since only the median is known."""
    colour = style.palette.muted
    axes.plot(
        [reference.months] * 2, [0, 1], color=colour, linewidth=1.1 * style.scale, linestyle=_DASHES, zorder=2
    )
    if reference.ci is not None:
        axes.plot(
            list(reference.ci), [0.5, 0.5], color=colour, linewidth=1.1 * style.scale, marker="|",
            markersize=7 * style.scale, zorder=2,
        )  # fmt: skip
    axes.plot(
        reference.months,
        0.5,
        color=colour,
        marker="D",
        markersize=5 * style.scale,
        linestyle="none",
        zorder=3,
    )
    axes.annotate(
        reference.label,
        (reference.months, _LABEL_TOP),
        xytext=(-3 * style.scale, 0),
        textcoords="offset points",
        rotation=90,
        ha="right",
        va="top",
        color=colour,
        fontproperties=style.font(size=style.small),
        zorder=6,
        path_effects=[withStroke(linewidth=2.5 * style.scale, foreground=style.ground)],
    )


def reference_path(axes: Axes, reference: ReferenceMedian) -> Points:
    """The line and the room of its label, as points in pixels that other words keep away from."""
    line = path_points(axes.transData.transform([(reference.months, 0.0), (reference.months, 1.0)]))
    label = line - np.array([10.0, 0.0])
    return np.vstack([line, label[label[:, 1] > np.median(line[:, 1])]])
