"""Writes Cox models as tables: each variable alone, the chosen ones together, and selection by AIC. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.cox_model import CoxModel, ModelVariable
from analysis.figures.number_text import months_text, p_text
from analysis.regression import RegressionResult
from analysis.stepwise_cox import Move, SelectionStep, StepwiseSelection
from analysis.univariable_cox import UnivariableModel
from analysis.wording.left_out_table import left_out
from analysis.wording.regression_wording import (
    against,
    estimate_text,
    p_of,
    term_title,
    terms_told,
    variable_words,
)
from analysis.wording.result_table import ResultColumn, ResultTable
from models.wording import Translate

Cells = tuple[str, ...]


def regression_tables(
    result: RegressionResult, selection: StepwiseSelection | None, *, chosen: bool, translate: Translate
) -> tuple[ResultTable, ...]:
    """Every table of the page; ``chosen`` says whether covariates were asked for."""
    tables = [
        univariable_table(result.univariable, translate),
        multivariable_table(result.multivariable, chosen=chosen, translate=translate),
    ]
    if selection is not None:
        tables.append(stepwise_table(selection, translate))
    if result.multivariable is not None:
        tables += left_out(result.multivariable.dropped, translate)
    return tuple(tables)


def univariable_table(models: Sequence[UnivariableModel], translate: Translate) -> ResultTable:
    """A line for each coefficient, and one for the test of a variable of several levels."""
    fitted = [(each, each.model) for each in models if each.model is not None]
    with_firth = _has_firth([model for _, model in fitted])
    columns = (
        ResultColumn(translate("Analysis", "Variable"), right=False),
        ResultColumn(translate("Analysis", "n")),
        ResultColumn(translate("Analysis", "Missing")),
        ResultColumn(translate("Analysis", "Events")),
        *_estimate_columns(with_firth, translate),
    )
    rows = tuple(
        row
        for each, model in fitted
        for variable in model.variables
        for row in _univariable_rows(each, model, variable, with_firth=with_firth, translate=translate)
    )
    return ResultTable(
        "univariable", translate("Analysis", "Univariable"), columns, rows,
        " ".join(_univariable_notes(models, with_firth=with_firth, translate=translate)), wide=True,
    )  # fmt: skip


def multivariable_table(model: CoxModel | None, *, chosen: bool, translate: Translate) -> ResultTable:
    """The chosen variables together, events per variable in the title."""
    title = translate("Analysis", "Multivariable")
    with_firth = model is not None and _has_firth([model])
    columns = (
        ResultColumn(translate("Analysis", "Variable"), right=False),
        *_estimate_columns(with_firth, translate),
    )
    if model is None:
        note = (
            translate("Analysis", "Not defined: no patient has a value of every chosen variable.")
            if chosen
            else translate("Analysis", "Choose covariates among the filters to adjust for them.")
        )
        return ResultTable("multivariable", title, columns, (), note, wide=True)
    if model.events_per_variable is not None:
        title = translate("Analysis", "Multivariable, {events} events per variable").format(
            events=months_text(model.events_per_variable)
        )
    rows = tuple(
        row
        for variable in model.variables
        for row in _multivariable_rows(variable, with_firth=with_firth, translate=translate)
    )
    note = translate("Analysis", "n {n}, events {events}; left out for a missing value: {dropped}.").format(
        n=model.n, events=model.events, dropped=len(model.dropped)
    )
    return ResultTable("multivariable", title, columns, rows, note, wide=True)


def stepwise_table(selection: StepwiseSelection, translate: Translate) -> ResultTable:
    """Each step with the AIC it reaches, and why not to rely on what is left."""
    columns = (
        ResultColumn(translate("Analysis", "Step")),
        ResultColumn(translate("Analysis", "Move"), right=False),
        ResultColumn(translate("Analysis", "Variable"), right=False),
        ResultColumn("AIC"),
    )
    rows = tuple(
        (str(at), _move(step, translate), _moved(step, translate), f"{step.aic:.2f}")
        for at, step in enumerate(selection.steps)
    )
    return ResultTable(
        "stepwise", translate("Analysis", "Stepwise selection by AIC"), columns, rows,
        " ".join(_stepwise_notes(selection, translate)), wide=True,
    )  # fmt: skip


def _estimate_columns(with_firth: bool, translate: Translate) -> Iterator[ResultColumn]:
    yield ResultColumn(translate("Analysis", "Hazard ratio (95 % CI)"))
    yield ResultColumn("p")
    if with_firth:
        yield ResultColumn(translate("Analysis", "Firth (95 % CI)"))
        yield ResultColumn(translate("Analysis", "Firth p"))


def _has_firth(models: Sequence[CoxModel]) -> bool:
    return any(
        term.firth is not None for model in models for variable in model.variables for term in variable.terms
    )


def _univariable_rows(
    each: UnivariableModel,
    model: CoxModel,
    variable: ModelVariable,
    *,
    with_firth: bool,
    translate: Translate,
) -> Iterator[Cells]:
    whole = (str(model.n), str(each.missing), str(model.events))
    several = len(variable.terms) > 1
    if several:
        yield (_heading(variable, translate), *whole, *_test_cells(variable, with_firth, translate))
    lines = _term_rows(variable, with_firth=with_firth, has_firth=_has_firth([model]), translate=translate)
    for cells, term in zip(lines, variable.terms, strict=True):
        counted = term.counted
        counts = (str(counted.n), "", str(counted.events)) if several and counted is not None else whole
        yield (cells[0], *counts, *cells[1:])


def _multivariable_rows(
    variable: ModelVariable, *, with_firth: bool, translate: Translate
) -> Iterator[Cells]:
    if len(variable.terms) > 1:
        yield (_heading(variable, translate), *_test_cells(variable, with_firth, translate))
    yield from _term_rows(variable, with_firth=with_firth, has_firth=with_firth, translate=translate)


def _heading(variable: ModelVariable, translate: Translate) -> str:
    return f"{variable_words(variable.name, translate)}, {against(variable, translate)}"


def _test_cells(variable: ModelVariable, with_firth: bool, translate: Translate) -> Cells:
    test = translate("Analysis", "likelihood ratio, df {df}").format(df=variable.df)
    return (test, p_text(variable.likelihood_ratio_p), *(("", "") if with_firth else ()))


def _term_rows(
    variable: ModelVariable, *, with_firth: bool, has_firth: bool, translate: Translate
) -> Iterator[Cells]:
    """A row for each term; Firth's cells stay empty in a model that has events enough without it."""
    several = len(variable.terms) > 1
    for term in terms_told(variable):
        title = term_title(variable, term, translate)
        if variable.reference is not None and not several:
            title = f"{title} {against(variable, translate)}"
        cells = (title, estimate_text(term.efron), p_of(term.efron))
        if has_firth:
            cells += (estimate_text(term.firth), p_of(term.firth))
        elif with_firth:
            cells += ("", "")
        yield cells


