"""What a print knows of the moment it was made in: who printed, when, from which register, on which paper."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from reports.stylesheet import PageSize

_OTHER_THAN_PLAIN = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_NAME = 80
DEIDENTIFIED = "deidentified"
"""What a file's name says of a print that names nobody."""
_RESERVED = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        *(f"com{digit}" for digit in range(10)),
        *(f"lpt{digit}" for digit in range(10)),
    }
)
"""Names that Windows keeps for devices, with any ending."""


@dataclass(frozen=True)
class PrintFacts:
    """Handed to every report by whoever prints it.

    ``printed_at`` carries its offset; ``audit_hash`` is the newest hash of the audit trail, empty without a register;
    ``site_logo`` is a PNG or JPEG file; ``language`` is the code of the language printed in; ``demonstration`` marks
    every page as invented data. Of a print that ``names_nobody`` the pages and the file tell the year alone.
    """

    printed_at: datetime
    printed_by: str
    audit_hash: str
    site_name: str = ""
    site_logo: bytes | None = None
    language: str = "en"
    demonstration: bool = False
    page: PageSize = PageSize.A4
    names_nobody: bool = False

    def naming_nobody(self) -> PrintFacts:
        """The facts of a de-identified print: no site, no account.

        Its moment is kept in the audit trail: beside intervals, the day of printing would give dates away.
        """
        return replace(self, site_name="", site_logo=None, printed_by="", names_nobody=True)

    @property
    def today(self) -> date:
        """The day of printing, by the clock it was printed with."""
        return self.printed_at.date()


def patient_file_name(study_code: str, *parts: str) -> str:
    """The file name of a patient's print: the study code and nothing else of hers, allowed on every file system.

    ``parts`` in plain letters say which print it is: ``TH-001-session-2025-11-08.pdf``.

    A code with other characters than letters, digits, hyphen and underscore keeps those and gets eight digits of
    its SHA-256, so that no two codes share a name; names that differ in case alone are told apart by the batch.
    """
    plain = _OTHER_THAN_PLAIN.sub("-", study_code).strip("-")[:_LONGEST_NAME]
    is_itself = bool(plain) and plain == study_code and plain.casefold() not in _RESERVED
    return f"{'-'.join([plain, *parts])}.pdf" if is_itself else distinct_file_name(study_code, *parts)


def distinct_file_name(study_code: str, *parts: str) -> str:
    """The file name with eight digits of the code's SHA-256, for codes whose plain name is taken or not allowed."""
    plain = _OTHER_THAN_PLAIN.sub("-", study_code).strip("-")[:_LONGEST_NAME]
    digits = sha256(study_code.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{'-'.join([plain or 'patient', digits, *parts])}.pdf"
