"""The record of one session, printed from its page with mouse and keys, and the number it had on paper."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.actions.void_record import void_record
from models.records import Administration
from models.vocabularies import EntryMode, SessionStatus
from tests.ui.window.reading_sessions import read_newest, shown_session

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(ward):
    ward.log_in()
    return ward.page.patients.page


def file_menu_offers_the_record(ward) -> bool:
    ward.press(Qt.Key.Key_F, ALT)
    ward.wait(lambda: QApplication.activePopupWidget() is not None)
    offered = ward.session.menu.record.isEnabled()
    ward.press(Qt.Key.Key_Escape, on=QApplication.activePopupWidget())
    ward.window.activateWindow()
    ward.wait(ward.window.isActiveWindow)
    return offered


def log_a_session_before_all_others(ward, page) -> None:
    first = page.course.administrations[0]
    ward.page.desk.register.add(
        Administration(
            patient_id=first.patient_id,
            performed_at=first.performed_at - timedelta(days=7),
            status=SessionStatus.GIVEN,
            dose_mg=150.0,
            entry_mode=EntryMode.RETROSPECTIVE,
        )
    )
    ward.rest()


def test_a_click_prints_the_session_that_is_read_and_notes_its_cycle(ward, page, papers) -> None:
    details = read_newest(ward)
    ward.click(details.print_button)
    text = papers.text()
    assert papers.paths[-1].name == f"TH-002-session-{details.session.performed_on:%Y-%m-%d}.pdf"
    assert "Session record" in text
    assert "Popa, Elena" in text
    assert papers.noted() == (details.session.id, {"report": "session record", "cycle": "35"})
    assert page.notice.words.text() == f"Written: {papers.paths[-1]}"


def test_a_key_prints_the_session_that_is_read(ward, page, papers) -> None:
    details = read_newest(ward)
    ward.press(Qt.Key.Key_P, ALT, on=details.back)
    assert "Session record" in papers.text()


def test_the_menu_prints_the_session_while_it_is_read(ward, page, papers) -> None:
    assert not file_menu_offers_the_record(ward)
    read_newest(ward)
    assert file_menu_offers_the_record(ward)
    ward.choose_entry(Qt.Key.Key_F, Qt.Key.Key_R)
    assert "Session record" in papers.text()
    ward.choose_tab("course")
    assert not file_menu_offers_the_record(ward)


def test_tab_reaches_the_print_behind_what_can_be_done_with_the_row(ward, page) -> None:
    details = read_newest(ward)
    assert details.print_button.accessibleName() == "Print record"
    details.actions_shown.void.setFocus()
    ward.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is details.print_button


def test_a_session_says_under_which_number_it_was_printed(ward, page, papers) -> None:
    details = read_newest(ward)
    assert "was cycle" not in details.accessibleName()
    ward.click(details.print_button)
    papers.text()
    log_a_session_before_all_others(ward, page)
    assert shown_session(ward).accessibleName().startswith("Cycle 36 (was cycle 35), ")
    ward.click(shown_session(ward).print_button)
    assert "36 (was cycle 35)" in papers.text()


def test_a_session_entered_in_error_is_not_printed(ward, page) -> None:
    session = read_newest(ward).session
    void_record(ward.page.desk.register, session, reason="another patient")
    ward.rest()
    tab = page.tabs.sessions
    ward.click(tab.error_toggle)
    tab.open_session(session.id)
    assert shown_session(ward).print_button.isHidden()
    assert tab.printable_session is None
