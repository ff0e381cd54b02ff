"""A card with one table of results, which can be copied as text and saved as CSV."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QGuiApplication

from analysis.wording.result_table import ResultTable
from ui.analysis.card_saving import AskPath, CardSaving
from ui.analysis.result_rows import ResultRows
from ui.icons import Meaning
from ui.tasks import TaskRunner
from ui.widgets.card import Card
from ui.widgets.icon_button import IconButton
from ui.widgets.showing import show_only_if
from ui.widgets.text import TextRole, text_label

_SAID_FOR_MS = 2000


class TableCard(Card):
    """``ask_path`` as in ``CardSaving``; a table without rows is only its note, with nothing to copy or to save."""

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
        self.rows = ResultRows(table.columns, name=table.title)
        self.add(self.rows)
        self.note = text_label(table.note, TextRole.CAPTION, wrap=True)
        self.add(self.note)
        self._fill(table)

    def show_table(self, table: ResultTable) -> None:
        """Show another table in this card."""
        if table.columns != self.table.columns:
            old, self.rows = self.rows, ResultRows(table.columns, name=table.title)
            self.body.replaceWidget(old, self.rows)
            old.hide()
            old.deleteLater()
        self.table = table
        self._fill(table)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the table as high as its rows at another scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "rows"):
            QTimer.singleShot(0, self.rows, self.rows.fit)

    def _fill(self, table: ResultTable) -> None:
        self.title_label.setText(table.title)
        self.setAccessibleName(table.title)
        self.rows.setAccessibleName(table.title)
        self.saving.clear()
        self.save.setAccessibleName(self.tr("Save {table} as CSV").format(table=table.title))
        self.copy.setAccessibleName(self.tr("Copy {table}").format(table=table.title))
        self.note.setText(table.note)
        self.note.setVisible(bool(table.note))
        for part in (self.rows, self.save, self.copy):
            show_only_if(bool(table.rows), part)
        self.rows.show_rows(table.rows)

    def _save(self) -> None:
        self.saving.save(f"{self.table.code}.csv", self.table.as_csv)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.table.as_text())
        self.copy.setText(self.tr("Copied"))
        self._said.start()
