"""Fields that belong together, side by side in columns of equal width."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import GROUP

_NARROWEST = 116


class FieldGrid(QWidget):
    """At most ``columns`` fields in a row, fewer where there is no room for them; tab order is reading order."""

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._most = columns
        self._columns = columns
        self._cells: list[tuple[QWidget, int]] = []
        self._grid = QGridLayout(self)
        space(self._grid, gap=GROUP)

    def add(self, field: QWidget, *, span: int = 1) -> None:
        """Put one more field last, ``span`` columns wide."""
        self._cells.append((field, span))
        self._place()

    def minimumSizeHint(self) -> QSize:
        """One column is the least; the height is that of the rows as they stand."""
        return QSize(current_theme().px(_NARROWEST), self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as there is room for."""
        super().resizeEvent(event)
        theme = current_theme()
        fitting = (event.size().width() + theme.px(GROUP)) // theme.px(_NARROWEST + GROUP)
        columns = max(1, min(self._most, fitting))
        if columns != self._columns:
            self._columns = columns
            self._place()
            self.updateGeometry()

    def _place(self) -> None:
        for field, _ in self._cells:
            self._grid.removeWidget(field)
        row = column = 0
        for field, wanted in self._cells:
            span = min(wanted, self._columns)
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, span)
            column += span
        for at in range(self._most):
            self._grid.setColumnStretch(at, 1 if at < self._columns else 0)
            self._grid.setColumnMinimumWidth(at, 0)
