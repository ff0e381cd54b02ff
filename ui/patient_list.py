"""The list of patients on the left: two lines each, the one whose page is open marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.patient_row_delegate import DETAIL_ROLE, LOOK_ALIKE_ROLE, PatientRowDelegate, similar_name

ID_ROLE = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class PatientRow:
    """One patient as the list shows it; ``look_alike`` where another patient's name is much like this one's."""

    id: str
    name: str
    detail: str
    look_alike: bool = False


class PatientListModel(QAbstractListModel):
    """The rows of the list."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PatientRow] = []

    def set_rows(self, rows: Sequence[PatientRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def shows(self, rows: Sequence[PatientRow]) -> bool:
        """Whether these are the rows already."""
        return self._rows == list(rows)

    def ids(self) -> list[str]:
        """The ids of the patients shown, from top to bottom."""
        return [row.id for row in self._rows]

    def row_of(self, patient_id: str) -> int:
        """The row of a patient, -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.id == patient_id), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many patients there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the view asks of one row."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == ID_ROLE:
            return row.id
        if role == DETAIL_ROLE:
            return row.detail
        if role == LOOK_ALIKE_ROLE:
            return row.look_alike
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            similar = similar_name() if row.look_alike else ""
            return ", ".join(part for part in (row.name, row.detail, similar) if part)
        return None


class PatientList(QListView):
    """``patient_chosen`` carries the id when a row is clicked or Enter is pressed on it."""

    patient_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = PatientListModel()
        self.setModel(self._rows)
        self.setItemDelegate(PatientRowDelegate(self))
        self.setAccessibleName(self.tr("Patients"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._tell)

    def set_rows(self, rows: Sequence[PatientRow]) -> None:
        """Show other rows; the patient whose page is open stays marked where it is still among them."""
        if self._rows.shows(rows):
            return
        kept, scrolled = self.current_id(), self.verticalScrollBar().value()
        are_same_people = self._rows.ids() == [row.id for row in rows]
        self._rows.set_rows(rows)
        self.mark(kept)
        if are_same_people:
            self.verticalScrollBar().setValue(scrolled)

    def current_id(self) -> str:
        """The id of the marked patient, or the empty text."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def mark(self, patient_id: str) -> None:
        """Mark the patient whose page is open, without telling anybody."""
        row = self._rows.row_of(patient_id)
        self.setCurrentIndex(self._rows.index(row, 0) if row >= 0 else QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the marked patient's page with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._tell(self.currentIndex())
            return
        super().keyPressEvent(event)

    def step(self, rows: int) -> None:
        """Move the mark by ``rows``, as the arrow keys in the search field do."""
        last = self._rows.rowCount() - 1
        current = self.currentIndex().row() if self.currentIndex().isValid() else -1
        if last >= 0:
            self.setCurrentIndex(self._rows.index(min(last, max(0, current + rows)), 0))

    def open_current(self) -> None:
        """Open the marked patient's page, or the first one's where none is marked."""
        if not self.currentIndex().isValid():
            self.step(1)
        if self.currentIndex().isValid():
            self._tell(self.currentIndex())

    def minimumSizeHint(self) -> QSize:
        """A few rows."""
        return QSize(120, 120)

    def _tell(self, index: QModelIndex) -> None:
        self.patient_chosen.emit(str(index.data(ID_ROLE)))
