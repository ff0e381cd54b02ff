"""Draws survival curves with everything a reader needs beside them: band, medians, tests, table at risk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch
from matplotlib.text import Text

from analysis.figures.at_risk_panel import PanelGroup, draw_at_risk_panel, panel_height
from analysis.figures.curve_names import name_curves
from analysis.figures.figure_style import FigureStyle
from analysis.figures.label_placement import (
    Points,
    Rectangle,
    free_corner,
    path_points,
)
from analysis.figures.month_axis import dress_month_axes, month_ticks
from analysis.figures.reference_median import ReferenceMedian, draw_reference, reference_path
from analysis.figures.survival_curve import band_points, draw_curve, step_vertices
from analysis.figures.survival_summary import SurvivalWording, plain_wording, summary_lines
from analysis.figures.text_size import extent_px, widest_in
from analysis.group_survival import GroupSurvival
from analysis.survival_analysis import SurvivalAnalysis
from analysis.survival_data import ALL
from models.wording import Translate

_LONGEST_NAME = 24
_DPI = 100.0


def survival_figure(
    analysis: SurvivalAnalysis,
    *,
    style: FigureStyle,
    translate: Translate,
    wording: SurvivalWording | None = None,
    plot_height: float | None = None,
    reference: ReferenceMedian | None = None,
) -> Figure:
    """The Kaplan-Meier figure of a result, ``style.width`` inches wide; its height follows the number of groups.

    ``plot_height`` is that of the axes in inches (default 0.45 of the width). Curves are drawn from the result's own
    numbers. Groups are told apart by colour and dashes, each named beside its curve; curves are thin where fewer than 3
    are at risk; dotted lines lead from the medians down to the axis. ``reference`` is a published median to stand
    beside them.
    """
    words = wording or plain_wording(translate)
    names = analysis.levels or (ALL,)
    groups = {name: analysis.groups[name] for name in names}
    series = style.series(names)
    shown = {name: _shortened(words.name(name)) for name in names}
    lines = summary_lines(analysis, words, translate)
    lasts = [group.curve.last_time for group in groups.values()]
    months = month_ticks(max([*lasts, reference.months] if reference is not None else lasts))
    layout = _Layout(style, len(groups), plot_height or 0.45 * style.width, list(shown.values()))
    figure, axes = layout.empty_figure()
    _dress_axes(axes, months, groups, words=words, style=style)
    for name, group in groups.items():
        draw_curve(axes, group, series[name], style)
    paths, fine_lines = _paths(axes, groups), _fine_lines(axes, groups)
    blocked, obstacles = [], _obstacles(axes, groups, paths)
    if reference is not None:
        curves = np.vstack(list(paths.values()))
        blocked.append(draw_reference(axes, reference, style, curves=curves, fine_lines=fine_lines))
        line = reference_path(axes, reference)
        obstacles = np.vstack([obstacles, line, blocked[0].outline()])
        fine_lines = np.vstack([fine_lines, line])
    box = _place_summary(figure, axes, lines, obstacles=obstacles, layout=layout, style=style)
    if box is not None:
        blocked.append(box)
    if len(groups) > 1:
        name_curves(
            axes,
            shown,
            paths=paths,
            fine_lines=fine_lines,
            series=series,
            blocked=blocked,
            style=style,
        )
    draw_at_risk_panel(
        axes,
        [PanelGroup(shown[name], group.curve, series[name]) for name, group in groups.items()],
        months=months,
        below=layout.table_offset,
        style=style,
        translate=translate,
    )
    return figure


class _Layout:
    """Where axes and table stand; all in inches."""

    def __init__(self, style: FigureStyle, groups: int, plot_height: float, names: Sequence[str]) -> None:
        em = style.body * style.scale / 72
        self.width = style.width * style.scale
        self.plot = plot_height * style.scale
        widest = widest_in([*names, "censored"], style.font(size=style.body, weight=700))
        self.left = max(widest + 2.5 * em, 5.0 * em)
        self.right = 0.9 * em
        self.top = 1.0 * em
        self.table_offset = 5.4 * em * 72
        self.below = 4.7 * em + panel_height(groups, style) / 72
        self.style = style

    def empty_figure(self) -> tuple[Figure, Axes]:
        height = self.top + self.plot + self.below
        figure = Figure(figsize=(self.width, height), dpi=_DPI, facecolor=self.style.ground)
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1), facecolor=self.style.ground)
        self.put(figure, axes, top=self.top)
        return figure, axes

    def put(self, figure: Figure, axes: Axes, *, top: float) -> None:
        """Set the figure's height for ``top`` inches above the axes, and the axes in it."""
        height = top + self.plot + self.below
        figure.set_size_inches(self.width, height)
        axes.set_position(
            (
                self.left / self.width,
                self.below / height,
                (self.width - self.left - self.right) / self.width,
                self.plot / height,
            )
        )


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def _dress_axes(
    axes: Axes,
    months: Sequence[float],
    groups: Mapping[str, GroupSurvival],
    *,
    words: SurvivalWording,
    style: FigureStyle,
) -> None:
    last = max(months[-1], *(group.curve.last_time for group in groups.values()))
    dress_month_axes(axes, months, last, share=words.alive, time=words.time_axis, style=style)
    axes.axhline(0.5, color=style.palette.muted, alpha=0.6, linewidth=0.9, linestyle=(0, (1, 2)), zorder=0)


