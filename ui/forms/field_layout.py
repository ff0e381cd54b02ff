"""Fields side by side on a fine grid of columns, each as wide as what is typed into it needs."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtWidgets import QLayoutItem, QWidget

from ui.forms.question_line import QuestionLine
from ui.forms.rows_layout import Cell, RowsLayout
from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import FIELD_COLUMN_WIDTH, GROUP

_COLUMN = 62
_MOST_COLUMNS = 12
_LEAST_FIELD = 132


class FieldLayout(RowsLayout):
    """Rows of fields in reading order, their edges aligned; lines that belong to a field stand under its row.

    A field takes as many columns as its least width needs, at most 420 pixels; a ``whole_row`` takes all.
    """

    def __init__(self) -> None:
        super().__init__()
        self._under: dict[QWidget, list[QWidget]] = {}
        self._whole: set[QWidget] = set()
        self._widths: dict[QWidget, int] = {}
        space(self, gap=GROUP)

    def add_field(self, field: QWidget, *, width: int = _LEAST_FIELD, whole_row: bool = False) -> None:
        """Put one more field last; ``width`` is what it needs, in pixels at 100 %."""
        self._widths[field] = width
        if whole_row:
            self._whole.add(field)
        self.addWidget(field)

    def put_under(self, field: QWidget, line: QWidget) -> None:
        """Show ``line`` across the whole width below the row in which ``field`` stands."""
        self._under.setdefault(field, []).append(line)
        self.addWidget(line)

    def forget(self, line: QWidget) -> None:
        """Take out what ``put_under`` put in."""
        for lines in self._under.values():
            if line in lines:
                lines.remove(line)
        self.removeWidget(line)

    def reading_order(self) -> list[QWidget]:
        """Every field and line as the eye meets them now, from row to row; the hidden ones last."""
        self.activate()
        shown = [cell.item.widget() for row in self._rows_at(self.geometry().width()) for cell in row]
        hidden = [item.widget() for item in self._items if item.widget() not in shown]
        return shown + hidden

    def drops(self, row: list[Cell]) -> list[int]:
        """Questions of one row stand level, also where one of them takes two lines."""
        heights = [_question_height(cell) for cell in row]
        return [(max(heights) - height) // 2 if height else 0 for height in heights]

    def narrowest(self) -> int:
        """One field."""
        return current_theme().px(_LEAST_FIELD)

    def rows(self, width: int) -> list[list[Cell]]:
        """Rows of fields, each followed by the lines that belong to it."""
        by_widget = {item.widget(): item for item in self._items}
        found: list[list[Cell]] = []
        for row in self._field_rows(width):
            found.append(row)
            for cell in row:
                for line in self._under.get(cell.item.widget(), []):
                    item = by_widget[line]
                    if not item.isEmpty():
                        found.append([Cell(item, 0, width)])
        return found

    def _field_rows(self, width: int) -> Iterator[list[Cell]]:
        theme, gap = current_theme(), self.spacing()
        fitting = (width + gap) // (theme.px(_COLUMN) + gap)
        columns = max(2, min(_MOST_COLUMNS, fitting // 2 * 2))
        step = (width + gap) / columns
        lines = {line for under in self._under.values() for line in under}
        row: list[Cell] = []
        used = 0
        for item in self.shown():
            widget = item.widget()
            if widget in lines:
                continue
            is_whole = widget in self._whole
            span = columns if is_whole else min(columns, math.ceil((self._needed(item) + gap) / step))
            if row and used + span > columns:
                yield row
                row, used = [], 0
            left = round(used * step)
            across = round((used + span) * step) - gap - left
            row.append(Cell(item, left, across if is_whole else min(across, theme.px(FIELD_COLUMN_WIDTH))))
            used += span
        if row:
            yield row

    def _needed(self, item: QLayoutItem) -> int:
        width = self._widths.get(item.widget(), _LEAST_FIELD)
        return max(current_theme().px(width), item.minimumSize().width())


def _question_height(cell: Cell) -> int:
    line = cell.item.widget()
    return line.question_height(cell.width) if isinstance(line, QuestionLine) else 0
