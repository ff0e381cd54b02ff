"""Turns the trends of a patient into panels: the points of each with their marks, on the axis that all share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analysis.figures.course_marks import CourseMark
from analysis.figures.measure_lane import ExpectedBand, MeasuredPoint, PointLook
from analysis.figures.value_axis import ValueAxis, linear_axis, measured_axis
from analysis.refusal import AnalysisRefused
from analysis.trends import PainAnswer, PainState, PatientTrends, RecordedValue, SessionInterval
from models.months import months_between
from models.records import Administration
from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP, Translate


class TrendAxis(StrEnum):
    """What the panels share across."""

    TIME = "time"
    CYCLE = "cycle"


class Trend(Vocabulary):
    """The panels, from top to bottom."""

    PAIN = "pain", QT_TRANSLATE_NOOP("Trend", "Pain (NRS)")
    KPS = "kps", QT_TRANSLATE_NOOP("Trend", "KPS")
    CSF_CELLS = "csf_cells", QT_TRANSLATE_NOOP("Trend", "CSF cells (/µl)")
    CSF_PROTEIN = "csf_protein", QT_TRANSLATE_NOOP("Trend", "CSF protein (mg/dl)")
    CSF_GLUCOSE = "csf_glucose", QT_TRANSLATE_NOOP("Trend", "CSF glucose (mg/dl)")
    DOSE = "dose", QT_TRANSLATE_NOOP("Trend", "Dose so far (mg)")
    INTERVAL = "interval", QT_TRANSLATE_NOOP("Trend", "Interval (days)")


SIGNS = {PainState.NOT_ASSESSED: "?", PainState.NOT_SCORED: "+", PainState.PENDING: "…"}
"""What stands below a session without a score for pain; 0 is only drawn where pain was asked about and absent."""

_PAIN_LOOKS = {True: PointLook.FILLED, False: PointLook.OPEN, None: PointLook.TRIANGLE}


@dataclass(frozen=True)
class TrendPanel:
    """One panel; ``left_out`` counts the values that have no place on the axis, such as those between sessions."""

    trend: Trend
    points: tuple[MeasuredPoint, ...]
    axis: ValueAxis
    bands: tuple[ExpectedBand, ...] = ()
    stepped: bool = False
    left_out: int = 0

    @property
    def has_gap(self) -> bool:
        """Whether a value is missing, and nothing says why."""
        return any(point.value is None and not point.sign for point in self.points)


def trend_panels(trends: PatientTrends, *, by: TrendAxis, translate: Translate) -> tuple[TrendPanel, ...]:
    """The panels that have anything in them. Raise ``AnalysisRefused`` where time has no day to count from."""
    reader = _Panels(trends, by, translate)
    found = (
        reader.pain(),
        reader.measured(Trend.KPS, trends.kps, _kps_axis),
        reader.measured(Trend.CSF_CELLS, trends.csf_cells, measured_axis),
        reader.measured(Trend.CSF_PROTEIN, trends.csf_protein, measured_axis),
        reader.measured(Trend.CSF_GLUCOSE, trends.csf_glucose, measured_axis),
        reader.dose(),
        reader.intervals(),
    )
    return tuple(
        panel for panel in found if any(point.value is not None or point.sign for point in panel.points)
    )


def _kps_axis(scores: Sequence[float]) -> ValueAxis:
    """From 60, or from as far down as the scores reach, to 100."""
    lowest = min(60, int(min(scores, default=60)) // 20 * 20)
    step = 20 if lowest >= 40 else 50 if lowest == 0 else 40
    return ValueAxis(lowest, 100, tuple(range(100, lowest - 1, -step)))


@dataclass(frozen=True)
class _Panels:
    """Reads the panels on one axis."""

    trends: PatientTrends
    by: TrendAxis
    translate: Translate

    def place(self, day: date, cycle: int | None) -> float | None:
        """Where a value stands; None for what belongs to no cycle."""
        if self.by is TrendAxis.CYCLE:
            return None if cycle is None else float(cycle)
        origin = self.trends.lm_diagnosis_date
        if origin is None:
            sentence = QT_TRANSLATE_NOOP("Situation", "there is no date of LM diagnosis to count from")
            raise AnalysisRefused(sentence, place=self.trends.study_code)
        return months_between(origin, day)

    def pain(self) -> TrendPanel:
        """The scores; filled with dexamethasone, open without, a triangle where that is not recorded."""
        points = list[MeasuredPoint]()
        for answer in self.trends.pain:
            month = self.place(answer.day, answer.cycle)
            if month is not None:
                mark = self._mark(
                    Trend.PAIN,
                    month,
                    answer.day,
                    answer.record_id,
                    self._pain_text(answer),
                    cycle=answer.cycle,
                )
                look = _PAIN_LOOKS[answer.with_dexamethasone]
                points.append(MeasuredPoint(month, answer.nrs, mark, look, SIGNS.get(answer.state, "")))
        return TrendPanel(
            Trend.PAIN,
            tuple(points),
            ValueAxis(0, 10, (0, 5, 10)),
            left_out=len(self.trends.pain) - len(points),
        )

    def measured(
        self, trend: Trend, values: Sequence[RecordedValue], axis: Callable[[Sequence[float]], ValueAxis]
    ) -> TrendPanel:
        """A panel of what was written down."""
        points, left_out = list[MeasuredPoint](), 0
        for each in values:
            month = self.place(each.day, each.cycle)
            if month is None:
                left_out += each.value is not None
                continue
            text = "" if each.value is None else self._value_text(trend, each.value)
            mark = self._mark(
                trend, month, each.day, each.record_id, text, cycle=each.cycle, table=each.table
            )
            points.append(MeasuredPoint(month, each.value, mark))
        shown = [point.value for point in points if point.value is not None]
        return TrendPanel(trend, tuple(points), axis(shown), left_out=left_out)

    def dose(self) -> TrendPanel:
        """The sum of doses as steps, from what was given elsewhere on."""
        points = list[MeasuredPoint](self._start_of_dose())
        words = self.translate("TrendsFigure", "{total} mg so far")
        for each in self.trends.doses:
            month = self.place(each.day, each.cycle)
            assert month is not None, "a session with drug has a cycle"
            text = words.format(total=f"{each.total_mg:g}")
            mark = self._mark(Trend.DOSE, month, each.day, each.record_id, text, cycle=each.cycle)
            points.append(MeasuredPoint(month, each.total_mg, mark))
        axis = linear_axis((point.value for point in points if point.value is not None), low=0.0)
        return TrendPanel(Trend.DOSE, tuple(points), axis, stepped=True)

    def intervals(self) -> TrendPanel:
        """The days between sessions before the band that the protocol allows; a diamond outside it."""
        points, bands = list[MeasuredPoint](), list[ExpectedBand]()
        for each in self.trends.intervals:
            start, month = self.place(each.start, each.start_cycle), self.place(each.day, each.cycle)
            assert start is not None, "a session with drug has a cycle"
            assert month is not None, "a session with drug has a cycle"
            text = self._interval_text(each)
            mark = self._mark(Trend.INTERVAL, month, each.day, each.record_id, text, cycle=each.cycle)
            look = PointLook.DIAMOND if each.is_outside else PointLook.FILLED
            points.append(MeasuredPoint(month, float(each.days), mark, look))
            bands.append(ExpectedBand(start, month, each.shortest_days, each.longest_days))
        highest = [*(float(each.days) for each in self.trends.intervals), *(band.high for band in bands)]
        return TrendPanel(Trend.INTERVAL, tuple(points), linear_axis(highest, low=0.0), tuple(bands))

    def _start_of_dose(self) -> Iterator[MeasuredPoint]:
        """Where the sum begins: at LM diagnosis, or at the first session where that came before it."""
        doses = self.trends.doses
        if not doses:
            return
        first = doses[0]
        month = self.place(first.day, first.cycle - 1)
        if month is not None:
            month = min(month, 0.0) if self.by is TrendAxis.TIME else month
            mark = CourseMark(Trend.DOSE, month, Administration.table, first.record_id, "")
            look = PointLook.OPEN if self.trends.prior_dose_mg else PointLook.NONE
            yield MeasuredPoint(month, self.trends.prior_dose_mg, mark, look)

    def _mark(
        self,
        trend: Trend,
        month: float,
        day: date,
        record_id: str,
        text: str,
        *,
        cycle: int | None,
        table: str = Administration.table,
    ) -> CourseMark:
        if text and cycle is not None:
            words = self.translate("TrendsFigure", "cycle {cycle}, {text}")
            text = words.format(cycle=cycle, text=text)
        return CourseMark(trend, month, table, record_id, text, day)

    def _value_text(self, trend: Trend, value: float) -> str:
        words = {
            Trend.KPS: self.translate("CourseFigure", "KPS {kps}").replace("{kps}", "{value}"),
            Trend.CSF_CELLS: self.translate("CourseFigure", "CSF cells {value} /µl"),
            Trend.CSF_PROTEIN: self.translate("CourseFigure", "CSF protein {value} mg/dl"),
            Trend.CSF_GLUCOSE: self.translate("TrendsFigure", "CSF glucose {value} mg/dl"),
        }[trend]
        return words.format(value=f"{value:g}")

    def _pain_text(self, answer: PainAnswer) -> str:
        words = {
            PainState.SCORED: self.translate("TrendsFigure", "pain NRS {nrs}").format(nrs=answer.nrs),
            PainState.ABSENT: self.translate("TrendsFigure", "no pain"),
            PainState.NOT_SCORED: self.translate("TrendsFigure", "pain present, not scored"),
            PainState.NOT_ASSESSED: self.translate("TrendsFigure", "pain not assessed"),
            PainState.PENDING: self.translate("TrendsFigure", "pain: review pending"),
        }[answer.state]
        if answer.dexamethasone_mg is None:
            return words
        steroid = self.translate("CourseFigure", "dexamethasone {dose} mg")
        return f"{words}, {steroid.format(dose=f'{answer.dexamethasone_mg:g}')}"

    def _interval_text(self, each: SessionInterval) -> str:
        words = self.translate("TrendsFigure", "{days} days since the last session, {expected} ± {tolerance}")
        return words.format(
            days=each.days, expected=f"{each.expected_days:g}", tolerance=f"{each.tolerance_days:g}"
        )
