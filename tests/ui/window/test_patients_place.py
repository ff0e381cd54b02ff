from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QLabel, QWidget

from analysis.palette import DARK
from models.actions.save_record import save_record
from models.permissions import Action
from models.records import Patient
from models.vocabularies import Arm
from ui.patients.patient_colour import ON_DARK
from ui.patients.session_details import SessionDetails
from ui.theme.apply import apply_theme


def words(widget: QWidget) -> str:
    return " · ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def cells(model: QAbstractItemModel, row: int) -> list[str]:
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


@pytest.fixture
def page(ward):
    ward.log_in()
    return ward.page.patients.page


def test_typing_without_diacritics_finds_the_patient(ward, page) -> None:
    assert ward.search("stefan") == ["Ștefănescu, Ana"]


def test_a_study_code_finds_the_patient(ward, page) -> None:
    assert ward.search("th-006") == ["Stan, Gabriela"]


def test_what_nobody_is_called_finds_nobody(ward, page) -> None:
    assert ward.search("zzz") == []
    assert "No patient found" in words(ward.window)


def test_the_banner_says_who_she_is_and_what_must_not_be_overlooked(ward, page) -> None:
    ward.open_patient("ionescu")
    told = page.banner.accessibleName()
    for part in ("Ionescu, Maria", "TH-001", "LM type IC", "Cycle 12", "IT stopped", "Allergy: Penicillin"):
        assert part in told
    ward.page.patients.sidebar.search.clear()
    ward.open_patient("stan")
    assert "On hold: low platelets" in page.banner.accessibleName()


def test_opening_a_patient_brings_the_keyboard_to_her_sessions(ward, page) -> None:
    ward.open_patient("popa")
    assert page.tabs.sessions.table.hasFocus()


def test_the_newest_session_stands_on_top(ward, page) -> None:
    ward.open_patient("popa")
    model = page.tabs.sessions.table.model()
    assert [cells(model, row)[0] for row in (0, 34)] == ["35", "1"]


def test_a_session_opens_with_enter_and_closes_with_escape(ward, page) -> None:
    ward.open_patient("stan")
    tab = page.tabs.sessions
    ward.press(Qt.Key.Key_Down, on=tab.table)
    ward.press(Qt.Key.Key_Return, on=tab.table)
    details = tab.currentWidget()
    assert isinstance(details, SessionDetails)
    ward.qtbot.waitUntil(details.isVisible)
    told = words(details)
    for part in (
        "Findings and reasons",
        "16 days since the last session",
        "Puncture-site pain",
        "Entered by demo",
    ):
        assert part in told
    ward.press(Qt.Key.Key_Escape)
    assert tab.currentWidget() is tab.list


def test_the_record_shows_every_declared_field(ward, page) -> None:
    ward.open_patient("popa")
    ward.choose_tab("record")
    told = words(page.tabs.record)
    for field in Patient.clinical_fields():
        assert field.label in told


def test_assessments_and_therapies_are_listed(ward, page) -> None:
    ward.open_patient("ionescu")
    ward.choose_tab("assessments")
    assert cells(page.tabs.assessments.table.model(), 0)[1] == "PD"
    ward.choose_tab("therapy")
    treatments = [cells(page.tabs.therapy.table.model(), row)[1] for row in range(4)]
    assert "tucatinib + capecitabine + trastuzumab" in treatments


def test_an_assessment_is_added_through_its_form(ward, page) -> None:
    ward.open_patient("popa")
    ward.choose_tab("assessments")
    before = page.tabs.assessments.table.model().rowCount()
    ward.click(page.tabs.assessments.add_button)
    ward.rest()
    page.form.form.fields["date"].set_text(ward.page.desk.today().isoformat())
    page.form.form.fields["kps"].set_text("80")
    ward.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    ward.rest()
    assert page.tabs.assessments.table.model().rowCount() == before + 1
    assert "KPS 80" in page.banner.accessibleName()
    assert "Saved" in words(page)


def test_a_correction_of_the_record_asks_for_its_reason(ward, page) -> None:
    ward.open_patient("popa")
    ward.choose_tab("record")
    ward.click(page.tabs.record.edit_button)
    ward.rest()
    page.form.form.fields["given_name"].set_text("Ileana")
    ward.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.form is not None, "nothing is corrected without a reason"
    page.form.correction.set_reason("typed wrongly at admission")
    ward.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    ward.rest()
    assert page.course.patient.given_name == "Ileana"
    assert "Popa, Ileana" in page.banner.accessibleName()
    assert ward.search("ileana") == ["Popa, Ileana"]


def test_a_new_patient_is_added_and_opened(ward, page) -> None:
    ward.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    ward.rest()
    form = ward.page.patients.currentWidget()
    typed = {
        "study_code": "TH-100",
        "family_name": "Ștefănescu",
        "given_name": "Ana-Maria",
        "birth_date": "1971-01-01",
        "sex": "female",
        "lm_diagnosis_date": "2026-01-05",
    }
    for name, text in typed.items():
        form.form.fields[name].set_text(text)
    form.check_now()
    form.panel.say_everything()
    for line in form.panel._lines.values():
        line.field.setText("another person")
    ward.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    ward.rest()
    assert page.course.patient.study_code == "TH-100"
    model = ward.page.patients.sidebar.list.model()
    heard = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]
    assert [line.endswith("similar name") for line in heard if "Ștefănescu" in line] == [True, True]
    assert ward.page.patients.sidebar.list.current_id() == page.course.patient.id, (
        "she is marked among her likes"
    )


def test_another_writers_change_is_seen_after_a_save_here(ward, page) -> None:
    ward.open_patient("popa")
    patient = page.course.patient
    desk = ward.page.desk
    save_record(desk.register, patient.replace(arm=Arm.SOC), now=desk.now(), correction_reason="test")
    ward.rest()
    assert page.course.patient.arm is Arm.SOC


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_course_is_saved_as_a_figure_and_noted(
    ward, page, save_as: Callable[[str], Path], kind: str
) -> None:
    ward.open_patient("popa")
    path = save_as(f"course.{kind}")
    page.tabs.course.export.save(page.course, kind)
    ward.wait(path.is_file)
    beginnings = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}
    assert path.read_bytes().startswith(beginnings[kind])
    assert list(ward.page.desk.register.audit.entries())[-1]["action"] == Action.PRINT


def test_the_banner_follows_a_dark_theme(ward, page, light_theme) -> None:
    ward.open_patient("popa")
    apply_theme(light_theme, DARK)
    assert page.banner._colour.name().upper() in ON_DARK


def test_a_patient_without_sessions_has_an_empty_state(ward, page) -> None:
    ward.open_patient("dobre")
    assert "No sessions yet" in words(page)
