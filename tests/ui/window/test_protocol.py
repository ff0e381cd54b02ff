"""A protocol is prescribed in versions, from the keyboard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from models.form_address import FormAddress, FormKind
from models.permissions import Identity
from models.protocol_versions import protocol_versions
from models.records import ProtocolPhase
from models.vocabularies import Role
from models.wording import untranslated
from tests.ui.session.session_typing import keys
from ui.patients.protocol_words import state_words
from ui.patients.therapy_tab import TherapyTab


def stored_phases(ward) -> list[ProtocolPhase]:
    course = ward.page.patients.page.course
    return list(course.phases)


@pytest.fixture
def page(ward):
    ward.log_in()
    ward.open_patient("th-001")
    ward.choose_tab("therapy")
    return ward.page.patients.page


@pytest.fixture
def form(ward, page):
    ward.click(page.tabs.therapy.protocol.add_button)
    ward.rest()
    return page.form


def save(ward) -> None:
    ward.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    ward.rest()


def test_the_form_begins_with_the_phases_of_today(form) -> None:
    assert [row.set.typed() for row in form.phases.rows] == [
        {"dose_mg": "150", "interval_days": "21", "tolerance_days": "3"}
    ]
    assert not form.is_changed()


def test_a_preset_is_taken_prescribed_and_stored_as_a_version_of_its_own(ward, page, form) -> None:
    before = stored_phases(ward)
    ward.click(form.presets.buttons["80_twice_weekly"])
    form.form.fields["prescribed_by"].go()
    keys(ward.qtbot, "Dr. V. Sandu")
    save(ward)
    assert page.form is None
    new = [phase for phase in stored_phases(ward) if phase not in before]
    assert [(phase.phase, phase.dose_mg, phase.interval_days, phase.count) for phase in new] == [
        (1, 80, 3.5, 8),
        (2, 80, 7, 4),
        (3, 80, 14, None),
    ]
    assert {phase.prescribed_by for phase in new} == {"Dr. V. Sandu"}
    assert {phase.valid_from for phase in new} == {ward.page.desk.today()}
    assert all(phase in stored_phases(ward) for phase in before), "the past stays as it was"
    assert len(page.tabs.therapy.protocol.versions) == 2


def test_phases_are_added_moved_and_removed_from_the_keyboard(ward, form) -> None:
    form.phases.add_button.setFocus()
    ward.press(Qt.Key.Key_Space)
    ward.qtbot.wait(150)
    keys(ward.qtbot, "80\t7\t2\t4")
    assert [row.set.typed()["dose_mg"] for row in form.phases.rows] == ["150", "80"]
    ward.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.set.typed()["dose_mg"] for row in form.phases.rows] == ["80", "150"]
    assert form.phases.rows[0].set.fields["count"].is_being_typed(), "the keyboard goes with the phase"
    assert [row.title.text() for row in form.phases.rows] == ["Phase 1", "Phase 2"]
    ward.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    form.phases.rows[0].remove_button.setFocus()
    ward.press(Qt.Key.Key_Space)
    ward.qtbot.wait(150)
    assert [row.set.typed()["dose_mg"] for row in form.phases.rows] == ["80"]


def test_only_the_last_phase_may_go_on_without_an_end(ward, page, form) -> None:
    ward.click(form.phases.add_button)
    keys(ward.qtbot, "80\t7\t2\t")
    save(ward)
    assert page.form is form
    first = form.phases.rows[0].set.fields["count"]
    assert first.line.message.text() == "A later phase follows: how many sessions, or until when"
    assert first.is_being_typed(), "saving goes to what is missing"


def test_a_dose_outside_the_published_range_needs_a_reason_beside_its_phase(ward, page, form) -> None:
    form.phases.rows[0].set.fields["dose_mg"].set_text("200")
    save(ward)
    assert page.form is form
    keys(ward.qtbot, "agreed in the tumour board")
    save(ward)
    newest = max(stored_phases(ward), key=lambda phase: phase.valid_from)
    assert newest.dose_mg == 200
    assert [kept["reason"] for kept in newest.findings] == ["agreed in the tumour board"]


def test_a_second_version_of_the_same_day_takes_the_place_of_the_first_with_a_reason(
    ward, page, form
) -> None:
    ward.click(form.presets.buttons["150_weekly"])
    save(ward)
    before = len(stored_phases(ward))
    ward.click(page.tabs.therapy.protocol.add_button)
    ward.rest()
    page.form.phases.rows[0].set.fields["dose_mg"].set_text("80")
    save(ward)
    assert page.form is not None
    keys(ward.qtbot, "typed the wrong dose")
    save(ward)
    assert page.form is None
    assert len(stored_phases(ward)) == before
    desk = ward.page.desk
    voided = [row for row in desk.register.select(ProtocolPhase, voided=True) if row.is_voided]
    assert [(row.dose_mg, row.void_reason) for row in voided] == [(150, "typed the wrong dose")]


def test_a_preset_asks_once_more_before_typed_phases_are_replaced(ward, form) -> None:
    form.phases.rows[0].set.fields["dose_mg"].go()
    ward.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys(ward.qtbot, "100")
    button = form.presets.buttons["150_weekly"]
    ward.click(button)
    assert form.phases.rows[0].set.typed()["dose_mg"] == "100"
    assert button.text() == "Replace the phases below"
    ward.click(button)
    assert form.phases.rows[0].set.typed()["interval_days"] == "7"


def test_a_protocol_half_typed_is_offered_again_with_its_phases(ward, page, form) -> None:
    ward.click(form.presets.buttons["80_twice_weekly"])
    page.strip.set_value("sessions")
    ward.rest()
    row = page.drafts.rows[0]
    assert row.draft.address == FormAddress(FormKind.PROTOCOL, page.course.patient.id)
    ward.click(row.resume)
    ward.rest()
    assert [each.set.typed()["interval_days"] for each in page.form.phases.rows] == ["3.5", "7", "14"]


def test_the_current_version_is_told_from_one_to_come(ward, page, form) -> None:
    tomorrow = ward.page.desk.today() + timedelta(days=1)
    form.form.fields["valid_from"].set_text(tomorrow.isoformat())
    ward.click(form.presets.buttons["150_weekly"])
    save(ward)
    versions = protocol_versions(page.course.phases, ward.page.desk.today())
    assert [state_words(version, untranslated) for version in versions] == ["To come", "Current"]


def test_a_nurse_reads_the_protocol_and_prescribes_nothing(ward, page, show_active) -> None:
    register = ward.page.desk.register
    register.identity = Identity(register.identity.account, frozenset({Role.NURSE}))
    tab = TherapyTab(ward.page.desk)
    tab.show_course(page.course)
    show_active(tab)
    assert not tab.protocol.add_button.isEnabled()
    assert tab.protocol.row.caption.text() == "An oncologist prescribes"
    ward.window.activateWindow()
    page.open_form(FormAddress(FormKind.PROTOCOL, page.course.patient.id))
    row = page.form.phases.rows[0]
    fields = [*page.form.form.fields.values(), *row.set.fields.values()]
    assert not any(field.editor.isEnabled() for field in fields)
    buttons = [row.up, row.down, row.remove_button, page.form.phases.add_button]
    assert not any(button.isEnabled() for button in [*buttons, *page.form.presets.buttons.values()])
