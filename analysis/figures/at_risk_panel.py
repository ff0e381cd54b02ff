"""Draws the table under a curve: at risk, censored and events of each group, aligned under the ticks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.transforms import ScaledTranslation, blended_transform_factory

from analysis.figures.figure_style import FigureStyle, SeriesStyle
from analysis.figures.text_size import root_figure
from analysis.kaplan_meier import KaplanMeierCurve
from models.wording import Translate

LINE = 1.46
"""Height of a row in units of the body font's size."""
GROUP_GAP = 0.55
ROWS_PER_GROUP = 3


@dataclass(frozen=True)
class PanelGroup:
    """One group of the table: the name shown, its curve, its colours."""

    name: str
    curve: KaplanMeierCurve
    series: SeriesStyle


def panel_height(groups: int, style: FigureStyle) -> float:
    """Height of the table in points."""
    return style.body * style.scale * (groups * (ROWS_PER_GROUP * LINE + GROUP_GAP))


def draw_at_risk_panel(
    axes: Axes,
    groups: Sequence[PanelGroup],
    *,
    months: Sequence[float],
    below: float,
    style: FigureStyle,
    translate: Translate,
) -> None:
    """Write the table under ``axes``, its first row ``below`` points under the axis; columns stand under ``months``.

    As KMunicate (Morris 2019, BMJ Open 9:e030215): at risk T >= t, censored and events T < t.
    """
    size = style.body * style.scale
    words = (translate("SurvivalFigure", "censored"), translate("SurvivalFigure", "events"))
    offset = below
    for group in groups:
        counts = counts_at(group.curve, months)
        rows = ((group.name, counts["at_risk"]), (words[0], counts["censored"]), (words[1], counts["events"]))
        for index, (label, values) in enumerate(rows):
            ink = group.series.text if index == 0 else style.palette.muted
            write_count_row(
                axes, label, values, months=months, offset=offset, leading=index == 0, ink=ink, style=style
            )
            offset += LINE * size
        offset += GROUP_GAP * size


def counts_at(curve: KaplanMeierCurve, months: Sequence[float]) -> Mapping[str, list[int]]:
    """The three counts at each of ``months``; they add up to n, less those who enter later."""
    before = np.searchsorted(curve.times, np.asarray(months, dtype=np.float64), side="left")
    events = np.concatenate(([0.0], np.cumsum(curve.events)))[before]
    censored = np.concatenate(([0.0], np.cumsum(curve.censored)))[before]
    return {
        "at_risk": [curve.at_risk_at(month) for month in months],
        "censored": [round(value) for value in censored],
        "events": [round(value) for value in events],
    }


def write_count_row(
    axes: Axes,
    label: str,
    values: Sequence[int],
    *,
    months: Sequence[float],
    offset: float,
    leading: bool,
    ink: str,
    style: FigureStyle,
) -> None:
    """Write one row ``offset`` points under the axis; a leading one is bold, its label in ``ink``."""
    inches = root_figure(axes).dpi_scale_trans
    shift = ScaledTranslation(0, -offset / 72, inches)
    left = ScaledTranslation(-1.9 * style.body * style.scale / 72, -offset / 72, inches)
    colour = style.palette.text if leading else style.palette.muted
    font = style.font(size=style.body if leading else style.small)
    name_font = style.font(size=style.body if leading else style.small, weight=700 if leading else 400)
    axes.text(
        0, 0, label, transform=axes.transAxes + left, ha="right", va="center", clip_on=False,
        color=ink, fontproperties=name_font,
    )  # fmt: skip
    under_ticks = blended_transform_factory(axes.transData, axes.transAxes) + shift
    for month, value in zip(months, values, strict=True):
        axes.text(
            month, 0, f"{value}", transform=under_ticks, ha="center", va="center", clip_on=False,
            color=colour, fontproperties=font,
        )  # fmt: skip
