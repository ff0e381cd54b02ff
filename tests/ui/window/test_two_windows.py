"""Two people work on one register: the second sees what the first has saved, field by field, and overwrites nothing."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.actions.correct_session import correct_session
from models.actions.save_session import save_session
from models.actions.void_record import void_record
from models.records import Administration, ItAgent, Patient
from models.storage.opening import second_connection
from models.storage.patient_queries import read_course
from models.storage.site_settings import thresholds_of
from models.stored_session import SessionCorrection, stored_entry
from models.vocabularies import OtherAgent, Sex
from tests.ui.session.session_typing import CLEAN, fill_clean
from tests.ui.window.reading_sessions import read_newest, save, type_into


@pytest.fixture
def page(ward):
    ward.log_in()
    return ward.page.patients.page


@pytest.fixture
def other(ward, page):
    """Somebody else's connection to the same file."""
    desk = ward.page.desk
    with closing(second_connection(desk.register, desk.workplace)) as register:
        yield register


@pytest.fixture
def correct(ward, page):
    """Opens the form of the newest session."""

    def begin():
        details = read_newest(ward)
        ward.click(details.actions_shown.edit)
        ward.rest()
        return page.form

    return begin


def correct_there(other, session_id, *, agents=None, **changes) -> Administration:
    """Correct a session in the other window, by its own rules."""
    session = other.get(Administration, session_id)
    course = read_course(other, other.get(Patient, session.patient_id))
    stored = stored_entry(session, course)
    entry = type(stored)(
        session.replace(**changes), stored.agents if agents is None else agents, {}, stored.reasons
    )
    typed = SessionCorrection(entry, before=session, agents_before=stored.agents, reason="there")
    return correct_session(other, typed, thresholds=thresholds_of(other), now=other.clock())


def choose(ward, choice, key: Qt.Key) -> None:
    """Go to a choice and answer it: 1 takes theirs, 2 keeps mine."""
    choice.setFocus()
    ward.press(key)


def test_a_field_that_both_changed_is_chosen_and_nothing_is_chosen_in_advance(
    ward, page, correct, other
) -> None:
    form = correct()
    key = form.row.record.id
    correct_there(other, key, volume_ml=4.0, kps=60)
    type_into(ward, form.form.fields["volume_ml"], "4.5")
    form.row.correction.set_reason("misread")
    save(ward)
    card = form.row.conflict
    assert card.isVisible()
    assert list(card.choices) == ["volume_ml"]
    assert card.choices["volume_ml"].value() == ""
    assert card.choices["volume_ml"].hasFocus()
    assert form.form.fields["kps"].text() == "60"
    assert "taken over" in card.words()
    save(ward)
    assert other.get(Administration, key).volume_ml == 4.0, "nothing is overwritten unseen"
    choose(ward, card.choices["volume_ml"], Qt.Key.Key_2)  # keep mine
    save(ward)
    stored = other.get(Administration, key)
    assert (stored.volume_ml, stored.kps, stored.version) == (4.5, 60, 3)


def test_the_other_version_is_taken_with_one_key(ward, page, correct, other) -> None:
    form = correct()
    key = form.row.record.id
    correct_there(other, key, volume_ml=4.0)
    type_into(ward, form.form.fields["volume_ml"], "4.5")
    type_into(ward, form.form.fields["notes"], "calm")
    form.row.correction.set_reason("misread")
    save(ward)
    choose(ward, form.row.conflict.choices["volume_ml"], Qt.Key.Key_1)
    assert form.form.fields["volume_ml"].text() == "4"
    save(ward)
    stored = other.get(Administration, key)
    assert (stored.volume_ml, stored.notes) == (4.0, "calm")


def test_agents_that_both_changed_are_chosen_as_one(ward, page, correct, other) -> None:
    form = correct()
    key = form.row.record.id
    correct_there(other, key, agents=(ItAgent(agent=OtherAgent.METHOTREXATE, dose_mg=12.0),))
    ward.click(form.agents.add_button)
    row = form.agents.rows[0]
    row.set.fields["agent"].set_text("hydrocortisone")
    type_into(ward, row.set.fields["dose_mg"], "20")
    save(ward)
    assert list(form.row.conflict.choices) == ["it_agents"]
    choose(ward, form.row.conflict.choices["it_agents"], Qt.Key.Key_1)
    assert form.agents.typed() == [{"agent": "methotrexate", "dose_mg": "12"}]
    choose(ward, form.row.conflict.choices["it_agents"], Qt.Key.Key_Right)
    assert form.agents.typed() == [{"agent": "hydrocortisone", "dose_mg": "20"}]
    form.row.correction.set_reason("other drug")
    save(ward)
    assert page.form is None
    (agent,) = other.select(ItAgent, "administration_id = ?", [key])
    assert agent.agent is OtherAgent.HYDROCORTISONE


