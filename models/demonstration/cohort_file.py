"""Reads a cohort file: one row a patient, as Table 1 of the study prints them.

Source: Trifănescu et al., Cancers 2023;15:2508 (CC BY 4.0), Table 1. Two things in the program's own copy are
reconstructed: patient 8's overall survival, and the event indicators, which the paper does not print.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.fields import Choice, Field, Flag, Text, ValueRefused, WholeNumber
from models.findings import Code, Finding
from models.situations import FileSituation, Refused
from models.vocabularies import Arm, LmMriType
from models.wording import QT_TRANSLATE_NOOP

PUBLISHED_COHORT = Path(__file__).with_name("data") / "cohort.csv"
_LONGEST_MONTHS = 600


class _ZeroOrOne(Flag):
    """An indicator as the file carries it."""

    def parse(self, text: str) -> bool:
        """Read 0 or 1."""
        if text.strip() not in ("0", "1"):
            raise ValueRefused(Code.WRONG_TYPE, value=text, expected="0 or 1")
        return text.strip() == "1"


def _months() -> WholeNumber:
    return WholeNumber("", minimum=0, maximum=_LONGEST_MONTHS)


_COLUMNS: dict[str, Field[Any]] = {
    "patient": Text(""),
    "group": Choice("", vocabulary=Arm),
    "age_years": WholeNumber("", minimum=18, maximum=120),
    "kps": WholeNumber("", minimum=0, maximum=100),
    "bm_months": _months(),
    "bm_surgery": _ZeroOrOne(""),
    "wbrt": _ZeroOrOne(""),
    "sbrt": _ZeroOrOne(""),
    "lm_months": _months(),
    "lm_mri_type": Choice("", vocabulary=LmMriType),
    "it_cycles": WholeNumber("", minimum=0, maximum=200),
    "craniospinal_rt": _ZeroOrOne(""),
    "systemic_therapy": Text(""),
    "pfs_months": WholeNumber("", minimum=1, maximum=_LONGEST_MONTHS),
    "pfs_event": _ZeroOrOne(""),
    "os_months": WholeNumber("", minimum=1, maximum=_LONGEST_MONTHS),
    "os_event": _ZeroOrOne(""),
}
_MAY_BE_EMPTY = frozenset({"bm_months"})


@dataclass(frozen=True)
class CohortPatient:
    """One row: times in whole months; ``bm_months`` and ``lm_months`` count from the breast cancer's diagnosis."""

    patient: str
    group: Arm
    age_years: int
    kps: int
    bm_months: int | None
    bm_surgery: bool
    wbrt: bool
    sbrt: bool
    lm_months: int
    lm_mri_type: LmMriType
    it_cycles: int
    craniospinal_rt: bool
    systemic_therapy: str
    pfs_months: int
    pfs_event: bool
    os_months: int
    os_event: bool


def read_cohort(path: Path) -> tuple[CohortPatient, ...]:
    """Every patient of the file. Raise ``FileSituation`` or ``Refused`` with all findings; nothing is made then."""
    rows = _read_rows(path)
    findings: list[tuple[str, Finding]] = []
    patients: list[CohortPatient] = []
    for line, cells in rows[1:]:
        place = f"{path.name}, line {line}"
        if len(cells) != len(rows[0][1]):
            findings.append((place, Finding.of(Code.CELL_COUNT, value=len(cells), limit=len(rows[0][1]))))
            continue
        values, faults = _parse(dict(zip(rows[0][1], cells, strict=True)), place)
        findings += faults
        if not faults:
            patient = CohortPatient(**values)
            findings += [(f"{place}, patient {patient.patient}", fault) for fault in _impossible(patient)]
            patients.append(patient)
    findings += _repeated(patients, path.name)
    if findings:
        raise Refused(findings)
    if not patients:
        raise FileSituation(QT_TRANSLATE_NOOP("Situation", "the file holds no patient"), place=str(path))
    return tuple(patients)


def _read_rows(path: Path) -> list[tuple[int, list[str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            rows = [(reader.line_num, cells) for cells in reader if cells]
    except OSError as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the file cannot be read ({why})"),
            place=str(path),
            why=error.strerror,
        ) from None
    except (UnicodeDecodeError, csv.Error):
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the file is no UTF-8 table with commas"), place=str(path)
        ) from None
    header = rows[0][1] if rows else []
    faults = [
        (f"{path.name}, line 1, {name}", Finding.of(Code.UNKNOWN_FIELD, value=name))
        for name in header
        if name not in _COLUMNS or header.count(name) > 1
    ]
    faults += [
        (f"{path.name}, line 1, {name}", Finding.of(Code.REQUIRED_MISSING, name))
        for name in _COLUMNS
        if name not in header
    ]
    if faults:
        raise Refused(faults)
    return rows


def _parse(cells: dict[str, str], place: str) -> tuple[dict[str, Any], list[tuple[str, Finding]]]:
    values: dict[str, Any] = {}
    faults: list[tuple[str, Finding]] = []
    for name, field in _COLUMNS.items():
        text = cells[name].strip()
        where = f"{place}, {name}"
        if not text:
            values[name] = None
            if name not in _MAY_BE_EMPTY:
                faults.append((where, Finding.of(Code.REQUIRED_MISSING, name)))
            continue
        try:
            values[name] = field.parse(text)
        except ValueRefused as refused:
            faults.append(
                (f"{where}, {text}", Finding(refused.code, name, refused.parameters, refused.code.severity))
            )
    return values, faults


def _impossible(patient: CohortPatient) -> list[Finding]:
    findings = []
    if patient.pfs_months > patient.os_months:
        findings.append(
            Finding.of(
                Code.PFS_EXCEEDS_OS,
                "pfs_months",
                value=patient.pfs_months,
                limit=patient.os_months,
            )
        )
    elif patient.os_event and not patient.pfs_event:
        # Death from any cause is an event of progression-free survival: such a row cannot be.
        findings.append(
            Finding.of(
                Code.DEATH_BEFORE_EVENT, "pfs_event", value=patient.pfs_months, limit=patient.os_months
            )
        )
    if patient.kps % 10:
        findings.append(Finding.of(Code.KPS_NOT_DECADE, "kps", value=patient.kps))
    if patient.group is Arm.SOC and patient.it_cycles:
        findings.append(Finding.of(Code.OUT_OF_RANGE, "it_cycles", value=patient.it_cycles, maximum=0))
    if patient.group is Arm.IT and not patient.it_cycles:
        findings.append(Finding.of(Code.OUT_OF_RANGE, "it_cycles", value=patient.it_cycles, minimum=1))
    return findings


def _repeated(patients: list[CohortPatient], place: str) -> list[tuple[str, Finding]]:
    seen: set[str] = set()
    findings = []
    for patient in patients:
        if patient.patient in seen:
            where = f"{place}, patient {patient.patient}"
            findings.append((where, Finding.of(Code.DUPLICATE_STUDY_CODE, "patient", value=patient.patient)))
        seen.add(patient.patient)
    return findings
