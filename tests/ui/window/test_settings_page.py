from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from models.actions.save_settings import save_settings
from models.storage.drafts import own_draft, read_drafts
from models.storage.site_settings import (
    lock_after,
    paper_of,
    site_logo,
    site_name,
    site_settings,
    thresholds_of,
)
from models.thresholds import Thresholds
from models.vocabularies import Paper, Role
from reports.stylesheet import PageSize
from tests.ui.window.conftest import Ward
from ui.administration.settings_page import ADDRESS, SettingsForm

CONTROL = Qt.KeyboardModifier.ControlModifier


def open_settings(ward: Ward) -> SettingsForm:
    ward.choose_entry(Qt.Key.Key_A, Qt.Key.Key_S)
    return form_of(ward)


def form_of(ward: Ward) -> SettingsForm:
    assert ward.page.administration is not None
    return ward.page.administration.pages["settings"].form


def editor(form: SettingsForm, name: str):
    return form.form.fields[name].editor


def save(ward: Ward) -> None:
    ward.press(Qt.Key.Key_S, CONTROL)
    ward.rest()


def register_of(ward: Ward):
    return ward.page.desk.register


def test_every_threshold_stands_with_unit_default_and_source_beside_it(ward) -> None:
    ward.log_in()
    form = open_settings(ward)
    for name, default in asdict(Thresholds()).items():
        assert float(form.form.fields[name].text()) == default
        assert form.form.fields[name].line.message.text().startswith(f"Default {default:g}")
    assert editor(form, "platelets_minimum_10e9_l").unit == "×10⁹/L"
    assert "AABB 2015" in ward.shown_words()
    assert "Association of British Neurologists 2018" in ward.shown_words()


def test_settings_are_typed_saved_by_key_and_audited(ward) -> None:
    ward.log_in()
    form = open_settings(ward)
    assert QApplication.focusWidget() is editor(form, "site_name")
    ward.qtbot.keyClicks(QApplication.focusWidget(), "Ward 3")
    ward.type_into(editor(form, "platelets_minimum_10e9_l"), "20")
    ward.type_into(editor(form, "interval_days"), "28")
    ward.type_into(editor(form, "lock_after_minutes"), "5")
    save(ward)
    register = register_of(ward)
    assert site_name(register) == "Ward 3"
    assert thresholds_of(register) == Thresholds(platelets_minimum_10e9_l=20, interval_days=28)
    assert lock_after(register).total_seconds() == 300
    assert "Settings saved" in ward.shown_words()
    written = {entry["record_id"] for entry in register.audit.entries() if entry["entity"] == "settings"}
    assert {"site_name", "thresholds", "lock_after_minutes"} <= written


def test_the_paper_is_chosen_by_key_and_the_next_print_is_made_for_it(ward) -> None:
    page = ward.log_in()
    form = open_settings(ward)
    assert form.form.fields["paper"].text() == "A4"
    editor(form, "paper").setFocus()
    ward.press(Qt.Key.Key_Right)
    assert form.form.fields["paper"].text() == "Letter"
    save(ward)
    assert paper_of(register_of(ward)) is Paper.LETTER
    assert page.desk.print_facts("", report="cohort").page is PageSize.LETTER


def test_a_new_limit_holds_for_the_next_form_at_once(ward) -> None:
    ward.log_in()
    form = open_settings(ward)
    ward.type_into(editor(form, "inr_maximum"), "1.5")
    save(ward)
    assert ward.page.desk.form_context().thresholds.inr_maximum == 1.5


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("lock_after_minutes", "61", "61 is outside 1 to 60"),
        ("dose_maximum_mg", "4", "4 is below 5"),
        ("inr_maximum", "high", "“high”"),
        ("kps_at_lm_minimum", "65", "it goes in tens"),
    ],
)
def test_what_makes_no_sense_is_said_beside_its_field_and_not_saved(ward, name, typed, said) -> None:
    ward.log_in()
    form = open_settings(ward)
    ward.type_into(editor(form, name), typed)
    save(ward)
    assert said in form.form.fields[name].line.message.text()
    assert thresholds_of(register_of(ward)) == Thresholds()
    assert form_of(ward) is form


def test_discarding_brings_back_what_is_stored(ward) -> None:
    ward.log_in()
    form = open_settings(ward)
    ward.type_into(editor(form, "inr_maximum"), "1.5")
    ward.click(form.discard_button)
    ward.click(form.discard_button)
    ward.rest()
    assert form_of(ward).form.fields["inr_maximum"].text() == "1.4"


