"""Lays widgets out like words: in a row, and in the next one where the row is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.widgets.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Rows of widgets, each at its own width; rows end at the right edge where ``right_aligned``.

    ``tight_rows`` have no gap between them, for widgets that bring their own.
    """

    def __init__(self, *, right_aligned: bool = False, tight_rows: bool = False) -> None:
        super().__init__()
        self._tight_rows = tight_rows
        self._right_aligned = right_aligned
        self.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)

    def insert(self, widget: QWidget, *, before: QWidget | None = None) -> None:
        """Put ``widget`` before another one, or last."""
        self.addWidget(widget)
        if before is not None:
            place = [item.widget() for item in self._items].index(before)
            self._items.insert(place, self._items.pop())

    def clear(self) -> None:
        """Take every widget out and delete it."""
        while self._items:
            widget = self._items.pop().widget()
            if isinstance(widget, QWidget):
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def sizeHint(self) -> QSize:
        """All items in one row."""
        sizes = [item.sizeHint() for item in self.shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest item alone in its row."""
        sizes = [item.minimumSize() for item in self.shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def arrange(self, area: QRect, *, move: bool) -> int:
        """Fill row after row, each item at its own width and in the middle of its row."""
        top, gap = area.top(), self.spacing()
        row_gap = 0 if self._tight_rows else gap
        for row in self._rows(area.width()):
            height = max(item.sizeHint().height() for item in row)
            width = self._row_width(row)
            left = area.left() + (max(0, area.width() - width) if self._right_aligned else 0)
            for item in row:
                size = item.sizeHint()
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + gap
            top += height + row_gap
        return max(0, top - area.top() - row_gap)

    def widest_row(self, width: int) -> int:
        """How many of ``width`` pixels the widest row takes; no fewer would do for the same rows."""
        return max((self._row_width(row) for row in self._rows(width)), default=0)

    def _row_width(self, row: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in row) + self.spacing() * (len(row) - 1)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self.shown():
            wanted = item.sizeHint().width()
            if rows and used + self.spacing() + wanted <= width:
                rows[-1].append(item)
                used += self.spacing() + wanted
            else:
                rows.append([item])
                used = wanted
        return rows
