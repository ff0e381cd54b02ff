"""Puts the rows of files beside the rows of the register, so that rules see each patient's course whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from models.course import PatientCourse
from models.exchange.csv_rows import ImportedRow
from models.exchange.import_links import Tables
from models.exchange.table_columns import PATIENT, SESSION
from models.record import KeptRecord
from models.records import (
    Administration,
    AdverseEvent,
    Assessment,
    ComplicationReview,
    Hold,
    Patient,
    ProtocolPhase,
    Therapy,
)
from models.storage.keyed_rows import rows_by
from models.storage.register import Register

R = TypeVar("R", bound=KeptRecord)
_OF_PATIENT: tuple[type[KeptRecord], ...] = (
    Administration,
    AdverseEvent,
    Hold,
    Assessment,
    Therapy,
    ProtocolPhase,
)
_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass
class PatientRows:
    """One patient with the rows of hers that the register has and those that the files bring.

    ``own_row`` is her row in the files, None where the register knows her already.
    """

    patient: Patient
    own_row: ImportedRow | None = None
    stored: list[KeptRecord] = field(default_factory=list)
    imported: list[ImportedRow] = field(default_factory=list)

    def standing(self, kind: type[R]) -> list[R]:
        """The rows of a kind that count: neither entered in error nor broken."""
        records = [record for record in self.stored if isinstance(record, kind) and not record.is_voided]
        return records + [
            row.record
            for row in self.imported
            if isinstance(row.record, kind) and not row.is_broken and not row.record.is_voided
        ]

    def rows_of(self, kind: type[KeptRecord]) -> list[ImportedRow]:
        """The imported rows of a kind, broken and voided ones too."""
        return [row for row in self.imported if type(row.record) is kind]

    def course(self) -> PatientCourse:
        """The course of everything that counts, in order of time."""
        return PatientCourse(
            patient=self.patient,
            administrations=_in_time(self.standing(Administration), "performed_at"),
            reviews=tuple(self.standing(ComplicationReview)),
            events=_in_days(self.standing(AdverseEvent), "onset_date"),
            holds=_in_time(self.standing(Hold), "set_at"),
            assessments=_in_days(self.standing(Assessment), "date"),
            therapies=tuple(self.standing(Therapy)),
            phases=tuple(
                sorted(
                    _in_days(self.standing(ProtocolPhase), "valid_from"), key=lambda phase: phase.phase or 0
                )
            ),
        )


def gather_patients(register: Register, tables: Tables) -> list[PatientRows]:
    """Each patient that the files bring rows of, those of the files first, in the order of the file."""
    gathered = {
        row.key: PatientRows(row.record, own_row=row)
        for row in tables.get(Patient, [])
        if isinstance(row.record, Patient)
    }
    patient_of = _patients_of_sessions(register, tables)
    rows_of: defaultdict[str, list[ImportedRow]] = defaultdict(list)
    for row in _rows_of_patients(tables):
        key = row.record.values.get(PATIENT) or patient_of.get(row.record.values.get(SESSION))
        if key is not None:
            rows_of[key].append(row)
    for patient in rows_by(register, Patient, "id", rows_of.keys() - gathered.keys()):
        gathered[patient.id or ""] = PatientRows(patient)
    known = [key for key, rows in gathered.items() if rows.own_row is None]
    for key, record in _stored_rows(register, known):
        gathered[key].stored.append(record)
    for key, rows in rows_of.items():
        if key in gathered:
            gathered[key].imported = rows
    return list(gathered.values())


def _rows_of_patients(tables: Tables) -> Iterator[ImportedRow]:
    for kind, rows in tables.items():
        if PATIENT in kind.fields or SESSION in kind.fields:
            yield from rows


def _patients_of_sessions(register: Register, tables: Tables) -> dict[Any, str | None]:
    imported = {row.key: row.record.values.get(PATIENT) for row in tables.get(Administration, [])}
    named = {row.record.values.get(SESSION) for row in _rows_of_patients(tables)}
    elsewhere = {key for key in named if key is not None and key not in imported}
    stored = rows_by(register, Administration, "id", elsewhere)
    return {**imported, **{session.id: session.patient_id for session in stored}}


def _stored_rows(register: Register, patients: Iterable[str]) -> Iterator[tuple[str, KeptRecord]]:
    patients = list(patients)
    patient_of: dict[str, str] = {}
    for kind in _OF_PATIENT:
        for record in rows_by(register, kind, PATIENT, patients):
            patient = record.values[PATIENT]
            if kind is Administration:
                patient_of[record.id or ""] = patient
            yield patient, record
    for review in rows_by(register, ComplicationReview, SESSION, patient_of):
        yield patient_of[review.administration_id or ""], review


def _in_time(records: list[R], name: str) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda record: record.values.get(name, _BEFORE_ALL)))


def _in_days(records: list[R], name: str) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda record: record.values.get(name, date.min)))
