"""Computes what the response page shows, beside the window. No Qt; the heavy imports come with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pandas as pd
from matplotlib.figure import Figure

from analysis.figures.figure_style import FigureStyle
from analysis.figures.survival_figure import survival_figure
from analysis.figures.survival_summary import SurvivalWording, summary_lines
from analysis.figures.swimmer_figure import swimmer_figure
from analysis.figures.swimmer_lanes import SwimmerLane, swimmer_lanes
from analysis.group_survival import FEW
from analysis.number_cut import NumberCut
from analysis.response import ResponseAnalysis, analyse_response
from analysis.survival_analysis import SurvivalAnalysis, analyse_survival
from analysis.survival_data import ALL
from analysis.wording.response_cautions import cautions_on_responders, cautions_on_response
from analysis.wording.response_tables import response_tables
from analysis.wording.survival_columns import survival_columns
from analysis.wording.swimmer_wording import swimmer_counts, swimmer_method
from models.course import PatientCourse
from models.endpoints import Endpoint
from models.wording import Translate
from ui.analysis.analysis_request import PFS, AnalysisRequest
from ui.analysis.notice import notices
from ui.analysis.reading import ReadFigure, Reading, ReadingContext
from ui.analysis.survival_wording import filter_words, survival_wording
from ui.typed_dates import shown_date

_HIGHEST_PLOT = 3.2


def read_response(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    """Analyse the responses of ``courses`` and put them into words.

    Raise ``AnalysisRefused`` where no patient can be analysed as asked.
    """
    translate = context.translate
    request = replace(request, endpoint=PFS, covariates=())
    context.step(0, 3)
    result = _analysed(courses, request)
    context.step(1, 3)
    lanes = swimmer_lanes(courses, as_of=request.as_of, any_basis=request.any_basis)
    context.step(2, 3)
    words = survival_wording(request, translate)
    return Reading(
        title=translate("Response", "Response"),
        caption=_caption(result, request, context),
        figures=(
            _swimmer(lanes, request, context),
            *_duration_curve(result, request, words, context),
        ),
        on_groups=notices(
            cautions_on_responders(
                result,
                courses,
                as_of=request.as_of,
                demonstration=context.demonstration,
                translate=translate,
            )
        ),
        on_numbers=notices(cautions_on_response(result, courses, as_of=request.as_of, translate=translate)),
        tables=response_tables(result, words, translate),
    )


def _analysed(courses: Sequence[PatientCourse], request: AnalysisRequest) -> ResponseAnalysis:
    group = request.group
    return analyse_response(
        courses,
        as_of=request.as_of,
        any_basis=request.any_basis,
        group=group,
        cut=request.cut,
        times=request.times,
        group_starts_after_zero=group is not None and survival_columns()[group].after_zero,
    )


def _caption(result: ResponseAnalysis, request: AnalysisRequest, context: ReadingContext) -> str:
    everyone, translate = result.groups[ALL], context.translate
    counts = translate("Response", "n {n}, evaluable {evaluable}, CR or PR {responses}").format(
        n=result.n, evaluable=everyone.counts.evaluable, responses=everyone.response.of_all.x
    )
    method = translate("Response", "best overall response, 95 % CI Clopper–Pearson")
    return _joined([counts, method], request, context, cut=result.cut)


def _joined(
    parts: Sequence[str],
    request: AnalysisRequest,
    context: ReadingContext,
    *,
    cut: NumberCut | None = None,
) -> str:
    """What was counted and how, then the filters and the date."""
    day = shown_date(context.today, context.translate)
    return " · ".join([*parts, *filter_words(request, context.translate, cut=cut), day])


def _swimmer(lanes: Sequence[SwimmerLane], request: AnalysisRequest, context: ReadingContext) -> ReadFigure:
    translate = context.translate
    counted, method = swimmer_counts(lanes, translate), swimmer_method(translate)
    title = translate("Response", "Swimmer plot")

    def draw(style: FigureStyle) -> Figure:
        return swimmer_figure(lanes, style=style, translate=translate)

    caption = _joined([counted, method], replace(request, group=None), context)
    return ReadFigure("swimmer", title, f"{counted}; {method}", f"{title}. {caption}", draw)


def _duration_curve(
    result: ResponseAnalysis, request: AnalysisRequest, words: SurvivalWording, context: ReadingContext
) -> Sequence[ReadFigure]:
    """One curve of all responses that can be followed, from three on: compared with nobody."""
    translate = context.translate
    followed = [each.duration for each in result.patients if isinstance(each.duration, Endpoint)]
    if len(followed) < FEW:
        return ()
    rows = [{"months": each.months, "event": each.event} for each in followed]
    analysis = analyse_survival(pd.DataFrame(rows), duration="months", event="event", times=request.times)
    words = replace(
        words,
        alive=translate("Response", "still in response"),
        time_axis=translate("Response", "months since the first CR or PR"),
    )
    counts = translate("Analysis", "n {n}, {events_word} {events}").format(
        n=analysis.n, events_word=words.events, events=analysis.events
    )
    method = translate("Analysis", "Kaplan–Meier, 95 % CI log-log")
    title = translate("Response", "Duration of response")
    caption = _joined([counts, method], replace(request, group=None), context)
    return (
        ReadFigure(
            code="duration-of-response",
            title=title,
            description=". ".join(summary_lines(analysis, words, translate)),
            caption=f"{title}. {caption}",
            draw=_drawing(analysis, words, translate),
        ),
    )


def _drawing(
    analysis: SurvivalAnalysis, words: SurvivalWording, translate: Translate
) -> Callable[[FigureStyle], Figure]:
    def draw(style: FigureStyle) -> Figure:
        height = min(0.35 * style.width, _HIGHEST_PLOT)
        return survival_figure(analysis, style=style, translate=translate, wording=words, plot_height=height)

    return draw