@pytest.fixture
def choose_file(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    return lambda path: monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    picture = QImage(300, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("#0B6E8A"))
    path = tmp_path / "logo.jpg"
    assert picture.save(str(path))
    return path


def test_a_logo_is_chosen_shown_kept_in_the_register_and_taken_away(ward, choose_file, logo) -> None:
    ward.log_in()
    form = open_settings(ward)
    choose_file(logo)
    ward.click(editor(form, "site_logo").choose)
    assert editor(form, "site_logo").preview.isVisible()
    save(ward)
    stored = site_logo(register_of(ward))
    assert stored is not None
    assert QImage.fromData(stored).size() == QImage(str(logo)).size()
    form = form_of(ward)
    ward.click(editor(form, "site_logo").remove)
    save(ward)
    assert site_logo(register_of(ward)) is None


def test_a_file_that_is_no_picture_is_one_sentence_and_changes_nothing(ward, choose_file, tmp_path) -> None:
    ward.log_in()
    form = open_settings(ward)
    (tmp_path / "note.png").write_text("not a picture")
    choose_file(tmp_path / "note.png")
    ward.click(editor(form, "site_logo").choose)
    assert "no PNG, JPEG or SVG picture" in editor(form, "site_logo").refusal.text()
    assert editor(form, "site_logo").refusal.isVisible()
    assert not form.is_changed()


def test_settings_that_were_not_saved_are_a_draft_of_the_administrator_alone(ward) -> None:
    page = ward.log_in()
    form = open_settings(ward)
    ward.type_into(editor(form, "inr_maximum"), "1.5")
    ward.session.log_out()
    page = ward.log_in()
    assert own_draft(page.desk.register, ADDRESS) is not None
    assert read_drafts(page.desk.register) == []
    assert editor(open_settings(ward), "inr_maximum").text() == "1.5"
    save(ward)
    assert own_draft(page.desk.register, ADDRESS) is None


def test_choosing_a_patient_leaves_administration_and_its_menu_comes_back_to_it(ward) -> None:
    ward.log_in()
    form = open_settings(ward)
    ward.type_into(editor(form, "inr_maximum"), "1.5")
    assert ward.page.shell.place() == ""
    ward.open_patient("popa")
    assert ward.page.shell.place() == "patients"
    assert open_settings(ward) is form
    assert editor(form, "inr_maximum").text() == "1.5"


@pytest.mark.parametrize(
    ("roles", "entries"),
    [
        ([Role.NURSE], set()),
        ([Role.ADMINISTRATOR], {"settings", "accounts", "audit"}),
    ],
)
def test_the_menu_offers_what_the_account_may_open(ward, open_accounts, roles, entries) -> None:
    open_accounts(eva=roles)
    ward.log_in("eva", "eva-password")
    menu = ward.session.menu
    assert {code for code, entry in menu.administration.items() if entry.isEnabled()} >= entries
    assert menu.administration["settings"].isEnabled() == ("settings" in entries)
    shown = [action.text() for action in ward.window.menuBar().actions() if action.isVisible()]
    assert ("&Administration" in shown) == bool(entries)


def test_a_draft_of_settings_leaves_what_another_administrator_changed_meanwhile(ward) -> None:
    page = ward.log_in()
    ward.type_into(editor(open_settings(ward), "inr_maximum"), "1.5")
    ward.session.log_out()
    page = ward.log_in()
    register = page.desk.register
    read = site_settings(register)
    save_settings(register, read.replace(platelets_minimum_10e9_l=20), read=read)
    form = open_settings(ward)
    assert editor(form, "inr_maximum").text() == "1.5"
    assert editor(form, "platelets_minimum_10e9_l").text() == "20"
    save(ward)
    assert thresholds_of(register) == Thresholds(platelets_minimum_10e9_l=20, inr_maximum=1.5)


def test_a_draft_says_where_another_administrator_changed_the_same_setting(ward) -> None:
    page = ward.log_in()
    ward.type_into(editor(open_settings(ward), "inr_maximum"), "1.5")
    ward.session.log_out()
    page = ward.log_in()
    read = site_settings(page.desk.register)
    save_settings(page.desk.register, read.replace(inr_maximum=1.6), read=read)
    form = open_settings(ward)
    assert editor(form, "inr_maximum").text() == "1.5"
    assert "saving puts yours in place" in form.notice.words.text()
    assert "(1.6)" in form.notice.words.text()
