"""One of several lists on a page: title, buttons, the rows at their whole height, or what will stand there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.patients.table_card import TableCard
from ui.patients.title_row import TitleRow
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.widgets.record_table import RecordTable
from ui.widgets.text import TextRole, text_label


class RecordSection(QWidget):
    """The page scrolls, the table does not."""

    def __init__(
        self, title: str, table: RecordTable, *, explanation: str, buttons: Sequence[QPushButton] = ()
    ) -> None:
        super().__init__()
        self.table = table
        self.card = TableCard(table, whole=True)
        self.empty = text_label(explanation, TextRole.BODY, tone=Tone.NEUTRAL, wrap=True)
        column = QVBoxLayout(self)
        space(column, margins=(0, GROUP, 0, 0), gap=GROUP)
        column.addWidget(TitleRow(title, buttons=buttons))
        column.addWidget(self.card)
        column.addWidget(self.empty)

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these rows."""
        self.card.setVisible(bool(records))
        self.empty.setVisible(not records)
        self.card.set_records(records)