def test_a_patient_changed_in_both_windows_keeps_both_changes(ward, page, other) -> None:
    ward.open_patient("popa")
    ward.choose_tab("record")
    ward.click(page.tabs.record.edit_button)
    ward.rest()
    form, patient = page.form, page.course.patient
    other.change(other.get(Patient, patient.id).replace(allergies="latex"), reason="there")
    type_into(ward, form.form.fields["given_name"], "Ileana")
    form.correction.set_reason("misheard")
    save(ward)
    assert page.form is form, "first she is told what the other has changed"
    assert form.row.conflict.isVisible()
    assert not form.row.conflict.choices
    save(ward)
    stored = other.get(Patient, patient.id)
    assert (stored.given_name, stored.allergies) == ("Ileana", "latex")


def test_a_draft_typed_on_an_older_version_meets_the_newer_one(ward, page, correct, other) -> None:
    form = correct()
    key = form.row.record.id
    type_into(ward, form.form.fields["volume_ml"], "4.5")
    form.row.correction.set_reason("misread")
    page.may_leave()
    correct_there(other, key, volume_ml=4.0)
    page.refresh()
    ward.click(page.drafts.rows[0].resume)
    ward.rest()
    card = page.form.row.conflict
    assert card.isVisible()
    assert list(card.choices) == ["volume_ml"]
    page.keep_draft()
    assert page.form.version() == 1, "until somebody chose, the draft stands on what it was typed on"
    choose(ward, card.choices["volume_ml"], Qt.Key.Key_2)
    assert page.form.version() == 2
    save(ward)
    assert other.get(Administration, key).volume_ml == 4.5


def test_a_row_marked_as_entered_in_error_meanwhile_is_only_said_to_be(ward, page, correct, other) -> None:
    form = correct()
    session = other.get(Administration, form.row.record.id)
    type_into(ward, form.form.fields["volume_ml"], "4.5")
    form.row.correction.set_reason("misread")
    void_record(other, session, reason="wrong patient")
    save(ward)
    assert page.form is form
    assert "marked this as entered in error" in form.panel.general.obstacle()
    assert other.get(Administration, session.id).volume_ml == session.volume_ml
    page.may_leave()


def test_a_row_marked_as_entered_in_error_is_said_to_be_after_the_window_has_heard_of_it(
    ward, page, correct, other
) -> None:
    form = correct()
    session = other.get(Administration, form.row.record.id)
    type_into(ward, form.form.fields["volume_ml"], "4.5")
    form.row.correction.set_reason("misread")
    void_record(other, session, reason="wrong patient")
    ward.wait(lambda: session.id not in [each.id for each in page.course.administrations])
    save(ward)
    assert page.form is form
    assert "marked this as entered in error" in form.panel.general.obstacle()
    assert other.get(Administration, session.id).volume_ml == session.volume_ml
    page.may_leave()


def test_the_same_new_session_saved_twice_is_told_to_the_second(ward, page, other) -> None:
    ward.open_patient(CLEAN)
    ward.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    ward.rest()
    form = page.form
    fill_clean(form)
    form.check_now()
    assert not form.panel.is_blocked()
    patient = other.get(Patient, page.course.patient.id)
    save_session(
        other,
        form.entry(),
        read_course(other, patient),
        thresholds=thresholds_of(other),
        now=other.clock(),
    )
    count = other.count(Administration)
    save(ward)
    assert page.form is form
    assert other.count(Administration) == count
    line = next(line for code, line in form.panel._lines.items() if code == "possible_duplicate")
    ward.wait(line.isVisible)
    for code, each in form.panel._lines.items():
        if each.isVisible():
            ward.qtbot.keyClicks(each.field, f"reason for {code.value}")
    save(ward)
    assert page.form is None
    assert other.count(Administration) == count + 1


