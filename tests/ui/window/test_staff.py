"""The staff are listed with their training, added, changed and marked as left, and proposed in that order."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from models.permissions import Identity
from models.records import StaffMember
from models.records.staff import StaffRole
from models.vocabularies import Role
from tests.ui.session.session_typing import control, keys
from ui.administration.staff_page import StaffPage


@pytest.fixture
def desk(ward):
    ward.log_in()
    return ward.page.desk


@pytest.fixture
def page(ward, desk) -> StaffPage:
    """The page as the menu opens it."""
    ward.choose_entry(Qt.Key.Key_A, Qt.Key.Key_F)
    return ward.page.administration.pages["staff"]


def rows(page: StaffPage) -> list[list[str]]:
    model = page.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def find(page: StaffPage, name: str) -> list[str]:
    return next(row for row in rows(page) if row[0] == name)


def test_somebody_is_added_from_the_keyboard_and_proposed_at_once(ward, page, desk) -> None:
    page.add_button.setFocus()
    ward.press(Qt.Key.Key_Space)
    ward.wait(lambda: page.form is not None and page.form.form.fields["name"].is_being_typed())
    keys(ward.qtbot, "Zoe Albu\tn\t31.12.2099")
    control(ward.qtbot, Qt.Key.Key_S)
    assert page.form is None
    assert find(page, "Zoe Albu")[1:] == ["Nurse", "31 Dec 2099", "Trained for IT"]
    assert page.table.hasFocus()
    assert "Zoe Albu" in desk.form_context().staff


def test_expired_training_is_said_and_such_names_are_proposed_last(ward, page, desk) -> None:
    yesterday = desk.today() - timedelta(days=1)
    desk.register.add(StaffMember(name="Aaron Albu", role=StaffRole.NURSE, trained_until=yesterday))
    page.refresh()
    assert find(page, "Aaron Albu")[3] == "IT training expired"
    assert desk.form_context().staff[-1] == "Aaron Albu"


def test_a_change_opens_with_enter_and_a_corrected_value_needs_a_reason(ward, page, desk) -> None:
    member = desk.register.add(StaffMember(name="Zoe Albu", role=StaffRole.NURSE))
    page.refresh()
    page.table.choose(member.id)
    page.table.setFocus()
    ward.press(Qt.Key.Key_Return, on=page.table)
    ward.wait(lambda: page.form is not None and page.form.form.fields["name"].is_being_typed())
    page.form.form.fields["trained_until"].set_text("2099-12-31")
    control(ward.qtbot, Qt.Key.Key_S)
    assert page.form is None, "what was empty is filled without a reason"
    ward.press(Qt.Key.Key_Return, on=page.table)
    page.form.form.fields["role"].set_text("pharmacist")
    control(ward.qtbot, Qt.Key.Key_S)
    assert page.form is not None
    page.form.correction.set_reason("typed wrongly")
    control(ward.qtbot, Qt.Key.Key_S)
    assert find(page, "Zoe Albu")[1] == "Pharmacist"


def test_who_has_left_stays_listed_with_the_reason_and_is_proposed_no_more(ward, page, desk) -> None:
    member = desk.register.add(StaffMember(name="Aaron Albu", role=StaffRole.NURSE))
    page.refresh()
    page.table.choose(member.id)
    ward.click(page.leave_button)
    ward.wait(lambda: page.form is not None and page.form.form.fields["left_because"].is_being_typed())
    control(ward.qtbot, Qt.Key.Key_S)
    assert page.form is not None, "no one is marked without a reason"
    keys(ward.qtbot, "retired")
    control(ward.qtbot, Qt.Key.Key_S)
    assert rows(page)[-1][0] == "Aaron Albu"
    assert rows(page)[-1][3].endswith(": retired")
    assert "Aaron Albu" not in desk.form_context().staff
    assert not page.change_button.isEnabled()


@pytest.mark.parametrize(
    ("role", "may_write"), [(Role.NURSE, False), (Role.ONCOLOGIST, True), (Role.ADMINISTRATOR, True)]
)
def test_each_role_may_write_what_the_table_allows(ward, desk, show_active, role, may_write) -> None:
    desk.register.identity = Identity(desk.register.identity.account, frozenset({role}))
    ward.page._telling.blockSignals(True)  # the patients behind it belong to another role
    page = StaffPage(desk)
    show_active(page)
    assert page.add_button.isEnabled() is may_write
    if may_write:
        ward.click(page.add_button)
        page.form.form.fields["name"].set_text("Zoe Albu")
        page.form.form.fields["role"].set_text("nurse")
        control(ward.qtbot, Qt.Key.Key_S)
        assert find(page, "Zoe Albu")[3] == "No IT training recorded"
