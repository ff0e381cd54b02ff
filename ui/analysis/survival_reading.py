"""Computes what the survival page shows, beside the window. No Qt; the heavy imports come with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from analysis.figures.survival_summary import SurvivalWording, summary_lines
from analysis.refusal import AnalysisRefused
from analysis.restricted_mean import default_horizon
from analysis.survival_analysis import SurvivalAnalysis, analyse_survival
from analysis.survival_data import ALL, DroppedRow, SurvivalData, survival_data
from models.course import PatientCourse
from models.survival_rows import left_out, survival_rows
from models.wording import QT_TRANSLATE_NOOP, Translate
from ui.analysis.result_table import ResultTable
from ui.analysis.survival_columns import ColumnsOffered, columns_offered, survival_columns
from ui.analysis.survival_notices import Notice, notices_on_groups, notices_on_numbers
from ui.analysis.survival_request import SurvivalRequest
from ui.analysis.survival_tables import survival_tables
from ui.analysis.survival_wording import caption, endpoint_title, survival_wording

NOBODY_LEFT = QT_TRANSLATE_NOOP("Situation", "no patient can be analysed with these filters")
Step = Callable[[int, int], None]


@dataclass(frozen=True, eq=False)
class SurvivalReading:
    """What stands on the page for one request, every word and number of it made already."""

    request: SurvivalRequest
    result: SurvivalAnalysis
    words: SurvivalWording
    title: str
    caption: str
    description: str
    on_groups: tuple[Notice, ...]
    on_numbers: tuple[Notice, ...]
    tables: tuple[ResultTable, ...]


def read_survival(
    courses: Sequence[PatientCourse],
    request: SurvivalRequest,
    *,
    today: date,
    demonstration: bool,
    translate: Translate,
    step: Step,
) -> SurvivalReading:
    """Analyse one endpoint of ``courses`` and put it into words; ``step(done, total)`` may end it early.

    Raise ``AnalysisRefused`` where no patient can be analysed as asked.
    """
    step(0, 3)
    rows = survival_rows(courses, as_of=request.as_of, any_basis=request.any_basis)
    step(1, 3)
    result = analyse_request(rows, request, courses)
    step(2, 3)
    words = survival_wording(request, translate)
    approximate = sum(bool(row["approximate"]) for row in rows)
    return SurvivalReading(
        request=request,
        result=result,
        words=words,
        title=endpoint_title(request.endpoint, translate),
        caption=caption(result, request, words, today=today, translate=translate),
        description=". ".join(summary_lines(result, words, translate)),
        on_groups=notices_on_groups(result, demonstration=demonstration, translate=translate),
        on_numbers=notices_on_numbers(result, request, courses, approximate=approximate, translate=translate),
        tables=survival_tables(result, words, translate),
    )


def analyse_request(
    rows: Sequence[dict[str, object]], request: SurvivalRequest, courses: Sequence[PatientCourse]
) -> SurvivalAnalysis:
    """The result for ``rows`` of ``models.survival_rows``; those left out are named by study code."""
    duration, event = f"{request.endpoint}_months", f"{request.endpoint}_event"
    counted = [row for row in rows if row[duration] is not None]
    if not counted:
        raise AnalysisRefused(NOBODY_LEFT)
    frame = pd.DataFrame(counted)
    group, covariates = request.group, request.covariates_used
    data = survival_data(frame, duration=duration, event=event, group=group, covariates=covariates)
    excluded = left_out(courses, as_of=request.as_of, any_basis=request.any_basis)
    result = analyse_survival(
        frame,
        duration=duration,
        event=event,
        group=group,
        covariates=covariates,
        times=request.times,
        rmst_months=request.rmst_months or _longest_shared(data),
        landmark_months=request.landmark_months,
        group_starts_after_zero=group is not None and survival_columns()[group].after_zero,
        already_dropped=[
            DroppedRow(each.study_code, duration, each.reason.value)
            for each in excluded
            if each.endpoint == request.endpoint
        ],
    )
    codes = frame["study_code"]
    return replace(result, dropped=tuple(_named(row, codes) for row in result.dropped))


def offered_by(courses: Sequence[PatientCourse]) -> ColumnsOffered:
    """The columns that may be chosen for these patients."""
    return columns_offered(survival_rows(courses))


def _longest_shared(data: SurvivalData) -> float:
    """The smallest of the groups' last times, which every curve reaches."""
    return default_horizon([float(data.of_level(level)[0].max()) for level in data.levels or (ALL,)])


def _named(row: DroppedRow, codes: pd.Series) -> DroppedRow:
    return replace(row, row=str(codes.iloc[row.row - 1])) if isinstance(row.row, int) else row
