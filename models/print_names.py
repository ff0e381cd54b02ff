"""What the audit trail calls each print, wherever it was printed from."""

from __future__ import annotations

from enum import StrEnum


class PrintName(StrEnum):
    """The papers of the program."""

    SESSION_RECORD = "session record"
    PATIENT_SUMMARY = "patient summary"
    PATIENT_SUMMARIES = "patient summaries"
    COHORT_REPORT = "cohort report"
    WORKSHEET = "worksheet"
    TODAY_LIST = "today list"

    def named(self, *, deidentified: bool) -> str:
        """The name, and whether the paper names nobody."""
        return f"{self}, de-identified" if deidentified else str(self)
