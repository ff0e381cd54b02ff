"""Makes the forest plot and the residual plots of the regression page. No Qt."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.figure import Figure

from analysis.cox_model import CoxModel, ModelVariable, TermEstimate
from analysis.figures.figure_style import FigureStyle
from analysis.figures.forest_figure import forest_figure
from analysis.figures.forest_row import ForestMark, ForestRow, ForestWords
from analysis.figures.number_text import p_text, ratio_text
from analysis.figures.schoenfeld_figure import (
    MOST_PANELS,
    ResidualPanel,
    ResidualWords,
    schoenfeld_figure,
)
from analysis.proportional_hazards import ProportionalHazardsTest
from analysis.schoenfeld_residuals import ENOUGH_FOR_A_SMOOTH, ScaledResiduals, scaled_schoenfeld_residuals
from models.wording import Translate
from ui.analysis.reading import ReadFigure
from ui.analysis.regression_wording import (
    RegressionResult,
    against,
    estimate_text,
    level_words,
    term_title,
    variable_words,
)
from ui.analysis.survival_columns import term_words

Key = tuple[str, str | None]
"""Variable and level of a coefficient."""


def forest_read_figure(
    result: RegressionResult, *, endpoint: str, caption: str, translate: Translate
) -> ReadFigure | None:
    """The forest plot; None where no variable could be fitted."""
    rows = forest_rows(result, translate)
    if not rows:
        return None
    words = ForestWords(
        variable=translate("Analysis", "Variable"),
        n=translate("Analysis", "n"),
        events=translate("Analysis", "Events"),
        estimate=translate("Analysis", "Hazard ratio (95 % CI)"),
        axis=translate("Analysis", "hazard ratio, log scale"),
        series=(translate("Analysis", "univariable"), translate("Analysis", "multivariable"))
        if result.multivariable is not None
        else (translate("Analysis", "univariable"),),
    )
    how = translate("Analysis", "Numbers: ratio per unit. Firth is named where it alone has an estimate.")

    def draw(style: FigureStyle) -> Figure:
        return forest_figure(rows, words, style=style)

    return ReadFigure(
        code=f"forest-{endpoint}",
        title=translate("Analysis", "Hazard ratios"),
        description=". ".join(_described(rows)),
        caption=f"{caption}. {how}",
        draw=draw,
    )


def forest_rows(result: RegressionResult, translate: Translate) -> tuple[ForestRow, ...]:
    """A row for each coefficient, under a heading where a variable has several."""
    adjusted = _adjusted(result.multivariable)
    rows: list[ForestRow] = []
    for each in result.univariable:
        for variable in each.model.variables if each.model is not None else ():
            rows += _rows_of(variable, each.model, adjusted, translate)
    return tuple(rows)


def _rows_of(
    variable: ModelVariable,
    model: CoxModel | None,
    adjusted: dict[Key, TermEstimate] | None,
    translate: Translate,
) -> list[ForestRow]:
    n, events = (str(model.n), str(model.events)) if model is not None else ("", "")
    several = len(variable.terms) > 1
    rows = []
    if several:
        name = variable_words(variable.name, translate)
        rows.append(ForestRow(name, against(variable, translate), n, events))
    for term in variable.terms:
        marks = _marks(_key(variable, term), term, adjusted, translate)
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
    return {_key(variable, term): term for variable in model.variables for term in variable.terms}


def _key(variable: ModelVariable, term: TermEstimate) -> Key:
    return variable.name, None if term.counted is None else term.counted.level


def _marks(
    key: Key, alone: TermEstimate, adjusted: dict[Key, TermEstimate] | None, translate: Translate
) -> tuple[ForestMark | None, ...]:
    first = _mark(alone, translate)
    if adjusted is None:
        return (first,)
    term = adjusted.get(key)
    return (first, None if term is None else _mark(term, translate))


def _mark(term: TermEstimate, translate: Translate) -> ForestMark:
    if term.efron is not None:
        return ForestMark(estimate_text(term.efron) or "", term.efron.hr, term.efron.ci)
    if term.firth is not None:
        text = translate("Analysis", "{ratio}, Firth").format(ratio=estimate_text(term.firth))
        return ForestMark(text, term.firth.hr, term.firth.ci)
    return ForestMark(translate("Analysis", "not estimable"))


def _described(rows: tuple[ForestRow, ...]) -> list[str]:
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


def residual_read_figure(
    model: CoxModel,
    tests: tuple[ProportionalHazardsTest, ...],
    *,
    endpoint: str,
    caption: str,
    time_axis: str,
    translate: Translate,
) -> ReadFigure | None:
    """The residuals of each term of the model; None where it has no estimate or too few events."""
    if model.fit.coefficients is None or not len(model.fit.coefficients):
        return None
    data = model.data
    series = scaled_schoenfeld_residuals(data.durations, data.events, model.design, model.fit.coefficients)
    if not series or len(series[0].months) < 2:
        return None
    panels = [_panel(each, model, tests, translate) for each in series]
    words = ResidualWords(
        translate("Analysis", "log hazard ratio"),
        translate("Analysis", "{months}, Kaplan–Meier scale").format(months=time_axis),
    )
    return ReadFigure(
        code=f"proportional-hazards-{endpoint}",
        title=translate("Analysis", "Hazard ratios over time"),
        description=". ".join(f"{panel.name}: {panel.told}" for panel in panels),
        caption=" ".join([f"{caption}.", *_how(series, translate)]),
        draw=_drawing(panels, words),
    )


def _drawing(panels: list[ResidualPanel], words: ResidualWords) -> Callable[[FigureStyle], Figure]:
    def draw(style: FigureStyle) -> Figure:
        return schoenfeld_figure(panels, words, style=style)

    return draw


def _panel(
    series: ScaledResiduals,
    model: CoxModel,
    tests: tuple[ProportionalHazardsTest, ...],
    translate: Translate,
) -> ResidualPanel:
    column = next((term.column for term in model.design.terms if term.name == series.term), series.term)
    test = next((row for row in tests if row.term in (series.term, column)), None)
    ratio = next((row.hr for row in model.fit.rows or () if row.term == series.term), None)
    told = translate("Analysis", "hazard ratio {ratio} (dashed), score test p {p}").format(
        ratio=ratio_text(ratio), p=p_text(None if test is None else test.p)
    )
    return ResidualPanel(_panel_name(series.term, model, translate), told, series)


def _panel_name(name: str, model: CoxModel, translate: Translate) -> str:
    for variable in model.variables:
        for term in variable.terms:
            if term.name == name:
                title = term_title(variable, term, translate)
                return f"{title} {against(variable, translate)}".strip()
    return term_words(name, translate)


def _how(series: tuple[ScaledResiduals, ...], translate: Translate) -> list[str]:
    parts = [
        translate(
            "Analysis",
            "Scaled Schoenfeld residuals, a point for each event; dashed: the model's ratio, dotted: no effect. A "
            "trend means that the ratio changes over time.",
        )
    ]
    if series[0].smooth is None:
        parts.append(translate("Analysis", "No smooth: fewer than {n} events.").format(n=ENOUGH_FOR_A_SMOOTH))
    else:
        parts.append(translate("Analysis", "Solid: lowess, span 2/3."))
    if len(series) > MOST_PANELS:
        parts.append(translate("Analysis", "Only the first {n} terms are drawn.").format(n=MOST_PANELS))
    return parts
