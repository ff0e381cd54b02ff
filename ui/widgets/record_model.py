"""Shows records in a table: a model over the records themselves and a list of columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from ui.theme.theme import current_theme

ID_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1

AnyIndex = QModelIndex | QPersistentModelIndex
R = TypeVar("R")


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: its header (with the unit), the text of a cell, what it is sorted by, and its side.

    ``sort_value`` gives a number, a date or a text, or None, which stands last; without it the text is used.
    """

    title: str
    text: Callable[[R], str]
    sort_value: Callable[[R], Any] | None = None
    right: bool = False
    tooltip: Callable[[R], str] | None = None


class RecordModel(QAbstractTableModel, Generic[R]):
    """A read-only table of ``records``; ``identify`` gives a record's id, ``is_struck`` says which count no more.

    Those are crossed out in the muted colour.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        *,
        identify: Callable[[R], str],
        is_struck: Callable[[R], bool] = lambda _record: False,
    ) -> None:
        super().__init__()
        self._is_struck = is_struck
        self._columns = list(columns)
        self._identify = identify
        self._records: list[R] = []
        self._answers: dict[int, Callable[[R, Column[R]], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda record, column: column.text(record),
            Qt.ItemDataRole.TextAlignmentRole: lambda _record, column: _alignment(column),
            Qt.ItemDataRole.AccessibleTextRole: self._told,
            Qt.ItemDataRole.FontRole: lambda record, _column: _struck_font() if is_struck(record) else None,
            Qt.ItemDataRole.ForegroundRole: lambda record, _column: (
                QColor(current_theme().palette.muted) if is_struck(record) else None
            ),
            Qt.ItemDataRole.ToolTipRole: lambda record, column: column.tooltip and column.tooltip(record),
            ID_ROLE: lambda record, _column: self._identify(record),
            SORT_ROLE: lambda record, column: (column.sort_value or column.text)(record),
        }

    def _told(self, record: R, column: Column[R]) -> str:
        words = f"{column.title}: {column.text(record)}"
        if not self._is_struck(record):
            return words
        return QCoreApplication.translate("RecordModel", "entered in error, {words}").format(words=words)

    def set_records(self, records: Sequence[R]) -> None:
        """Show other records."""
        self.beginResetModel()
        self._records = list(records)
        self.endResetModel()

    def record(self, row: int) -> R:
        """The record in ``row`` of this model, before any sorting."""
        return self._records[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many records there are."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view asks of one cell."""
        answer = self._answers.get(role)
        return answer(self._records[index.row()], self._columns[index.column()]) if answer else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The title of a column, on the side of its cells."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[section])
        return None


def _struck_font() -> QFont:
    font = QFont()
    font.setStrikeOut(True)
    return font


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
