"""Draws one Kaplan-Meier curve: steps, band, censored times, median; thin where few are at risk."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes

from analysis.figures.figure_style import BAND, Dashes, FigureStyle, SeriesStyle
from analysis.figures.label_placement import Points
from analysis.group_survival import FEW, GroupSurvival
from analysis.kaplan_meier import KaplanMeierCurve

THIN = 0.5
"""Share of the line's width where few are at risk: it keeps its colour, which a paler one would not be told by."""


def step_vertices(curve: KaplanMeierCurve) -> npt.NDArray[np.float64]:
    """The corners of the step function as an n x 2 array of months and survival."""
    dropped = np.concatenate(([True], np.diff(curve.survival) != 0))
    times, heights = curve.times[dropped], curve.survival[dropped]
    end = curve.last_time if curve.collapsed_at is None else curve.collapsed_at
    x = np.append(np.repeat(times, 2)[1:], end)
    return np.column_stack([x, np.repeat(heights, 2)])


def few_from(curve: KaplanMeierCurve) -> float:
    """The time after which fewer than three are at risk; 0 where there never were three."""
    enough = curve.times[(curve.at_risk >= FEW) & (curve.times > 0)]
    return float(enough[-1]) if len(enough) else 0.0


def enough_from(curve: KaplanMeierCurve) -> float:
    """The time from which three are at risk: 0, unless patients enter late."""
    enough = curve.times[curve.at_risk >= FEW]
    return 0.0 if curve.entries is None or not len(enough) else float(enough[0])


def band_points(axes: Axes, curve: KaplanMeierCurve, *, every: float = 8.0) -> Points:
    """Points all over the confidence band, in pixels, none farther than ``every`` from the next.

    What is wider than that holds one of them wherever it lies on the band, also where it meets no edge of it.
    """
    if len(curve.times) < 2:
        return np.empty((0, 2))
    (left, bottom), (right, top) = axes.transData.transform([(0.0, 0.0), (curve.times[-1], 1.0)])
    months = np.linspace(0.0, curve.times[-1], max(2, int((right - left) / every) + 2))[:-1]
    shares = np.linspace(0.0, 1.0, int((top - bottom) / every) + 2)
    at = np.searchsorted(curve.times, months, side="right") - 1
    lower, upper = curve.lower[at], curve.upper[at]
    across, up = np.nonzero((shares > lower[:, None]) & (shares < upper[:, None]))
    inside = np.column_stack([months[across], shares[up]])
    known = np.isfinite(lower) & np.isfinite(upper)
    edges = [np.column_stack([months, edge])[known] for edge in (lower, upper)]
    points: Points = axes.transData.transform(np.vstack([inside, *edges]))
    return points


def draw_curve(axes: Axes, group: GroupSurvival, series: SeriesStyle, style: FigureStyle) -> None:
    """Draw everything of one group that lies inside the axes, except its name."""
    _draw_median(axes, group, series, style)
    draw_steps(axes, group.curve, series, style)


def draw_steps(axes: Axes, curve: KaplanMeierCurve, series: SeriesStyle, style: FigureStyle) -> None:
    """Draw the steps over their band, with the censored times on them."""
    _draw_band(axes, curve, series)
    _draw_steps(axes, curve, series, style)
    _draw_censored(axes, curve, series, style)


def _draw_band(axes: Axes, curve: KaplanMeierCurve, series: SeriesStyle) -> None:
    """Each height holds until the next time: matplotlib's own steps leave out the last one before a gap."""
    if len(curve.times) < 2:
        return
    months = np.repeat(curve.times, 2)[1:-1]
    lower, upper = np.repeat(curve.lower[:-1], 2), np.repeat(curve.upper[:-1], 2)
    axes.fill_between(months, lower, upper, color=series.line, alpha=BAND, linewidth=0, zorder=1)


def _draw_median(axes: Axes, group: GroupSurvival, series: SeriesStyle, style: FigureStyle) -> None:
    if group.median is None:
        return
    axes.plot(
        [group.median] * 2,
        [0, 0.5],
        color=series.line,
        linewidth=1.2 * style.scale,
        linestyle=(0, (1, 1.6)),
        zorder=2,
    )


def _draw_steps(axes: Axes, curve: KaplanMeierCurve, series: SeriesStyle, style: FigureStyle) -> None:
    corners = step_vertices(curve)
    split, start = few_from(curve), enough_from(curve)
    height = float(curve.survival[np.searchsorted(curve.times, split, side="right") - 1])
    drops_to = np.array([[split, height]])
    firm = np.vstack([corners[corners[:, 0] < split], _corners_at(corners, split), drops_to])
    late = np.vstack([drops_to, corners[corners[:, 0] > split]])
    early, firm = firm[firm[:, 0] <= start] if start > 0 else firm[:0], firm[firm[:, 0] >= start]
    for part, share in ((early, THIN), (firm, 1.0), (late, THIN)):
        if len(part) > 1 and float(np.ptp(part, axis=0).max()) > 0:
            axes.plot(
                part[:, 0], part[:, 1], color=series.line, linestyle=_as_long(series, share), zorder=4,
                linewidth=share * style.line_width * style.scale, solid_capstyle="butt", dash_capstyle="butt",
                solid_joinstyle="miter", dash_joinstyle="miter",
            )  # fmt: skip


def _as_long(series: SeriesStyle, share: float) -> Dashes | str:
    """The dashes of a line of that width, as long as those of the whole width: they are counted in widths."""
    start, lengths = series.dashes
    return (start, tuple(length / share for length in lengths)) if lengths else "solid"


def _corners_at(corners: npt.NDArray[np.float64], split: float) -> npt.NDArray[np.float64]:
    """The curve's points at ``split``: from where the step before it ends down to where it arrives."""
    here: npt.NDArray[np.float64] = corners[corners[:, 0] == split]
    if len(here):
        return here
    last = corners[corners[:, 0] < split][-1:]
    return np.asarray(np.column_stack([np.full(len(last), split), last[:, 1]]), dtype=np.float64)


def _draw_censored(axes: Axes, curve: KaplanMeierCurve, series: SeriesStyle, style: FigureStyle) -> None:
    marked = curve.censored > 0
    if curve.collapsed_at is not None:
        marked &= curve.times < curve.collapsed_at
    if not marked.any():
        return
    crowded = int(marked.sum()) > 150
    split = few_from(curve)
    for few, share in ((False, 1.0), (True, THIN)):
        shown = marked & ((curve.times > split) == few)
        axes.plot(
            curve.times[shown], curve.survival[shown], linestyle="none", marker=series.censor_marker,
            markersize=(6 if crowded else 11 if series.censor_marker == "|" else 6.5) * style.scale,
            markeredgewidth=(0.5 if crowded else 1.4 * share) * style.scale,
            color=series.line, zorder=5, clip_on=False,
        )  # fmt: skip
