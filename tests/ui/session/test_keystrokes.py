"""How many keys a session takes, each press counted, Ctrl+T and Ctrl+S among them; only free text is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from models.vocabularies import EntryMode, ReviewWindow, SessionStatus
from tests.ui.session.session_typing import CLEAN, SHORT
from ui.session.session_form import SessionForm

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Keyboard:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot
        self.presses = 0

    def press(self, key: str | Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)
        self._qtbot.wait(150 if modifier else 0)  # a button shows that it is pressed before it acts

    def press_each(self, keys: str) -> None:
        for key in keys:
            self.press(key)

    def type_text(self, text: str) -> None:
        """Free text, which is not counted; it goes into the field that has the focus and replaces what is there."""
        self._qtbot.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def keyboard(qtbot) -> Keyboard:
    return Keyboard(qtbot)


@pytest.fixture
def begin(open_form, courses, qtbot) -> Callable[[str], SessionForm]:
    """A form as it opens, the keyboard where typing begins."""

    def opened(study_code: str) -> SessionForm:
        form = open_form(courses[study_code])
        qtbot.waitUntil(form.form.fields["status"].is_being_typed)
        return form

    return opened


def test_a_repeat_session_takes_at_most_25_keystrokes_beyond_free_text(begin, keyboard, saved) -> None:
    form = begin(CLEAN)
    keyboard.press(Qt.Key.Key_T, CTRL)
    keyboard.press_each("g" + "111111222")
    for free_text in ("22.11.2026 08:00", "150", "1.1"):
        keyboard.type_text(free_text)
        keyboard.press(Qt.Key.Key_Tab)
    keyboard.press(Qt.Key.Key_6, ALT)
    words = form.form.fields["preservative_free_confirmed"].line.label.text()
    keyboard.press(words[words.index("&") + 1], ALT)
    keyboard.press("y")
    keyboard.press(Qt.Key.Key_7, ALT)
    keyboard.press_each("aaaaaa")
    keyboard.press(Qt.Key.Key_S, CTRL)
    assert len(saved) == 1
    session = saved[0].administration
    assert (session.status, session.dose_mg, session.inr) == (SessionStatus.GIVEN, 150, 1.1)
    assert len([name for name in session.values if name.startswith("checklist_")]) == 9
    assert len(saved[0].reviews[ReviewWindow.IMMEDIATE].answers) == 6
    assert keyboard.presses <= 25, keyboard.presses


@pytest.mark.parametrize("study_code", [CLEAN, SHORT])
def test_a_session_not_given_takes_at_most_12_keystrokes_beyond_its_reason(
    begin, keyboard, saved, study_code
) -> None:
    begin(study_code)
    keyboard.press("n")
    keyboard.type_text("fever")
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.press("n")
    keyboard.press(Qt.Key.Key_S, CTRL)
    assert len(saved) == 1
    session = saved[0].administration
    assert (session.status, session.status_reason, session.puncture_attempted) == (
        SessionStatus.NOT_GIVEN,
        "fever",
        False,
    )
    assert saved[0].reasons == {}
    assert keyboard.presses <= 12, keyboard.presses


def test_an_old_chart_with_only_date_and_dose_is_entered_without_any_reason(
    begin, keyboard, saved, qtbot
) -> None:
    """Only the review needs its six answers: what the chart does not say is "not assessed"."""
    form = begin(CLEAN)
    keyboard.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    keyboard.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget().accessibleName() == "Entered: At the bedside"
    keyboard.press("f")
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.type_text("14.9.2026")
    keyboard.press(Qt.Key.Key_Tab)
    assert form.form.fields["performed_at"].editor.text() == "14 Sep 2026 12:00"
    keyboard.press("g")
    keyboard.press(Qt.Key.Key_6, ALT)
    keyboard.type_text("150")
    keyboard.press(Qt.Key.Key_7, ALT)
    keyboard.press_each("nnnnnn")
    qtbot.wait(120)
    assert form.left_open() == ()
    assert not [label for label in form.findChildren(QLabel) if label.text() == "9 open"]
    keyboard.press(Qt.Key.Key_S, CTRL)
    assert len(saved) == 1, form.panel.chips.accessibleName()
    entry = saved[0]
    assert entry.administration.entry_mode is EntryMode.RETROSPECTIVE
    assert (str(entry.administration.performed_on), entry.administration.dose_mg) == ("2026-09-14", 150)
    assert entry.reasons == {}
    assert keyboard.presses <= 20, keyboard.presses
