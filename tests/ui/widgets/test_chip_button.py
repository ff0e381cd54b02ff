from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme.tones import Tone
from ui.widgets.chip import Chip
from ui.widgets.chip_button import ChipButton
from ui.widgets.flow_layout import FlowLayout

pytestmark = pytest.mark.usefixtures("light_theme")


@pytest.fixture
def button(show_active) -> ChipButton:
    made = ChipButton(Tone.WARNING)
    made.say("1 reason needed")
    show_active(made)
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_presses_it(button: ChipButton, qtbot, key: Qt.Key) -> None:
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_the_mouse_presses_it_through_its_pill(button: ChipButton, qtbot) -> None:
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_is_read_aloud_and_large_enough_to_hit(button: ChipButton) -> None:
    assert button.accessibleName() == "1 reason needed"
    assert button.height() >= 32


def test_nothing_to_say_takes_it_away(button: ChipButton) -> None:
    button.say("")
    assert button.isHidden()


def test_hidden_chips_take_no_room_in_their_row(qtbot) -> None:
    row, page = FlowLayout(), QWidget()
    qtbot.addWidget(page)
    page.setLayout(row)
    hidden, shown = Chip("hidden"), Chip("shown")
    for chip in (hidden, shown):
        row.addWidget(chip)
    hidden.hide()
    page.resize(300, 40)
    page.show()
    assert shown.x() == 0
