"""A table of results as text, for the screen and for the clipboard. No Qt."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

UNDEFINED = "–"
"""Stands in a cell for what is not defined."""


@dataclass(frozen=True)
class ResultColumn:
    """One column: its header with the unit, and whether its cells stand on the right, as numbers do."""

    title: str
    right: bool = True


@dataclass(frozen=True)
class ResultTable:
    """A titled table; ``code`` tells it from the others, ``note`` says by which method, ``wide`` asks for the
    whole width of the page."""

    code: str
    title: str
    columns: tuple[ResultColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    wide: bool = False

    def as_csv(self) -> bytes:
        """Header and rows as CSV (RFC 4180, UTF-8 with the mark by which spreadsheets know it).

        A minus is the one of programs, what is not defined is empty, and the label of a group stands in each row.
        """
        stream = io.StringIO()
        writer = csv.writer(stream)
        writer.writerow([column.title for column in self.columns])
        writer.writerows([_plain(cell) for cell in row] for row in self._labelled_rows())
        return stream.getvalue().encode("utf-8-sig")

    def as_text(self) -> str:
        """Title, header, rows and note in lines, cells apart by tabs, as spreadsheets take them."""
        header = [column.title for column in self.columns]
        lines = [self.title, "\t".join(header), *("\t".join(row) for row in self._labelled_rows())]
        return "\n".join([*lines, *([self.note] if self.note else []), ""])

    def _labelled_rows(self) -> Iterator[tuple[str, ...]]:
        """The rows with the label that stands on the screen only where it begins: a row taken alone keeps it."""
        label = ""
        for first, *rest in self.rows:
            label = first or label
            yield label, *rest


def _plain(cell: str) -> str:
    return "" if cell == UNDEFINED else cell.replace("−", "-")
