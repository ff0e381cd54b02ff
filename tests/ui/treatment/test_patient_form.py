"""The patient's own page: partial dates, the proposed arm, consent that is withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.course import PatientCourse
from models.partial_date import PartialDate
from models.records import Administration, Patient
from models.vocabularies import Arm, Role, SessionStatus, Sex
from tests.ui.session.session_typing import control, keys
from ui.treatment.patient_form import PatientForm

KNOWN = Patient(
    id="patient",
    version=1,
    study_code="TH-009",
    family_name="Ștefănescu",
    given_name="Ana",
    birth_date=date(1968, 3, 4),
    sex=Sex.FEMALE,
    lm_diagnosis_date=date(2024, 5, 15),
)


@pytest.fixture
def open_form(context, saved, show_form):
    def opened(patient=KNOWN, *, given=False, roles=frozenset(Role)) -> PatientForm:
        session = Administration(status=SessionStatus.GIVEN, performed_at=context.now())
        course = PatientCourse(patient=patient, administrations=(session,) if given else ())
        form = PatientForm(patient, course=course, context=replace(context, roles=roles), save=saved)
        show_form(form)
        return form

    return opened


def message(form, name: str) -> str:
    line = form.form.fields[name].line
    return line.message.text() if line.message.isVisible() else ""


def test_every_declared_field_is_in_the_form(open_form) -> None:
    shown = set(open_form().form.fields)
    assert shown == {field.name for field in Patient.clinical_fields()}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2018", (PartialDate(2018), "2018")),
        ("2018-03", (PartialDate(2018, 3), "Mar 2018")),
        ("03.2018", (PartialDate(2018, 3), "Mar 2018")),
    ],
)
def test_a_historical_date_known_to_the_year_or_month_is_typed_and_marked(
    open_form, saved, qtbot, typed: str, shown: tuple[PartialDate, str]
) -> None:
    form = open_form()
    form.form.fields["bc_diagnosis_date"].go()
    keys(qtbot, f"{typed}\t")
    qtbot.waitUntil(lambda: "approximate" in message(form, "bc_diagnosis_date"))
    assert form.form.fields["bc_diagnosis_date"].editor.text() == shown[1]
    control(qtbot, Qt.Key.Key_S)
    assert saved[0].record.bc_diagnosis_date == shown[0]


def test_the_arm_is_proposed_from_the_course_and_confirmed_with_a_key(open_form, saved, qtbot) -> None:
    form = open_form(given=True)
    assert form.suggestion.words.text() == "Arm proposed: IT + SOC, since the drug was given"
    form.form.fields["it_start"].go()
    control(qtbot, Qt.Key.Key_D)
    assert form.suggestion.isHidden()
    control(qtbot, Qt.Key.Key_S)
    assert saved[0].record.arm is Arm.IT


def test_without_the_drug_the_other_arm_is_proposed(open_form) -> None:
    form = open_form()
    assert "SOC, since the drug was never given" in form.suggestion.words.text()
    form.form.fields["prior_it_cycles"].set_text("2")
    assert "IT + SOC, since the drug was given" in form.suggestion.words.text()


def test_a_nurse_reads_the_proposed_arm_and_cannot_confirm_it(open_form) -> None:
    form = open_form(given=True, roles=frozenset({Role.NURSE}))
    assert form.suggestion.isVisible()
    assert form.suggestion.button.isHidden()
    assert not form.form.fields["arm"].editor.isEnabled()


def test_nothing_is_proposed_for_a_new_patient(context, saved, show_form) -> None:
    form = PatientForm(Patient(), course=None, context=context, save=saved)
    show_form(form)
    assert form.suggestion.isHidden()
    assert QApplication.focusWidget() is form.form.fields["study_code"].editor


def test_consent_is_not_withdrawn_before_it_was_given(open_form, saved, qtbot) -> None:
    form = open_form()
    form.form.fields["research_consent_date"].set_text("2024-06-01")
    form.form.fields["research_consent_withdrawn_date"].set_text("2024-05-20")
    control(qtbot, Qt.Key.Key_S)
    assert saved == []
    assert "is before Consent to research" in message(form, "research_consent_withdrawn_date")
    form.form.fields["research_consent_withdrawn_date"].set_text("2024-09-01")
    control(qtbot, Qt.Key.Key_S)
    assert saved[0].record.research_consent_withdrawn_date == date(2024, 9, 1)
