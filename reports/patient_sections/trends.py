"""KPS and cerebrospinal fluid in numbers: first, lowest, highest and last value of what the course draws."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reportlab.platypus import Flowable

from analysis.figures.trend_panels import Trend
from analysis.trends import PatientTrends, RecordedValue, patient_trends
from models.course import PatientCourse
from models.thresholds import Thresholds
from models.wording import Translate
from reports.dates import day_text
from reports.tables import Cell, Column, number_column
from reports.typesetting import Typesetting


def trends(
    course: PatientCourse, typesetting: Typesetting, *, thresholds: Thresholds, today: date
) -> list[Flowable]:
    """A row for each measure that was ever taken; nothing where none was."""
    translate = typesetting.translate
    found = patient_trends(course, as_of=today, thresholds=thresholds)
    rows = [
        [translate("Trend", trend.label), str(len(known)), *_cells(known, translate)]
        for trend, values in _measured(found)
        if (known := [(each.value, each.day) for each in values if each.value is not None])
    ]
    if not rows:
        return []
    heading = typesetting.section(translate("PatientReport", "KPS and cerebrospinal fluid"))
    return [heading, typesetting.table(_columns(translate), rows)]


def _measured(found: PatientTrends) -> Iterator[tuple[Trend, Sequence[RecordedValue]]]:
    yield Trend.KPS, found.kps
    yield Trend.CSF_CELLS, found.csf_cells
    yield Trend.CSF_PROTEIN, found.csf_protein
    yield Trend.CSF_GLUCOSE, found.csf_glucose


def _columns(translate: Translate) -> list[Column]:
    return [
        Column(translate("PatientReport", "Measure"), weight=3),
        number_column(translate("PatientReport", "Values"), weight=0.5),
        Column(translate("PatientReport", "First"), weight=2),
        Column(translate("PatientReport", "Lowest"), weight=2),
        Column(translate("PatientReport", "Highest"), weight=2),
        Column(translate("PatientReport", "Last"), weight=2),
    ]


def _cells(known: Sequence[tuple[float, date]], translate: Translate) -> list[Cell]:
    """Each with its day; where a value came twice, the day on which it was reached."""
    values = [value for value, _ in known]
    lowest, highest = values.index(min(values)), values.index(max(values))
    return [
        f"{value:g} ({day_text(day, translate)})"
        for value, day in (known[0], known[lowest], known[highest], known[-1])
    ]
