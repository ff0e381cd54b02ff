from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.permissions import Action
from models.records import Administration, Patient, StaffMember
from models.records.staff import StaffRole
from models.situations import FileSituation
from models.storage.drafts import read_drafts
from models.vocabularies import Role
from tests.ui.session.session_typing import CLEAN, control, fill, fill_clean
from tests.ui.window.conftest import Ward

ANA, DAN = "ana", "dan"
SWITCH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def ward(seat: Callable[..., Ward], database: Path, open_accounts: Callable[..., None]) -> Ward:
    open_accounts(ana=[Role.NURSE], dan=[Role.ONCOLOGIST])
    return seat(database)


def log_in(ward: Ward, account: str):
    return ward.log_in(account, f"{account}-password")


def type_lot(ward: Ward) -> None:
    ward.open_patient("popa")
    ward.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    ward.rest()
    ward.page.patients.page.form.form.fields["lot_number"].go()
    ward.qtbot.keyClicks(QApplication.focusWidget(), "H1234")


def switch(ward: Ward) -> None:
    ward.press(Qt.Key.Key_U, SWITCH)


def test_the_window_always_says_who_is_logged_in_and_as_what(ward) -> None:
    page = log_in(ward, ANA)
    for place in ("today", "patients", "analysis"):
        page.shell.show_place(place)
        assert " · ana · nurse · " in ward.shown_words()


def test_another_account_logs_in_without_a_restart_and_gets_today(ward) -> None:
    hers = log_in(ward, ANA)
    register = hers.desk.register
    ward.open_patient("popa")
    switch(ward)
    assert "Popa" not in ward.shown_words()
    assert QApplication.focusWidget() is ward.window.login.account
    his = log_in(ward, DAN)
    assert his is not hers
    assert his.desk.register.identity.account == DAN
    assert his.shell.place() == "today"
    with pytest.raises(Exception, match="closed"):
        register.database.execute("SELECT 1")


def test_what_she_typed_is_her_draft_and_is_offered_to_her_where_it_was(ward) -> None:
    log_in(ward, ANA)
    type_lot(ward)
    switch(ward)
    his = log_in(ward, DAN)
    (draft,) = read_drafts(his.desk.register)
    assert (draft.account, draft.typed["session"]["lot_number"]) == (ANA, "H1234")
    switch(ward)
    hers = log_in(ward, ANA)
    ward.open_patient("popa")
    ward.click(hers.patients.page.drafts.rows[0].resume)
    ward.rest()
    assert hers.patients.page.form.form.fields["lot_number"].text() == "H1234"


def test_whoever_comes_back_without_another_login_finds_her_page_as_it_was(ward) -> None:
    hers = log_in(ward, ANA)
    type_lot(ward)
    form = hers.patients.page.form
    switch(ward)
    assert log_in(ward, ANA) is hers
    assert hers.patients.page.form is form


def test_the_lock_page_offers_another_account_by_button(ward) -> None:
    log_in(ward, ANA)
    type_lot(ward)
    ward.session.lock()
    ward.click(ward.window.login.switch)
    assert ward.window.login.account.text() == ""
    his = log_in(ward, DAN)
    assert [draft.account for draft in read_drafts(his.desk.register)] == [ANA]


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def refuse(*_args: object, **_named: object) -> str:
        raise FileSituation("the disk is full", place="register.db")

    return lambda: monkeypatch.setattr("ui.drafts.draft_keeping.keep_draft", refuse)


def test_where_her_draft_cannot_be_kept_switching_is_refused_in_one_sentence(ward, full_disk) -> None:
    page = log_in(ward, ANA)
    full_disk()
    type_lot(ward)
    switch(ward)
    assert ward.session.page is page
    assert page.notice.isVisible()
    assert "cannot be kept" in page.notice.words.text()
    assert page.patients.page.form.form.fields["lot_number"].text() == "H1234"


def test_a_locked_page_whose_draft_cannot_be_kept_lets_nobody_else_in(ward, full_disk) -> None:
    page = log_in(ward, ANA)
    full_disk()
    type_lot(ward)
    ward.session.lock()
    ward.try_password("dan-password", DAN)
    assert ward.session.page is None
    assert "only ana can log in here" in ward.shown_words()
    assert log_in(ward, ANA) is page
    assert page.patients.page.form.form.fields["lot_number"].text() == "H1234"


def test_who_typed_is_the_account_and_who_performed_stays_open_until_somebody_says(ward) -> None:
    page = log_in(ward, ANA)
    page.open_patient(_id_of(page, CLEAN))
    ward.rest()
    page.begin_session()
    form = page.patients.page.form
    fill_clean(form)
    assert form.form.fields["performed_by"].text() == ""
    control(ward.qtbot, Qt.Key.Key_S)
    ward.rest()
    stored = page.desk.register.select(Administration, order_by="created_at DESC")[0]
    assert (stored.created_by, stored.performed_by) == (ANA, None)


def test_a_name_of_the_staff_list_may_perform_what_another_account_types(ward) -> None:
    page = ward.log_in()
    page.desk.register.add(StaffMember(name="Vasile, Ioan", role=StaffRole.PHYSICIAN))
    switch(ward)
    page = log_in(ward, ANA)
    page.open_patient(_id_of(page, CLEAN))
    ward.rest()
    page.begin_session()
    form = page.patients.page.form
    fill_clean(form)
    performed = form.form.fields["performed_by"]
    assert "Vasile, Ioan" in page.desk.form_context().staff
    fill(form, performed_by="Vasile, Ioan")
    control(ward.qtbot, Qt.Key.Key_S)
    ward.rest()
    stored = page.desk.register.select(Administration, order_by="created_at DESC")[0]
    assert (stored.created_by, stored.performed_by) == (ANA, "Vasile, Ioan")
    assert performed.field.suggests == "staff"


def test_what_one_typed_and_another_saves_names_both_in_the_audit_trail(ward) -> None:
    log_in(ward, ANA)
    type_lot(ward)
    switch(ward)
    his = log_in(ward, DAN)
    ward.open_patient("popa")
    ward.click(his.patients.page.drafts.rows[0].resume)
    ward.rest()
    form = his.patients.page.form
    fill_clean(form)
    with form.storing():
        pass
    told = [entry for entry in his.desk.register.audit.entries() if entry["entity"] == "drafts"]
    assert [(entry["account"], entry["action"]) for entry in told] == [(DAN, Action.UPDATE)]
    assert '"typed_by":"ana"' in told[0]["after"]


def test_an_account_that_may_only_administer_sees_no_patient(ward, open_accounts) -> None:
    open_accounts(eva=[Role.ADMINISTRATOR])
    page = ward.log_in("eva", "eva-password")
    assert "administrator" in ward.shown_words()
    assert page.patients.sidebar.list.model().rowCount() == 0


def _id_of(page, study_code: str) -> str:
    return page.desk.register.select(Patient, "study_code = ?", [study_code])[0].id
