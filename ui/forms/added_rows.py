"""None or more rows of a form, each added with one button and taken away with its own."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar, cast

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.mnemonics import MnemonicGroup, Mnemonics
from ui.icons import Meaning
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.widgets.icon_button import IconButton


class AddedRow(Protocol):
    """What a row is: a widget with fields, their keys, and the button that takes it away."""

    mnemonics: MnemonicGroup
    remove_button: IconButton

    @property
    def changed(self) -> SignalInstance:
        """Comes with every change."""

    @property
    def left(self) -> SignalInstance:
        """Comes when a field is left."""

    def go(self) -> None:
        """Give the first field the focus."""

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""


Row = TypeVar("Row", bound=AddedRow)


class AddedRows(QWidget, Generic[Row]):
    """The rows, with the button for one more beneath; subclasses make the rows.

    ``changed`` comes with every change, ``rearranged`` when a row came or went.
    """

    changed = Signal()
    left = Signal()
    rearranged = Signal()

    def __init__(self, add_words: str, mnemonics: Mnemonics) -> None:
        super().__init__()
        self._mnemonics = mnemonics
        self.rows: list[Row] = []
        self._column = QVBoxLayout(self)
        space(self._column, gap=GROUP)
        self.add_button = IconButton(add_words, Meaning.ADD, quiet=True)
        self.add_button.clicked.connect(self._add_by_hand)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def make_row(self) -> Row:
        """A new row, empty."""
        raise NotImplementedError

    def add_row(self) -> Row:
        """Put a new row last."""
        row = self.make_row()
        row.changed.connect(self.changed)
        row.left.connect(self.left)
        row.remove_button.clicked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, cast("QWidget", row))
        self._mnemonics.add(row.mnemonics)
        return row

    def move_row(self, row: Row, steps: int) -> bool:
        """Move a row up (below 0) or down; give whether it went anywhere."""
        at = self.rows.index(row)
        to = max(0, min(len(self.rows) - 1, at + steps))
        if to == at:
            return False
        self.rows.insert(to, self.rows.pop(at))
        self._column.removeWidget(cast("QWidget", row))
        self._column.insertWidget(to, cast("QWidget", row))
        self.rearranged.emit()
        self.changed.emit()
        return True

    def clear(self) -> None:
        """Take every row away."""
        for row in list(self.rows):
            self._drop(row)

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [*(widget for row in self.rows for widget in row.focus_order()), self.add_button]

    def _add_by_hand(self) -> None:
        row = self.add_row()
        cast("QWidget", row).show()  # the layout would do so later, when Tab has gone past it
        self.rearranged.emit()
        self.changed.emit()
        row.go()

    def _remove(self, row: Row) -> None:
        self.add_button.setFocus()
        self._drop(row)
        self.rearranged.emit()
        self.changed.emit()

    def _drop(self, row: Row) -> None:
        self._mnemonics.remove(row.mnemonics.part)
        self.rows.remove(row)
        widget = cast("QWidget", row)
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
