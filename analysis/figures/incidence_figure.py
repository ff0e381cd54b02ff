"""Draws the cumulative incidence of the first complication beside that of death before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from analysis.competing_risks import CauseIncidence, CumulativeIncidence
from analysis.figures.at_risk_panel import LINE, write_count_row
from analysis.figures.curve_names import name_curves
from analysis.figures.figure_style import FigureStyle, SeriesStyle
from analysis.figures.label_placement import Points, path_points
from analysis.figures.month_axis import dress_month_axes, month_ticks
from analysis.figures.survival_curve import draw_steps, step_vertices
from analysis.figures.text_size import widest_in
from analysis.first_complication import COMPLICATION, DEATH, FirstComplication
from analysis.kaplan_meier import KaplanMeierCurve
from models.wording import Translate

_DPI = 100.0
_ROWS = 4
_ABOVE_TABLE = 5.4
"""Points of the body font from the axis to the first row: ticks and the name of the axis stand between."""


def incidence_figure(
    first: FirstComplication,
    *,
    style: FigureStyle,
    translate: Translate,
    plot_height: float,
) -> Figure:
    """Steps with their 95 % bands and the counts under them, ``style.width`` inches wide.

    ``plot_height`` is that of the axes in inches. The two are told apart by colour and dashes, each named beside its
    curve; both are thin where fewer than 3 are at risk.
    """
    words = {
        COMPLICATION: translate("SafetyFigure", "complication"),
        DEATH: translate("SafetyFigure", "death before it"),
    }
    rows = {
        "at_risk": translate("SafetyFigure", "at risk"),
        "censored": translate("SafetyFigure", "censored"),
        **words,
    }
    curves = first.curves
    steps = {cause: _as_steps(curves, curves.of(cause)) for cause in words}
    series = style.series(list(words))
    months = month_ticks(curves.last_time)
    figure, axes = _empty(list(rows.values()), style, plot_height)
    dress_month_axes(
        axes,
        months,
        max(months[-1], curves.last_time),
        share=translate("SafetyFigure", "cumulative incidence"),
        time=translate("SafetyFigure", "months since the first puncture"),
        style=style,
    )
    for cause in (DEATH, COMPLICATION):
        draw_steps(axes, steps[cause], series[cause], style)
    name_curves(
        axes,
        words,
        paths={cause: _path(axes, curve) for cause, curve in steps.items()},
        fine_lines=np.empty((0, 2)),
        series=series,
        style=style,
    )
    _write_counts(axes, curves, rows, months=months, series=series, style=style)
    return figure


def _as_steps(curves: CumulativeIncidence, cause: CauseIncidence) -> KaplanMeierCurve:
    """The incidence in the shape that steps are drawn from; it rises from 0, also where it begins at month 0."""
    none = np.array([0.0])
    return KaplanMeierCurve(
        times=np.concatenate((none, curves.times)),
        survival=np.concatenate((none, cause.incidence)),
        lower=np.concatenate(([np.nan], cause.lower)),
        upper=np.concatenate(([np.nan], cause.upper)),
        at_risk=np.concatenate((curves.at_risk[:1], curves.at_risk)),
        events=np.concatenate((none, cause.events)),
        censored=np.concatenate((none, curves.censored)),
    )


def _empty(labels: Sequence[str], style: FigureStyle, plot_height: float) -> tuple[Figure, Axes]:
    """Axes with room for the names of the rows on the left and for the rows below."""
    em = style.body * style.scale / 72
    width, plot = style.width * style.scale, plot_height * style.scale
    left = max(widest_in(labels, style.font(size=style.body, weight=700)) + 2.5 * em, 5.0 * em)
    right, top, below = 0.9 * em, 1.0 * em, (4.9 + _ROWS * LINE) * em
    height = top + plot + below
    figure = Figure(figsize=(width, height), dpi=_DPI, facecolor=style.ground)
    FigureCanvasAgg(figure)
    place = (left / width, below / height, (width - left - right) / width, plot / height)
    return figure, figure.add_axes(place, facecolor=style.ground)


def _path(axes: Axes, curve: KaplanMeierCurve) -> Points:
    return path_points(axes.transData.transform(step_vertices(curve)))


def _write_counts(
    axes: Axes,
    curves: CumulativeIncidence,
    labels: Mapping[str, str],
    *,
    months: Sequence[float],
    series: Mapping[str, SeriesStyle],
    style: FigureStyle,
) -> None:
    counts = counts_before(curves, months)
    size = style.body * style.scale
    for place, (name, label) in enumerate(labels.items()):
        ink = series[name].text if name in series else style.palette.muted
        write_count_row(
            axes,
            label,
            counts[name],
            months=months,
            offset=(_ABOVE_TABLE + place * LINE) * size,
            leading=name == "at_risk",
            ink=style.palette.text if name == "at_risk" else ink,
            style=style,
        )


def counts_before(curves: CumulativeIncidence, months: Sequence[float]) -> dict[str, list[int]]:
    """At risk T >= month, the others T < month, so that the four add up to n."""
    before = np.searchsorted(curves.times, np.asarray(months, dtype=np.float64), side="left")
    past = {"censored": curves.censored, **{each.cause: each.events for each in curves.causes}}
    gone = {name: np.concatenate(([0.0], np.cumsum(counts)))[before] for name, counts in past.items()}
    at_risk = curves.n - np.sum(list(gone.values()), axis=0)
    counted = {"at_risk": at_risk, **gone}
    return {name: [round(float(each)) for each in values] for name, values in counted.items()}
