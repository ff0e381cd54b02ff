"""Each variable alone in one table: n, events, events per variable, the ratio two ways, and its hazards over time."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable

from analysis.cox import HazardRatio
from analysis.cox_model import CoxModel, ModelVariable, TermEstimate
from analysis.figures.number_text import months_text
from analysis.proportional_hazards import GLOBAL
from analysis.wording.regression_wording import against, level_words, term_title, terms_told, variable_words
from models.wording import Translate
from reports.cohort_results import EndpointResults, Tests
from reports.cohort_sections.numbers import UNDEFINED, p_in_table, ratio_with_interval
from reports.cohort_sections.references import has_firth
from reports.tables import Cell, Column, ContinuedRow, number_column
from reports.typesetting import Typesetting

_INDENT = "\N{NO-BREAK SPACE}" * 3
_OF_FIRTH = (6, 7)
TermRow = list[Cell] | ContinuedRow


def univariable_table(found: EndpointResults, typesetting: Typesetting) -> Flowable:
    """A row for each coefficient, under its variable where that has several; Firth's columns where any has them."""
    translate = typesetting.translate
    with_firth = any(map(has_firth, found.regression.models))
    columns = [each for at, each in enumerate(_columns(translate)) if with_firth or at not in _OF_FIRTH]
    rows = [
        row
        for each in found.regression.univariable
        if each.model is not None
        for variable in each.model.variables
        for row in _rows(variable, each.model, found.hazards, translate)
    ]
    return typesetting.closed_up().table(columns, rows if with_firth else list(map(_without_firth, rows)))


def _without_firth(row: TermRow) -> TermRow:
    cells = row.cells if isinstance(row, ContinuedRow) else row
    kept = [cell for at, cell in enumerate(cells) if at not in _OF_FIRTH]
    return ContinuedRow(kept) if isinstance(row, ContinuedRow) else kept


def written(row: HazardRatio | None) -> str:
    """A ratio with its interval as the tables of the report have it."""
    return UNDEFINED if row is None else ratio_with_interval(row.hr, row.ci)


def _columns(translate: Translate) -> list[Column]:
    return [
        Column(translate("Analysis", "Variable"), weight=6),
        number_column("n", weight=0.4),
        number_column(translate("Analysis", "Events"), weight=0.4),
        number_column(translate("CohortReport", "EPV"), weight=0.4),
        number_column(translate("CohortReport", "Hazard ratio\n(95 % CI)"), weight=0.6),
        number_column("p", weight=0.4),
        number_column(translate("CohortReport", "Firth\n(95 % CI)"), weight=0.6),
        number_column("p", weight=0.4),
        number_column(translate("CohortReport", "p, PH"), weight=0.4),
    ]


def _rows(
    variable: ModelVariable, model: CoxModel, hazards: Tests, translate: Translate
) -> Iterator[TermRow]:
    per_variable = UNDEFINED if model.events_per_variable is None else months_text(model.events_per_variable)
    counts: list[Cell] = [model.n, model.events, per_variable]
    over_time = p_in_table(next((row.p for row in hazards[variable.name] if row.term == GLOBAL), None))
    if len(variable.terms) < 2:
        for term in terms_told(variable):
            title = " ".join(
                part for part in (term_title(variable, term, translate), against(variable, translate)) if part
            )
            yield [title, *counts, *_estimates(term), over_time]
        return
    name = f"{variable_words(variable.name, translate)}, {against(variable, translate)}"
    tested = translate("Analysis", "likelihood ratio, df {df}").format(df=variable.df)
    yield [name, *counts, tested, p_in_table(variable.likelihood_ratio_p), "", "", over_time]
    for term in terms_told(variable):
        yield ContinuedRow(_level_cells(variable, term, translate))


def _level_cells(variable: ModelVariable, term: TermEstimate, translate: Translate) -> list[Cell]:
    counted = term.counted
    if counted is None:
        return [_INDENT + term.name, "", "", "", *_estimates(term), ""]
    level = level_words(variable.name, counted.level, translate)
    return [_INDENT + level, counted.n, counted.events, "", *_estimates(term), ""]


def _estimates(term: TermEstimate) -> list[Cell]:
    """Efron's ratio and p, then Firth's, which stays empty where there are events enough without it."""
    efron: list[Cell] = [written(term.efron), p_in_table(None if term.efron is None else term.efron.p)]
    if term.firth is None:
        return [*efron, "", ""]
    return [*efron, written(term.firth), p_in_table(term.firth.p)]
