"""Cards in two columns where there is room for two, in one where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import BETWEEN_CARDS

_NARROWEST = 400


class CardGrid(QWidget):
    """Cards in reading order, each in the column that is shorter so far; a wide one takes the whole row."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[tuple[QWidget, bool]] = []
        self._columns = 0
        self._bands: list[QHBoxLayout] = []
        self._open: list[QVBoxLayout] = []
        self._heights = [0, 0]
        self._rows = QVBoxLayout(self)
        space(self._rows, gap=BETWEEN_CARDS)

    def cards(self) -> list[tuple[QWidget, bool]]:
        """The cards shown, each with whether it is wide."""
        return list(self._cards)

    def set_cards(self, cards: Sequence[tuple[QWidget, bool]]) -> None:
        """Show these cards, each with whether it is wide; others that were shown before are hidden."""
        known, self._cards = self._cards, list(cards)
        if self._columns and self._cards[: len(known)] == known:
            for card, wide in self._cards[len(known) :]:
                self._put(card, wide=wide)
            return
        kept = {card for card, _ in cards}
        self._take_apart(known)
        for card, _ in known:
            if card not in kept:
                card.hide()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two columns as soon as there is room for them."""
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._place()

    def _fitting(self) -> int:
        theme = current_theme()
        return 2 if self.width() >= theme.px(2 * _NARROWEST + BETWEEN_CARDS) else 1

    def _place(self) -> None:
        self._columns = self._fitting()
        self._take_apart(self._cards)
        for card, wide in self._cards:
            self._put(card, wide=wide)

    def _put(self, card: QWidget, *, wide: bool) -> None:
        """Put one more card behind those that stand already."""
        if wide or self._columns == 1:
            self._rows.addWidget(card)
            self._open = []
        else:
            if not self._open:
                self._open, self._heights = self._band(), [0, 0]
            at = self._heights.index(min(self._heights))
            self._open[at].insertWidget(self._open[at].count() - 1, card)
            self._heights[at] += card.sizeHint().height() + current_theme().px(BETWEEN_CARDS)
        card.show()
        self.updateGeometry()

    def _band(self) -> list[QVBoxLayout]:
        """Two columns side by side, their cards kept at the top."""
        band = QHBoxLayout()
        space(band, gap=BETWEEN_CARDS)
        self._rows.addLayout(band)
        columns = [QVBoxLayout(), QVBoxLayout()]
        for column in columns:
            space(column, gap=BETWEEN_CARDS)
            band.addLayout(column, 1)
            column.addStretch(1)
        self._bands.append(band)
        return columns

    def _take_apart(self, cards: Sequence[tuple[QWidget, bool]]) -> None:
        """Take every card out by removeWidget: an item that takeAt leaves alive keeps the heights of its card."""
        columns = [column for band in self._bands for column in band.findChildren(QVBoxLayout)]
        for layout in (self._rows, *columns):
            for card, _ in cards:
                layout.removeWidget(card)
        for band in self._bands:
            self._rows.removeItem(band)
            band.deleteLater()
        self._bands = []
        self._open = []
