from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.form_address import FormAddress, FormKind
from models.permissions import Identity
from models.records import Hold
from models.storage.drafts import forget_draft, keep_draft
from models.vocabularies import Role
from tests.ui.session.session_typing import keys
from ui.patients.patient_forms import PatientForms
from ui.today.today_card import TodayRow
from ui.today.today_page import TodayPage


@pytest.fixture
def today(ward) -> TodayPage:
    page = ward.log_in().today
    ward.wait(lambda: bool(page.cards))
    return page


def row_of(today: TodayPage, code: str, study_code: str) -> TodayRow:
    card = next(card for card in today.cards if card.listed.code == code)
    return next(row for row in card.rows if row.entry.study_code == study_code)


def reach(ward, today: TodayPage, row: TodayRow) -> None:
    """Walk to a row with the arrow key, from the first one."""
    today.focus_first()
    for _ in today.rows():
        if QApplication.focusWidget() is row.form:
            return
        ward.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is row.form


def test_enter_on_a_due_row_opens_the_session_form_of_that_patient(ward, today) -> None:
    reach(ward, today, row_of(today, "due", "TH-002"))
    ward.press(Qt.Key.Key_Return)
    ward.rest()
    page = ward.page.patients.page
    assert ward.page.shell.place() == "patients"
    assert page.course.patient.study_code == "TH-002"
    assert page.form.accessibleName() == "New session"
    assert page.form.form.fields["status"].is_being_typed()


def test_a_row_tells_what_enter_will_do(today) -> None:
    told = row_of(today, "due", "TH-002").form.accessibleName()
    assert told.startswith("Popa, Elena, TH-002, ")
    assert told.endswith(". Enter: New session")


def test_the_second_button_of_a_row_opens_the_patient(ward, today) -> None:
    reach(ward, today, row_of(today, "due", "TH-002"))
    ward.press(Qt.Key.Key_Right)
    assert QApplication.focusWidget().accessibleName() == "Open the page of Popa, Elena"
    ward.press(Qt.Key.Key_Return)
    ward.rest()
    page = ward.page.patients.page
    assert (page.course.patient.study_code, page.form) == ("TH-002", None)


def test_arrows_walk_through_every_list_and_stop_at_the_ends(ward, today) -> None:
    today.focus_first()
    met = []
    for _ in range(len(today.rows()) + 2):
        met.append(QApplication.focusWidget())
        ward.press(Qt.Key.Key_Down)
    rows = [row.form for row in today.rows()]
    assert met == [*rows, rows[-1], rows[-1]]


def test_a_row_whose_form_cannot_be_opened_shows_the_patient_and_says_so(ward, today, monkeypatch) -> None:
    monkeypatch.setattr(PatientForms, "make", lambda *_: None)
    ward.click(row_of(today, "on_hold", "TH-006").form)
    ward.rest()
    page = ward.page.patients.page
    assert (page.course.patient.study_code, page.form) == ("TH-006", None)
    assert page.notice.isVisible()


def test_who_may_not_sign_is_shown_the_sessions_instead(ward, today) -> None:
    register = ward.page.desk.register
    register.identity = Identity(register.identity.account, frozenset({Role.NURSE}))
    today.refresh()
    ward.rest()
    row = row_of(today, "unsigned", "TH-002")
    assert row.shown.action == "Show sessions"
    ward.click(row.form)
    ward.rest()
    page = ward.page.patients.page
    assert (page.course.patient.study_code, page.form) == ("TH-002", None)
    assert not page.notice.isVisible()


def begin_draft(ward, today: TodayPage) -> None:
    """Type a little into a session of Elena Popa and go back to Today."""
    ward.click(row_of(today, "due", "TH-002").form)
    ward.rest()
    keys(ward.qtbot, "nfever")
    ward.wait(lambda: ward.page.patients.page.keeping.holds_something)
    with ward.qtbot.waitSignal(today.read, timeout=20_000):
        ward.page.shell.show_place("today")
        today.refresh()


def test_a_draft_is_listed_and_gone_on_with(ward, today) -> None:
    begin_draft(ward, today)
    ward.open_patient("stan")
    ward.page.shell.show_place("today")
    ward.rest()
    row = row_of(today, "drafts", "TH-002")
    assert row.shown.words.startswith("Session, kept ")
    ward.click(row.form)
    ward.rest()
    page = ward.page.patients.page
    assert page.course.patient.study_code == "TH-002"
    assert page.form.form.fields["status_reason"].text() == "fever"


def test_the_row_of_a_form_that_is_open_goes_back_to_it(ward, today) -> None:
    begin_draft(ward, today)
    opened = ward.page.patients.page.form
    for code in ("drafts", "due"):
        ward.page.shell.show_place("today")
        ward.click(row_of(today, code, "TH-002").form)
        ward.rest()
        assert ward.page.shell.place() == "patients"
        assert ward.page.patients.page.form is opened


def test_a_draft_that_is_gone_meanwhile_is_told_and_leaves_the_list(ward, today) -> None:
    begin_draft(ward, today)
    ward.open_patient("stan")
    ward.page.shell.show_place("today")
    ward.rest()
    row = row_of(today, "drafts", "TH-002")
    register = ward.page.desk.register
    register.listeners, listeners = [], register.listeners
    forget_draft(register, row.entry.draft.id)
    register.listeners = listeners
    ward.click(row.form)
    ward.rest()
    assert ward.page.notice.words.text() == "The draft was saved or discarded meanwhile"
    assert "drafts" not in [card.listed.code for card in today.cards]


def test_reading_again_leaves_keyboard_and_place_where_they_are(ward, today) -> None:
    last = today.rows()[-1]
    reach(ward, today, last)
    bar = today._scroll.verticalScrollBar()
    scrolled = bar.value()
    with ward.qtbot.waitSignal(today.read, timeout=20_000):
        today.refresh()
    assert last.form.hasFocus()
    begin = ward.page.desk.register
    keep_draft(begin, FormAddress(FormKind.RECORD, part="patients"), {"record": {}})
    ward.rest()
    assert "drafts" in [card.listed.code for card in today.cards]
    assert today.rows()[-1].form.hasFocus()
    assert bar.value() >= scrolled


def test_a_row_whose_work_is_done_hands_the_keyboard_to_its_neighbour(ward, today) -> None:
    held = row_of(today, "on_hold", "TH-006")
    reach(ward, today, held)
    rows = today.rows()
    at = rows.index(held)
    neighbour = rows[at + 1] if at + 1 < len(rows) else rows[at - 1]
    register = ward.page.desk.register
    hold = register.get(Hold, held.entry.address.record_id)
    register.change(hold.replace(lifted_at=register.clock(), lifted_by="Dr. Ionescu"))
    ward.rest()
    focused = next(row for row in today.rows() if row.form.hasFocus())
    assert focused.entry.address == neighbour.entry.address
