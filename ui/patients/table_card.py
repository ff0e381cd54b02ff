"""A card around a table, as high as its rows where there is room for them all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontMetrics

from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import LABEL
from ui.widgets.card import Card
from ui.widgets.record_table import RecordTable

_AROUND = 4
_BESIDE_HEADER = 20
_BESIDE_CELL = 28
_SORT_MARK = 18
_LAST_COLUMN = 120


class TableCard(Card):
    """The table scrolls inside the card where its rows do not fit; its last column takes the width that is left.

    A ``whole`` one is as high as its rows, for a page that scrolls itself.
    """

    def __init__(self, table: RecordTable, *, whole: bool = False) -> None:
        super().__init__(fills=True)
        self._is_whole = whole
        space(self.layout(), margins=_AROUND, gap=0)
        self.table = table
        self.body.addWidget(table)
        table.horizontalHeader().sortIndicatorChanged.connect(self._fit)
        table.horizontalScrollBar().rangeChanged.connect(self._fit_height)

    def set_records(self, records: Sequence[Any]) -> None:
        """Show other records."""
        self.table.set_records(records, fits_columns=False)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit again where the scale changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "table"):
            self._fit()

    def _fit(self) -> None:
        self._fit_columns()
        self._fit_height()

    def _fit_height(self) -> None:
        theme, header = current_theme(), self.table.horizontalHeader()
        rows = self.table.model().rowCount() * self.table.verticalHeader().defaultSectionSize()
        bar = self.table.horizontalScrollBar()
        across = bar.sizeHint().height() if bar.maximum() > 0 else 0
        wanted = header.sizeHint().height() + rows + across + 2 * theme.px(_AROUND) + theme.px(6)
        self.setMaximumHeight(wanted)
        if self._is_whole:
            self.setMinimumHeight(wanted)

    def _fit_columns(self) -> None:
        """Make each column as wide as its widest words; Qt would keep room for a sort mark in all of them."""
        theme, header, model = current_theme(), self.table.horizontalHeader(), self.table.model()
        font = QFont(self.table.font())
        font.setPixelSize(theme.px(LABEL))
        metrics, body = QFontMetrics(font), self.table.fontMetrics()
        last = model.columnCount() - 1
        for column in range(last):
            title = str(model.headerData(column, Qt.Orientation.Horizontal))
            words = metrics.horizontalAdvance(title) + theme.px(_BESIDE_HEADER)
            if header.sortIndicatorSection() == column:
                words += theme.px(_SORT_MARK)
            texts = (str(model.index(row, column).data()) for row in range(model.rowCount()))
            cells = max((body.horizontalAdvance(text) for text in texts), default=0)
            header.resizeSection(column, max(words, cells + theme.px(_BESIDE_CELL)))
        header.resizeSection(last, theme.px(_LAST_COLUMN))
