from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from analysis.palette import LIGHT
from models.demonstration.demonstration_register import ACCOUNT, PASSWORD
from models.storage.accounts import list_accounts, roles_of
from models.vocabularies import Role
from tests.ui.window.conftest import Ward
from ui.administration.account_dialogs import NewAccountDialog
from ui.administration.accounts_page import AccountsPage
from ui.language import install_language
from ui.theme.apply import apply_theme
from ui.theme.tokens import CONTROL_HEIGHT
from ui.widgets.text_field import TextField


@pytest.fixture
def ward(seat: Callable[..., Ward], database: Path, open_accounts: Callable[..., None]) -> Ward:
    open_accounts(ana=[Role.NURSE])
    return seat(database)


def open_page(ward: Ward) -> AccountsPage:
    ward.choose_entry(Qt.Key.Key_A, Qt.Key.Key_A)
    assert ward.page.administration is not None
    return ward.page.administration.pages["accounts"]


def rows(page: AccountsPage) -> list[list[str]]:
    model = page.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def confirm(ward: Ward) -> None:
    """Press Enter in the dialog that is open."""
    ward.dialog()
    ward.press(Qt.Key.Key_Return)
    ward.rest()


def test_the_list_says_who_may_log_in_as_what_and_when_they_last_did(ward) -> None:
    ward.try_password("wrong", "ana")
    ward.log_in()
    (ana, demo) = rows(open_page(ward))
    assert ana == ["ana", "nurse", "open", "–", "1"]
    assert demo[:3] == [ACCOUNT, "nurse, oncologist, administrator", "open"]
    assert demo[3] != "–"
    assert QApplication.focusWidget() is ward.page.administration.pages["accounts"].table


def test_an_account_is_added_by_keys_and_logs_in(ward) -> None:
    ward.log_in()
    page = open_page(ward)
    ward.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    ward.qtbot.wait(200)  # a button shows that it is pressed before it acts
    dialog = ward.dialog()
    assert QApplication.focusWidget() is dialog.name
    keys = ward.qtbot.keyClicks
    keys(QApplication.focusWidget(), "dan\t")
    ward.press(Qt.Key.Key_Tab)
    ward.press(Qt.Key.Key_Space)
    ward.press(Qt.Key.Key_Tab)
    ward.press(Qt.Key.Key_Tab)
    keys(QApplication.focusWidget(), "dan-password\t")
    keys(QApplication.focusWidget(), "dan-password")
    confirm(ward)
    assert "Account dan added" in ward.shown_words()
    assert [row[:3] for row in rows(page)][1] == ["dan", "oncologist", "open"]
    ward.session.log_out()
    assert ward.log_in("dan", "dan-password").desk.register.identity.roles == {Role.ONCOLOGIST}


def test_passwords_that_differ_and_a_missing_role_are_said_in_the_dialog(ward) -> None:
    ward.log_in()
    page = open_page(ward)
    ward.click(page.add)
    dialog = ward.dialog()
    ward.type_into(dialog.name, "dan")
    ward.click(dialog.button)
    assert "At least one role" in ward.shown_words()
    dialog.roles.boxes[Role.NURSE].setFocus()
    ward.press(Qt.Key.Key_Space)
    ward.type_into(dialog.passwords.first, "dan-password")
    ward.type_into(dialog.passwords.again, "another-password")
    ward.click(dialog.button)
    assert "The passwords differ" in ward.shown_words()
    ward.press(Qt.Key.Key_Escape, on=dialog)
    assert len(rows(page)) == 2


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [("ana", "a long password", "exists already"), ("dan", "short", "at least 8 characters")],
)
def test_what_the_register_refuses_is_one_sentence_in_the_dialog(ward, name, password, said) -> None:
    ward.log_in()
    page = open_page(ward)
    ward.click(page.add)
    dialog = ward.dialog()
    ward.type_into(dialog.name, name)
    dialog.roles.boxes[Role.NURSE].setFocus()
    ward.press(Qt.Key.Key_Space)
    for field in (dialog.passwords.first, dialog.passwords.again):
        ward.type_into(field, password)
    confirm(ward)
    assert ward.dialog() is dialog
    assert said in dialog.error.text()
    assert dialog.name.isEnabled()


