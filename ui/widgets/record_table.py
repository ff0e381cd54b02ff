"""The table view of records: rows to walk through from the keyboard, sorted by a click on a header."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
)

from ui.theme.painting import paint_focus_ring
from ui.theme.theme import current_theme
from ui.theme.tokens import CONTROL_HEIGHT
from ui.widgets.record_model import ID_ROLE, SORT_ROLE, AnyIndex, Column, RecordModel


class RecordTable(QTableView):
    """Records in rows that carry their ids.

    ``record_chosen`` comes as the current row changes, ``record_opened`` with Enter or a
    double click; both carry the id.
    """

    record_chosen = Signal(str)
    record_opened = Signal(str)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        *,
        identify: Callable[[Any], str],
        name: str,
        is_struck: Callable[[Any], bool] = lambda _record: False,
    ) -> None:
        super().__init__()
        self.records = RecordModel(columns, identify=identify, is_struck=is_struck)
        self._sorted = _Sorted()
        self._sorted.setSourceModel(self.records)
        self.setModel(self._sorted)
        self.setAccessibleName(name)
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._tell_opened)

    def set_records(self, records: Sequence[Any], *, fits_columns: bool = True) -> None:
        """Show other records; the current one stays current where it is still there.

        Whoever gives the columns their widths anyway says that they need not be fitted.
        """
        kept = self.current_id()
        self.records.set_records(records)
        if fits_columns:
            self.resizeColumnsToContents()
        self.choose(kept)

    def current_id(self) -> str:
        """The id of the current record, or the empty text."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def choose(self, record_id: str) -> None:
        """Make the record with this id current; nothing happens where it is not shown."""
        for row in range(self._sorted.rowCount()):
            index = self._sorted.index(row, 0)
            if record_id and index.data(ID_ROLE) == record_id:
                self.setCurrentIndex(index)
                return

    def fit_height(self) -> None:
        """Be as high as all rows together, so that the page scrolls and not the table."""
        rows = sum(self.rowHeight(row) for row in range(self._sorted.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + 2)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the rows as high as a new scale asks."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.verticalHeader().setDefaultSectionSize(current_theme().px(CONTROL_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current record with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._tell_opened(self.currentIndex())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and a ring while the keyboard is here."""
        super().paintEvent(event)
        if self.hasFocus():
            theme = current_theme()
            area = QRectF(self.viewport().rect())
            paint_focus_ring(QPainter(self.viewport()), area, theme, radius=theme.px(4))

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current_theme().px(CONTROL_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.record_chosen.emit(str(current.data(ID_ROLE)))

    def _tell_opened(self, index: QModelIndex) -> None:
        self.record_opened.emit(str(index.data(ID_ROLE)))


class _Sorted(QSortFilterProxyModel):
    """Sorts by the raw values; what is not known stands last either way."""

    def lessThan(self, left: AnyIndex, right: AnyIndex) -> bool:
        first, second = left.data(SORT_ROLE), right.data(SORT_ROLE)
        if first is None or second is None:
            ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return (
                (second is None and first is not None)
                if ascending
                else (first is None and second is not None)
            )
        return bool(first < second)
