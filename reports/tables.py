"""Builds the tables of the reports: light horizontal rules, repeated headers, rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, LongTable, TableStyle

from reports.column_widths import WidthNeed, column_widths
from reports.line_breaks import unbroken, unbroken_title
from reports.paper_fonts import Face
from reports.stylesheet import CELL_PADDING, GAP, HAIRLINE, Stylesheet
from reports.text import clean, coloured, joined, marked_paragraph, markup, paragraph, text_width


@dataclass(frozen=True)
class Stressed:
    """A cell's text in bold; the column is as wide as it needs, as for any other text."""

    text: str


Cell: TypeAlias = str | int | Flowable | Stressed | None
"""A cell's content: text, escaped and wrapped; a number as the text it is to show; None for an empty cell."""

_CLOSE = (("TOPPADDING", (0, 1), (-1, -1), 1.0), ("BOTTOMPADDING", (0, 1), (-1, -1), 2.0))
_LEAST_ROWS = 3
"""A page begins or ends with no fewer rows of a divided table than these."""
_MOST_OF_A_PAGE = 0.8
_MOST_TOGETHER = 14
"""No more rows than these stay on one page because they belong together."""
_WORD_LIMIT = 110.0
"""No word asks for more width than this, in points: longer ones break."""


class Alignment(Enum):
    """How a column stands: text to the left, numbers to the right so that their digits line up."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True)
class Column:
    """One column: its title, the unit in muted letters beside it, and how it shares the table's width.

    ``wrap`` says whether its text may break over lines; ``weight`` is its share of the width that is left over.
    """

    title: str
    unit: str = ""
    alignment: Alignment = Alignment.LEFT
    weight: float = 1.0
    wrap: bool = True


@dataclass(frozen=True)
class GroupRow:
    """A row that names the rows below it, across the whole table."""

    title: str


@dataclass(frozen=True)
class ContinuedRow:
    """A row that goes on with what the row above it began: no line between them, and no page either."""

    cells: Sequence[Cell]


Row: TypeAlias = Sequence[Cell] | GroupRow | ContinuedRow


def number_column(title: str, unit: str = "", *, weight: float = 1.0) -> Column:
    """A column of numbers: to the right, tabular, unbroken."""
    return Column(title, unit, alignment=Alignment.RIGHT, weight=weight, wrap=False)


class WholeRowTable(LongTable):  # type: ignore[misc] # reportlab has no types
    """A table that breaks between rows only; a row taller than a whole page is the one that is divided."""

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The part that fits and the rest; nothing where the rows want the next page."""
        parts: list[Flowable] = super().split(available_width, available_height)
        if parts or self._fits_another_page(available_height):
            return parts
        self.splitInRow = 1
        parts = super().split(available_width, available_height)
        for part in parts:
            part.splitInRow = 0
        return parts

    def _fits_another_page(self, available_height: float) -> bool:
        header_and_row: float = sum(self._rowHeights[: self.repeatRows + 1])
        return header_and_row <= self._tallest(available_height)

    def _tallest(self, available_height: float) -> float:
        """The height of an empty page, or what is known of it."""
        return float(self._doctemplateAttr("tallest_frame") or available_height)


class DataTable(WholeRowTable):
    """A table that is divided only where several rows stand on either page, unless its rows are too high for that."""

    def _getFirstPossibleSplitRowPosition(  # noqa: N802 - reportlab asks by this name for the last one that fits
        self,
        available_height: float,
        ignoreSpans: int = 0,  # noqa: N803
    ) -> int:
        anywhere: int = super()._getFirstPossibleSplitRowPosition(available_height, ignoreSpans)
        if ignoreSpans or anywhere == len(self._rowHeights) or not self._has_low_rows(available_height):
            return anywhere
        chosen, next_page = (
            self._last_between_rows(available_height),
            self._height_of_next_page(available_height),
        )
        waits = sum(self._rowHeights) <= next_page or self._last_between_rows(next_page) > 0
        return chosen if chosen or waits else anywhere

    def _last_between_rows(self, available_height: float) -> int:
        """The last place within the height with enough rows before and after it; 0 where there is none."""
        heights = self._rowHeights
        before_the_last = sum(heights[: len(heights) - _LEAST_ROWS])
        at: int = super()._getFirstPossibleSplitRowPosition(min(available_height, before_the_last))
        return at if at >= self.repeatRows + _LEAST_ROWS else 0

    def _height_of_next_page(self, available_height: float) -> float:
        """What headings leave of it."""
        return _MOST_OF_A_PAGE * self._tallest(available_height)

    def _has_low_rows(self, available_height: float) -> bool:
        heights = self._rowHeights
        first, last = heights[: self.repeatRows + _LEAST_ROWS], heights[-_LEAST_ROWS:]
        highest: float = max(sum(first), sum(last))
        return highest <= self._tallest(available_height) / 3


def data_table(
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    sheet: Stylesheet,
    width: float,
    close: bool = False,
) -> Flowable:
    """A table of ``rows`` under ``columns``, exactly ``width`` points wide, its header repeated on every page.

    Every row has a cell per column. Cells wrap within their column, however long their text is; ``close`` leaves less
    room between rows.
    """
    for row in rows:
        if not isinstance(row, GroupRow) and len(_cells(row)) != len(columns):
            raise ValueError(f"a row of {len(_cells(row))} cells under {len(columns)} columns")
    header = [_header_cell(column, sheet) for column in columns]
    body = [_row_cells(row, columns, sheet) for row in rows]
    widths = column_widths([_need(index, column, rows, sheet) for index, column in enumerate(columns)], width)
    groups = [index for index, row in enumerate(rows, start=1) if isinstance(row, GroupRow)]
    style = TableStyle(
        [
            *plain_commands(),
            *(_CLOSE if close else ()),
            *_rules(sheet, _last_lines(rows)),
            *_group_commands(groups, len(body)),
            *_together_commands(rows),
        ]
    )
    return DataTable(
        [header, *body],
        colWidths=widths,
        repeatRows=1,
        style=style,
        hAlign="LEFT",
        spaceBefore=2,
        spaceAfter=2 * GAP,
    )


