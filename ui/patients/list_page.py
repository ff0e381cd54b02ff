"""A tab that lists rows: title, buttons, the table, or what it will show while there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.patients.table_card import TableCard
from ui.patients.title_row import TitleRow
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, INSIDE_CARD, WINDOW_EDGE
from ui.widgets.empty_state import EmptyState
from ui.widgets.record_table import RecordTable


class ListPage(QWidget):
    """The table scrolls, the page does not."""

    def __init__(
        self, title: str, table: RecordTable, *, empty: EmptyState, buttons: Sequence[QPushButton] = ()
    ) -> None:
        super().__init__()
        self.row = TitleRow(title, buttons=buttons)
        self.card = TableCard(table)
        self.empty = empty
        column = QVBoxLayout(self)
        space(column, margins=(WINDOW_EDGE, INSIDE_CARD, WINDOW_EDGE, INSIDE_CARD), gap=BETWEEN_CARDS)
        column.addWidget(self.row)
        column.addWidget(self.card, 1)
        column.addWidget(self.empty, 1)
        column.addStretch(0)

    def set_records(self, records: Sequence[Any], *, caption: str = "") -> None:
        """Show these rows."""
        self.row.caption.setText(caption)
        self.card.setVisible(bool(records))
        self.empty.setVisible(not records)
        self.card.set_records(records)