def _univariable_notes(
    models: Sequence[UnivariableModel], *, with_firth: bool, translate: Translate
) -> Iterator[str]:
    if with_firth:
        yield translate(
            "Analysis",
            "Firth, with profile interval and likelihood ratio p, where there are 10 events per variable or fewer, or "
            "no other estimate.",
        )
    same = [variable_words(each.variable, translate) for each in models if each.constant]
    if same:
        yield translate("Analysis", "Not fitted, since the same in all patients: {variables}.").format(
            variables=", ".join(same)
        )
    empty = [variable_words(each.variable, translate) for each in models if not each.is_recorded]
    if empty:
        yield translate("Analysis", "Not recorded: {variables}.").format(variables=", ".join(empty))


def _move(step: SelectionStep, translate: Translate) -> str:
    if step.move is Move.BEGIN:
        return translate("Analysis", "begin with all")
    if step.move is Move.DROP:
        return translate("Analysis", "leave out")
    return translate("Analysis", "take in")


def _moved(step: SelectionStep, translate: Translate) -> str:
    return "" if step.variable is None else variable_words(step.variable, translate)


def _stepwise_notes(selection: StepwiseSelection, translate: Translate) -> Iterator[str]:
    if not selection.steps:
        yield translate("Analysis", "Not defined, since the model of all variables has no estimate.")
        return
    names = ", ".join(variable_words(name, translate) for name in selection.selected)
    yield translate("Analysis", "Left in the model: {variables}.").format(
        variables=names or translate("Analysis", "none")
    )
    if selection.left_aside:
        aside = ", ".join(variable_words(name, translate) for name in selection.left_aside)
        yield translate("Analysis", "Left aside, since they add nothing: {variables}.").format(
            variables=aside
        )
    yield translate(
        "Analysis",
        "Do not rely on it: what is picked by the data fits them by chance, another sample would pick other "
        "variables, and ratios, intervals and p of the picked ones look better than they are.",
    )
