"""Draws a patient's course: aligned lanes over months since LM diagnosis, one figure for screen and paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, FuncFormatter

from analysis.figures.course_canvas import CourseCanvas, CourseScale, LaneDrawing, PlacedMark
from analysis.figures.course_complication_lane import ComplicationLane, shortened
from analysis.figures.course_key import key_entries, wrapped
from analysis.figures.course_lanes import course_lanes
from analysis.figures.course_marks import CourseLanes, Lane
from analysis.figures.course_outcome_lines import OutcomeLines
from analysis.figures.course_session_lanes import DexamethasoneLane, DoseLane
from analysis.figures.course_state_lanes import CytologyLane, KpsLane, ResponseLane
from analysis.figures.course_stretch_lane import stretch_lanes
from analysis.figures.figure_style import FigureStyle
from analysis.figures.month_axis import month_ticks
from models.course import PatientCourse
from models.wording import Translate

_DPI = 100.0
_GAP = 9.0
_AXIS = 38.0
_RIGHT = 9.0


@dataclass(frozen=True, eq=False)
class DrawnCourse:
    """The figure, and where each mark stands in its axes (months across, points down): for hovering and clicking."""

    figure: Figure
    placed: tuple[PlacedMark, ...]

    def marks_at(self, month: float, down: float) -> tuple[PlacedMark, ...]:
        """What stands at a position, the smallest area first."""
        found = [placed for placed in self.placed if placed.holds(month, down)]
        return tuple(sorted(found, key=lambda each: (each.right - each.left) * (each.bottom - each.top)))


def course_figure(course: PatientCourse, *, style: FigureStyle, translate: Translate, as_of: date) -> Figure:
    """The figure of a course as known on ``as_of``, ``style.width`` inches wide; its height follows its lanes.

    Only lanes with something in them are drawn. Raise ``AnalysisRefused`` where LM diagnosis has no date.
    """
    return drawn_course(course, style=style, translate=translate, as_of=as_of).figure


def drawn_course(
    course: PatientCourse, *, style: FigureStyle, translate: Translate, as_of: date
) -> DrawnCourse:
    """The figure together with the place of every mark in it."""
    lanes = course_lanes(course, translate=translate, as_of=as_of)
    titles = {lane: translate("Lane", lane.label) for lane in Lane}
    margin = _Margin.of(lanes, titles, style)
    scale = _scale(lanes, margin, style)
    drawings = _drawings(lanes, titles, scale=scale, translate=translate)
    outcomes = OutcomeLines(lanes.outcomes, scale)
    merges = any(isinstance(each, ComplicationLane) and each.merges for each in drawings)
    room = style.width * 72 - margin.left - _RIGHT
    key = wrapped(key_entries(lanes, merges=merges, translate=translate), room=room, scale=scale)
    sheet = _Sheet(scale, margin, drawings, outcomes.height, key)
    canvas = sheet.canvas()
    sheet.draw(canvas)
    outcomes.draw(canvas, bottom=sheet.plot_height)
    sheet.dress(canvas, translate)
    figure = canvas.axes.figure
    assert isinstance(figure, Figure), "the axes were made by a figure"
    return DrawnCourse(figure, tuple(canvas.placed))


def _scale(lanes: CourseLanes, margin: _Margin, style: FigureStyle) -> CourseScale:
    stretches = [each for found in lanes.therapies.values() for each in found]
    stretches += [event for row in lanes.complications for event in row.events]
    starts = [each.start for each in stretches if each.start is not None]
    width = style.width * 72 - margin.left - _RIGHT
    ends = [lanes.end_month, *lanes.months]
    return CourseScale.of([*starts, *lanes.months], ends, width=width, style=style)


def _drawings(
    lanes: CourseLanes, titles: Mapping[Lane, str], *, scale: CourseScale, translate: Translate
) -> list[LaneDrawing]:
    """The lanes that have something in them, from top to bottom."""
    found: list[LaneDrawing] = []
    if lanes.sessions:
        found.append(DoseLane(lanes.sessions, scale, titles[Lane.DOSE]))
    if any(session.dexamethasone_mg is not None for session in lanes.sessions):
        found.append(DexamethasoneLane(lanes.sessions, scale, titles[Lane.DEXAMETHASONE]))
    if lanes.complications:
        found.append(ComplicationLane(lanes.complications, scale, titles[Lane.COMPLICATIONS]))
    if lanes.kps:
        found.append(KpsLane(scores=lanes.kps, scale=scale, title=titles[Lane.KPS]))
    if lanes.cytology:
        found.append(CytologyLane(samples=lanes.cytology, scale=scale, title=titles[Lane.CYTOLOGY]))
    if lanes.responses:
        found.append(ResponseLane(responses=lanes.responses, scale=scale, title=titles[Lane.RESPONSE]))
    return [*found, *stretch_lanes(lanes.therapies, titles, scale=scale, translate=translate)]


@dataclass(frozen=True)
class _Margin:
    """The left column: names of lanes and rows, and between them and the axes the numbers of the lanes' own axes."""

    left: float
    ticks: float

    @classmethod
    def of(cls, lanes: CourseLanes, titles: Mapping[Lane, str], style: FigureStyle) -> _Margin:
        measure = CourseScale(0.0, 1.0, 1.0, style)
        names = [*titles.values(), *(shortened(row.label) for row in lanes.complications)]
        doses = [f"{session.dose_mg:g}" for session in lanes.sessions if session.dose_mg is not None]
        ticks = max(measure.text_points(text) for text in [*doses, "100"]) + 8.0
        return cls(max(measure.text_points(name) for name in names) + ticks + 8.0, ticks)


