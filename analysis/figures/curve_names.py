"""Writes the name of each curve beside it, where it hides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from analysis.figures.figure_style import FigureStyle, SeriesStyle
from analysis.figures.halo import halo
from analysis.figures.label_placement import Points, Rectangle, best_label_place
from analysis.figures.text_size import extent_px, root_figure


def name_curves(
    axes: Axes,
    shown: Mapping[str, str],
    *,
    paths: Mapping[str, Points],
    fine_lines: Points,
    series: Mapping[str, SeriesStyle],
    blocked: Sequence[Rectangle] = (),
    style: FigureStyle,
) -> None:
    """Write each group's name beside its curve, off what is ``blocked``.

    Where there is no room, the coloured table alone names it.
    """
    figure = root_figure(axes)
    frame = axes.get_window_extent()
    within = Rectangle(frame.x0 + 4, frame.y0 + 4, frame.x1, frame.y1)
    taken = list(blocked)
    for name, label in shown.items():
        text = axes.text(
            0, 0, label, ha="center", va="center", color=series[name].text, zorder=7,
            fontproperties=style.font(size=style.body + 0.5, weight=700),
            path_effects=[halo(style, alpha=0.8)],
        )  # fmt: skip
        others = [points for other, points in paths.items() if other != name]
        place = best_label_place(
            extent_px(text, figure),
            paths[name],
            others=np.vstack(others) if others else np.empty((0, 2)),
            fine_lines=fine_lines,
            blocked=taken,
            within=within,
        )
        if place is None:
            text.remove()
            continue
        taken.append(place.grown(4))
        middle = ((place.left + place.right) / 2, (place.bottom + place.top) / 2)
        text.set_transform(axes.transAxes)
        text.set_position(tuple(axes.transAxes.inverted().transform(middle)))
