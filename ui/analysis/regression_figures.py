"""Makes the forest plot and the residual plots of the regression page. No Qt."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.figure import Figure

from analysis.cox_model import CoxModel
from analysis.figures.figure_style import FigureStyle
from analysis.figures.forest_figure import forest_figure
from analysis.figures.number_text import p_text, ratio_text
from analysis.figures.schoenfeld_figure import (
    MOST_PANELS,
    ResidualPanel,
    ResidualWords,
    schoenfeld_figure,
)
from analysis.proportional_hazards import ProportionalHazardsTest
from analysis.regression import RegressionResult
from analysis.schoenfeld_residuals import ENOUGH_FOR_A_SMOOTH, ScaledResiduals, scaled_schoenfeld_residuals
from analysis.wording.forest_wording import described, forest_rows, forest_words, how_to_read
from analysis.wording.regression_wording import against, term_title, variable_words
from analysis.wording.survival_columns import term_words
from models.wording import Translate
from ui.analysis.reading import ReadFigure


def forest_read_figure(
    result: RegressionResult, *, endpoint: str, caption: str, translate: Translate
) -> ReadFigure | None:
    """The forest plot; None where no variable could be fitted."""
    rows = forest_rows(result, translate)
    if not rows:
        return None
    words = forest_words(result, translate)
    how = how_to_read(translate)

    def draw(style: FigureStyle) -> Figure:
        return forest_figure(rows, words, style=style)

    return ReadFigure(
        code=f"forest-{endpoint}",
        title=translate("Analysis", "Hazard ratios"),
        description=". ".join(described(rows)),
        caption=f"{caption}. {how}",
        draw=draw,
    )


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
    told = translate(
        "Analysis", "hazard ratio {ratio} (dashed), score test p {p}; a circle for each event"
    ).format(ratio=ratio_text(ratio), p=p_text(None if test is None else test.p))
    return ResidualPanel(_panel_name(series.term, model, translate), told, series)


def _panel_name(name: str, model: CoxModel, translate: Translate) -> str:
    for variable in model.variables:
        for term in variable.terms:
            if term.name == name and term.counted is None:  # the axis is that of a single unit
                return variable_words(variable.name, translate)
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