@dataclass(frozen=True)
class _Sheet:
    """What stands where, in points down from the top of the axes."""

    scale: CourseScale
    margin: _Margin
    drawings: Sequence[LaneDrawing]
    head: float
    key: tuple[str, ...]

    @property
    def plot_height(self) -> float:
        """From the top of the axes to the month axis."""
        gap = _GAP * self.scale.unit
        return self.head + sum(drawing.height + gap for drawing in self.drawings) + gap

    @property
    def _line(self) -> float:
        return 1.5 * self.scale.style.small

    @property
    def _below(self) -> float:
        return _AXIS * self.scale.unit + self._line * (len(self.key) + 0.3)

    def canvas(self) -> CourseCanvas:
        """An empty figure of the right size with its axes."""
        style = self.scale.style
        width, height = style.width * 72, self.plot_height + self._below + 4.0
        size = (width / 72 * style.scale, height / 72 * style.scale)
        figure = Figure(figsize=size, dpi=_DPI, facecolor=style.ground)
        FigureCanvasAgg(figure)
        share = (width - self.margin.left - _RIGHT) / width
        axes = figure.add_axes(
            (self.margin.left / width, self._below / height, share, self.plot_height / height),
            facecolor="none",
        )
        axes.set_xlim(self.scale.first, self.scale.last)
        axes.set_ylim(self.plot_height, 0)
        return CourseCanvas(axes, self.scale)

    def draw(self, canvas: CourseCanvas) -> None:
        """Every lane with its names and numbers on the left."""
        top = self.head + _GAP * self.scale.unit
        right, names = -self.scale.months(6.0), -self.scale.months(self.margin.ticks + 2.0)
        palette = self.scale.style.palette
        for drawing in self.drawings:
            drawing.draw(canvas, top)
            for down, text, is_lane in drawing.titles:
                colour = palette.text if is_lane else palette.muted
                canvas.write(self.scale.first + names, top + down, text, colour=colour, ha="right")
            for down, text in drawing.ticks:
                canvas.write(self.scale.first + right, top + down, text, ha="right")
            top += drawing.height + _GAP * self.scale.unit

    def dress(self, canvas: CourseCanvas, translate: Translate) -> None:
        """The month axis, its fine lines, and the key under it."""
        axes, style, scale = canvas.axes, self.scale.style, self.scale
        months = month_ticks(scale.last)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.spines["bottom"].set_color(style.palette.muted)
        axes.spines["bottom"].set_linewidth(0.8 * style.scale)
        axes.yaxis.set_visible(False)
        axes.xaxis.set_major_locator(FixedLocator(list(months)))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
        axes.tick_params(color=style.palette.muted, labelcolor=style.palette.muted, width=0.8 * style.scale)
        for label in axes.get_xticklabels():
            label.set_fontproperties(style.font(size=style.small))
        for month in months:
            axes.plot(
                [month, month], [self.head, self.plot_height], color=style.palette.line,
                linewidth=0.6 * style.scale, zorder=0,
            )  # fmt: skip
        middle = (scale.first + scale.last) / 2
        down = self.plot_height + 26.0 * scale.unit
        title = translate("CourseFigure", "months since LM diagnosis")
        canvas.write(middle, down, title, colour=style.palette.text)
        for number, line in enumerate(self.key):
            offset = self.plot_height + _AXIS * scale.unit + self._line * (number + 0.5)
            canvas.write(scale.first, offset, line, ha="left")