def test_enter_on_an_account_changes_its_roles(ward) -> None:
    ward.log_in()
    page = open_page(ward)
    page.table.choose("ana")
    ward.press(Qt.Key.Key_Return, on=page.table)
    dialog = ward.dialog()
    assert dialog.roles.roles() == {Role.NURSE}
    dialog.roles.boxes[Role.ONCOLOGIST].setFocus()
    ward.press(Qt.Key.Key_Space)
    confirm(ward)
    assert roles_of(ward.page.desk.register.database, "ana") == {Role.NURSE, Role.ONCOLOGIST}
    assert rows(page)[0][1] == "nurse, oncologist"


def test_nobody_takes_the_administrators_role_from_themselves(ward) -> None:
    ward.log_in()
    page = open_page(ward)
    page.table.choose(ACCOUNT)
    ward.click(page.roles)
    dialog = ward.dialog()
    dialog.roles.boxes[Role.ADMINISTRATOR].setFocus()
    ward.press(Qt.Key.Key_Space)
    confirm(ward)
    assert "their own account" in dialog.error.text()
    assert Role.ADMINISTRATOR in roles_of(ward.page.desk.register.database, ACCOUNT)


def test_a_forgotten_password_is_set_anew(ward) -> None:
    ward.log_in()
    page = open_page(ward)
    page.table.choose("ana")
    ward.click(page.password)
    dialog = ward.dialog()
    for field in (dialog.passwords.first, dialog.passwords.again):
        ward.type_into(field, "a new password")
    confirm(ward)
    ward.session.log_out()
    assert ward.log_in("ana", "a new password").desk.register.identity.account == "ana"


def test_an_account_is_closed_after_a_question_and_ones_own_cannot_be(ward) -> None:
    ward.log_in()
    page = open_page(ward)
    page.table.choose(ACCOUNT)
    assert not page.close_button.isEnabled()
    page.table.choose("ana")
    ward.click(page.close_button)
    dialog = ward.dialog()
    assert QApplication.focusWidget() is dialog.cancel
    ward.click(dialog.button)
    ward.rest()
    assert [row[2] for row in rows(page)] == ["closed", "open"]
    page.table.choose("ana")
    assert not page.roles.isEnabled()
    assert {each.name: each.is_open for each in list_accounts(ward.page.desk.register)} == {
        "ana": False,
        ACCOUNT: True,
    }


def test_a_nurse_changes_her_own_password_with_the_old_one(ward) -> None:
    ward.log_in("ana", "ana-password")
    ward.choose_entry(Qt.Key.Key_F, Qt.Key.Key_W)
    dialog = ward.dialog()
    assert QApplication.focusWidget() is dialog.old
    for field, typed in (
        (dialog.old, "not the old one"),
        (dialog.passwords.first, "a new password"),
        (dialog.passwords.again, "a new password"),
    ):
        ward.type_into(field, typed)
    confirm(ward)
    assert "password is wrong" in dialog.error.text()
    ward.type_into(dialog.old, "ana-password")
    confirm(ward)
    assert "Password changed" in ward.shown_words()
    ward.session.log_out()
    ward.try_password("ana-password", "ana")
    assert ward.session.page is None
    assert ward.log_in("ana", "a new password").desk.register.identity.account == "ana"


def test_a_lock_takes_a_half_typed_password_off_the_screen(ward) -> None:
    ward.log_in()
    page = open_page(ward)
    ward.click(page.add)
    dialog = ward.dialog()
    ward.type_into(dialog.passwords.first, "half a pass")
    ward.session.lock()
    ward.qtbot.wait(50)
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [ward.window]
    ward.try_password(PASSWORD)
    assert ward.page.administration.pages["accounts"].isVisible()


def test_no_field_is_squeezed_where_the_words_are_longer(qtbot, light_theme) -> None:
    install_language(light_theme, "ro")
    try:
        apply_theme(light_theme, LIGHT, 1.5)
        parent = QWidget()
        qtbot.addWidget(parent)
        dialog = NewAccountDialog(parent)
        dialog.show()
        qtbot.waitExposed(dialog)
        heights = [field.height() for field in dialog.findChildren(TextField)]
        assert min(heights) >= 1.5 * CONTROL_HEIGHT
    finally:
        install_language(light_theme, "en")
