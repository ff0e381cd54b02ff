"""Tables to be filled in by hand: a box or an empty cell for each answer, the questions down the left side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, TableStyle

from reports.handwriting import TickBox
from reports.stylesheet import HAIRLINE, Stylesheet
from reports.tables import WholeRowTable, plain_commands
from reports.text import paragraph, text_width
from reports.typesetting import Typesetting

Command: TypeAlias = tuple[Any, ...]

_PADDING: float = 1 * mm
_ABOVE = 1.0
_BELOW = 2.0
_LEAST_TICK_COLUMN: float = 9 * mm


def tick_table(
    rows: Sequence[Sequence[Flowable | str]],
    widths: Sequence[float],
    commands: Sequence[Command],
    *,
    row_height: float,
    header_rows: int = 1,
) -> Flowable:
    """A table that stays on one page, with rows of one height below its header; ``widths`` in points."""
    last = len(rows) - 1
    style = [
        *plain_commands(),
        ("VALIGN", (0, 0), (-1, header_rows - 1), "BOTTOM"),
        ("VALIGN", (0, header_rows), (-1, last), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), _ABOVE),
        ("BOTTOMPADDING", (0, 0), (-1, -1), _BELOW),
        ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("NOSPLIT", (0, 0), (0, -1)),
        *commands,
    ]
    heights = [None] * header_rows + [_row_height(row, widths, row_height) for row in rows[header_rows:]]
    return WholeRowTable(
        list(map(list, rows)),
        colWidths=list(widths),
        rowHeights=heights,
        repeatRows=header_rows,
        style=TableStyle(style),
        hAlign="LEFT",
        spaceAfter=3,
    )


def header_cell(words: str, sheet: Stylesheet, *, centred: bool = True, muted: bool = True) -> Flowable:
    """The words above a column."""
    parent = sheet.label if muted else sheet.cell_header
    style = ParagraphStyle("form_header", parent=parent, leading=10)
    if centred:
        style.alignment = TA_CENTER
    return paragraph(words, style)


def question_cell(words: str, sheet: Stylesheet) -> Flowable:
    """What is asked in a row."""
    return paragraph(words, sheet.cell)


def tick_cells(count: int, typesetting: Typesetting) -> list[Flowable | str]:
    """A box for each answer."""
    return [TickBox(typesetting) for _ in range(count)]


def tick_columns(answers: Sequence[str], typesetting: Typesetting) -> list[float]:
    """The width of the column below each answer: that of its longest word."""
    sheet = typesetting.sheet
    return [
        max(_LEAST_TICK_COLUMN, *(_word_width(word, sheet) for word in answer.split())) for answer in answers
    ]


def writing_grid(first: tuple[int, int], last: tuple[int, int], sheet: Stylesheet) -> list[Command]:
    """Lines around every cell of an area that is written in."""
    return [("GRID", first, last, HAIRLINE, sheet.palette.muted)]


def rules_below(first: tuple[int, int], last: tuple[int, int], sheet: Stylesheet) -> list[Command]:
    """A light line under every row of an area."""
    return [("LINEBELOW", first, last, HAIRLINE, sheet.palette.line)]


def _row_height(row: Sequence[Flowable | str], widths: Sequence[float], least: float) -> float:
    """The least height, or what the row's words need where they take more lines."""
    cells = [(cell, width) for cell, width in zip(row, widths, strict=True) if isinstance(cell, Flowable)]
    needed = [float(cell.wrap(width - 2 * _PADDING, least)[1]) + _ABOVE + _BELOW for cell, width in cells]
    return max([least, *needed])


def _word_width(word: str, sheet: Stylesheet) -> float:
    return text_width(word, font=sheet.label.fontName, size=sheet.label.fontSize) + 2 * _PADDING + 1
