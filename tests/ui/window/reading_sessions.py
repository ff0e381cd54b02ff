"""What the tests of corrections share: opening a session to read it, typing into a field, what is crossed out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui.forms.form_field import FormField
from ui.patients.session_details import SessionDetails

CONTROL = Qt.KeyboardModifier.ControlModifier


def visible_words(widget: QWidget) -> str:
    return " · ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def crossed_out(widget: QWidget) -> list[str]:
    labels = widget.findChildren(QLabel)
    return [label.text() for label in labels if label.property("struck") and label.isVisible()]


def read_newest(ward, typed: str = "popa") -> SessionDetails:
    """Open the newest session of a patient from the keyboard."""
    ward.open_patient(typed)
    tab = ward.page.patients.page.tabs.sessions
    tab.table.selectRow(0)
    ward.press(Qt.Key.Key_Return, on=tab.table)
    return shown_session(ward)


def shown_session(ward) -> SessionDetails:
    details = ward.page.patients.page.tabs.sessions.currentWidget()
    assert isinstance(details, SessionDetails)
    ward.wait(details.isVisible)
    return details


def type_into(ward, field: FormField, text: str) -> None:
    """Replace what stands in a field of text, number or date, key by key, and leave it."""
    field.go()
    ward.wait(lambda: QApplication.focusWidget() is not None)
    ward.press(Qt.Key.Key_A, CONTROL)
    ward.press(Qt.Key.Key_Delete)
    ward.qtbot.keyClicks(QApplication.focusWidget(), text)
    ward.press(Qt.Key.Key_Tab)
    ward.rest()


def save(ward) -> None:
    ward.press(Qt.Key.Key_S, CONTROL)
    ward.rest()
