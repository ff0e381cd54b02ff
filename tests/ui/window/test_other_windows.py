"""What another window saves shows here without being asked for, and without disturbing who types."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.findings import Code
from models.records import Hold
from models.storage.opening import second_connection
from models.storage.register import Register
from models.vocabularies import HoldReason
from tests.ui.session.session_typing import fill_clean, keys
from ui.main_page import MainPage
from ui.register_desk import RegisterDesk
from ui.register_watch import RegisterWatch


@pytest.fixture
def elsewhere(ward) -> Iterator[Register]:
    """The register in another window."""
    desk = ward.log_in().desk
    other = second_connection(desk.register, desk.workplace)
    yield other
    other.close()


def hold_elsewhere(ward, elsewhere: Register, study_code: str, page: MainPage | None = None) -> None:
    found = (page or ward.page).patients._found
    patient_id = next(each.id for each in found if each.study_code == study_code)
    set_at = elsewhere.clock() - timedelta(hours=2)
    elsewhere.add(
        Hold(patient_id=patient_id, reason=HoldReason.INFECTION, set_at=set_at, set_by="Dr. Ionescu")
    )


def held(ward) -> list[str]:
    cards = [card for card in ward.page.today.cards if card.listed.code == "on_hold"]
    return [row.entry.study_code for card in cards for row in card.rows]


def test_today_shows_what_another_window_saved(ward, elsewhere) -> None:
    hold_elsewhere(ward, elsewhere, "TH-002")
    ward.wait(lambda: "TH-002" in held(ward))


def test_an_open_patient_shows_it_and_the_form_keeps_keyboard_and_typing(ward, elsewhere) -> None:
    ward.open_patient("popa")
    page = ward.page.patients.page
    page.begin_session()
    ward.rest()
    page.form.form.fields["notes"].go()
    keys(ward.qtbot, "half of")
    focused = QApplication.focusWidget()
    typed = page.form.typed()
    hold_elsewhere(ward, elsewhere, "TH-002")
    ward.wait(lambda: "On hold: infection" in page.banner.accessibleName())
    assert QApplication.focusWidget() is focused
    assert page.form.typed() == typed
    keys(ward.qtbot, " it")
    assert page.form.form.fields["notes"].text() == "half of it"


def test_a_session_is_judged_by_the_hold_that_another_window_set(ward, elsewhere) -> None:
    ward.open_patient("popa")
    page = ward.page.patients.page
    page.begin_session()
    ward.rest()
    hold_elsewhere(ward, elsewhere, "TH-002")
    assert page.form.panel.reason_line(Code.ON_HOLD) is None
    ward.wait(lambda: page.form.panel.reason_line(Code.ON_HOLD) is not None)


def test_a_hold_that_was_set_in_the_last_second_stands_in_the_way_of_saving(
    ward, elsewhere, monkeypatch
) -> None:
    monkeypatch.setattr(RegisterWatch, "look", lambda _watch: None)
    ward.open_patient("popa")
    page = ward.page.patients.page
    page.begin_session()
    ward.rest()
    before = page.tabs.sessions.table.model().rowCount()
    fill_clean(page.form)
    page.form.panel.set_reasons({Code.INTERVAL_SHORT: "holiday"})
    page.form.check_now()
    hold_elsewhere(ward, elsewhere, "TH-002")
    ward.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    ward.rest()
    assert page.form is not None
    assert page.form.panel.reason_line(Code.ON_HOLD) is not None
    assert page.tabs.sessions.table.model().rowCount() == before


def test_a_session_that_is_read_keeps_the_keyboard_where_it_was(ward, elsewhere) -> None:
    ward.open_patient("popa")
    page = ward.page.patients.page
    page.tabs.sessions.open_session(page.course.administrations[3].id)
    ward.search("pop")
    search = ward.page.patients.sidebar.search
    hold_elsewhere(ward, elsewhere, "TH-002")
    ward.wait(lambda: "On hold: infection" in page.banner.accessibleName())
    ward.rest()
    assert search.hasFocus()
    assert page.tabs.sessions._details is not None


def test_midnight_counts_the_days_anew(ward, elsewhere, monkeypatch) -> None:
    ward.open_patient("popa")
    page, today = ward.page.patients.page, ward.page.today
    days = [chip for chip in page.banner.accessibleName().split(", ") if "since last" in chip]
    shown, now = today.day.text(), ward.page.desk.now()
    monkeypatch.setattr(RegisterDesk, "now", lambda _desk: now + timedelta(days=1))
    ward.wait(lambda: today.day.text() != shown)
    assert [chip for chip in page.banner.accessibleName().split(", ") if "since last" in chip] != days


def test_a_window_out_of_sight_asks_nothing_and_catches_up_when_it_is_seen(ward, elsewhere) -> None:
    page = ward.page
    ward.session.lock()
    assert not page._watch._timer.isActive()
    hold_elsewhere(ward, elsewhere, "TH-002", page)
    ward.log_in()
    assert ward.page is page
    ward.wait(lambda: "TH-002" in held(ward))
