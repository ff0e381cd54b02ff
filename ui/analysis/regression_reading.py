"""Computes what the regression page shows, beside the window. No Qt; the heavy imports come with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from analysis.cox_model import CoxModel, cox_model
from analysis.proportional_hazards import ALPHA, ProportionalHazardsTest, proportional_hazards_test
from analysis.refusal import AnalysisRefused
from analysis.stepwise_cox import StepwiseSelection, stepwise_cox
from analysis.survival_data import named_rows, survival_data
from analysis.survival_warnings import SurvivalWarning, in_order
from analysis.univariable_cox import univariable_cox
from models.course import PatientCourse
from models.survival_rows import survival_rows
from models.wording import Translate
from ui.analysis.analysis_request import LM_DIAGNOSIS, AnalysisRequest
from ui.analysis.notice import Notice, Remedy
from ui.analysis.reading import ReadFigure, Reading, ReadingContext, Step
from ui.analysis.regression_figures import forest_read_figure, residual_read_figure
from ui.analysis.regression_tables import regression_tables
from ui.analysis.regression_wording import RegressionResult, candidates, regression_caption
from ui.analysis.survival_columns import survival_columns
from ui.analysis.survival_notices import invented_words, notices_on_dates
from ui.analysis.survival_reading import NOBODY_LEFT
from ui.analysis.survival_wording import endpoint_title, survival_wording

_SAID_ELSEWHERE = (SurvivalWarning.ROWS_DROPPED,)
_SEVERAL = 2


def read_regression(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    """Fit each variable alone and the chosen ones together, and put them into words; time counts from LM diagnosis.

    Raise ``AnalysisRefused`` where no patient can be analysed as asked.
    """
    translate = context.translate
    request = replace(request, origin=LM_DIAGNOSIS)
    if request.group is not None and survival_columns()[request.group].is_number:
        request = replace(request, group=None, covariates=(request.group, *request.covariates_used))
    rows = survival_rows(courses, as_of=request.as_of, any_basis=request.any_basis)
    result = regress(rows, request, context.step)
    checked = _checked(result, request)
    tests = () if checked is None else _tests(checked)
    selection = _selection(result, request)
    words = survival_wording(request, translate)
    title = translate("Analysis", "{endpoint}, regression").format(
        endpoint=endpoint_title(request.endpoint, translate)
    )
    told = regression_caption(
        result, request, events_word=words.events, today=context.today, translate=translate
    )
    caption = f"{title}. {told}"
    forest = forest_read_figure(result, endpoint=request.endpoint, caption=caption, translate=translate)
    residuals = None
    if checked is not None:
        residuals = residual_read_figure(
            checked, tests, endpoint=request.endpoint, caption=caption, time_axis=words.time_axis,
            translate=translate,
        )  # fmt: skip
    figures: tuple[ReadFigure | None, ...] = (forest, residuals)
    approximate = sum(bool(row["approximate"]) for row in rows)
    return Reading(
        title=title,
        caption=told,
        figures=tuple(figure for figure in figures if figure is not None),
        tables=regression_tables(
            result, selection, chosen=bool(request.covariates_used), translate=translate
        ),
        on_groups=_on_groups(result, demonstration=context.demonstration, translate=translate),
        on_numbers=(
            *_on_numbers(result, tests, translate),
            *_on_selection(result, request, translate),
            *notices_on_dates(courses, request, approximate=approximate, translate=translate),
        ),
    )


def regress(rows: Sequence[dict[str, object]], request: AnalysisRequest, step: Step) -> RegressionResult:
    """The models of one endpoint for ``rows`` of ``models.survival_rows``; who lacks a value is named by study code."""
    duration, event = f"{request.endpoint}_months", f"{request.endpoint}_event"
    counted = [row for row in rows if row[duration] is not None]
    if not counted:
        raise AnalysisRefused(NOBODY_LEFT)
    frame = pd.DataFrame(counted)
    names = candidates(request)
    alone = univariable_cox(
        frame,
        duration=duration,
        event=event,
        variables=names,
        categorical=() if request.group is None else (request.group,),
        step=lambda done, total: step(done, total + 1),
    )
    step(len(names), len(names) + 1)
    together = _together(frame, request, duration=duration, event=event)
    return RegressionResult(len(frame), int(frame[event].astype(bool).sum()), alone, together)


def _together(frame: pd.DataFrame, request: AnalysisRequest, *, duration: str, event: str) -> CoxModel | None:
    if not request.covariates_used:
        return None
    try:
        data = survival_data(
            frame, duration=duration, event=event, group=request.group, covariates=request.covariates_used
        )
    except AnalysisRefused:
        return None
    return cox_model(replace(data, dropped=named_rows(data.dropped, frame["study_code"])))


def _checked(result: RegressionResult, request: AnalysisRequest) -> CoxModel | None:
    """The model whose hazards are looked at over time: that of the chosen variables, else that of the group."""
    if result.multivariable is not None:
        return result.multivariable
    return next((each.model for each in result.univariable if each.variable == request.group), None)


def _tests(model: CoxModel) -> tuple[ProportionalHazardsTest, ...]:
    coefficients = model.fit.coefficients
    if coefficients is None or not len(coefficients):
        return ()
    return proportional_hazards_test(model.data.durations, model.data.events, model.design, coefficients)


def _selection(result: RegressionResult, request: AnalysisRequest) -> StepwiseSelection | None:
    if not (request.stepwise and _can_select(result)) or result.multivariable is None:
        return None
    return stepwise_cox(result.multivariable.data)


def _can_select(result: RegressionResult) -> bool:
    return result.multivariable is not None and len(result.multivariable.variables) >= _SEVERAL


def _on_groups(result: RegressionResult, *, demonstration: bool, translate: Translate) -> tuple[Notice, ...]:
    """That treatment begins after time zero, and that the demonstration's dates are invented."""
    columns = survival_columns()
    late = any(each.model is not None and columns[each.variable].after_zero for each in result.univariable)
    found = []
    if late:
        warning = SurvivalWarning.IMMORTAL_TIME
        found.append(Notice(warning.value, translate("SurvivalWarning", warning.label)))
    if demonstration:
        found.append(Notice("date_invented", invented_words(late, translate)))
    return tuple(found)


def _on_numbers(
    result: RegressionResult, tests: tuple[ProportionalHazardsTest, ...], translate: Translate
) -> Iterator[Notice]:
    found = {warning for model in result.models for warning in model.warnings}
    if any(row.p is not None and row.p < ALPHA for row in tests):
        found.add(SurvivalWarning.PROPORTIONAL_HAZARDS)
    for warning in in_order(found):
        if warning not in _SAID_ELSEWHERE:
            yield Notice(warning.value, translate("SurvivalWarning", warning.label))
    tested = sum(each.model is not None for each in result.univariable)
    if tested >= _SEVERAL and result.events:
        text = translate(
            "Analysis",
            "Variables tested one by one, without a correction: {n}. Of twenty without any effect about one has a p "
            "below 0.05.",
        )
        yield Notice("many_tests", text.format(n=tested))


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
