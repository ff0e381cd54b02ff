"""The papers for the bedside, asked for with mouse and keys: the worksheet, a blank one, the list of Today."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.permissions import Action
from tests.ui.window.printed_papers import PrintedPapers

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def saved(papers: PrintedPapers) -> list[Path]:
    """The files asked for, in order."""
    return papers.paths


@pytest.fixture
def printed(papers: PrintedPapers) -> Callable[[], str]:
    """The text of the print that is shown, once it is saved."""
    return papers.text


@pytest.fixture
def today(ward):
    page = ward.log_in().today
    ward.wait(lambda: bool(page.cards))
    return page


def last_entry(ward) -> dict:
    return list(ward.page.desk.register.audit.entries())[-1]


def test_a_click_on_today_prints_the_list_that_is_shown(ward, today, saved, printed) -> None:
    ward.click(today.print_button)
    text = printed()
    assert saved[-1].name == f"today-{ward.page.desk.today():%Y-%m-%d}.pdf"
    for card in today.cards:
        assert f"{card.listed.title} ({len(card.listed.rows)})" in text
    for row in today.rows():
        assert row.entry.study_code in text
    assert last_entry(ward)["action"] == Action.PRINT
    assert "today list" in str(last_entry(ward)["after"])
    assert ward.page.notice.words.text() == f"Written: {saved[-1]}"


def test_a_click_on_today_prints_a_blank_worksheet(ward, today, saved, printed) -> None:
    ward.click(today.worksheet_button)
    assert "Blank sheet, for when the computer is down" in printed()
    assert saved[-1].name == "worksheet.pdf"
    assert "worksheet" in str(last_entry(ward)["after"])


def test_keys_reach_both_prints_of_today_in_the_order_seen(ward, today, saved, printed) -> None:
    today.focus_first()
    ward.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is today.print_button
    ward.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is today.worksheet_button
    ward.press(Qt.Key.Key_Space)
    assert "Blank sheet" in printed()
    ward.press(Qt.Key.Key_P, ALT)
    assert "What waits" in printed()
    assert len(saved) == 2


def test_a_click_on_the_sessions_prints_the_worksheet_of_that_patient(ward, saved, printed) -> None:
    ward.log_in()
    ward.open_patient("popa")
    page = ward.page.patients.page
    ward.click(page.tabs.sessions.worksheet_button)
    text = printed()
    assert saved[-1].name == "TH-002-worksheet.pdf"
    assert "Popa, Elena" in text
    assert f"Next cycle {page.course.next_cycle_number}" in text
    entry = last_entry(ward)
    assert (entry["action"], entry["record_id"]) == (Action.PRINT, page.course.patient.id)
    assert "worksheet" in str(entry["after"])
    assert entry["hash"][:8] in text.replace(" ", "")


def test_the_menu_prints_each_paper(ward, today, saved, printed) -> None:
    ward.choose_entry(Qt.Key.Key_F, Qt.Key.Key_B)
    assert "Blank sheet" in printed()
    ward.choose_entry(Qt.Key.Key_F, Qt.Key.Key_T)
    assert "What waits" in printed()
    ward.open_patient("popa")
    ward.choose_entry(Qt.Key.Key_F, Qt.Key.Key_H)
    assert "Popa, Elena" in printed()
    assert [path.name for path in saved][::2] == ["worksheet.pdf", "TH-002-worksheet.pdf"]


def test_the_worksheet_of_a_patient_is_offered_once_one_is_open(ward, today) -> None:
    menu = ward.session.menu
    assert not menu.worksheet.isEnabled()
    ward.open_patient("popa")
    assert menu.worksheet.isEnabled()


def test_every_print_has_a_name_that_can_be_read_out(ward, today) -> None:
    sessions = ward.page.patients.page.tabs.sessions
    buttons = (today.print_button, today.worksheet_button, sessions.worksheet_button)
    assert [button.accessibleName() for button in buttons] == [
        "Print list",
        "Blank worksheet",
        "Print worksheet",
    ]
