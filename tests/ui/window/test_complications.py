from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from models.records import AdverseEvent, Hold, Patient
from models.session_entry import ReviewAnswer
from models.vocabularies import Complication, ComplicationStatus
from tests.ui.window.saved_session import (
    press_save,
    read_session,
    save_awaiting_session,
    session_now,
    type_text,
)
from ui.session.event_page import EventPage

PRESENT = ComplicationStatus.PRESENT


@pytest.fixture
def page(ward):
    ward.log_in()
    ward.open_patient("popa")
    return ward.page.patients.page


@pytest.fixture
def session(ward, page):
    fistula = {"csf_fistula": ReviewAnswer(PRESENT, event=AdverseEvent(ctcae_grade=2))}
    return save_awaiting_session(ward, immediate=fistula)


@pytest.fixture
def tab(ward, page, session):
    ward.choose_tab("complications")
    page.strip.setFocus()
    while not page.tabs.complications.table.hasFocus():
        ward.press(Qt.Key.Key_Tab)
    return page.tabs.complications


def rows(tab) -> list[list[str]]:
    model = tab.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def event_now(ward, session) -> AdverseEvent:
    register = ward.page.desk.register
    (event,) = register.select(AdverseEvent, "administration_id = ?", [session.id])
    return event


def button(page, words: str) -> QPushButton:
    return next(
        each for each in page.findChildren(QPushButton) if each.accessibleName() == words and each.isVisible()
    )


def test_the_open_event_stands_on_top_with_its_session_and_window(ward, page, tab) -> None:
    top, *others = rows(tab)
    assert top[:3] == ["CSF fistula", "Cerebrospinal fluid leakage", "2"]
    assert top[4:] == ["open", "Cycle 36", "before leaving", "5.0"]
    assert "open" not in {row[4] for row in others}
    assert len(others) == 22


def test_an_open_event_is_resolved_with_two_keys(ward, page, session, tab) -> None:
    ward.press(Qt.Key.Key_R, on=tab.table)
    ward.rest()
    ward.press(Qt.Key.Key_Return)
    ward.rest()
    assert page.form is None
    assert event_now(ward, session).resolved_date == ward.page.desk.today()
    assert session_now(ward, session).signed_by == "Dr. Pop"
    assert "Open:" not in page.banner.accessibleName()
    assert tab.table.hasFocus()


def test_another_day_is_typed_over_the_proposed_one(ward, page, session, tab) -> None:
    ward.press(Qt.Key.Key_R, on=tab.table)
    ward.rest()
    type_text(ward, "yesterday")
    ward.press(Qt.Key.Key_Return)
    ward.rest()
    assert event_now(ward, session).resolved_date == ward.page.desk.today() - timedelta(days=1)


def test_a_day_before_the_onset_is_refused_beside_the_field(ward, page, session, tab) -> None:
    ward.press(Qt.Key.Key_R, on=tab.table)
    ward.rest()
    type_text(ward, "1.1.2020")
    ward.press(Qt.Key.Key_Return)
    ward.rest()
    assert page.form is not None
    assert page.form.day.line.message.text()
    assert event_now(ward, session).is_open


def test_leaving_the_proposed_day_keeps_no_draft(ward, page, session, tab) -> None:
    ward.press(Qt.Key.Key_R, on=tab.table)
    ward.rest()
    ward.choose_tab("sessions")
    assert page.drafts.rows == []
    assert event_now(ward, session).is_open


def test_a_resolution_is_changed_later_with_a_reason(ward, page, session, tab) -> None:
    ward.press(Qt.Key.Key_R, on=tab.table)
    ward.rest()
    ward.press(Qt.Key.Key_Return)
    ward.rest()
    tab.table.choose(event_now(ward, session).id)
    ward.press(Qt.Key.Key_Return, on=tab.table)
    ward.rest()
    ward.click(button(page, "Edit"))
    ward.rest()
    form = page.form
    form.form.fields["resolved_date"].go()
    form.form.fields["resolved_date"].editor.clear()
    type_text(ward, "yesterday\t")
    press_save(ward)
    assert page.form is form, "a correction needs its reason"
    type_text(ward, "she called")
    press_save(ward)
    assert event_now(ward, session).resolved_date == ward.page.desk.today() - timedelta(days=1)
    assert session_now(ward, session).signed_by is None


