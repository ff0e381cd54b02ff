"""Lays words out beside chips, in a card that is to stay low."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_layout import ItemLayout


@dataclass(frozen=True)
class _Arrangement:
    """Widths and heights of words and chips that stand beside each other or, with a gap, one below the other."""

    widths: tuple[int, int]
    heights: tuple[int, int]
    gap: int
    is_beside: bool

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return max(self.heights) if self.is_beside else sum(self.heights) + self.gap

    def tops(self, height: int) -> tuple[int, int]:
        """Where each begins: both in the middle of ``height``, or the words at the top."""
        words, chips = self.heights
        return ((height - words) // 2, (height - chips) // 2) if self.is_beside else (0, words + self.gap)


class BannerLayout(ItemLayout):
    """Chips at the right edge, beside the words or below them, in as many rows as make the card lowest.

    The words have whatever the rows of chips leave. Chips too wide to stand beside the words stand below them, so that
    no name is cut off. A row layout of Qt gives a widget that needs a second row all the width but the least of the
    other: words would break into many lines beside room that no chip takes.
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
        lowest = min(self._arrangements(area.width()), key=lambda each: each.height)
        if move:
            tops = lowest.tops(max(lowest.height, area.height()))
            lefts = area.left(), area.left() + area.width() - lowest.widths[1]
            for item, left, top, width, height in zip(
                self._items, lefts, tops, lowest.widths, lowest.heights, strict=True
            ):
                item.setGeometry(QRect(left, area.top() + top, width, height))
        return lowest.height

    def _arrangements(self, width: int) -> Iterator[_Arrangement]:
        """Beside each other with few rows of chips and then with more, and below each other."""
        words, chips = self._items
        room = width - self.spacing() - words.minimumSize().width()
        while room >= chips.minimumSize().width() and (taken := self._chips.widest_row(room)) <= room:
            yield self._arrangement(width - (taken + self.spacing() if taken else 0), taken, is_beside=True)
            room = taken - 1
        yield self._arrangement(width, self._chips.widest_row(width), is_beside=False)

    def _arrangement(self, words_width: int, chips_width: int, *, is_beside: bool) -> _Arrangement:
        words, chips = self._items
        return _Arrangement(
            widths=(words_width, chips_width),
            heights=(words.heightForWidth(words_width), chips.heightForWidth(chips_width)),
            gap=self.spacing(),
            is_beside=is_beside,
        )
