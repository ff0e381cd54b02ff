"""What somebody asked for: the summaries of these patients, with or without names, in this folder. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.patient_selection import PatientSelection, SelectedPatient
from models.print_names import PrintName


@dataclass(frozen=True)
class SummariesOrder:
    """The summaries of ``patients``; the de-identified ones leave out whoever withdrew her consent to research."""

    selection: PatientSelection
    patients: tuple[SelectedPatient, ...]
    folder: Path
    deidentified: bool = False

    def printed(self) -> tuple[SelectedPatient, ...]:
        """Those who get a file."""
        return printed_patients(self.patients, deidentified=self.deidentified)

    @property
    def report(self) -> str:
        """What the audit trail calls the print."""
        return PrintName.PATIENT_SUMMARIES.named(deidentified=self.deidentified)

    def told(self) -> dict[str, str]:
        """How the audit trail tells it; by study code wherever it is not simply everybody."""
        printed = self.printed()
        told = {
            "report": self.report,
            "selection": self.selection.value,
            "patients": str(len(printed)),
        }
        if self.selection is not PatientSelection.ALL:
            told["study_codes"] = ", ".join(each.study_code for each in printed)
        return told


def printed_patients(
    patients: tuple[SelectedPatient, ...], *, deidentified: bool
) -> tuple[SelectedPatient, ...]:
    """Those of ``patients`` who get a file."""
    return tuple(each for each in patients if not (deidentified and each.has_withdrawn))
