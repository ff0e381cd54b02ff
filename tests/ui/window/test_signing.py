"""An oncologist signs from the session she has read: a meaning, the password again, and on to the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.demonstration.demonstration_register import PASSWORD
from models.records import Administration
from models.storage.accounts import open_account
from models.storage.drafts import read_drafts
from models.storage.opening import read_key_file
from models.vocabularies import Role, SignatureMeaning
from tests.ui.window.conftest import quick_workplace
from tests.ui.window.reading_sessions import read_newest, shown_session, visible_words
from ui.session.signature_page import SignaturePage


@pytest.fixture
def page(ward):
    ward.log_in()
    return ward.page.patients.page


@pytest.fixture
def signature(ward, page):
    """Opens the page of the signature of an unsigned session with Alt+G."""

    def begin() -> SignaturePage:
        details = read_newest(ward, "dumitru")
        ward.press(Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier, on=details.back)
        ward.rest()
        assert isinstance(page.form, SignaturePage)
        return page.form

    return begin


def give(ward, password: str) -> None:
    """Choose the first meaning by its figure, and type the password."""
    ward.press(Qt.Key.Key_1)
    ward.wait(lambda: QApplication.focusWidget() is not None)
    field = ward.page.patients.page.form.password
    field.setFocus()
    ward.qtbot.keyClicks(field, password)
    ward.press(Qt.Key.Key_Return, on=field)
    ward.rest()


def test_a_session_is_signed_with_a_meaning_and_the_password(ward, page, signature) -> None:
    signature()
    give(ward, PASSWORD)
    session = shown_session(ward).session
    assert (session.signed_by, session.signed_meaning) == ("demo", SignatureMeaning.REVIEWED)
    assert "Signed" in visible_words(page)


def test_after_a_signature_the_next_unsigned_session_is_one_key_away(ward, page, signature) -> None:
    signature()
    give(ward, PASSWORD)
    signed = shown_session(ward)
    assert signed.sign_next.hasFocus()
    ward.press(Qt.Key.Key_Space, on=signed.sign_next)
    ward.rest()
    following = shown_session(ward)
    assert following.session.id != signed.session.id
    assert following.session.signed_at is None
    assert following.actions_shown.sign.hasFocus()


def test_a_wrong_password_is_one_sentence_and_signs_nothing(ward, page, signature) -> None:
    form = signature()
    give(ward, "another password")
    assert page.form is form
    assert form._password_line.message.text() == "The password is wrong; nothing was signed"
    assert form.password.text() == ""
    assert ward.page.desk.register.get(Administration, form._session.id).signed_at is None
    page.may_leave()


def test_without_a_meaning_nothing_is_signed(ward, page, signature) -> None:
    form = signature()
    ward.qtbot.keyClicks(form.password, PASSWORD)
    ward.press(Qt.Key.Key_Return, on=form.password)
    ward.rest()
    assert page.form is form
    assert ward.page.desk.register.get(Administration, form._session.id).signed_at is None
    page.may_leave()


def test_no_draft_holds_the_password(ward, page, signature) -> None:
    form = signature()
    ward.press(Qt.Key.Key_1)
    ward.qtbot.keyClicks(form.password, PASSWORD)
    page.keep_draft()
    (draft,) = read_drafts(ward.page.desk.register)
    assert PASSWORD not in str(draft.typed)
    page.may_leave()


def test_a_nurse_is_offered_no_signature(ward, page, database) -> None:
    key_file = read_key_file(database, quick_workplace())
    open_account(ward.page.desk.register, key_file, "maria", "a long password", frozenset({Role.NURSE}))
    ward.session.log_out()
    ward.try_password("a long password", account="maria")
    ward.rest()
    details = read_newest(ward, "dumitru")
    assert not details.actions_shown.sign.isVisible()
    assert details.actions_shown.edit.isVisible()
