"""Fields of typed text: one line, or several."""

from __future__ import annotations

import sys

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.theme.spacing import fix_size


class TextField(QLineEdit):
    """One line of text. ``valueChanged`` comes with every change, ``left`` when the field is left."""

    valueChanged = Signal(str)
    left = Signal()

    def __init__(self, *, name: str = "", hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.textChanged.connect(self._announce)

    def value(self) -> str:
        """The text without blanks around it; empty where nothing is given."""
        return self.text().strip()

    def set_value(self, value: str) -> None:
        """Show ``value``."""
        self.setText(value)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, but leave Alt with a letter that goes nowhere."""
        if is_mnemonic(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, though not when only a menu opened over it."""
        super().focusOutEvent(event)
        if not _only_a_menu_opened(event):
            self.left.emit()

    def _announce(self) -> None:
        self.valueChanged.emit(self.value())


class LongTextField(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field."""

    valueChanged = Signal(str)
    left = Signal()

    def __init__(self, *, name: str = "", hint: str = "", height: int = 84) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        fix_size(self, height=height)
        self.textChanged.connect(self._announce)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Show ``value``."""
        self.setPlainText(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, though not when only a menu opened over it."""
        super().focusOutEvent(event)
        if not _only_a_menu_opened(event):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter to the page, and Alt with a letter that goes nowhere."""
        from PySide6.QtCore import Qt

        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_mnemonic(event) or (control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _announce(self) -> None:
        self.valueChanged.emit(self.value())


def is_mnemonic(event: QKeyEvent) -> bool:
    """Whether a letter or figure comes with Alt, which goes to a field and is never text.

    Qt would type it over what is selected where no field in sight has that letter. On a Mac it is text: Option makes
    the letters that a keyboard has no key for.
    """
    from PySide6.QtCore import Qt

    beside = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    has_alt_alone = event.modifiers() & ~beside == Qt.KeyboardModifier.AltModifier
    return has_alt_alone and event.text().isprintable() and event.text() != "" and sys.platform != "darwin"


def _only_a_menu_opened(event: QFocusEvent) -> bool:
    from PySide6.QtCore import Qt  # not before the first paint: the namespace takes 20 ms

    return event.reason() == Qt.FocusReason.PopupFocusReason
