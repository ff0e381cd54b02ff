"""Puts items into rows that a subclass makes for a width: the part that form layouts have in common."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


@dataclass(frozen=True)
class Cell:
    """An item with its left edge and width inside its row."""

    item: QLayoutItem
    left: int
    width: int


class RowsLayout(QLayout):
    """A layout whose height follows its width; hidden items take no room."""

    fills_rows = False
    """Whether the items of a row are all as high as the highest."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []

    def rows(self, width: int) -> list[list[Cell]]:
        """The rows at ``width`` pixels, from top to bottom."""
        raise NotImplementedError

    def narrowest(self) -> int:
        """The least width in pixels."""
        raise NotImplementedError

    def shown(self) -> list[QLayoutItem]:
        """The items that take room, in order."""
        return [item for item in self._items if not item.isEmpty()]

    def addItem(self, item: QLayoutItem) -> None:
        """Put ``item`` last."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at ``index``, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at ``index`` out, or give None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Rows may be wide; the height follows."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Fewer pixels across mean more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at ``width`` pixels."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """The least width; how high that is depends on the width given."""
        return QSize(self.narrowest(), self.heightForWidth(max(self.narrowest(), self.geometry().width())))

    def minimumSize(self) -> QSize:
        """The least width, and no height of its own: that follows the width."""
        return QSize(self.narrowest(), 0)

    def setGeometry(self, area: QRect) -> None:
        """Put every item in its place inside ``area``."""
        super().setGeometry(area)
        self._arrange(area, move=True)

    def _arrange(self, area: QRect, *, move: bool) -> int:
        top, gap = area.top(), self.spacing()
        for row in self.rows(area.width()):
            heights = [_height(cell) for cell in row]
            highest = max(heights)
            for cell, height in zip(row, heights, strict=True):
                if move:
                    size = QSize(cell.width, highest if self.fills_rows else height)
                    cell.item.setGeometry(QRect(QPoint(area.left() + cell.left, top), size))
            top += highest + gap
        return max(0, top - area.top() - gap)


def _height(cell: Cell) -> int:
    if cell.item.hasHeightForWidth():
        return cell.item.heightForWidth(cell.width)
    return cell.item.sizeHint().height()
