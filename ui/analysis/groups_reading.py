"""Computes what the groups page shows, beside the window. No Qt; the heavy imports come with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matplotlib.figure import Figure

from analysis.baseline_correlations import baseline_correlations
from analysis.baseline_table import BaselineTable, baseline_table
from analysis.figures.dot_plot_figure import DotPanel, dot_plot_figure
from analysis.figures.figure_style import FigureStyle
from analysis.refusal import AnalysisRefused
from analysis.survival_data import ALL
from analysis.wording.groups_paper_tables import correlation_tables, paper_tables
from analysis.wording.groups_tables import baseline_tables
from analysis.wording.groups_wording import counts, group_names, number_text, panel_title
from models.course import PatientCourse
from models.wording import Translate
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.groups_wording import used_filters
from ui.analysis.notice import Notice
from ui.analysis.reading import ReadFigure, Reading, ReadingContext
from ui.analysis.survival_reading import NOBODY_LEFT


def read_groups(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    """Describe and compare what is known of patients at LM diagnosis, and put it into words.

    Raise ``AnalysisRefused`` where no patient is in a group.
    """
    translate = context.translate
    table = baseline_table(
        courses, group=request.group, cut=request.cut, as_of=request.as_of, step=context.step
    )
    if not table.n[ALL]:
        raise AnalysisRefused(NOBODY_LEFT)
    pairs = baseline_correlations(courses, group=request.group, cut=request.cut, as_of=request.as_of)
    filters = used_filters(request, table.cut, context.today, translate)
    counted = counts(table, translate)
    return Reading(
        title=translate("Groups", "Baseline characteristics"),
        caption=" · ".join([counted, *_methods(table, translate), filters]),
        figures=tuple(_dots(table, f"{counted} · {filters}", translate)),
        on_groups=(_invented(translate),) if context.demonstration else (),
        on_numbers=tuple(
            Notice(warning.value, translate("BaselineWarning", warning.label)) for warning in table.warnings
        ),
        tables=(
            *baseline_tables(table, translate),
            *paper_tables(table, translate),
            *correlation_tables(pairs, table, translate),
        ),
    )


def _methods(table: BaselineTable, translate: Translate) -> list[str]:
    if len(table.levels) < 2:
        return []
    return [translate("Groups", "one test a characteristic, by its type; p adjusted after Holm")]


def _invented(translate: Translate) -> Notice:
    text = translate(
        "Groups",
        "Demonstration: stage, receptors, Ki67, LM certainty, CSF cytology and LVEF of each patient are invented; age, "
        "KPS, MRI type, times to brain metastasis and LM, and treatment are the published ones.",
    )
    return Notice("date_invented", text)


def _dots(table: BaselineTable, told: str, translate: Translate) -> Iterator[ReadFigure]:
    """Every number known at LM diagnosis; nothing where none is."""
    shown = [each for each in table.variables if each.is_baseline_number]
    if not shown:
        return
    panels = [DotPanel(panel_title(each, translate), each.values) for each in shown]
    names = group_names(table, translate)
    title = (
        translate("Groups", "Every patient, by group")
        if table.levels
        else translate("Groups", "Every patient")
    )

    signs = translate("Groups", "dots: patients; line and number: median")

    def draw(style: FigureStyle) -> Figure:
        words = translate("Groups", "Line and number: median")
        return dot_plot_figure(panels, groups=names, style=style, median_word=words)

    yield ReadFigure(
        code="groups",
        title=title,
        description=". ".join(_described(panel, names, translate) for panel in panels),
        caption=f"{title}. {told} · {signs}",
        draw=draw,
    )


def _described(panel: DotPanel, names: dict[str, str], translate: Translate) -> str:
    """The medians of a panel in words."""
    import numpy as np

    parts = [
        f"{name} {number_text(float(np.median(panel.values[code])))}"
        for code, name in names.items()
        if len(panel.values[code])
    ]
    return translate("Groups", "{number}: median {medians}").format(
        number=panel.title, medians=", ".join(parts)
    )
