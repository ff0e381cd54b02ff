"""Keeps the items of a layout whose height follows its width: what every layout in rows has in common."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class ItemLayout(QLayout):
    """Items in order; a subclass puts them in their places."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}

    def arrange(self, area: QRect, *, move: bool) -> int:
        """Find the places of all items inside ``area``, put them there where ``move``; give the height they take."""
        raise NotImplementedError

    def shown(self) -> list[QLayoutItem]:
        """The items that take room, in order: hidden widgets take none."""
        return [item for item in self._items if not item.isEmpty()]

    def addItem(self, item: QLayoutItem) -> None:
        """Put ``item`` last."""
        self._items.append(item)
        self.invalidate()

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
        if width not in self._heights:
            self._heights[width] = self.arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget the heights: Qt asks for them many times while a window finds its places."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, area: QRect) -> None:
        """Put every item in its place inside ``area``."""
        super().setGeometry(area)
        self.arrange(area, move=True)