def test_a_session_changed_meanwhile_is_not_signed_unread(ward, page, other) -> None:
    details = read_newest(ward)
    ward.click(details.actions_shown.sign)
    ward.rest()
    form = page.form
    correct_there(other, details.session.id, volume_ml=4.0)
    ward.press(Qt.Key.Key_1)
    form.password.setFocus()
    ward.qtbot.keyClicks(form.password, "invented-patients")
    ward.press(Qt.Key.Key_Return, on=form.password)
    ward.rest()
    assert page.form is form
    assert "saved this at" in form.panel.general.obstacle()
    page.may_leave()
    assert other.get(Administration, details.session.id).signed_at is None


def test_two_changes_of_the_focus_lead_through_the_choices_first(ward, page, correct, other) -> None:
    form = correct()
    correct_there(other, form.row.record.id, volume_ml=4.0, kps=60)
    for name, text in (("volume_ml", "4.5"), ("kps", "70")):
        type_into(ward, form.form.fields[name], text)
    form.row.correction.set_reason("misread")
    save(ward)
    first, second = form.row.conflict.choices.values()
    assert first.hasFocus()
    ward.press(Qt.Key.Key_Tab)
    assert second.isAncestorOf(QApplication.focusWidget())
    page.may_leave()


def test_what_was_typed_after_the_conflict_showed_is_what_is_kept(ward, page, correct, other) -> None:
    form = correct()
    key = form.row.record.id
    correct_there(other, key, volume_ml=4.0)
    type_into(ward, form.form.fields["volume_ml"], "4.5")
    form.row.correction.set_reason("misread")
    save(ward)
    type_into(ward, form.form.fields["volume_ml"], "5.5")
    choice = form.row.conflict.choices["volume_ml"]
    choose(ward, choice, Qt.Key.Key_2)
    assert form.form.fields["volume_ml"].text() == "5.5"
    choose(ward, choice, Qt.Key.Key_1)
    choose(ward, choice, Qt.Key.Key_2)
    save(ward)
    assert other.get(Administration, key).volume_ml == 5.5


def test_an_agent_that_another_added_is_not_lost_to_a_draft_typed_before(ward, page, correct, other) -> None:
    form = correct()
    key = form.row.record.id
    type_into(ward, form.form.fields["volume_ml"], "4.5")
    form.row.correction.set_reason("misread")
    page.may_leave()
    correct_there(other, key, agents=(ItAgent(agent=OtherAgent.METHOTREXATE, dose_mg=12.0),))
    page.refresh()
    ward.click(page.drafts.rows[0].resume)
    ward.rest()
    assert page.form.agents.typed() == [{"agent": "methotrexate", "dose_mg": "12"}]
    assert "taken over" in page.form.row.conflict.words()
    save(ward)
    (agent,) = other.select(ItAgent, "administration_id = ?", [key])
    assert agent.agent is OtherAgent.METHOTREXATE
    assert other.get(Administration, key).volume_ml == 4.5


def test_the_page_of_a_patient_entered_in_error_in_another_window_closes(ward, page, other) -> None:
    patient_id = add_patient_there(other)
    ward.page.open_patient(patient_id)
    ward.rest()
    void_record(other, other.get(Patient, patient_id), reason="twice")
    ward.wait(ward.page.patients.nobody.isVisible)
    assert "(TH-900) was marked as entered in error" in ward.shown_words()
    ward.open_patient("popa")
    assert page.isVisible()


def test_a_form_of_a_patient_entered_in_error_says_so_and_closes_with_her_page(ward, page, other) -> None:
    patient_id = add_patient_there(other)
    ward.page.open_patient(patient_id)
    ward.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    ward.rest()
    form = page.form
    fill_clean(form)
    void_record(other, other.get(Patient, patient_id), reason="twice")
    page.refresh()
    assert page.form is form
    assert "nothing of this form can be saved" in page.notice.words.text()
    count = other.count(Administration)
    for line in (line for line in form.panel._lines.values() if line.isVisible()):
        ward.qtbot.keyClicks(line.field, "reason")
    save(ward)
    assert "marked as entered in error" in form.panel.general.obstacle()
    assert other.count(Administration) == count
    ward.click(form.discard_button)
    ward.click(form.discard_button)
    ward.wait(ward.page.patients.nobody.isVisible)


def add_patient_there(other) -> str:
    typed = Patient(
        study_code="TH-900",
        family_name="Vasile",
        given_name="Ana",
        birth_date=date(1970, 5, 1),
        sex=Sex.FEMALE,
        lm_diagnosis_date=date(2022, 1, 10),
    )
    return str(other.add(typed).id)
