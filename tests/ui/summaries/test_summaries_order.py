from __future__ import annotations

from pathlib import Path

from models.patient_selection import PatientSelection, SelectedPatient
from ui.summaries.summaries_order import SummariesOrder

PATIENTS = (
    SelectedPatient("1", "TH-001"),
    SelectedPatient("2", "TH-002", has_withdrawn=True),
    SelectedPatient("3", "TH-003"),
)


def order(selection: PatientSelection, *, deidentified: bool = False) -> SummariesOrder:
    return SummariesOrder(selection, PATIENTS, Path("out"), deidentified)


def test_the_audit_trail_is_told_whose_summaries_were_printed() -> None:
    assert order(PatientSelection.SOC).told() == {
        "report": "patient summaries",
        "selection": "soc",
        "patients": "3",
        "study_codes": "TH-001, TH-002, TH-003",
    }


def test_of_everybody_the_number_is_enough_and_nobody_who_has_no_file_is_counted() -> None:
    assert order(PatientSelection.ALL, deidentified=True).told() == {
        "report": "patient summaries, de-identified",
        "selection": "all",
        "patients": "2",
    }
