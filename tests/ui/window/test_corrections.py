"""A saved row is corrected with a reason, or marked as entered in error; what stood before stays to be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.actions.sign_session import sign_session
from models.records import Administration, Assessment, ItAgent
from models.vocabularies import SignatureMeaning
from tests.ui.window.reading_sessions import (
    crossed_out,
    read_newest,
    save,
    shown_session,
    type_into,
    visible_words,
)
from ui.patients.patient_forms import PatientForms
from ui.patients.record_addresses import record_address
from ui.patients.voiding_page import VoidingPage
from ui.session.session_correction import SessionCorrectionForm


@pytest.fixture
def page(ward):
    ward.log_in()
    return ward.page.patients.page


@pytest.fixture
def register(ward, page):
    return ward.page.desk.register


@pytest.fixture
def correct(ward, page):
    """Opens the newest session and its form with Alt+E."""

    def begin() -> SessionCorrectionForm:
        details = read_newest(ward)
        ward.press(Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier, on=details.back)
        ward.rest()
        assert isinstance(page.form, SessionCorrectionForm)
        return page.form

    return begin


def test_a_session_opens_with_what_was_saved_and_nothing_counts_as_changed(ward, page, correct) -> None:
    form = correct()
    session = form.row.record
    assert form.form.read() == session
    assert not form.is_changed()
    assert form.row.correction.isHidden()
    assert [finding.code for finding in form.find() if finding.severity == "error"] == []


def test_every_session_of_the_demonstration_reads_as_it_was_saved(ward, page, register) -> None:
    ward.open_patient("popa")
    for session in page.course.administrations[::6]:
        form = PatientForms(ward.page.desk).make(record_address(session), page.course)
        assert form.form.read() == session
        form.deleteLater()


def test_a_corrected_value_needs_a_reason_and_keeps_the_one_before_it_crossed_out(
    ward, page, correct
) -> None:
    form = correct()
    key, before = form.row.record.id, form.row.record.volume_ml
    type_into(ward, form.form.fields["volume_ml"], "4.5")
    save(ward)
    assert page.form is form, "nothing is corrected without a reason"
    ward.wait(form.row.correction._reason.editor.hasFocus)
    ward.qtbot.keyClicks(form.row.correction._reason.editor, "read off the wrong syringe")
    save(ward)
    assert page.form is None
    details = shown_session(ward)
    assert details.session.id == key
    assert details.session.volume_ml == 4.5
    assert f"{before:g} ml" in crossed_out(details)
    assert "read off the wrong syringe" in visible_words(details)


def test_another_agent_is_added_to_a_saved_session(ward, page, correct, register) -> None:
    form = correct()
    ward.click(form.agents.add_button)
    row = form.agents.rows[0]
    row.set.fields["agent"].set_text("methotrexate")
    type_into(ward, row.set.fields["dose_mg"], "12")
    save(ward)
    assert page.form is None
    (agent,) = register.select(ItAgent, "administration_id = ?", [shown_session(ward).session.id])
    assert agent.dose_mg == 12.0


def test_a_correction_says_beforehand_whose_signature_it_takes_off(ward, page, register, correct) -> None:
    details = read_newest(ward)
    desk = ward.page.desk
    sign_session(
        register,
        details.session,
        SignatureMeaning.REVIEWED,
        course=page.course,
        thresholds=desk.thresholds(),
        now=desk.now(),
        reason="test",
    )
    ward.rest()
    form = correct()
    type_into(ward, form.form.fields["volume_ml"], "4.5")
    assert form.row.correction.consequences().startswith("Saving takes the signature of demo")
    form.row.correction.set_reason("misread")
    save(ward)
    assert shown_session(ward).session.signed_at is None


def test_a_draft_of_a_correction_is_offered_again_with_its_reason(ward, page, correct) -> None:
    form = correct()
    type_into(ward, form.form.fields["volume_ml"], "4.5")
    form.row.correction.set_reason("misread")
    ward.choose_tab("record")
    ward.rest()
    assert page.form is None
    ward.click(page.drafts.rows[0].resume)
    ward.rest()
    assert page.form.form.fields["volume_ml"].text() == "4.5"
    assert page.form.row.correction.reason() == "misread"


def test_a_session_entered_in_error_is_crossed_out_where_somebody_asks_and_counts_nowhere(
    ward, page, register
) -> None:
    details = read_newest(ward)
    key, cycles = details.session.id, page.course.next_cycle_number
    ward.press(Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier, on=details.back)
    ward.rest()
    assert isinstance(page.form, VoidingPage)
    assert "12 × Complication review" in visible_words(page.form)
    save(ward)
    assert isinstance(page.form, VoidingPage), "nothing is marked without a reason"
    ward.qtbot.keyClicks(page.form.form.fields["error_reason"].editor, "typed for the wrong patient")
    save(ward)
    assert page.course.next_cycle_number == cycles - 1
    tab = page.tabs.sessions
    rows = tab.table.model().rowCount()
    assert tab.error_toggle.text() == "Show entries made in error (1)"
    ward.click(tab.error_toggle)
    assert tab.table.model().rowCount() == rows + 1
    newest = tab.table.model().index(0, 1)
    assert newest.data(Qt.ItemDataRole.FontRole).strikeOut()
    assert "entered in error" in newest.data(Qt.ItemDataRole.AccessibleTextRole)
    tab.open_session(key)
    details = shown_session(ward)
    assert "typed for the wrong patient" in visible_words(details)
    assert not details.actions_shown.edit.isVisible()
    assert register.get(Administration, key).is_voided


def test_an_assessment_entered_in_error_leaves_the_list(ward, page, register) -> None:
    ward.open_patient("ionescu")
    ward.choose_tab("assessments")
    tab = page.tabs.assessments
    before = register.count(Assessment)
    tab.table.selectRow(0)
    ward.press(Qt.Key.Key_Return, on=tab.table)
    ward.rest()
    ward.click(tab.currentWidget().actions_shown.void)
    ward.rest()
    ward.qtbot.keyClicks(page.form.form.fields["error_reason"].editor, "another patient's film")
    save(ward)
    assert register.count(Assessment) == before - 1
    ward.press(Qt.Key.Key_Escape, on=tab.currentWidget().back)
    assert tab.error_toggle.isVisible()


def test_a_patient_with_sessions_is_not_marked_and_it_is_said_why(ward, page) -> None:
    ward.open_patient("popa")
    ward.choose_tab("record")
    ward.click(page.tabs.record.actions_shown.void)
    ward.rest()
    ward.qtbot.keyClicks(page.form.form.fields["error_reason"].editor, "entered twice")
    save(ward)
    assert page.form.panel.general.obstacle().startswith("Something is recorded of this patient")
    page.may_leave()