def test_an_event_between_sessions_is_added_from_the_keyboard(ward, page, session, tab) -> None:
    ward.click(tab.add_button)
    ward.rest()
    form = page.form
    assert isinstance(form, EventPage)
    form.form.fields["complication"].set_text("other")
    form.form.fields["ctcae_term"].go()
    type_text(ward, "Meningitis\t")
    grade = form.form.fields["ctcae_grade"].editor
    assert [each.text() for each in grade.choice.segments()] == ["3", "4", "5", "Not graded"]
    assert grade.lines()[0] == "3  intravenous treatment of the infection; focal deficit"
    type_text(ward, "3")
    form.form.fields["onset_date"].go()
    type_text(ward, "yesterday\t")
    press_save(ward)
    assert page.form is None
    top = rows(tab)[0]
    assert top[:3] == ["Other", "Meningitis", "3"]
    assert top[4:] == ["open", "between sessions", "–", "5.0"]


def test_the_term_follows_the_complication_until_another_is_typed(ward, page, tab) -> None:
    ward.click(tab.add_button)
    ward.rest()
    fields = page.form.form.fields
    fields["complication"].set_text("hematoma")
    assert fields["ctcae_term"].text() == "Hematoma"
    fields["site"].set_text("cranial_subdural")
    assert fields["ctcae_term"].text() == "Intracranial hemorrhage"
    fields["ctcae_term"].set_text("Bruising")
    fields["complication"].set_text("arachnoiditis")
    assert fields["ctcae_term"].text() == "Bruising"


def test_a_grade_5_brings_the_outcome_in_the_same_save(ward, page, session, tab) -> None:
    ward.click(tab.add_button)
    ward.rest()
    form = page.form
    assert form.outcome.isHidden()
    form.form.fields["complication"].set_text("arachnoiditis")
    form.form.fields["ctcae_grade"].go()
    type_text(ward, "5")
    assert form.outcome.isVisible()
    press_save(ward)
    assert page.form is form
    form.death.fields["death_date"].go()
    type_text(ward, "today\t")
    press_save(ward)
    assert page.form is None
    patient = ward.page.desk.register.get(Patient, session.patient_id)
    assert patient.death_date == ward.page.desk.today()


def test_a_draft_of_an_event_keeps_not_graded(ward, page, tab) -> None:
    ward.click(tab.add_button)
    ward.rest()
    page.form.form.fields["complication"].set_text("arachnoiditis")
    page.form.form.fields["ctcae_grade"].go()
    type_text(ward, "n")
    typed = page.form.typed()
    ward.choose_tab("record")
    ward.click(page.drafts.rows[0].resume)
    ward.rest()
    assert page.form.typed() == typed
    assert page.strip.value() == "complications"


def test_an_event_that_speaks_against_the_next_puncture_offers_a_hold(ward, page, tab) -> None:
    ward.press(Qt.Key.Key_Return, on=tab.table)
    ward.rest()
    ward.click(button(page, "Propose a hold"))
    ward.rest()
    assert page.keeping.address.part == Hold.table


def test_a_resolved_event_offers_neither_hold_nor_resolution(ward, page, tab) -> None:
    tab.table.choose(tab.listed(page.course)[1].id)
    assert not tab.resolve_button.isEnabled()
    ward.press(Qt.Key.Key_Return, on=tab.table)
    ward.rest()
    buttons = tab.currentWidget().findChildren(QPushButton)
    words = {each.accessibleName() for each in buttons if each.isVisible()}
    assert words == {"Edit", "History", "Entered in error", "Back to list"}


def test_the_session_leads_to_its_event(ward, page, session) -> None:
    details = read_session(ward, session)
    ward.click(button(details, "Open: CSF fistula, grade 2"))
    ward.rest()
    assert page.strip.value() == "complications"
    assert page.tabs.complications.currentWidget().isVisible()
    assert page.tabs.complications.currentWidget() is not page.tabs.complications.list


def test_a_patient_without_any_is_told_what_will_stand_here(ward, page) -> None:
    ward.open_patient("dobre")
    ward.choose_tab("complications")
    assert page.tabs.complications.list.empty.isVisible()
    assert not page.tabs.complications.resolve_button.isEnabled()


def test_an_event_graded_by_another_version_keeps_it(ward, page, session, tab) -> None:
    register = ward.page.desk.register
    event = register.add(
        AdverseEvent(
            patient_id=session.patient_id,
            complication=Complication.OTHER,
            ctcae_term="Nausea",
            ctcae_grade=4,
            ctcae_version="4.03",
            onset_date=ward.page.desk.today(),
        )
    )
    ward.rest()
    page.edit_record(event)
    ward.rest()
    grade = page.form.form.fields["ctcae_grade"].editor
    assert (grade.value(), grade.lines()) == ("4", [])
    page.form.form.fields["treatment"].go()
    type_text(ward, "ondansetron")
    press_save(ward)
    assert register.get(AdverseEvent, event.id).ctcae_version == "4.03"
