from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from ui.login_page import LoginPage

pytestmark = pytest.mark.usefixtures("light_theme")


@pytest.fixture
def page(show_active: Callable[[QWidget], None]) -> LoginPage:
    made = LoginPage("ward.db")
    show_active(made)
    return made


def words(page: LoginPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_register_is_named(page: LoginPage) -> None:
    assert "ward.db" in words(page)


def test_name_tab_password_enter_opens_the_register(page: LoginPage, qtbot) -> None:
    page.account.setFocus()
    qtbot.keyClicks(page.account, "nurse")
    qtbot.keyClick(page.account, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.password
    qtbot.keyClicks(page.password, "correct horse ")
    with qtbot.waitSignal(page.submitted) as submitted:
        qtbot.keyClick(page.password, Qt.Key.Key_Return)
    assert submitted.args == ["nurse", "correct horse "]


def test_the_password_is_not_shown(page: LoginPage) -> None:
    assert page.password.echoMode() is QLineEdit.EchoMode.Password


def test_without_a_password_nothing_is_sent(page: LoginPage, qtbot) -> None:
    page.account.setText("nurse")
    with qtbot.assertNotEmitted(page.submitted):
        page.button.click()
    assert page.password.hasFocus()


def test_a_refusal_is_one_sentence_and_the_password_is_typed_again(page: LoginPage) -> None:
    page.password.setText("wrong")
    page.set_busy(True)
    page.show_error("Account and password do not match.")
    assert "Account and password do not match." in words(page)
    assert (page.password.text(), page.password.hasFocus()) == ("", True)


def test_typing_takes_the_refusal_away(page: LoginPage, qtbot) -> None:
    page.show_error("Account and password do not match.")
    qtbot.keyClicks(page.password, "c")
    assert "do not match" not in words(page)


def test_the_page_holds_still_while_the_password_is_tried(page: LoginPage) -> None:
    page.set_busy(True)
    assert not page.button.isEnabled()
    page.set_busy(False)
    assert page.button.isEnabled()


def test_a_capital_without_shift_is_noticed(page: LoginPage, qtbot) -> None:
    page.password.setFocus()
    qtbot.keyClick(page.password, "A", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock seems to be on" in words(page)


def test_a_capital_with_shift_is_not(page: LoginPage, qtbot) -> None:
    page.password.setFocus()
    qtbot.keyClick(page.password, "A", Qt.KeyboardModifier.ShiftModifier)
    assert "Caps Lock" not in words(page)


def test_every_control_has_a_name_for_screen_readers(page: LoginPage) -> None:
    assert [part.accessibleName() for part in (page.account, page.password, page.button)] == [
        "Account",
        "Password",
        "Open register",
    ]
