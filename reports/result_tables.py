"""Sets the tables of results that the window shows on paper: the same words and numbers, closed up for print."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from analysis.wording.result_table import ResultColumn, ResultTable
from reports.tables import Column, ContinuedRow, Row, number_column
from reports.typesetting import Typesetting

_BLANK = "\N{NO-BREAK SPACE}"
_INDENT = _BLANK * 3
_LABEL_WEIGHT = 6


def titled_table(table: ResultTable, typesetting: Typesetting) -> list[Flowable]:
    """The table under its title and its note; nothing where it has no rows."""
    if not table.rows:
        return []
    note = [typesetting.lead(table.note)] if table.note else []
    return [typesetting.subsection(table.title), *note, printed_table(table, typesetting)]


def printed_table(table: ResultTable, typesetting: Typesetting) -> Flowable:
    """The table alone; a row that is indented, or begins with nothing, goes on with the row above it."""
    columns = [_column(each, is_first=not at) for at, each in enumerate(table.columns)]
    return typesetting.table(columns, [_row(cells, table.columns) for cells in table.rows])


def _column(column: ResultColumn, *, is_first: bool) -> Column:
    if column.right:
        return number_column(column.title, weight=0.5)
    return Column(column.title, weight=_LABEL_WEIGHT if is_first else 1)


def _row(cells: Sequence[str], columns: Sequence[ResultColumn]) -> Row:
    shown = [closed_up(cell) if column.right else cell for cell, column in zip(cells, columns, strict=True)]
    if shown[0].strip(_BLANK) and not shown[0].startswith(_BLANK):
        return shown
    inner = shown[0].strip(_BLANK)
    return ContinuedRow([_INDENT + inner if inner else "", *shown[1:]])


def closed_up(cell: str) -> str:
    """``(6–NR)`` for ``(6 – NR)``; with a minus sign in it the dash keeps its distance."""
    return cell if "−" in cell else cell.replace(" – ", "–")
