"""The ground that the lanes of a course are drawn on: months across, points down, and what is measured in them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Protocol

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch
from matplotlib.textpath import text_to_path

from analysis.figures.course_marks import CourseMark
from analysis.figures.figure_style import FigureStyle
from analysis.figures.halo import halo
from analysis.figures.time_window import TimeWindow

MOST_BEFORE = 0.12
"""Share of the time shown that may lie before LM diagnosis; what began earlier is cut there, with an arrow."""
_SHORTEST_MONTHS = 1.0
_EDGE = 1e-9
"""Share of the part shown by which a moment may lie outside: what counting in floats leaves."""

Place = tuple[float, float]
"""Months across, points down."""


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
    """From ``first`` to ``last`` month in ``width`` points (before the style's scale).

    ``zoomed``: it shows a part of the whole, so that some marks lie outside.
    """

    first: float
    last: float
    width: float
    style: FigureStyle
    zoomed: bool = False

    @classmethod
    def of(cls, starts: list[float], ends: list[float], *, width: float, style: FigureStyle) -> CourseScale:
        """The scale on which everything between ``starts`` and ``ends`` has room, cut short before LM diagnosis."""
        last = max([*ends, _SHORTEST_MONTHS])
        near = [start for start in starts if start >= -MOST_BEFORE * last]
        margin = (0.035 if len(near) < len(starts) else 0.02) * last
        return cls(min([*near, 0.0]) - margin, last * 1.02, width, style)

    @property
    def window(self) -> TimeWindow:
        """The part of the axis shown."""
        return TimeWindow(self.first, self.last)

    def part(self, window: TimeWindow) -> CourseScale:
        """The scale of a part of this one, as wide."""
        kept = window.kept(self.window)
        if kept.is_all_of(self.window):
            return self
        return CourseScale(kept.first, kept.last, self.width, self.style, zoomed=True)

    def shows(self, month: float) -> bool:
        """Whether a point in time is drawn: all that lies in the part shown is; the sheet has room for its sign."""
        edge = _EDGE * (self.last - self.first)
        return not self.zoomed or self.first - edge <= month <= self.last + edge

    def meets(self, start: float, end: float) -> bool:
        """Whether anything of a stretch is drawn."""
        return not self.zoomed or (end >= self.first and start <= self.last)

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
        return 1.04 * _text_width(text, font) / self.style.scale


@lru_cache(maxsize=4096)
def _text_width(text: str, font: FontProperties) -> float:
    width, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(width)


@dataclass(frozen=True)
class _Look:
    """How a shape is drawn, comparable."""

    values: tuple[tuple[str, Any], ...]

    @classmethod
    def of(cls, look: dict[str, Any]) -> _Look:
        return cls(tuple(sorted(look.items())))


@dataclass
class CourseCanvas:
    """Axes with the few ways of drawing that the lanes need; remembers where every mark stands.

    Boxes and markers that look alike are put into the axes together by ``finish``: a figure of some hundred artists
    takes long to make, and longer to be cleared away.
    """

    axes: Axes
    scale: CourseScale
    placed: list[PlacedMark] = field(default_factory=list)
    _boxes: dict[_Look, list[list[Place]]] = field(default_factory=dict)
    _markers: dict[_Look, list[Place]] = field(default_factory=dict)

    @cached_property
    def style(self) -> FigureStyle:
        """The look."""
        return self.scale.style

    def line_colour(self, colour: str) -> str:
        """``colour``, legible as a shape on this ground."""
        return self.style.shape_ink(colour)

    def text_colour(self, colour: str) -> str:
        """``colour``, legible as text on this ground."""
        return self.style.text_ink(colour)

    def write(
        self,
        month: float,
        down: float,
        text: str,
        *,
        colour: str = "",
        weight: int = 400,
        has_halo: bool = False,
        **placing: Any,
    ) -> None:
        """Small text at a position, muted unless a colour is given; ``has_halo`` lifts it off lines behind it."""
        style = self.style
        effects = [halo(style, width=2.2)] if has_halo else []
        self.axes.text(
            month, down, text, color=colour or style.palette.muted, clip_on=False, zorder=6, path_effects=effects,
            fontproperties=style.font(size=style.small, weight=weight), **{"ha": "center", "va": "center", **placing},
        )  # fmt: skip

    def box(self, left: float, right: float, top: float, bottom: float, **look: Any) -> None:
        """A rectangle."""
        alike = _Look.of({"zorder": 3, "linewidth": 0, **look})
        self._boxes.setdefault(alike, []).append([(left, top), (right, top), (right, bottom), (left, bottom)])

    def chip(self, left: float, right: float, top: float, bottom: float, **look: Any) -> None:
        """A rectangle with round corners."""
        points = 3.0 * self.scale.unit
        self.axes.add_artist(
            FancyBboxPatch(
                (left, top), right - left, bottom - top, clip_on=False, transform=self.axes.transData,
                boxstyle=f"round,pad=0,rounding_size={self.scale.months(points)}",
                **{"zorder": 4, "mutation_aspect": 1 / self.scale.months(1.0), **look},
            )
        )  # fmt: skip

    def marker(self, month: float, down: float, shape: str, *, size: float, **look: Any) -> None:
        """A symbol ``size`` points wide."""
        alike = _Look.of({"zorder": 5, "marker": shape, "markersize": size * self.style.scale, **look})
        self._markers.setdefault(alike, []).append((month, down))

    def line(self, places: Sequence[Place], **look: Any) -> None:
        """A line through places."""
        months, downs = [place[0] for place in places], [place[1] for place in places]
        self.axes.add_artist(Line2D(months, downs, clip_on=False, transform=self.axes.transData, **look))

    def cut_line(self, places: Sequence[Place], **look: Any) -> None:
        """The part of a line (in order of time) that lies between the edges of the figure."""
        within = _within(places, self.scale.first, self.scale.last)
        if len(within) > 1:
            self.line(within, **look)

    def stroke(self, month: float, down: float, shape: str, *, size: float, colour: str) -> None:
        """A sign made of lines (``_`` or ``+``), lifted off what lies behind it."""
        width = 1.5 * self.scale.unit * self.style.scale
        for grown, ink in ((2.0, self.style.ground), (0.0, colour)):
            self.marker(month, down, shape, size=size + grown, color=ink, markeredgewidth=width + grown)

    def finish(self) -> None:
        """Put the boxes and markers into the axes."""
        for look, corners in self._boxes.items():
            self.axes.add_artist(
                PolyCollection(corners, clip_on=False, transform=self.axes.transData, **dict(look.values))
            )
        for look, places in self._markers.items():
            self.line(places, linestyle="none", **dict(look.values))
        self._boxes.clear()
        self._markers.clear()

    def place(self, mark: CourseMark, left: float, right: float, *, top: float, bottom: float) -> None:
        """Remember where a mark stands, at least four points wide."""
        missing = max(0.0, self.scale.months(4.0) - (right - left)) / 2
        self.placed.append(PlacedMark(mark, left - missing, right + missing, top, bottom))


def _within(places: Sequence[Place], first: float, last: float) -> list[Place]:
    """The places between two edges, with those in which the line meets an edge."""
    found: list[Place] = []
    for number, (month, down) in enumerate(places):
        if number:
            before, above = places[number - 1]
            for edge in (first, last):
                if before < edge < month:
                    share = (edge - before) / (month - before)
                    found.append((edge, above + share * (down - above)))
        if first <= month <= last:
            found.append((month, down))
    return found


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
