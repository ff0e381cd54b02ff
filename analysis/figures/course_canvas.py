"""The ground that the lanes of a course are drawn on: months across, points down, and what is measured in them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.patheffects import withStroke
from matplotlib.textpath import text_to_path

from analysis.figures.course_marks import CourseMark
from analysis.figures.figure_style import FigureStyle, legible

MOST_BEFORE = 0.12
"""Share of the time shown that may lie before LM diagnosis; what began earlier is cut there, with an arrow."""
_SHORTEST_MONTHS = 1.0


@dataclass(frozen=True)
class PlacedMark:
    """A mark and the area it takes: months across, points down from the top of the axes."""

    mark: CourseMark
    left: float
    right: float
    top: float
    bottom: float

    def holds(self, month: float, down: float) -> bool:
        """Whether a position in the axes' data coordinates lies in the area."""
        return self.left <= month <= self.right and self.top <= down <= self.bottom


@dataclass(frozen=True)
class CourseScale:
    """From ``first`` to ``last`` month in ``width`` points (before the style's scale)."""

    first: float
    last: float
    width: float
    style: FigureStyle

    @classmethod
    def of(cls, starts: list[float], ends: list[float], *, width: float, style: FigureStyle) -> CourseScale:
        """The scale on which everything between ``starts`` and ``ends`` has room, cut short before LM diagnosis."""
        last = max([*ends, _SHORTEST_MONTHS])
        near = [start for start in starts if start >= -MOST_BEFORE * last]
        margin = (0.035 if len(near) < len(starts) else 0.02) * last
        return cls(min([*near, 0.0]) - margin, last * 1.02, width, style)

    def months(self, points: float) -> float:
        """The months that ``points`` across stand for."""
        return points * (self.last - self.first) / self.width

    def points(self, months: float) -> float:
        """The points across that ``months`` take."""
        return months * self.width / (self.last - self.first)

    @property
    def unit(self) -> float:
        """One point of a figure whose small text has 9.5 points."""
        return self.style.small / 9.5

    def text_months(self, text: str, *, weight: int = 400) -> float:
        """The months that a small text takes."""
        return self.months(self.text_points(text, weight=weight))

    def text_points(self, text: str, *, weight: int = 400) -> float:
        """The points that a small text takes, with a little more for the hinting of screens."""
        font = self.style.font(size=self.style.small, weight=weight)
        width, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
        return 1.04 * float(width) / self.style.scale


@dataclass
class CourseCanvas:
    """Axes with the few ways of drawing that the lanes need; remembers where every mark stands."""

    axes: Axes
    scale: CourseScale
    placed: list[PlacedMark] = field(default_factory=list)

    @cached_property
    def style(self) -> FigureStyle:
        """The look."""
        return self.scale.style

    def line_colour(self, colour: str) -> str:
        """``colour``, legible as a shape on this ground."""
        return legible(colour, on=self.style.ground, ratio=3.0)

    def text_colour(self, colour: str) -> str:
        """``colour``, legible as text on this ground."""
        return legible(colour, on=self.style.ground, ratio=4.5)

    def write(
        self,
        month: float,
        down: float,
        text: str,
        *,
        colour: str = "",
        weight: int = 400,
        halo: bool = False,
        **placing: Any,
    ) -> None:
        """Small text at a position, muted unless a colour is given; ``halo`` lifts it off lines behind it."""
        style = self.style
        effects = [withStroke(linewidth=2.2 * style.scale, foreground=style.ground)] if halo else []
        self.axes.text(
            month, down, text, color=colour or style.palette.muted, clip_on=False, zorder=6, path_effects=effects,
            fontproperties=style.font(size=style.small, weight=weight), **{"ha": "center", "va": "center", **placing},
        )  # fmt: skip

    def box(self, left: float, right: float, top: float, bottom: float, **look: Any) -> None:
        """A rectangle."""
        self.axes.add_patch(
            Rectangle(
                (left, top),
                right - left,
                bottom - top,
                clip_on=False,
                **{"zorder": 3, "linewidth": 0, **look},
            )
        )

    def chip(self, left: float, right: float, top: float, bottom: float, **look: Any) -> None:
        """A rectangle with round corners."""
        points = 3.0 * self.scale.unit
        self.axes.add_patch(
            FancyBboxPatch(
                (left, top), right - left, bottom - top, clip_on=False,
                boxstyle=f"round,pad=0,rounding_size={self.scale.months(points)}",
                **{"zorder": 4, "mutation_aspect": 1 / self.scale.months(1.0), **look},
            )
        )  # fmt: skip

    def marker(self, month: float, down: float, shape: str, *, size: float, **look: Any) -> None:
        """A symbol ``size`` points wide."""
        self.axes.plot(
            [month], [down], marker=shape, linestyle="none", clip_on=False,
            markersize=size * self.style.scale, **{"zorder": 5, **look},
        )  # fmt: skip

    def stroke(self, month: float, down: float, shape: str, *, size: float, colour: str) -> None:
        """A sign made of lines (``_`` or ``+``), lifted off what lies behind it."""
        width = 1.5 * self.scale.unit * self.style.scale
        for grown, ink in ((2.0, self.style.ground), (0.0, colour)):
            self.marker(month, down, shape, size=size + grown, color=ink, markeredgewidth=width + grown)

    def place(self, mark: CourseMark, left: float, right: float, *, top: float, bottom: float) -> None:
        """Remember where a mark stands, at least four points wide."""
        missing = max(0.0, self.scale.months(4.0) - (right - left)) / 2
        self.placed.append(PlacedMark(mark, left - missing, right + missing, top, bottom))


class LaneDrawing(Protocol):
    """One lane, ready to be drawn: what stands on its left, how many points high it is, what it draws."""

    @property
    def titles(self) -> tuple[tuple[float, str, bool], ...]:
        """Texts on the left: points down from the lane's top, text, and whether it names the lane."""

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Numbers of the lane's own axis: points down, text."""

    @property
    def height(self) -> float:
        """Points from top to bottom."""

    def draw(self, canvas: CourseCanvas, top: float) -> None:
        """Draw the lane with its top at ``top`` points."""


def symbol_width(rows: Sequence[Sequence[float]], scale: CourseScale, *, least: float, most: float) -> float:
    """Points that a symbol may take so that most in each row of months stand apart: the closest tenth may merge."""
    gaps = sorted(
        scale.points(after - before)
        for months in rows
        for before, after in itertools.pairwise(sorted(set(months)))
    )
    if not gaps:
        return most
    return min(most, max(least, gaps[len(gaps) // 10] - 1.2 * scale.unit))


def merged(months: list[float], apart: float) -> list[list[int]]:
    """The positions of ``months`` (in order) in groups, so that the first ones of two groups are ``apart`` or more."""
    groups: list[list[int]] = []
    for index, month in enumerate(months):
        if groups and month - months[groups[-1][0]] < apart - 1e-9:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups
