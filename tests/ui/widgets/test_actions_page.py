from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from ui.patients.read_actions import ActionsRow
from ui.widgets.actions_page import ActionsPage
from ui.widgets.button import Button

pytestmark = pytest.mark.usefixtures("light_theme")

LOW, HIGH = 200, 600


@pytest.fixture
def page(show_active: Callable[[QWidget], None]) -> ActionsPage:
    made = ActionsPage(name="Session")
    made.buttons = [
        Button(words) for words in ("Edit", "Sign", "History", "Entered in error", "Print record")
    ]
    made.add_actions(ActionsRow(made.buttons))
    card = QWidget()
    card.setMinimumHeight(1000)
    made.body.addWidget(card)
    made.resize(360, HIGH)
    show_active(made)
    return made


def scrolls(page: ActionsPage) -> bool:
    return page._scroll.widget().isAncestorOf(page.buttons[0])


def test_the_buttons_stay_above_what_scrolls_while_there_is_room(page: ActionsPage) -> None:
    assert not scrolls(page)
    assert all(button.visibleRegion().boundingRect() == button.rect() for button in page.buttons)


def test_in_a_low_window_every_button_is_reached_whole(page: ActionsPage, qtbot) -> None:
    page.resize(360, LOW)
    for button in page.buttons:
        button.setFocus()
        qtbot.waitUntil(lambda each=button: each.visibleRegion().boundingRect() == each.rect())
    assert scrolls(page)


def test_the_buttons_come_back_above_once_there_is_room(page: ActionsPage, qtbot) -> None:
    page.resize(360, LOW)
    qtbot.waitUntil(lambda: scrolls(page))
    page.resize(360, HIGH)
    qtbot.waitUntil(lambda: not scrolls(page))
    assert all(button.isVisible() for button in page.buttons)


def test_a_button_keeps_the_keyboard_wherever_its_row_goes(page: ActionsPage, qtbot) -> None:
    page.buttons[1].setFocus()
    for height in (LOW, HIGH):
        page.resize(360, height)
        qtbot.waitUntil(lambda low=height == LOW: scrolls(page) is low)
        assert page.buttons[1].hasFocus()


def test_a_hidden_button_stays_hidden_wherever_its_row_goes(page: ActionsPage, qtbot) -> None:
    page.buttons[1].hide()
    page.resize(360, LOW)
    qtbot.waitUntil(lambda: scrolls(page))
    assert page.buttons[1].isHidden()
