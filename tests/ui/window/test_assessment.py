"""An assessment goes through the window into the register, its judgement by the oncologist alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.permissions import Identity
from models.situations import NotAllowed
from models.vocabularies import Change, Response, Role
from tests.ui.session.session_typing import control


@pytest.fixture
def page(ward):
    ward.log_in()
    ward.open_patient("popa")
    ward.choose_tab("assessments")
    return ward.page.patients.page


def begin(ward, page):
    ward.click(page.tabs.assessments.add_button)
    ward.rest()
    page.form.form.fields["date"].set_text(ward.page.desk.today().isoformat())
    page.form.form.fields["mri"].set_text("progressive")
    return page.form


def test_a_confirmed_proposal_is_stored(ward, page) -> None:
    begin(ward, page)
    control(ward.qtbot, Qt.Key.Key_D)
    control(ward.qtbot, Qt.Key.Key_S)
    ward.rest()
    newest = page.course.assessments[-1]
    assert (newest.mri, newest.overall_response) == (Change.PROGRESSIVE, Response.PD)


def test_a_nurse_stores_the_findings_and_the_response_stays_open(ward, page) -> None:
    register = ward.page.desk.register
    register.identity = Identity(register.identity.account, frozenset({Role.NURSE}))
    form = begin(ward, page)
    assert form.suggestion.isVisible()
    control(ward.qtbot, Qt.Key.Key_D)
    control(ward.qtbot, Qt.Key.Key_S)
    ward.rest()
    assert page.form is None
    newest = page.course.assessments[-1]
    assert (newest.mri, newest.overall_response) == (Change.PROGRESSIVE, None)
    with pytest.raises(NotAllowed):
        register.change(newest.replace(overall_response=Response.PD))
