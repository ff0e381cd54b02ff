"""What is typed survives whatever happens to the window, and is offered again where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from models.demonstration.demonstration_register import ACCOUNT
from models.permissions import Action
from models.storage.accounts import open_account
from models.storage.drafts import forget_draft, keep_draft, read_drafts
from models.storage.key_file import KeyFile
from models.storage.opening import second_connection
from models.vocabularies import Role

CTRL = Qt.KeyboardModifier.ControlModifier
NURSE, NURSES_PASSWORD = "mihaela", "a long enough one"
KEPT_MS = 2000


def words(widget) -> str:
    return " · ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def type_notes(ward, text: str) -> None:
    """Type into the notes of the open session form."""
    ward.page.patients.page.form.form.fields["notes"].go()
    ward.qtbot.keyClicks(QApplication.focusWidget(), text)


def notes(ward) -> str:
    return ward.page.patients.page.form.form.fields["notes"].text()


def drafts(ward) -> list:
    return read_drafts(ward.page.desk.register)


def resume(ward) -> None:
    """Go on with the first draft that is offered, from the keyboard."""
    button = ward.page.patients.page.drafts.rows[0].resume
    button.setFocus()
    ward.press(Qt.Key.Key_Space, on=button)
    ward.rest()


@pytest.fixture
def form(ward):
    """The form of a new session of Elena Popa."""
    ward.log_in()
    ward.open_patient("popa")
    ward.press(Qt.Key.Key_N, CTRL)
    ward.rest()
    return ward.page.patients.page.form


def test_what_is_typed_is_kept_within_two_seconds_and_the_form_says_so(ward, form) -> None:
    type_notes(ward, "difficult puncture")
    ward.qtbot.waitUntil(lambda: len(drafts(ward)) == 1, timeout=KEPT_MS)
    assert drafts(ward)[0].typed["session"]["notes"] == "difficult puncture"
    assert "draft saved" in words(form)


def test_a_form_that_is_only_looked_at_leaves_no_draft(ward, form) -> None:
    ward.qtbot.wait(1200)
    ward.open_patient("stan")
    assert drafts(ward) == []


def test_a_new_window_offers_the_draft_on_the_patients_page(ward, form, seat, database) -> None:
    type_notes(ward, "difficult puncture")
    ward.window.close()
    again = seat(database)
    again.log_in()
    again.open_patient("popa")
    assert "Draft: Session" in words(again.page.patients.page)
    assert f"typed by {ACCOUNT}" in words(again.page.patients.page)
    resume(again)
    assert notes(again) == "difficult puncture"


def test_a_wrong_click_on_another_tab_keeps_the_draft_and_says_so(ward, form) -> None:
    type_notes(ward, "difficult puncture")
    strip = ward.page.patients.page.strip
    strip.setFocus()
    ward.choose_tab("record")
    assert "kept as a draft" in words(ward.page.patients.page)
    resume(ward)
    assert ward.page.patients.page.strip.value() == "sessions"
    assert notes(ward) == "difficult puncture"


def test_the_lock_keeps_the_draft_and_the_form(ward, form) -> None:
    type_notes(ward, "difficult puncture")
    register = ward.page.desk.register
    ward.press(Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert [draft.typed["session"]["notes"] for draft in read_drafts(register)] == ["difficult puncture"]
    ward.log_in()
    assert notes(ward) == "difficult puncture"


def test_discarding_a_draft_asks_once_more_and_forgets_it(ward, form) -> None:
    type_notes(ward, "difficult puncture")
    ward.choose_tab("record")
    row = ward.page.patients.page.drafts.rows[0]
    ward.click(row.discard)
    assert len(drafts(ward)) == 1
    ward.click(row.discard)
    ward.rest()
    assert drafts(ward) == []
    assert not ward.page.patients.page.drafts.isVisible()


def test_clearing_what_was_typed_forgets_the_draft(ward, form) -> None:
    type_notes(ward, "x")
    ward.qtbot.waitUntil(lambda: len(drafts(ward)) == 1, timeout=KEPT_MS)
    ward.press(Qt.Key.Key_Backspace)
    ward.qtbot.waitUntil(lambda: drafts(ward) == [], timeout=KEPT_MS)


def test_a_new_patient_is_kept_as_a_draft_and_saved_from_it(ward) -> None:
    ward.log_in()
    ward.press(Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    ward.rest()
    ward.qtbot.keyClicks(QApplication.focusWidget(), "TH-099")
    ward.open_patient("popa")
    (draft,) = drafts(ward)
    ward.page.open_form(draft.address, draft=draft)
    ward.rest()
    fields = ward.page.patients._form.form.fields
    assert fields["study_code"].text() == "TH-099"
    for name, text in (("family_name", "Zamfir"), ("given_name", "Oana"), ("birth_date", "1971-02-03")):
        fields[name].set_text(text)
    fields["sex"].set_text("female")
    fields["lm_diagnosis_date"].set_text("2026-01-05")
    ward.press(Qt.Key.Key_S, CTRL)
    ward.rest()
    assert ward.page.patients.page.course.patient.study_code == "TH-099"
    assert drafts(ward) == []


def test_a_draft_of_another_account_says_whose_it_is_and_the_trail_keeps_who_typed(
    ward, form, seat, database
) -> None:
    register = ward.page.desk.register
    key_file = KeyFile.read(KeyFile.beside(database), work=ward.page.desk.workplace.work)
    open_account(register, key_file, NURSE, NURSES_PASSWORD, frozenset({Role.NURSE}))
    form.mode.set_value("retrospective")
    form.form.fields["status"].set_text("not_given")
    form.form.fields["status_reason"].set_text("fever")
    form.form.fields["puncture_attempted"].set_text("false")
    ward.window.close()

    other = seat(database)
    other.try_password(NURSES_PASSWORD, NURSE)
    other.rest()
    other.open_patient("popa")
    assert f"typed by {ACCOUNT}" in words(other.page.patients.page)
    resume(other)
    other.press(Qt.Key.Key_S, CTRL)
    other.rest()
    assert other.page.patients.page.form is None, "the session was saved"
    entries = list(other.page.desk.register.audit.entries())
    told = [entry for entry in entries if entry["entity"] == "drafts"]
    assert [(entry["action"], entry["account"]) for entry in told] == [(Action.UPDATE, NURSE)]
    assert f'"typed_by":"{ACCOUNT}"' in told[0]["after"]
    session = other.page.patients.page.course.administrations[-1]
    assert (session.created_by, session.performed_by) == (NURSE, None)


def test_the_menu_outlives_a_form_that_was_left(ward, form) -> None:
    form.save_button.setFocus()
    ward.press(Qt.Key.Key_Tab, on=form.save_button)
    assert not form.isAncestorOf(QApplication.focusWidget())
    ward.choose_tab("record")
    ward.press(Qt.Key.Key_N, CTRL)
    ward.rest()
    assert ward.page.patients.page.form is not None
    assert ward.session.menu.session.isEnabled()


def test_going_on_typing_shows_the_draft_as_another_window_left_it(ward, form) -> None:
    type_notes(ward, "first")
    ward.choose_tab("record")
    (offered,) = drafts(ward)
    other = second_connection(ward.page.desk.register, ward.page.desk.workplace)
    typed = {**offered.typed, "session": {**offered.typed["session"], "notes": "first and second"}}
    keep_draft(other, offered.address, typed, draft_id=offered.id)
    other.close()
    resume(ward)
    assert notes(ward) == "first and second"


def test_a_draft_that_is_gone_meanwhile_is_said_to_be(ward, form) -> None:
    type_notes(ward, "first")
    ward.choose_tab("record")
    other = second_connection(ward.page.desk.register, ward.page.desk.workplace)
    forget_draft(other, drafts(ward)[0].id)
    other.close()
    resume(ward)
    page = ward.page.patients.page
    assert page.form is None
    assert not page.drafts.isVisible()
    assert "saved or discarded meanwhile" in words(page)
