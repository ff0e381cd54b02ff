"""Draws the trends of a patient: small panels one below the other over time or over cycles, as the course is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from analysis.figures.course_canvas import CourseCanvas, CourseScale, LaneDrawing
from analysis.figures.course_key import wrapped
from analysis.figures.course_session_lanes import thinned_numbers
from analysis.figures.figure_style import FigureStyle
from analysis.figures.lane_sheet import DrawnLanes, LaneSheet, Margin, in_order_of_time
from analysis.figures.measure_lane import MeasureLane, PointLook
from analysis.figures.time_axis import CycleAxis, LaneAxis, MonthAxis
from analysis.figures.time_window import TimeWindow
from analysis.figures.trend_panels import SIGNS, Trend, TrendAxis, TrendPanel, trend_panels
from analysis.palette import SERIES
from analysis.refusal import AnalysisRefused
from analysis.trends import PatientTrends
from models.months import months_between
from models.wording import QT_TRANSLATE_NOOP, Translate

_PANEL = 54.0
_COLOURS = {
    Trend.PAIN: SERIES.vermillion,
    Trend.DOSE: SERIES.blue,
    Trend.INTERVAL: "",
    Trend.KPS: "",
}
_FLUID = SERIES.purple


def trends_figure(
    trends: PatientTrends, *, by: TrendAxis, style: FigureStyle, translate: Translate
) -> Figure:
    """The figure of a patient's trends, ``style.width`` inches wide; its height follows its panels.

    Only panels with something in them are drawn; the key says which have nothing. Raise ``AnalysisRefused`` where
    none has, and where time has no day to count from.
    """
    return drawn_trends(trends, by=by, style=style, translate=translate).figure


def drawn_trends(
    trends: PatientTrends,
    *,
    by: TrendAxis,
    style: FigureStyle,
    translate: Translate,
    window: TimeWindow | None = None,
) -> DrawnLanes:
    """The figure together with the place of every mark in it, of the whole or of a part of the axis."""
    panels = trend_panels(trends, by=by, translate=translate)
    if not panels:
        sentence = QT_TRANSLATE_NOOP("Situation", "nothing is recorded yet that changes over time")
        raise AnalysisRefused(sentence, place=trends.study_code)
    margin = _margin(panels, style, translate)
    whole = _scale(trends, panels, by, width=margin.room(style), style=style)
    scale = whole.part(window) if window is not None else whole
    drawings = [*_cycle_numbers(trends, by, scale, translate), *_lanes(panels, scale, translate)]
    key = wrapped(_key(trends, panels, translate), room=whole.width, scale=whole)
    heights = [drawing.height for drawing in drawings]
    axis = _axis(trends, by)
    sheet = LaneSheet(scale, axis, margin, drawings, heights, head=0.0, key=key, key_lines=len(key))
    canvas = sheet.canvas()
    sheet.draw(canvas)
    sheet.dress(canvas, translate)
    figure = canvas.axes.figure
    assert isinstance(figure, Figure), "the axes were made by a figure"
    marks = (point.mark for panel in panels for point in panel.points if point.mark.text)
    return DrawnLanes(
        figure=figure,
        placed=tuple(canvas.placed),
        marks=in_order_of_time(marks),
        window=scale.window,
        whole=whole.window,
        axis=axis,
        box=sheet.box,
        height=sheet.plot_height,
    )


def _axis(trends: PatientTrends, by: TrendAxis) -> LaneAxis:
    origin = trends.lm_diagnosis_date
    return CycleAxis() if by is TrendAxis.CYCLE or origin is None else MonthAxis(origin)


def _scale(
    trends: PatientTrends, panels: Sequence[TrendPanel], by: TrendAxis, *, width: float, style: FigureStyle
) -> CourseScale:
    places = [point.month for panel in panels for point in panel.points]
    if by is TrendAxis.TIME:
        return CourseScale.of(places, places, width=width, style=style)
    last = max([*places, trends.prior_cycles + 1.0])
    return CourseScale(trends.prior_cycles - 0.5, last + 0.5, width, style)


def _margin(panels: Sequence[TrendPanel], style: FigureStyle, translate: Translate) -> Margin:
    names = [translate("Trend", panel.trend.label) for panel in panels]
    numbers = [f"{tick:g}" for panel in panels for tick in panel.axis.ticks]
    return Margin.of([*names, translate("TrendsFigure", "Cycle")], numbers, style)


def _lanes(panels: Sequence[TrendPanel], scale: CourseScale, translate: Translate) -> Iterator[LaneDrawing]:
    for panel in panels:
        subtitle = translate("TrendsFigure", "log scale") if panel.axis.is_log else ""
        if panel.trend is Trend.PAIN:
            subtitle = translate("TrendsFigure", "puncture site")
        yield MeasureLane(
            points=panel.points,
            axis=panel.axis,
            scale=scale,
            title=translate("Trend", panel.trend.label),
            subtitle=subtitle,
            colour=_COLOURS.get(panel.trend, _FLUID),
            plot=_PANEL,
            stepped=panel.stepped,
            bands=panel.bands,
        )


@dataclass(frozen=True)
class _CycleNumbers:
    """The cycle numbers over time, as many as stand apart."""

    numbered: tuple[tuple[float, int], ...]
    scale: CourseScale
    title: str

    @property
    def height(self) -> float:
        """Points."""
        return 14.0 * self.scale.unit

    @property
    def titles(self) -> tuple[tuple[float, str, bool], ...]:
        """What the numbers count."""
        return ((self.height / 2, self.title, True),)

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """None."""
        return ()

    def draw(self, canvas: CourseCanvas, top: float) -> None:
        """The numbers."""
        chosen = thinned_numbers(self.numbered, self.scale)
        for month, cycle in self.numbered:
            if cycle in chosen and self.scale.shows(month):
                canvas.write(month, top + self.height / 2, f"{cycle}", has_halo=True)


def _cycle_numbers(
    trends: PatientTrends, by: TrendAxis, scale: CourseScale, translate: Translate
) -> Iterator[LaneDrawing]:
    origin = trends.lm_diagnosis_date
    if by is TrendAxis.TIME and origin is not None and trends.doses:
        numbered = tuple((months_between(origin, each.day), each.cycle) for each in trends.doses)
        yield _CycleNumbers(numbered, scale, translate("TrendsFigure", "Cycle"))


def _key(trends: PatientTrends, panels: Sequence[TrendPanel], translate: Translate) -> Iterator[str]:
    """What the signs stand for as far as they occur, and what is missing."""
    if trends.demonstration:
        yield translate("CourseFigure", "Demonstration: dates and events are invented.")
    by_trend = {panel.trend: panel for panel in panels}
    if Trend.PAIN in by_trend:
        yield from _pain_key(by_trend[Trend.PAIN], translate)
    if Trend.INTERVAL in by_trend:
        yield from _interval_key(trends, by_trend[Trend.INTERVAL], translate)
    if trends.prior_dose_mg and Trend.DOSE in by_trend:
        words = translate("TrendsFigure", "dose so far: begins with {dose} mg given elsewhere")
        yield words.format(dose=f"{trends.prior_dose_mg:g}")
    if trends.doses_missing:
        words = translate("TrendsFigure", "{n} doses are not recorded: the sum is at least this")
        yield words.format(n=trends.doses_missing)
    if any(panel.has_gap for panel in panels):
        yield translate("TrendsFigure", "a gap in a line: no value recorded")
    left_out = sum(panel.left_out for panel in panels)
    if left_out:
        words = translate("TrendsFigure", "{n} values of no cycle stand on the time axis only")
        yield words.format(n=left_out)
    missing = [translate("Trend", trend.label) for trend in Trend if trend not in by_trend]
    if missing:
        yield translate("TrendsFigure", "nothing recorded: {names}").format(names=", ".join(missing))


def _pain_key(panel: TrendPanel, translate: Translate) -> Iterator[str]:
    looks = {point.look for point in panel.points if point.value is not None}
    if PointLook.FILLED in looks:
        yield translate("TrendsFigure", "pain, filled: with dexamethasone")
    if PointLook.OPEN in looks:
        yield translate("TrendsFigure", "pain, open: without dexamethasone")
    if PointLook.TRIANGLE in looks:
        yield translate("TrendsFigure", "△ dexamethasone not recorded")
    signs = {point.sign for point in panel.points}
    words = {
        "?": translate("CourseFigure", "? not assessed"),
        "+": translate("TrendsFigure", "+ present, not scored"),
        "…": translate("TrendsFigure", "… review pending"),
    }
    yield from (words[sign] for sign in SIGNS.values() if sign in signs)


def _interval_key(trends: PatientTrends, panel: TrendPanel, translate: Translate) -> Iterator[str]:
    by_protocol = {each.by_protocol for each in trends.intervals}
    if by_protocol == {False}:
        yield translate("TrendsFigure", "band: the usual interval with its tolerance, since no protocol says")
    else:
        yield translate("TrendsFigure", "band: the protocol's interval with its tolerance")
    if any(point.look is PointLook.DIAMOND for point in panel.points):
        yield translate("TrendsFigure", "◆ outside it")
