"""What became of a record is one key away from reading it, and Escape goes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.window.reading_sessions import (
    CONTROL,
    crossed_out,
    read_newest,
    shown_session,
    visible_words,
)
from ui.patients.history_page import HistoryPage


@pytest.fixture
def page(ward):
    ward.log_in()
    return ward.page.patients.page


@pytest.fixture
def register(ward, page):
    return ward.page.desk.register


def shown_history(page) -> HistoryPage:
    history = page._content.currentWidget()
    assert isinstance(history, HistoryPage)
    return history


def test_the_history_of_a_session_is_one_key_away_and_escape_goes_back(ward, page) -> None:
    details = read_newest(ward)
    ward.press(Qt.Key.Key_H, CONTROL, on=details.back)
    ward.rest()
    told = visible_words(shown_history(page))
    for part in ("Session: entered", "Complication review, Arachnoiditis", "demo", "oncologist"):
        assert part in told
    ward.press(Qt.Key.Key_Escape)
    ward.rest()
    assert shown_session(ward).session.id == details.session.id


def test_a_change_shows_the_value_before_it_crossed_out_who_when_and_why(ward, page, register) -> None:
    details = read_newest(ward)
    register.change(details.session.replace(volume_ml=4.5), reason="read off the wrong syringe")
    ward.rest()
    ward.press(Qt.Key.Key_H, CONTROL, on=shown_session(ward).back)
    ward.rest()
    history = shown_history(page)
    assert crossed_out(history) == ["5 ml"]
    told = visible_words(history)
    assert told.index("Session: changed") < told.index("Session: entered"), "the newest stands first"
    assert "Reason: read off the wrong syringe" in told
    assert "4.5 ml" in told


def test_the_patient_herself_has_a_history(ward, page, register) -> None:
    ward.open_patient("popa")
    register.change(page.course.patient.replace(given_name="Ileana"), reason="misheard")
    ward.rest()
    ward.choose_tab("record")
    assert crossed_out(page.tabs.record) == ["Elena"]
    assert "misheard" in visible_words(page.tabs.record)
    ward.press(Qt.Key.Key_H, CONTROL, on=page.tabs.record.edit_button)
    ward.rest()
    assert "misheard" in visible_words(shown_history(page))


def test_an_assessment_has_a_history(ward, page) -> None:
    ward.open_patient("ionescu")
    ward.choose_tab("assessments")
    tab = page.tabs.assessments
    tab.table.selectRow(0)
    ward.press(Qt.Key.Key_Return, on=tab.table)
    ward.rest()
    ward.press(Qt.Key.Key_H, CONTROL, on=tab.currentWidget().back)
    ward.rest()
    assert "Assessment: entered" in visible_words(shown_history(page))
    ward.press(Qt.Key.Key_Escape)
    ward.rest()
    assert page._content.currentWidget() is tab


def test_another_tab_leaves_the_history(ward, page) -> None:
    details = read_newest(ward)
    ward.press(Qt.Key.Key_H, CONTROL, on=details.back)
    ward.rest()
    ward.choose_tab("therapy")
    assert page._content.currentWidget() is page.tabs.therapy
