"""What keeps a nurse from typing on the wrong patient's page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from analysis.palette import LIGHT
from models.actions.save_record import save_record
from models.findings import Code
from models.form_address import FormAddress, FormKind
from models.records import Patient
from tests.ui.session.session_typing import keys
from tests.ui.test_gallery import cut_off
from ui.theme.apply import apply_theme
from ui.widgets.notice_line import NoticeLine

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(ward):
    ward.log_in()
    return ward.page.patients.page


def begin_typing(ward, page) -> None:
    """Type something into a new session of Elena Popa."""
    ward.open_patient("popa")
    ward.press(Qt.Key.Key_N, CTRL)
    ward.rest()
    page.form.form.fields["notes"].go()
    keys(ward.qtbot, "calm")


def add_look_alike(ward) -> None:
    desk = ward.page.desk
    popa = ward.page.desk.register.select(Patient, "study_code = 'TH-002'")[0]
    twin = Patient(
        study_code="TH-099",
        family_name="Popa",
        given_name="Elana",
        birth_date=popa.birth_date.replace(year=1961),
        sex=popa.sex,
        lm_diagnosis_date=popa.lm_diagnosis_date,
        allergies="Latex",
    )
    save_record(desk.register, twin, now=desk.now(), reasons={Code.NAME_ALIKE: "another person"})
    ward.rest()


def test_the_banner_stays_with_everything_while_a_session_is_typed(ward, page) -> None:
    ward.open_patient("stan")
    ward.press(Qt.Key.Key_N, CTRL)
    ward.rest()
    scroll = page.form._scroll.verticalScrollBar()
    scroll.setValue(scroll.maximum())
    assert page.banner.isVisible()
    told = page.banner.accessibleName()
    for part in (
        "Stan, Gabriela",
        "TH-006",
        "born ",
        "LM type ",
        "Cycle ",
        "days since last",
        "Allerg",
        "On hold",
    ):
        assert part in told


def test_the_form_repeats_whose_it_is_in_heading_and_save_button(ward, page) -> None:
    begin_typing(ward, page)
    assert page.form.head.identity.text().startswith("Popa, Elena  ·  TH-002  ·  born ")
    assert page.form.save_button.accessibleName() == "Save session of Popa, Elena"


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_nothing_of_the_banner_is_cut_off_when_it_is_large(ward, page, light_theme, scale) -> None:
    add_look_alike(ward)
    ward.open_patient("popa")
    theme = apply_theme(light_theme, LIGHT, scale)
    ward.window.resize(theme.px(900), theme.px(700))
    ward.rest()
    assert cut_off(page.banner) == []
    apply_theme(light_theme, LIGHT, 1.0)


def test_a_patient_with_a_similar_name_is_named_in_the_banner_of_the_other(ward, page) -> None:
    add_look_alike(ward)
    ward.open_patient("th-002")
    assert "Name like TH-099: Popa, Elana" in page.banner.accessibleName()
    ward.page.patients.sidebar.search.clear()
    ward.open_patient("th-099")
    assert "Name like TH-002: Popa, Elena" in page.banner.accessibleName()


def test_look_alikes_stand_side_by_side_in_the_search_and_say_so(ward, page) -> None:
    add_look_alike(ward)
    assert ward.search("pop") == ["Popa, Elana", "Popa, Elena"]
    model = ward.page.patients.sidebar.list.model()
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert all(each.endswith("similar name") for each in told)


def test_another_patient_opened_over_a_form_says_whose_form_was_kept(ward, page) -> None:
    begin_typing(ward, page)
    ward.open_patient("stan")
    assert page.course.patient.study_code == "TH-006"
    assert page.notice.isVisible()
    assert page.notice.words.text() == (
        "New session of Popa, Elena (TH-002): kept as a draft, listed in Today"
    )
    ward.page.patients.sidebar.search.clear()
    ward.open_patient("ionescu")
    assert not page.notice.isVisible()


def test_it_is_said_above_the_form_that_opens_next(ward, page) -> None:
    begin_typing(ward, page)
    today = ward.page.today
    ward.page.shell.show_place("today")
    ward.rest()
    held = next(row for row in today.rows() if row.entry.study_code == "TH-006" and row.entry.hold)
    ward.page.open_form(FormAddress(FormKind.SESSION, held.entry.patient_id))
    ward.rest()
    assert page.course.patient.study_code == "TH-006"
    assert page.form is not None
    assert "Popa, Elena" in page.notice.words.text()
    assert page.notice.isVisible()


def test_a_new_patient_begun_over_a_form_says_whose_form_was_kept(ward, page) -> None:
    begin_typing(ward, page)
    ward.page.add_patient()
    ward.rest()
    form = ward.page.patients._form
    assert "Popa, Elena" in form.findChild(NoticeLine).words.text()
    form.form.fields["family_name"].go()
    keys(ward.qtbot, "Nistor")
    ward.open_patient("stan")
    assert page.notice.words.text() == "New patient: kept as a draft, listed in Today"


def test_a_similar_name_is_created_only_with_a_typed_reason(ward, page) -> None:
    popa = ward.page.desk.register.select(Patient, "study_code = 'TH-002'")[0]
    ward.page.add_patient()
    ward.rest()
    form = ward.page.patients._form
    for name, text in {
        "study_code": "TH-099",
        "family_name": "Popa",
        "given_name": "Elana",
        "birth_date": popa.birth_date.isoformat(),
        "sex": "female",
        "lm_diagnosis_date": popa.lm_diagnosis_date.isoformat(),
    }.items():
        form.form.fields[name].set_text(text)
    ward.press(Qt.Key.Key_S, CTRL)
    ward.rest()
    assert ward.page.patients._form is form
    assert QApplication.focusWidget() is form.panel.reason_line(Code.NAME_ALIKE).field
    keys(ward.qtbot, "another person, checked")
    ward.press(Qt.Key.Key_S, CTRL)
    ward.rest()
    assert page.course.patient.study_code == "TH-099"
    assert "Name like TH-002" in page.banner.accessibleName()
