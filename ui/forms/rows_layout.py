"""Puts items into rows that a subclass makes for a width: the part that form layouts have in common."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from ui.widgets.item_layout import ItemLayout


@dataclass(frozen=True)
class Cell:
    """An item with its left edge and width inside its row."""

    item: QLayoutItem
    left: int
    width: int


class RowsLayout(ItemLayout):
    """A layout whose height follows its width; hidden items take no room."""

    fills_rows = False
    """Whether the items of a row are all as high as the highest."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, list[list[Cell]]] = {}

    def rows(self, width: int) -> list[list[Cell]]:
        """The rows at ``width`` pixels, from top to bottom."""
        raise NotImplementedError

    def narrowest(self) -> int:
        """The least width in pixels."""
        raise NotImplementedError

    def drops(self, row: list[Cell]) -> list[int]:
        """How many pixels below the top of its row each item stands."""
        return [0] * len(row)

    def sizeHint(self) -> QSize:
        """The least width; how high that is depends on the width given."""
        return QSize(self.narrowest(), self.heightForWidth(max(self.narrowest(), self.geometry().width())))

    def minimumSize(self) -> QSize:
        """The least width, and no height of its own: that follows the width."""
        return QSize(self.narrowest(), 0)

    def arrange(self, area: QRect, *, move: bool) -> int:
        """Put the rows of ``area``'s width one below the other."""
        top, gap = area.top(), self.spacing()
        for row in self._rows_at(area.width()):
            drops = self.drops(row)
            heights = [_height(cell) for cell in row]
            highest = max(drop + height for drop, height in zip(drops, heights, strict=True))
            for cell, drop, height in zip(row, drops, heights, strict=True):
                if move:
                    size = QSize(cell.width, highest if self.fills_rows else height)
                    cell.item.setGeometry(QRect(QPoint(area.left() + cell.left, top + drop), size))
            top += highest + gap
        return max(0, top - area.top() - gap)

    def invalidate(self) -> None:
        """Forget the rows as well."""
        self._rows.clear()
        super().invalidate()

    def _rows_at(self, width: int) -> list[list[Cell]]:
        if width not in self._rows:
            self._rows[width] = self.rows(width)
        return self._rows[width]


def _height(cell: Cell) -> int:
    if cell.item.hasHeightForWidth():
        return cell.item.heightForWidth(cell.width)
    return cell.item.sizeHint().height()
