"""The findings that are stored with a record, in words: what was overridden and why, what must be known of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.finding_sentences import sentence
from models.findings import Code, Finding, Severity
from models.record import KeptRecord
from models.wording import Translate
from reports.dates import day_text


@dataclass(frozen=True)
class KeptFinding:
    """How grave it is in a word (``mark``), its sentence, and the reason somebody typed."""

    mark: str
    sentence: str
    reason: str
    is_incident: bool = False


def kept_findings(record: KeptRecord, translate: Translate) -> Iterator[KeptFinding]:
    """Every stored finding that has a reason, that needed one, or that is a medication incident."""
    for stored in record.findings or ():
        finding = Finding.from_kept(stored)
        is_incident = finding.code is Code.MEDICATION_INCIDENT
        if finding.reason or finding.severity is Severity.WARNING or is_incident:
            words = sentence(finding, translate, show_date=lambda day: day_text(day, translate))
            yield KeptFinding(_mark(finding, translate), words, finding.reason, is_incident)


def _mark(finding: Finding, translate: Translate) -> str:
    if finding.severity is Severity.NOTICE:
        return translate("PatientReport", "Notice")
    return translate("PatientReport", "Warning")