def plain_commands() -> list[tuple[Any, ...]]:
    """What every table begins with: the embedded face, cells at the top, the sheet's padding."""
    every = ((0, 0), (-1, -1))
    return [
        ("FONTNAME", *every, Face.REGULAR.value),
        ("VALIGN", *every, "TOP"),
        ("TOPPADDING", *every, 2.5),
        ("BOTTOMPADDING", *every, 3.5),
        ("LEFTPADDING", *every, CELL_PADDING),
        ("RIGHTPADDING", *every, CELL_PADDING),
    ]


def _cells(row: Sequence[Cell] | ContinuedRow) -> Sequence[Cell]:
    return row.cells if isinstance(row, ContinuedRow) else row


def _rules(sheet: Stylesheet, last_lines: Sequence[int]) -> list[tuple[Any, ...]]:
    return [
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, sheet.palette.muted),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        *(("LINEBELOW", (0, row), (-1, row), HAIRLINE, sheet.palette.line) for row in last_lines),
    ]


def _last_lines(rows: Sequence[Row]) -> list[int]:
    """The rows that nothing continues, counted below the header."""
    return [
        number
        for number, row in enumerate(rows, start=1)
        if number == len(rows) or not isinstance(rows[number], ContinuedRow)
    ]


def _together_commands(rows: Sequence[Row]) -> list[tuple[Any, ...]]:
    """Rows and what continues them close to each other, and on one page unless they are too many for that."""
    commands: list[tuple[Any, ...]] = []
    first = 0
    for last in _last_lines(rows):
        first, start = last + 1, max(first, 1)
        if start == last:
            continue
        kept = last if last - start < _MOST_TOGETHER else start + 1
        commands += [
            ("NOSPLIT", (0, start), (0, kept)),
            ("BOTTOMPADDING", (0, start), (-1, last - 1), 0.5),
            ("TOPPADDING", (0, start + 1), (-1, last), 0.5),
        ]
    return commands


def _group_commands(groups: Sequence[int], last: int) -> list[tuple[Any, ...]]:
    spans: list[tuple[Any, ...]] = [("SPAN", (0, row), (-1, row)) for row in groups]
    kept: list[tuple[Any, ...]] = [("NOSPLIT", (0, row), (0, row + 1)) for row in groups if row < last]
    return spans + kept


def _header_cell(column: Column, sheet: Stylesheet) -> Flowable:
    style = sheet.cell_header if column.alignment is Alignment.LEFT else sheet.cell_header_right
    unit = coloured(column.unit, sheet.palette.muted) if column.unit else markup("")
    return marked_paragraph(joined([markup(unbroken_title(column.title)), unit]), style)


def _row_cells(row: Row, columns: Sequence[Column], sheet: Stylesheet) -> list[Flowable | str]:
    if isinstance(row, GroupRow):
        return [paragraph(row.title, sheet.cell_group), *[""] * (len(columns) - 1)]
    return [
        _cell(cell, sheet.cell if column.alignment is Alignment.LEFT else sheet.cell_right, sheet)
        for cell, column in zip(_cells(row), columns, strict=True)
    ]


def _cell(cell: Cell, style: ParagraphStyle, sheet: Stylesheet) -> Flowable | str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, Stressed):
        return paragraph(unbroken(cell.text), sheet.cell_group)
    return cell if isinstance(cell, Flowable) else paragraph(unbroken(str(cell)), style)


def _need(index: int, column: Column, rows: Sequence[Row], sheet: Stylesheet) -> WidthNeed:
    """Measured over all rows: the same column never changes its width from page to page."""
    words, lines = [0.0], [0.0]
    for title in (column.title, column.unit):
        kept = unbroken_title(title).replace("\n", " ")
        words += [_measured(word, sheet.cell_header) for word in kept.split(" ")]
    lines += words
    for row in rows:
        if not isinstance(row, GroupRow):
            cell_words, cell_lines = _cell_measures(_cells(row)[index], sheet)
            words += cell_words
            lines += cell_lines
    padding = 2 * CELL_PADDING + 0.5
    return WidthNeed(
        word=min(max(words), _WORD_LIMIT) + padding,
        line=max(lines) + padding,
        weight=column.weight,
        wrap=column.wrap,
    )


def _cell_measures(cell: Cell, sheet: Stylesheet) -> tuple[list[float], list[float]]:
    """The widths of a cell's words and lines; those of a flowable are what it says its least width is."""
    if cell is None:
        return [], []
    if isinstance(cell, Flowable):
        least = float(cell.minWidth()) if hasattr(cell, "minWidth") else 0.0
        return [least], [least]
    text, style = (cell.text, sheet.cell_group) if isinstance(cell, Stressed) else (cell, sheet.cell)
    lines = clean(unbroken(str(text))).split("\n")
    return (
        [_measured(word, style) for line in lines for word in line.split(" ")],
        [_measured(line, style) for line in lines],
    )


def _measured(text: str, style: ParagraphStyle) -> float:
    return text_width(text, font=style.fontName, size=style.fontSize)