def _paths(axes: Axes, groups: Mapping[str, GroupSurvival]) -> dict[str, Points]:
    """Each curve with the ends of its censoring marks, as points in pixels."""
    paths: dict[str, Points] = {}
    for name, group in groups.items():
        curve = path_points(axes.transData.transform(step_vertices(group.curve)))
        marks = (group.curve.censored > 0) & (group.curve.survival > 0)
        ticks = axes.transData.transform(
            np.column_stack([group.curve.times[marks], group.curve.survival[marks]])
        )
        reach = np.array([0.0, 9.0])
        paths[name] = np.vstack([curve, ticks + reach, ticks - reach] if marks.any() else [curve])
    return paths


def _obstacles(axes: Axes, groups: Mapping[str, GroupSurvival], paths: Mapping[str, Points]) -> Points:
    """Curves, their confidence bands and the lines from the medians: what the numbers must not hide."""
    bands = [band_points(axes, group.curve) for group in groups.values()]
    return np.vstack([*paths.values(), *bands, _median_lines(axes, groups)])


def _fine_lines(axes: Axes, groups: Mapping[str, GroupSurvival]) -> Points:
    """The dotted lines, at 50 % and from the medians down, as points in pixels."""
    half = path_points(axes.transData.transform([(0.0, 0.5), (axes.get_xlim()[1], 0.5)]))
    return np.vstack([half, _median_lines(axes, groups)])


def _median_lines(axes: Axes, groups: Mapping[str, GroupSurvival]) -> Points:
    medians = [group.median for group in groups.values() if group.median is not None]
    lines = [path_points(axes.transData.transform([(median, 0.0), (median, 0.5)])) for median in medians]
    return np.vstack([np.empty((0, 2)), *lines])


def _place_summary(
    figure: Figure,
    axes: Axes,
    lines: Sequence[str],
    *,
    obstacles: Points,
    layout: _Layout,
    style: FigureStyle,
) -> Rectangle | None:
    """Write the summary in a free corner of the axes; above them, with None returned, where there is none."""
    text = figure.text(
        0, 0, "\n".join(lines), ha="right", va="top", linespacing=1.45, color=style.palette.text,
        fontproperties=style.font(size=style.body), zorder=8, transform=None,
    )  # fmt: skip
    width, height = extent_px(text, figure)
    padding = 0.65 * style.body * style.scale / 72 * _DPI
    size = (width + 2 * padding, height + 2 * padding)
    frame = axes.get_window_extent()
    within = Rectangle(frame.x0 + 8, frame.y0 + 10, frame.x1, frame.y1)
    place = free_corner(size, within, obstacles)
    if place is None:
        _write_above(figure, axes, text, lines=lines, layout=layout, style=style)
        return None
    _frame_text(axes, text, place, padding=padding, style=style)
    return place


def _frame_text(axes: Axes, text: Text, place: Rectangle, *, padding: float, style: FigureStyle) -> None:
    """Both in the axes' own coordinates, so that they stay together when the figure is resized or printed."""
    to_axes = axes.transAxes.inverted()
    (left, bottom), (right, top) = to_axes.transform([(place.left, place.bottom), (place.right, place.top)])
    inner = to_axes.transform((place.right - padding, place.top - padding))
    text.set_transform(axes.transAxes)
    text.set_position(tuple(inner))
    frame = axes.get_window_extent()
    axes.add_patch(
        FancyBboxPatch(
            (left, bottom), right - left, top - bottom, transform=axes.transAxes, clip_on=False, zorder=6,
            boxstyle=f"round,pad=0,rounding_size={6 * style.scale / frame.width}",
            mutation_aspect=frame.width / frame.height,
            facecolor=style.palette.surface, edgecolor=style.palette.line, linewidth=1.0 * style.scale,
        )
    )  # fmt: skip


def _joined(lines: Sequence[str], room: float, style: FigureStyle) -> list[str]:
    """The lines two by two, each pair in one line where that is not wider than ``room`` inches."""
    font = style.font(size=style.body)
    joined: list[str] = []
    for start in range(0, len(lines), 2):
        pair = " · ".join(lines[start : start + 2])
        joined += [pair] if widest_in([pair], font) <= room else lines[start : start + 2]
    return joined


def _write_above(
    figure: Figure, axes: Axes, text: Text, *, lines: Sequence[str], layout: _Layout, style: FigureStyle
) -> None:
    """No corner is free: the lines stand above the axes, two of them in one where they fit."""
    room = layout.width - layout.left - layout.right
    text.set_text("\n".join(_joined(lines, room, style)))
    text.set_horizontalalignment("left")
    height = extent_px(text, figure)[1] / _DPI
    gap = 0.8 * style.body * style.scale / 72
    layout.put(figure, axes, top=layout.top + height + gap)
    total = figure.get_size_inches()[1]
    text.set_transform(figure.transFigure)
    text.set_position((layout.left / layout.width, 1 - layout.top * 0.6 / total))
