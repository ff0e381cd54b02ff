"""Holds are proposed by what is recorded, set and lifted by people."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from models.actions.save_record import save_record
from models.form_address import FormAddress, FormKind
from models.records import Administration, Hold
from models.vocabularies import HoldReason
from tests.ui.session.session_typing import keys

CLEAN, HELD = "th-002", "th-006"


def words(widget: QWidget) -> str:
    return " · ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def save(ward) -> None:
    ward.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    ward.rest()


@pytest.fixture
def page(ward):
    ward.log_in()
    return ward.page.patients.page


@pytest.fixture
def low_platelets(ward, page):
    """A patient whose newest session has platelets of 42."""
    ward.open_patient(CLEAN)
    desk = ward.page.desk
    newest: Administration = page.course.administrations[-1]
    desk.register.change(newest.replace(platelets_10e9_l=42.0), reason="as the laboratory wrote")
    ward.rest()
    return page


def test_low_platelets_propose_a_hold_that_is_set_only_when_somebody_saves_it(ward, low_platelets) -> None:
    page = low_platelets
    (row,) = page.proposals.rows
    assert "Hold proposed: platelets 42 ×10⁹/L on" in words(page.proposals)
    assert page.course.holds == ()
    ward.click(row.button)
    ward.rest()
    form = page.form
    assert form.form.fields["reason"].text() == "platelets"
    assert form.form.fields["note"].text().startswith("Platelets 42")
    assert not page.proposals.isVisible(), "nothing speaks beside an open form"
    assert "lifted_at" not in form.form.fields
    form.form.fields["set_by"].go()
    keys(ward.qtbot, "Dr. V. Sandu")
    save(ward)
    assert page.form is None
    (hold,) = page.course.open_holds
    assert (hold.reason, hold.set_by) == (HoldReason.PLATELETS, "Dr. V. Sandu")
    assert page.proposals.rows == []
    assert "On hold: low platelets" in page.banner.accessibleName()


def test_a_proposed_hold_left_half_typed_is_a_draft_at_its_address(ward, low_platelets) -> None:
    page = low_platelets
    ward.click(page.proposals.rows[0].button)
    ward.rest()
    page.form.form.fields["set_by"].go()
    keys(ward.qtbot, "Dr. V.")
    page.strip.set_value("sessions")
    ward.rest()
    (row,) = page.drafts.rows
    assert row.draft.address == FormAddress(FormKind.RECORD, page.course.patient.id, part="holds:platelets")
    assert "Hold" in words(row)
    ward.click(row.resume)
    ward.rest()
    assert page.form.form.fields["set_by"].text() == "Dr. V."


def test_a_hold_is_set_from_the_therapy_tab_and_begins_now(ward, page) -> None:
    ward.open_patient(CLEAN)
    ward.choose_tab("therapy")
    ward.click(page.tabs.therapy.hold_button)
    ward.rest()
    form = page.form
    now = ward.page.desk.now()
    assert form.form.fields["set_at"].value().date() == now.date()
    save(ward)
    assert page.form is form, "reason and name are missing"
    form.form.fields["reason"].set_text("infection")
    form.form.fields["set_by"].set_text("Dr. V. Sandu")
    save(ward)
    assert [hold.reason for hold in page.course.open_holds] == [HoldReason.INFECTION]


def test_a_hold_is_lifted_with_a_name_and_a_reason_and_nothing_else_changes(ward, page) -> None:
    ward.open_patient(HELD)
    (before,) = page.course.open_holds
    ward.choose_tab("therapy")
    assert page.tabs.therapy.lift_button.isEnabled()
    ward.click(page.tabs.therapy.lift_button)
    ward.rest()
    form = page.form
    assert not form.form.fields["reason"].editor.isEnabled()
    ward.wait(form.form.fields["lifted_at"].is_being_typed)
    save(ward)
    assert page.form is form
    form.form.fields["lifted_by"].go()
    keys(ward.qtbot, "Dr. V. Sandu\tplatelets 120")
    save(ward)
    assert page.form is None
    assert page.course.open_holds == ()
    (lifted,) = page.course.holds
    assert (lifted.lifted_by, lifted.lift_reason) == ("Dr. V. Sandu", "platelets 120")
    assert (lifted.reason, lifted.set_at, lifted.set_by) == (before.reason, before.set_at, before.set_by)
    assert "On hold" not in page.banner.accessibleName()
    assert not page.tabs.therapy.lift_button.isEnabled()


def test_a_lifting_without_its_time_is_not_saved(ward, page) -> None:
    ward.open_patient(HELD)
    (hold,) = page.course.open_holds
    page.open_form(FormAddress(FormKind.LIFTING, page.course.patient.id, hold.id))
    page.form.form.fields["lifted_at"].set_text("")
    save(ward)
    assert page.form is not None
    assert page.course.open_holds == (hold,)


def test_a_hold_that_somebody_else_lifted_is_not_lifted_twice(ward, page) -> None:
    ward.open_patient(HELD)
    (hold,) = page.course.open_holds
    desk = ward.page.desk
    lifted = hold.replace(lifted_at=desk.now(), lifted_by="Dr. A. Marin", lift_reason="platelets 120")
    save_record(desk.register, lifted, now=desk.now(), course=page.course)
    assert not page.open_form(FormAddress(FormKind.LIFTING, page.course.patient.id, hold.id))
    assert "no longer there" in words(page.notice)


def test_open_holds_stand_first_and_open_with_enter(ward, page) -> None:
    ward.open_patient(HELD)
    desk = ward.page.desk
    old = Hold(
        patient_id=page.course.patient.id,
        reason=HoldReason.INFECTION,
        set_at=desk.now(),
        set_by="Dr. V. Sandu",
        lifted_at=desk.now(),
        lifted_by="Dr. V. Sandu",
        lift_reason="over",
    )
    save_record(desk.register, old, now=desk.now(), course=page.course)
    ward.rest()
    ward.choose_tab("therapy")
    tab = page.tabs.therapy
    model = tab.holds.model()
    assert [str(model.index(row, 0).data()) for row in range(2)] == ["Open", "Lifted"]
    tab.holds.setFocus()
    ward.press(Qt.Key.Key_Down, on=tab.holds)
    ward.press(Qt.Key.Key_Return, on=tab.holds)
    ward.press(Qt.Key.Key_Escape)
    assert tab.currentWidget() is tab.page
    assert tab.holds.hasFocus()


def test_the_therapy_tab_says_what_will_stand_there(ward, page) -> None:
    ward.open_patient("dobre")
    ward.choose_tab("therapy")
    told = words(page.tabs.therapy)
    assert "No protocol is prescribed" in told
    assert "No hold was ever set" in told
