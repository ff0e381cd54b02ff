"""The papers that name nobody, asked for in the File menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.records import Patient
from reports.deidentified_cohort_report import deidentified_cohort_report


@pytest.fixture
def page(ward):
    ward.log_in()
    return ward.page.patients.page


def test_the_menu_prints_a_summary_without_the_name(ward, page, papers) -> None:
    assert not ward.session.menu.deidentified_summary.isEnabled()
    ward.open_patient("popa")
    ward.choose_entry(Qt.Key.Key_F, Qt.Key.Key_D)
    text = papers.text()
    assert papers.paths[-1].name == "TH-002-deidentified.pdf"
    assert "Patient summary, de-identified" in text
    assert "Popa" not in text
    assert papers.noted() == (page.course.patient.id, {"report": "patient summary, de-identified"})


def test_a_patient_who_withdrew_her_consent_is_refused_before_anything_is_asked_or_noted(
    ward, page, papers
) -> None:
    ward.open_patient("popa")
    register, patient = ward.page.desk.register, page.course.patient
    stored = register.get(Patient, patient.id)
    register.change(
        stored.replace(research_consent_withdrawn_date=ward.page.desk.today()), reason="she said so"
    )
    ward.rest()
    before = len(list(register.audit.entries()))
    ward.choose_entry(Qt.Key.Key_F, Qt.Key.Key_D)
    assert "withdrew her consent to research: nothing is printed" in page.notice.words.text()
    assert page.notice.isVisible()
    assert papers.paths == []
    assert len(list(register.audit.entries())) == before


def test_the_menu_prints_the_cohort_for_researchers(ward, page, papers, monkeypatch) -> None:
    told = []

    def of_nobody(courses, facts, *, translate) -> bytes:
        """The report itself takes its time, and is proved where it is made."""
        told.append(len(courses))
        return deidentified_cohort_report([], facts, translate=translate)

    monkeypatch.setattr(f"{deidentified_cohort_report.__module__}.deidentified_cohort_report", of_nobody)
    ward.choose_entry(Qt.Key.Key_F, Qt.Key.Key_I)
    text = papers.text()
    assert told == [14]
    assert papers.paths[-1].name == "cohort-deidentified.pdf"
    assert "Cohort report, de-identified" in text
    assert papers.noted() == ("", {"report": "cohort report, de-identified"})
