"""Lays words out beside chips, in a card that is to stay low."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_layout import ItemLayout


class BannerLayout(ItemLayout):
    """Chips at the right edge in as few rows as the words allow; the words have whatever those rows leave. Chips too
    wide to stand beside the words stand below them, so that no name is cut off.

    A row layout of Qt gives a widget that needs a second row all the width but the least of the other: words would
    break into many lines beside room that no chip takes.
    """

    def __init__(self, chips: FlowLayout) -> None:
        super().__init__()
        self._chips = chips

    def put(self, words: QWidget) -> None:
        """Take the words, and the chips on the right of them."""
        holder = QWidget()
        holder.setLayout(self._chips)
        self.addWidget(words)
        self.addWidget(holder)

    def sizeHint(self) -> QSize:
        """All chips in one row beside the words."""
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() for size in sizes) + self.spacing()
        return QSize(width, max(size.height() for size in sizes))

    def minimumSize(self) -> QSize:
        """The widest of the words or of the chips, the chips below."""
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max(size.width() for size in sizes), max(size.height() for size in sizes))

    def arrange(self, area: QRect, *, move: bool) -> int:
        """Put both side by side in the middle of the height, or one below the other."""
        words, chips = self._items
        gap, width = self.spacing(), area.width()
        room = width - gap - words.minimumSize().width()
        is_beside = room >= chips.minimumSize().width()
        taken = self._chips.widest_row(room if is_beside else width)
        left = width - (taken + gap if taken and is_beside else 0)
        heights = words.heightForWidth(left), chips.heightForWidth(taken)
        highest = max(*heights, area.height() if move else 0)
        tops = [(highest - height) // 2 for height in heights] if is_beside else [0, heights[0] + gap]
        if move:
            words.setGeometry(QRect(area.left(), area.top() + tops[0], left, heights[0]))
            chips.setGeometry(QRect(area.left() + width - taken, area.top() + tops[1], taken, heights[1]))
        return highest if is_beside else tops[1] + heights[1]
