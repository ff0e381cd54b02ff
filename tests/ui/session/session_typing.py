"""Typing into a session form as a person does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.vocabularies import ReviewWindow
from ui.session.session_form import SessionForm

CLEAN, SHORT, HELD, NEW = "TH-004", "TH-002", "TH-006", "TH-008"
"""Study codes: a patient whose next session raises nothing, one just after a session, one on hold, one without any."""


def keys(qtbot, text: str) -> None:
    """Type where the focus is; a tab in the text goes on."""
    for each in text:
        qtbot.keyClicks(QApplication.focusWidget(), each)


def chord(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    qtbot.wait(150)  # a button shows that it is pressed before it acts


def control(qtbot, key: Qt.Key) -> None:
    chord(qtbot, key, Qt.KeyboardModifier.ControlModifier)


def alt(qtbot, key: Qt.Key) -> None:
    chord(qtbot, key, Qt.KeyboardModifier.AltModifier)


def fill(form: SessionForm, **texts: str) -> None:
    for name, text in texts.items():
        form.form.fields[name].set_text(text)


def fill_clean(form: SessionForm) -> None:
    """A session that is given and to which no rule objects."""
    form.take_over()
    fill(
        form,
        status="given",
        dose_mg="150",
        platelets_10e9_l="150",
        inr="1.0",
        preservative_free_confirmed="true",
    )
    for row in form.reviews[ReviewWindow.IMMEDIATE].rows.values():
        row.choice.set_value("absent")


def message(form: SessionForm, name: str) -> str:
    line = form.form.fields[name].line
    return line.message.text() if line.message.isVisible() else ""
