"""The forest plots of one endpoint: one, or as many as pages need where there are many variables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matplotlib.figure import Figure

from analysis.figures.figure_style import PRINT
from analysis.figures.forest_figure import forest_figure
from analysis.figures.forest_row import ForestRow
from analysis.regression import RegressionResult
from analysis.wording.forest_wording import forest_rows, forest_words
from models.wording import Translate
from reports.cohort_results import EndpointResults
from reports.cohort_sections.regression_table import written
from reports.paper_renderer import stand_ins_for_letters

MOST_ROWS = 22
"""As many rows, some of two lines, as a figure across the text can hold on one page."""


def forests(found: EndpointResults, translate: Translate) -> tuple[Figure, ...]:
    """Every coefficient on one axis, however many figures there are; none where nothing could be fitted."""
    if not can_be_fitted(found.regression):
        return ()
    rows = forest_rows(found.regression, translate, written=written)
    words = forest_words(found.regression, translate)
    with stand_ins_for_letters():
        return tuple(
            forest_figure(part, words, style=PRINT, axis_of=rows) for part in divided(rows, most=MOST_ROWS)
        )


def can_be_fitted(result: RegressionResult) -> bool:
    """Whether there are events, and a variable in which the patients differ."""
    return result.events > 0 and any(each.model is not None for each in result.univariable)


def divided(rows: Sequence[ForestRow], *, most: int) -> Iterator[list[ForestRow]]:
    """The rows in parts of no more than ``most``; a variable stays with its levels."""
    part: list[ForestRow] = []
    for variable in _variables(rows):
        if part and len(part) + len(variable) > most:
            yield part
            part = []
        part = [*part, *variable]
    if part:
        yield part


def _variables(rows: Sequence[ForestRow]) -> Iterator[list[ForestRow]]:
    variable: list[ForestRow] = []
    for row in rows:
        if variable and not row.is_level:
            yield variable
            variable = []
        variable.append(row)
    if variable:
        yield variable
