"""Response: the swimmer plot, best response, rates with exact intervals, duration, and PFS over 12 months."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from matplotlib.figure import Figure
from reportlab.platypus import Flowable

from analysis.endpoint_survival import SurvivalEndpoint
from analysis.figures.endpoint_wording import endpoint_wording
from analysis.figures.figure_style import PRINT
from analysis.figures.swimmer_figure import swimmer_figure
from analysis.figures.swimmer_lanes import SwimmerLane, swimmer_lanes
from analysis.response import ResponseAnalysis
from analysis.survival_data import ALL
from analysis.wording.response_cautions import cautions_on_responders, cautions_on_response
from analysis.wording.response_tables import (
    best_responses,
    disease_control,
    durations,
    progression_free,
    response_rates,
)
from analysis.wording.swimmer_wording import swimmer_counts, swimmer_method
from models.wording import Translate
from reports.cohort_results import CohortResults
from reports.cohort_sections.kept_in_mind import kept_in_mind
from reports.field_text import capitalised
from reports.paper_renderer import stand_ins_for_letters
from reports.result_tables import titled_table
from reports.typesetting import Typesetting

_MOST_LANES, _ROWS_POINTS = 40, 430.0
"""As many lanes, and as high, as a figure across the text can be on one page."""


@dataclass(frozen=True)
class Swimmers:
    """The lanes with their figure."""

    lanes: tuple[SwimmerLane, ...]
    figure: Figure


def swimmers(results: CohortResults, translate: Translate) -> Swimmers | None:
    """The swimmer plot; None where nobody's survival can be analysed."""
    lanes = swimmer_lanes(results.courses, as_of=results.as_of)
    if not lanes:
        return None
    with stand_ins_for_letters():
        figure = swimmer_figure(
            lanes, style=PRINT, translate=translate, most=_MOST_LANES, rows_points=_ROWS_POINTS
        )
        return Swimmers(lanes, figure)


def response(
    results: CohortResults,
    drawn: Swimmers | None,
    typesetting: Typesetting,
    *,
    said: Collection[str] = (),
) -> list[Flowable]:
    """The section; nothing where no survival can be analysed. ``said`` are sentences that stand elsewhere."""
    translate, result = typesetting.translate, results.response
    if result is None or drawn is None:
        return []
    sentences = (each for each in _cautions(results, result, translate) if each not in said)
    tables = _tables(result, typesetting)
    return [
        typesetting.section(translate("Response", "Response")),
        typesetting.figure(drawn.figure, _caption(drawn, translate)),
        *tables,
        *kept_in_mind(sentences, typesetting, below=tables[-1]),
    ]


def _tables(result: ResponseAnalysis, typesetting: Typesetting) -> list[Flowable]:
    translate = typesetting.translate
    if result.groups[ALL].counts.not_recorded == result.n:
        text = translate("CohortReport", "n {n}: no response is recorded.")
        return [typesetting.body(text.format(n=result.n))]
    words = endpoint_wording(SurvivalEndpoint.PFS, translate)
    close = typesetting.closed_up()
    made = (best_responses, response_rates, disease_control, durations, progression_free)
    return [part for make in made for part in titled_table(make(result, words, translate), close)]


def _caption(drawn: Swimmers, translate: Translate) -> str:
    counted, method = swimmer_counts(drawn.lanes, translate), swimmer_method(translate)
    return f"{counted}. {capitalised(method)}."


def _cautions(results: CohortResults, result: ResponseAnalysis, translate: Translate) -> Iterator[str]:
    found = (
        *cautions_on_responders(
            result,
            results.courses,
            as_of=results.as_of,
            demonstration=results.demonstration,
            translate=translate,
        ),
        *cautions_on_response(result, results.courses, as_of=results.as_of, translate=translate),
    )
    yield from (each.sentence for each in found)
