"""A list to choose one answer from, empty until somebody answers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from ui.theme.painting import paint_chevron
from ui.theme.theme import current_theme
from ui.widgets.text_field import is_mnemonic

_CHEVRON = 9
_FROM_THE_EDGE = 18


class ChoiceField(QComboBox):
    """A drop-down of (code, label) pairs: typing goes to the answer that begins so, Delete takes it away.

    ``value`` is the code, empty where nothing is chosen.
    """

    valueChanged = Signal(str)
    left = Signal()

    def __init__(self, choices: Iterable[tuple[str, str]] = (), *, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        self.set_choices(choices)
        self.currentIndexChanged.connect(self._announce)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer other (code, label) pairs; the answer stays where it is still among them."""
        chosen = self.value()
        self.blockSignals(True)
        self.clear()
        for code, label in choices:
            self.addItem(label, code)
        self.setCurrentIndex(self.findData(chosen) if chosen else -1)
        self.blockSignals(False)
        if self.value() != chosen:
            self.valueChanged.emit(self.value())

    def value(self) -> str:
        """The code of the answer, or the empty text."""
        return self.currentData() or ""

    def set_value(self, value: str) -> None:
        """Choose the answer with this code; nothing for the empty text. Raise ValueError for any other."""
        index = self.findData(value) if value else -1
        if value and index < 0:
            raise ValueError(value)
        self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the answer away with Delete or Backspace, open the list with Enter, leave Alt with a letter."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setCurrentIndex(-1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.showPopup()
        elif is_mnemonic(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past a field must not answer it."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, though not when its own list opened."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign that there is a list."""
        super().paintEvent(event)
        theme = current_theme()
        centre = QPointF(self.width() - theme.px(_FROM_THE_EDGE), self.height() / 2)
        paint_chevron(QPainter(self), centre, QColor(theme.palette.muted), width=theme.px(_CHEVRON))

    def _announce(self) -> None:
        self.valueChanged.emit(self.value())
