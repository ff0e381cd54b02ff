"""Computes what the regression page shows, beside the window. No Qt; the heavy imports come with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from analysis.cox_model import CoxModel
from analysis.refusal import AnalysisRefused
from analysis.regression import RegressionResult, hazards_over_time, regress
from analysis.stepwise_cox import StepwiseSelection, stepwise_cox
from analysis.wording.date_cautions import cautions_on_dates
from analysis.wording.regression_cautions import SEVERAL, cautions_on_ratios, cautions_on_treatment
from analysis.wording.regression_wording import candidates
from models.course import PatientCourse
from models.survival_rows import survival_rows
from models.wording import Translate
from ui.analysis.analysis_request import LM_DIAGNOSIS, AnalysisRequest
from ui.analysis.grouping import grouped
from ui.analysis.notice import Notice, Remedy, notices
from ui.analysis.reading import Reading, ReadingContext
from ui.analysis.regression_figures import forest_read_figure, residual_read_figure
from ui.analysis.regression_tables import regression_tables
from ui.analysis.regression_wording import regression_caption
from ui.analysis.survival_reading import NOBODY_LEFT
from ui.analysis.survival_wording import endpoint_title, survival_wording


def read_regression(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    """Fit each variable alone and the chosen ones together, and put them into words; time counts from LM diagnosis.

    Raise ``AnalysisRefused`` where no patient can be analysed as asked.
    """
    translate = context.translate
    better = translate("Analysis", "The page Survival compares by the day on which treatment began.")
    request = replace(request, origin=LM_DIAGNOSIS)
    rows = survival_rows(courses, as_of=request.as_of, any_basis=request.any_basis)
    grouping = grouped(_counted(rows, request), request)
    result = regress(
        grouping.rows,
        endpoint=request.endpoint,
        variables=candidates(request.group),
        group=request.group,
        covariates=request.covariates_used,
        step=context.step,
    )
    checked = _checked(result, request)
    tests = () if checked is None else hazards_over_time(checked)
    selection = _selection(result, request)
    words = survival_wording(request, translate)
    title = translate("Analysis", "{endpoint}, regression").format(
        endpoint=endpoint_title(request.endpoint, translate)
    )
    told = regression_caption(
        result, request, events_word=words.events, cut=grouping.cut, today=context.today, translate=translate
    )
    caption = f"{title}. {told}"
    forest = forest_read_figure(result, endpoint=request.endpoint, caption=caption, translate=translate)
    residuals = None if checked is None else residual_read_figure(
        checked, tests, endpoint=request.endpoint, caption=caption, time_axis=words.time_axis, translate=translate
    )  # fmt: skip
    approximate = sum(bool(row["approximate"]) for row in rows)
    return Reading(
        title=title,
        caption=told,
        figures=tuple(figure for figure in (forest, residuals) if figure is not None),
        tables=regression_tables(
            result, selection, chosen=bool(request.covariates_used), translate=translate
        ),
        on_groups=notices(
            cautions_on_treatment(
                result, demonstration=context.demonstration, better=better, translate=translate
            )
        ),
        on_numbers=(
            *notices(cautions_on_ratios(result, tests, translate)),
            *_on_selection(result, request, translate),
            *notices(
                cautions_on_dates(courses, as_of=request.as_of, approximate=approximate, translate=translate)
            ),
        ),
    )


def _counted(rows: Sequence[dict[str, Any]], request: AnalysisRequest) -> list[dict[str, Any]]:
    """Those whom the endpoint counts."""
    counted = [row for row in rows if row[f"{request.endpoint}_months"] is not None]
    if not counted:
        raise AnalysisRefused(NOBODY_LEFT)
    return counted


def _checked(result: RegressionResult, request: AnalysisRequest) -> CoxModel | None:
    """The model whose hazards are looked at over time: that of the chosen variables, else that of the group."""
    if result.multivariable is not None:
        return result.multivariable
    return next((each.model for each in result.univariable if each.variable == request.group), None)


def _selection(result: RegressionResult, request: AnalysisRequest) -> StepwiseSelection | None:
    if not (request.stepwise and _can_select(result)) or result.multivariable is None:
        return None
    return stepwise_cox(result.multivariable.data)


def _can_select(result: RegressionResult) -> bool:
    return result.multivariable is not None and len(result.multivariable.variables) >= SEVERAL


def _on_selection(
    result: RegressionResult, request: AnalysisRequest, translate: Translate
) -> Iterator[Notice]:
    """The button that shows stepwise selection, which is never shown unasked."""
    if not _can_select(result):
        return
    other = replace(request, stepwise=not request.stepwise)
    if request.stepwise:
        yield Notice(
            "stepwise",
            translate("Analysis", "Stepwise selection is shown because it was asked for: it proves nothing."),
            Remedy(translate("Analysis", "Hide stepwise selection"), other),
        )
        return
    yield Notice(
        "stepwise",
        translate(
            "Analysis", "Stepwise selection is not shown: with few events it picks variables by chance."
        ),
        Remedy(translate("Analysis", "Show stepwise selection"), other),
    )
