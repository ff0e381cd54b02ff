"""Says a regression as the lines of a forest plot. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from analysis.cox import HazardRatio
from analysis.cox_model import CoxModel, ModelVariable, TermEstimate
from analysis.figures.forest_row import ForestMark, ForestRow, ForestWords
from analysis.regression import RegressionResult
from analysis.wording.regression_wording import (
    against,
    estimate_text,
    level_words,
    term_title,
    terms_told,
    variable_words,
)
from models.wording import Translate

Key = tuple[str, str | None]
"""Variable and level of a coefficient."""
Written = Callable[[HazardRatio], str]
"""How a ratio with its interval is written."""


def forest_words(result: RegressionResult, translate: Translate) -> ForestWords:
    """The words over the columns and under the axis."""
    series = [translate("Analysis", "univariable")]
    if result.multivariable is not None:
        series.append(translate("Analysis", "multivariable"))
    return ForestWords(
        variable=translate("Analysis", "Variable"),
        n=translate("Analysis", "n"),
        events=translate("Analysis", "Events"),
        estimate=translate("Analysis", "Hazard ratio (95 % CI)"),
        axis=translate("Analysis", "hazard ratio, log scale"),
        series=tuple(series),
    )


def how_to_read(translate: Translate) -> str:
    """What the plot's caption says of its lines."""
    return translate(
        "Analysis",
        "Numbers: ratio per unit, or per as many as are named. Where there are 10 events per variable or fewer, or no "
        "other estimate, Firth’s is drawn with its profile interval, and named.",
    )


def forest_rows(
    result: RegressionResult, translate: Translate, *, written: Written = estimate_text
) -> tuple[ForestRow, ...]:
    """A row for each coefficient, under a heading where a variable has several; ``written`` writes the numbers."""
    adjusted = _adjusted(result.multivariable)
    rows: list[ForestRow] = []
    for each in result.univariable:
        for variable in each.model.variables if each.model is not None else ():
            rows += _rows_of(variable, each.model, adjusted, translate, written)
    return tuple(rows)


def _rows_of(
    variable: ModelVariable,
    model: CoxModel | None,
    adjusted: Mapping[Key, TermEstimate] | None,
    translate: Translate,
    written: Written,
) -> list[ForestRow]:
    n, events = (str(model.n), str(model.events)) if model is not None else ("", "")
    several = len(variable.terms) > 1
    rows = []
    if several:
        name = variable_words(variable.name, translate)
        rows.append(ForestRow(name, against(variable, translate), n, events))
    for term in terms_told(variable):
        marks = _marks(_key(variable, term), term, adjusted, translate, written)
        if several and term.counted is not None:
            label = level_words(variable.name, term.counted.level, translate)
            counts = (str(term.counted.n), str(term.counted.events))
            rows.append(ForestRow(label, "", *counts, marks=marks, is_level=True))
        else:
            title = term_title(variable, term, translate)
            rows.append(ForestRow(title, against(variable, translate), n, events, marks=marks))
    return rows


def _adjusted(model: CoxModel | None) -> dict[Key, TermEstimate] | None:
    if model is None:
        return None
    return {_key(variable, term): term for variable in model.variables for term in terms_told(variable)}


def _key(variable: ModelVariable, term: TermEstimate) -> Key:
    return variable.name, None if term.counted is None else term.counted.level


def _marks(
    key: Key,
    alone: TermEstimate,
    adjusted: Mapping[Key, TermEstimate] | None,
    translate: Translate,
    written: Written,
) -> tuple[ForestMark | None, ...]:
    first = _mark(alone, translate, written)
    if adjusted is None:
        return (first,)
    term = adjusted.get(key)
    return (first, None if term is None else _mark(term, translate, written))


def _mark(term: TermEstimate, translate: Translate, written: Written) -> ForestMark:
    """Firth's estimate where there is one: it stands only where the events are few or Efron's does not exist."""
    if term.firth is not None:
        text = translate("Analysis", "{ratio}, Firth").format(ratio=written(term.firth))
        return ForestMark(text, term.firth.hr, term.firth.ci)
    if term.efron is not None:
        return ForestMark(written(term.efron), term.efron.hr, term.efron.ci)
    return ForestMark(translate("Analysis", "not estimable"))


def described(rows: Sequence[ForestRow]) -> list[str]:
    """What the plot shows in words; a level comes after the name of its variable."""
    told = []
    heading = ForestRow("")
    for row in rows:
        if not row.shown:
            heading = row
            continue
        of = heading if row.is_level else row
        name = " ".join(part for part in (of.label, row.label if row.is_level else "", of.detail) if part)
        told.append(f"{name}: {'; '.join(mark.text for _, mark in row.shown)}")
    return told
