"""A card with one table of results, which can be copied as text and saved as CSV."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView

from analysis.wording.result_table import ResultColumn, ResultTable
from ui.analysis.card_saving import AskPath, CardSaving
from ui.icons import Meaning
from ui.tasks import TaskRunner
from ui.widgets.card import Card
from ui.widgets.icon_button import IconButton
from ui.widgets.record_model import Column
from ui.widgets.record_table import RecordTable
from ui.widgets.text import TextRole, text_label

_SAID_FOR_MS = 2000
NumberedRow = tuple[int, tuple[str, ...]]


class TableCard(Card):
    """Rows stand as computed, never sorted by the reader: the reference and the total keep their places."""

    def __init__(self, table: ResultTable, runner: TaskRunner, *, ask_path: AskPath) -> None:
        super().__init__(table.title)
        self.table = table
        self.saving = CardSaving(self, runner, ask_path=ask_path)
        self.save = IconButton(self.tr("CSV"), Meaning.EXPORT, quiet=True)
        self.save.clicked.connect(self._save)
        self.copy = IconButton(self.tr("Copy"), Meaning.COPY, quiet=True)
        self.copy.clicked.connect(self._copy)
        self.title_row.addWidget(self.save)
        self.title_row.addWidget(self.copy)
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.setInterval(_SAID_FOR_MS)
        self._said.timeout.connect(lambda: self.copy.setText(self.tr("Copy")))
        self.rows = self._made(table)
        self.add(self.rows)
        self.note = text_label(table.note, TextRole.CAPTION, wrap=True)
        self.add(self.note)
        self._fill(table)

    def show_table(self, table: ResultTable) -> None:
        """Show another table in this card."""
        if table.columns != self.table.columns:
            old, self.rows = self.rows, self._made(table)
            self.body.replaceWidget(old, self.rows)
            old.hide()
            old.deleteLater()
        self.table = table
        self._fill(table)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the table as high as its rows at another scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "rows"):
            QTimer.singleShot(0, self, self._fit)

    def _fill(self, table: ResultTable) -> None:
        self.title_label.setText(table.title)
        self.setAccessibleName(table.title)
        self.rows.setAccessibleName(table.title)
        self.saving.clear()
        self.save.setAccessibleName(self.tr("Save {table} as CSV").format(table=table.title))
        self.copy.setAccessibleName(self.tr("Copy {table}").format(table=table.title))
        self.note.setText(table.note)
        self.note.setVisible(bool(table.note))
        self.rows.setVisible(bool(table.rows))
        self.rows.set_records(list(enumerate(table.rows)))
        self._fit()

    def _fit(self) -> None:
        """Columns of words share the room that the numbers leave; a reset of the model forgets that."""
        self.rows.resizeColumnsToContents()
        for at, column in enumerate(self.table.columns):
            if not column.right:
                self.rows.horizontalHeader().setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self.rows.fit_height()

    def _save(self) -> None:
        self.saving.save(f"{self.table.code}.csv", self.table.as_csv)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.table.as_text())
        self.copy.setText(self.tr("Copied"))
        self._said.start()

    def _made(self, table: ResultTable) -> RecordTable:
        columns = [_column(each, at) for at, each in enumerate(table.columns)]
        made = RecordTable(columns, identify=lambda row: str(row[0]), name=table.title)
        made.setSortingEnabled(False)
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = made.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        return made


def _column(shown: ResultColumn, at: int) -> Column[NumberedRow]:
    return Column(shown.title, lambda row: row[1][at], right=shown.right)
