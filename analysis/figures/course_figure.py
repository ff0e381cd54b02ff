"""Draws a patient's course: aligned lanes over months since LM diagnosis, one figure for screen and paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from matplotlib.figure import Figure

from analysis.figures.course_canvas import CourseScale, LaneDrawing
from analysis.figures.course_complication_lane import ComplicationLane, shortened
from analysis.figures.course_key import key_entries, wrapped
from analysis.figures.course_lanes import course_lanes
from analysis.figures.course_marks import CourseLanes, FluidMark, Lane
from analysis.figures.course_outcome_lines import OutcomeLines
from analysis.figures.course_session_lanes import DexamethasoneLane, DoseLane
from analysis.figures.course_state_lanes import CytologyLane, KpsLane, ResponseLane
from analysis.figures.course_stretch_lane import stretch_lanes
from analysis.figures.figure_style import FigureStyle
from analysis.figures.lane_sheet import DrawnLanes, LaneSheet, Margin, in_order_of_time
from analysis.figures.measure_lane import MeasuredPoint, MeasureLane
from analysis.figures.time_axis import MonthAxis
from analysis.figures.time_window import TimeWindow
from analysis.figures.value_axis import ValueAxis, measured_axis
from models.course import PatientCourse
from models.wording import Translate


def course_figure(course: PatientCourse, *, style: FigureStyle, translate: Translate, as_of: date) -> Figure:
    """The figure of a course as known on ``as_of``, ``style.width`` inches wide; its height follows its lanes.

    Only lanes with something in them are drawn. Raise ``AnalysisRefused`` where LM diagnosis has no date.
    """
    return drawn_course(course, style=style, translate=translate, as_of=as_of).figure


def drawn_course(
    course: PatientCourse, *, style: FigureStyle, translate: Translate, as_of: date
) -> DrawnLanes:
    """The figure together with the place of every mark in it."""
    lanes = course_lanes(course, translate=translate, as_of=as_of)
    return drawn_lanes(lanes, style=style, translate=translate)


def drawn_lanes(
    lanes: CourseLanes, *, style: FigureStyle, translate: Translate, window: TimeWindow | None = None
) -> DrawnLanes:
    """The figure of what was read of a course, or of a part of its time: as high, and with the same lanes."""
    layout = _Layout.of(lanes, style=style, translate=translate)
    scale = layout.whole.part(window) if window is not None else layout.whole
    drawings, whole_drawings = layout.drawings(scale), layout.drawings(layout.whole)
    outcomes, whole_outcomes = OutcomeLines(lanes.outcomes, scale), OutcomeLines(lanes.outcomes, layout.whole)
    axis = MonthAxis(lanes.origin)
    sheet = LaneSheet(
        scale=scale,
        axis=axis,
        margin=layout.margin,
        drawings=drawings,
        heights=[each.height for each in whole_drawings],
        head=max(outcomes.height, whole_outcomes.height),
        key=layout.key(drawings),
        key_lines=len(layout.key(whole_drawings)),
    )
    canvas = sheet.canvas()
    sheet.draw(canvas)
    outcomes.draw(canvas, bottom=sheet.plot_height)
    sheet.dress(canvas, translate)
    figure = canvas.axes.figure
    assert isinstance(figure, Figure), "the axes were made by a figure"
    return DrawnLanes(
        figure=figure,
        placed=tuple(canvas.placed),
        marks=in_order_of_time(lanes.marks),
        window=scale.window,
        whole=layout.whole.window,
        axis=axis,
        box=sheet.box,
        height=sheet.plot_height,
    )


@dataclass(frozen=True)
class _Layout:
    """What does not depend on the part of time that is drawn."""

    lanes: CourseLanes
    titles: Mapping[Lane, str]
    margin: Margin
    whole: CourseScale
    translate: Translate

    @classmethod
    def of(cls, lanes: CourseLanes, *, style: FigureStyle, translate: Translate) -> _Layout:
        """The margin, and the scale on which everything has room."""
        titles = {lane: translate("Lane", lane.label) for lane in Lane}
        names = [*titles.values(), *(shortened(row.label) for row in lanes.complications)]
        doses = [f"{session.dose_mg:g}" for session in lanes.sessions if session.dose_mg is not None]
        fluid = [f"{tick:g}" for marks in (lanes.csf_cells, lanes.csf_protein) for tick in _axis(marks).ticks]
        margin = Margin.of(names, [*doses, *fluid], style)
        return cls(lanes, titles, margin, _scale(lanes, margin, style), translate)

    def drawings(self, scale: CourseScale) -> list[LaneDrawing]:
        """The lanes that have something in them, from top to bottom."""
        lanes, titles = self.lanes, self.titles
        found: list[LaneDrawing] = []
        if lanes.sessions:
            lines = tuple(line.month for line in lanes.outcomes)
            found.append(DoseLane(lanes.sessions, scale, titles[Lane.DOSE], lines))
        if any(session.dexamethasone_mg is not None for session in lanes.sessions):
            found.append(DexamethasoneLane(lanes.sessions, scale, titles[Lane.DEXAMETHASONE]))
        if lanes.complications:
            found.append(ComplicationLane(lanes.complications, scale, titles[Lane.COMPLICATIONS]))
        if lanes.kps:
            found.append(KpsLane(scores=lanes.kps, scale=scale, title=titles[Lane.KPS]))
        found += _fluid_lanes(lanes, titles, scale)
        if lanes.cytology:
            found.append(CytologyLane(samples=lanes.cytology, scale=scale, title=titles[Lane.CYTOLOGY]))
        if lanes.responses:
            found.append(ResponseLane(responses=lanes.responses, scale=scale, title=titles[Lane.RESPONSE]))
        stretches = stretch_lanes(
            lanes.therapies, titles, scale=scale, translate=self.translate, whole=self.whole
        )
        return [*found, *stretches]

    def key(self, drawings: Sequence[LaneDrawing]) -> tuple[str, ...]:
        """What the signs stand for, in lines as wide as the axes."""
        merges = any(isinstance(each, ComplicationLane) and each.merges for each in drawings)
        entries = key_entries(self.lanes, merges=merges, translate=self.translate)
        return wrapped(entries, room=self.whole.width, scale=self.whole)


def _scale(lanes: CourseLanes, margin: Margin, style: FigureStyle) -> CourseScale:
    stretches = [each for found in lanes.therapies.values() for each in found]
    stretches += [event for row in lanes.complications for event in row.events]
    starts = [each.start for each in stretches if each.start is not None]
    ends = [lanes.end_month, *lanes.months]
    return CourseScale.of([*starts, *lanes.months], ends, width=margin.room(style), style=style)


def _fluid_lanes(lanes: CourseLanes, titles: Mapping[Lane, str], scale: CourseScale) -> list[MeasureLane]:
    """Cells and protein, each where any result is recorded."""
    found = []
    for lane, marks in ((Lane.CSF_CELLS, lanes.csf_cells), (Lane.CSF_PROTEIN, lanes.csf_protein)):
        if any(mark.value is not None for mark in marks):
            points = [MeasuredPoint(mark.month, mark.value, mark.mark) for mark in marks]
            found.append(MeasureLane(points=points, axis=_axis(marks), scale=scale, title=titles[lane]))
    return found


def _axis(marks: Sequence[FluidMark]) -> ValueAxis:
    axis = measured_axis(mark.value for mark in marks if mark.value is not None)
    return replace(axis, ticks=(axis.ticks[0], axis.ticks[-1]))
