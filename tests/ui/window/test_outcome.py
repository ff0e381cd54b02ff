"""End of treatment, last contact, death and progression on one page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from models.findings import Code
from models.records import AdverseEvent
from models.vocabularies import Complication, DeathCause, StopReason

ALIVE = "th-002"


def words(widget: QWidget) -> str:
    return " · ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def save(ward) -> None:
    ward.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    ward.rest()


@pytest.fixture
def page(ward):
    ward.log_in()
    ward.open_patient(ALIVE)
    return ward.page.patients.page


@pytest.fixture
def form(ward, page):
    ward.choose_tab("record")
    ward.click(page.tabs.record.outcome_button)
    ward.rest()
    return page.form


def type_into(ward, form, **texts: str) -> None:
    for name, text in texts.items():
        form.form.fields[name].set_text(text)


def test_the_page_asks_for_the_outcome_and_for_nothing_else(form) -> None:
    assert list(form.form.fields) == [
        "it_stop_date",
        "it_stop_reason",
        "last_contact_date",
        "death_date",
        "death_cause",
    ]
    assert "Last seen alive on" in words(form)


def test_a_death_is_recorded_with_its_cause(ward, page, form) -> None:
    today = ward.page.desk.today().isoformat()
    type_into(
        ward,
        form,
        it_stop_date=today,
        it_stop_reason="death",
        death_date=today,
        death_cause="leptomeningeal",
    )
    save(ward)
    assert page.form is None
    patient = page.course.patient
    assert (patient.death_cause, patient.it_stop_reason) == (DeathCause.LEPTOMENINGEAL, StopReason.DEATH)
    assert "Died" in page.banner.accessibleName()


def test_a_death_before_something_recorded_is_refused_beside_its_field(ward, page, form) -> None:
    last = page.course.administrations[-1].performed_on
    type_into(ward, form, death_date=(last - timedelta(days=1)).isoformat())
    save(ward)
    assert page.form is form
    assert "is before" in form.form.fields["death_date"].line.message.text()


def test_a_progression_is_recorded_with_todays_assessment(ward, page, form) -> None:
    type_into(ward, form, it_stop_reason="progression")
    ward.click(form.progression.button)
    ward.rest()
    assessment = page.form
    assert assessment.form.fields["date"].text() == ward.page.desk.today().isoformat()
    assert assessment.form.fields["lm_progression"].text() == "true"
    assert len(page.drafts.rows) == 1, "what was typed of the outcome is kept"
    type_into(ward, assessment, progression_basis="imaging", mri="progressive", overall_response="PD")
    save(ward)
    assert page.form is None
    assert page.course.assessments[-1].lm_progression
    ward.click(page.drafts.rows[0].resume)
    ward.rest()
    assert "shown by imaging" in words(page.form)


def test_an_event_of_grade_five_asks_for_the_outcome(ward, page) -> None:
    desk, course = ward.page.desk, page.course
    today = desk.today()
    with desk.register.transaction():
        desk.register.change(course.patient.replace(death_date=today))
        desk.register.add(
            AdverseEvent(
                patient_id=course.patient.id,
                complication=Complication.CSF_FISTULA,
                ctcae_term="Cerebrospinal fluid leakage",
                ctcae_grade=5,
                ctcae_version="5.0",
                onset_date=today,
                resolved_date=today,
            )
        )
    ward.rest()
    (row,) = page.proposals.rows
    assert "the outcome is not complete" in words(row)
    ward.click(row.button)
    ward.rest()
    type_into(ward, page.form, death_cause="treatment")
    save(ward)
    assert page.form is None
    assert page.proposals.rows == []


def test_a_corrected_death_asks_for_its_reason(ward, page, form) -> None:
    today = ward.page.desk.today()
    type_into(ward, form, death_date=today.isoformat())
    save(ward)
    ward.click(page.tabs.record.outcome_button)
    ward.rest()
    type_into(ward, page.form, death_date="")
    save(ward)
    assert page.form is not None
    assert [finding.code for finding in page.form.find()] == [Code.REQUIRED_MISSING]
    page.form.correction.set_reason("another patient's")
    save(ward)
    assert page.course.patient.death_date is None
