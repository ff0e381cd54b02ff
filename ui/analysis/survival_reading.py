"""Computes what the survival page shows, beside the window. No Qt; the heavy imports come with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from analysis.delayed_entry import analyse_delayed_entry
from analysis.figures.figure_style import FigureStyle
from analysis.figures.survival_figure import survival_figure
from analysis.figures.survival_summary import SurvivalWording, summary_lines
from analysis.group_starts import group_start_of
from analysis.refusal import AnalysisRefused
from analysis.restricted_mean import default_horizon
from analysis.survival_analysis import SurvivalAnalysis, analyse_survival
from analysis.survival_data import ALL, DroppedRow, named_rows, survival_data
from analysis.time_varying_cox import TimeVaryingCox, time_varying_it
from analysis.wording.survival_columns import survival_columns
from models.course import PatientCourse
from models.endpoints import Origin
from models.survival_rows import SurvivalTable, survival_table
from models.wording import QT_TRANSLATE_NOOP, Translate
from ui.analysis.analysis_request import ARM, LM_DIAGNOSIS, AnalysisRequest
from ui.analysis.grouping import grouped
from ui.analysis.published_medians import published_medians_table, reference_of
from ui.analysis.reading import ReadFigure, Reading, ReadingContext
from ui.analysis.survival_notices import notices_on_groups, notices_on_numbers
from ui.analysis.survival_tables import survival_tables
from ui.analysis.survival_wording import caption, endpoint_title, survival_wording

NOBODY_LEFT = QT_TRANSLATE_NOOP("Situation", "no patient can be analysed with these filters")
_HIGHEST_PLOT = 4.4


def read_survival(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    """Analyse one endpoint of ``courses`` and put it into words.

    Raise ``AnalysisRefused`` where no patient can be analysed as asked.
    """
    translate = context.translate
    context.step(0, 3)
    origin = Origin(request.counted_from)
    table = survival_table(
        courses,
        as_of=request.as_of,
        any_basis=request.any_basis,
        origin=origin,
        endpoints=(request.endpoint,),
    )
    rows = table.rows
    grouping = grouped(rows, request)
    context.step(1, 3)
    result = analyse_request(replace(table, rows=grouping.rows), request)
    context.step(2, 3)
    words = survival_wording(request, translate)
    approximate = sum(bool(row["approximate"]) for row in rows)
    title = endpoint_title(request.endpoint, translate)
    told = caption(result, request, words, cut=grouping.cut, today=context.today, translate=translate)
    return Reading(
        title=title,
        caption=told,
        figures=(_curves(result, request, words, caption=f"{title}. {told}", translate=translate),),
        on_groups=notices_on_groups(
            result, request, demonstration=context.demonstration, translate=translate
        ),
        on_numbers=notices_on_numbers(
            result, request, courses, words, approximate=approximate, translate=translate
        ),
        tables=(
            *survival_tables(result, words, translate, time_varying=_as_treated(rows, request)),
            published_medians_table(request.endpoint, translate),
        ),
    )


def _curves(
    result: SurvivalAnalysis,
    request: AnalysisRequest,
    words: SurvivalWording,
    *,
    caption: str,
    translate: Translate,
) -> ReadFigure:
    reference = reference_of(request)

    def draw(style: FigureStyle) -> Figure:
        return survival_figure(
            result,
            style=style,
            translate=translate,
            wording=words,
            plot_height=min(0.45 * style.width, _HIGHEST_PLOT),
            reference=reference,
        )

    return ReadFigure(
        code=f"survival-{request.endpoint}",
        title=translate("Analysis", "Kaplan–Meier curves"),
        description=". ".join(summary_lines(result, words, translate)),
        caption=caption,
        draw=draw,
    )


def analyse_request(table: SurvivalTable, request: AnalysisRequest) -> SurvivalAnalysis:
    """The result for the rows of ``table``; those left out are named by study code.

    Covariates enter the models alone: whoever lacks one is still in the curves.
    """
    rows = [row for row in table.rows if row[f"{request.endpoint}_months"] is not None]
    if not rows:
        raise AnalysisRefused(NOBODY_LEFT)
    frame = pd.DataFrame(rows)
    result = _analysed(frame, table, request)
    return replace(result, dropped=named_rows(result.dropped, frame["study_code"]))


def _analysed(frame: pd.DataFrame, table: SurvivalTable, request: AnalysisRequest) -> SurvivalAnalysis:
    duration, event = f"{request.endpoint}_months", f"{request.endpoint}_event"
    asked: dict[str, Any] = {
        "duration": duration,
        "event": event,
        "group": request.group,
        "covariates": request.covariates_used,
        "every_row_in_curves": True,
        "times": request.times,
        "group_starts_after_zero": request.group is not None and survival_columns()[request.group].after_zero,
        "already_dropped": [
            DroppedRow(each.study_code, duration, each.reason.value)
            for each in table.left_out
            if each.endpoint == request.endpoint
        ],
    }
    if request.counted_from != LM_DIAGNOSIS:
        return analyse_delayed_entry(frame, entry=f"{request.endpoint}_entry_months", **asked)
    return analyse_survival(
        frame,
        group_start=group_start_of(request.group),
        rmst_months=request.rmst_months or _longest_shared(frame, request),
        landmark_months=request.landmark_months,
        **asked,
    )


def _as_treated(rows: Sequence[dict[str, object]], request: AnalysisRequest) -> TimeVaryingCox | None:
    """The comparison by the day of the first dose, beside that of the arms."""
    if request.group != ARM or request.counted_from != LM_DIAGNOSIS:
        return None
    try:
        return time_varying_it(rows, endpoint=request.endpoint, covariates=request.covariates_used)
    except AnalysisRefused:
        return None


def _longest_shared(frame: pd.DataFrame, request: AnalysisRequest) -> float:
    """The smallest of the groups' last times, which every curve reaches."""
    data = survival_data(
        frame,
        duration=f"{request.endpoint}_months",
        event=f"{request.endpoint}_event",
        group=request.group,
    )
    return default_horizon([float(data.of_level(level)[0].max()) for level in data.levels or (ALL,)])
