from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from models.demonstration.demonstration_register import ACCOUNT, PASSWORD
from models.permissions import Action
from models.storage.drafts import read_drafts
from models.storage.opening import open_register
from ui.language import Language, spoken_language
from ui.new_register_page import NewRegisterPage, RecoveryCodePage
from ui.view_settings import ViewSettings, read_view_settings


def words(widget) -> str:
    return " · ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_wrong_password_is_one_sentence_and_the_right_one_opens_today(ward) -> None:
    ward.try_password("not the password")
    assert ward.session.page is None
    assert words(ward.window.login).count("password") == 1
    ward.try_password(PASSWORD)
    assert ward.page.shell.place() == "today"


def test_the_failed_attempt_stands_in_the_audit_trail(ward) -> None:
    ward.try_password("not the password")
    page = ward.log_in()
    actions = [entry["action"] for entry in page.desk.register.audit.entries()]
    assert Action.FAILED_LOGIN in actions


def test_the_title_names_the_register_and_every_page_says_demonstration(ward) -> None:
    page = ward.log_in()
    assert ward.window.windowTitle() == "register.db · Thecalog"
    for place in ("today", "patients", "analysis"):
        page.shell.show_place(place)
        assert "Demonstration: people and dates are invented" in words(ward.window)


def test_a_locked_window_shows_no_patient_and_keeps_the_page(ward) -> None:
    page = ward.log_in()
    ward.open_patient("popa")
    ward.session.lock()
    assert "Popa" not in words(ward.window)
    assert not ward.window.menuBar().isVisible()
    ward.try_password(PASSWORD)
    assert ward.page is page
    assert page.patients.page.course.patient.family_name == "Popa"


def test_a_locked_window_does_not_open_with_a_wrong_password(ward) -> None:
    ward.log_in()
    ward.session.lock()
    ward.try_password("not the password")
    assert ward.session.page is None


def test_logging_out_closes_the_register(ward) -> None:
    page = ward.log_in()
    register = page.desk.register
    ward.session.log_out()
    assert ward.window.login is not None
    with pytest.raises(Exception, match="closed"):
        register.database.execute("SELECT 1")


def test_without_a_register_the_window_offers_to_make_one(
    seat: Callable[[Path], object], tmp_path: Path
) -> None:
    ward = seat(tmp_path / "new" / "ward.db")
    page = ward.window.centralWidget()
    assert isinstance(page, NewRegisterPage)
    for field, typed in ((page.account, "ana"), (page.password, "a long password"), (page.again, "another")):
        ward.qtbot.keyClicks(field, typed)
    ward.click(page.button)
    assert "The passwords differ" in words(page)
    page.again.clear()
    ward.qtbot.keyClicks(page.again, "a long password")
    ward.press(Qt.Key.Key_Return, on=page.again)
    ward.wait(lambda: isinstance(ward.window.centralWidget(), RecoveryCodePage))
    code = ward.window.centralWidget()
    assert len(code.code.text()) > 20
    ward.click(code.button)
    assert ward.window.login.account.text() == "ana"
    ward.try_password("a long password", "ana")
    assert not ward.page.desk.is_demonstration


def test_the_first_field_of_a_new_register_has_the_keyboard(seat: Callable[[Path], object], tmp_path) -> None:
    ward = seat(tmp_path / "ward.db")
    assert ward.window.focusWidget() is ward.window.centralWidget().account


def test_the_whole_recovery_code_stands_in_its_field(qtbot, light_theme) -> None:
    page = RecoveryCodePage("-".join(["QW7M"] * 8))
    qtbot.addWidget(page)
    page.show()
    field = page.code
    assert field.fontMetrics().horizontalAdvance(field.text()) < field.contentsRect().width() - 20


def test_a_password_that_is_too_short_is_refused_in_a_sentence(
    seat: Callable[[Path], object], tmp_path: Path
) -> None:
    ward = seat(tmp_path / "ward.db")
    page = ward.window.centralWidget()
    for field, typed in ((page.account, "ana"), (page.password, "short"), (page.again, "short")):
        ward.qtbot.keyClicks(field, typed)
    ward.click(page.button)
    ward.wait(page.button.isEnabled)
    assert "characters" in words(page)
    assert not (tmp_path / "ward.db").exists()


def test_the_chosen_look_is_kept_for_the_next_start(ward, tmp_path: Path) -> None:
    from ui.application import Appearance

    ward.session.show_view(ViewSettings(Appearance.DARK, 1.5))
    kept = read_view_settings(tmp_path / "settings" / "view.json")
    assert kept == ViewSettings(Appearance.DARK, 1.5)


@pytest.mark.parametrize("text", ["", "{}", '{"appearance": "pink", "scale": 1}', "[1]"])
def test_a_settings_file_that_cannot_be_read_means_the_defaults(tmp_path: Path, text: str) -> None:
    file = tmp_path / "view.json"
    file.write_text(text)
    assert read_view_settings(file) == ViewSettings(language=spoken_language())


def test_the_view_menu_offers_each_language_by_its_own_name(ward) -> None:
    chosen = []
    ward.session.menu.view_chosen.connect(chosen.append)
    (romanian,) = [action for action in ward.window.findChildren(QAction) if action.text() == "Română"]
    romanian.trigger()
    assert [settings.language for settings in chosen] == [Language.ROMANIAN]


def type_a_lot(ward) -> None:
    ward.open_patient("popa")
    ward.page.begin_session()
    ward.page.patients.page.form.form.fields["lot_number"].set_text("H1234")


def test_closing_over_something_typed_keeps_it_as_a_draft(ward, database) -> None:
    workplace = ward.log_in().desk.workplace
    type_a_lot(ward)
    assert ward.window.close()
    register = open_register(database, ACCOUNT, PASSWORD, workplace)
    drafts = read_drafts(register)
    register.close()
    assert [draft.typed["session"]["lot_number"] for draft in drafts] == ["H1234"]


def test_another_patient_is_opened_over_something_typed_which_is_kept(ward) -> None:
    page = ward.log_in()
    type_a_lot(ward)
    ward.open_patient("stan")
    assert page.patients.page.course.patient.family_name == "Stan"
    assert page.patients.page.form is None
    ward.open_patient("popa")
    assert page.patients.page.drafts.isVisible()
    ward.click(page.patients.page.drafts.rows[0].resume)
    ward.rest()
    assert page.patients.page.form.form.fields["lot_number"].text() == "H1234"
