"""Exports the register as tables: all of it, so that an import brings the same register back, or de-identified."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from models.exchange.table_columns import COLUMNS_OF_TABLE, PATIENT, SESSION, STUDY_CODE, TableColumns
from models.permissions import REGISTER, Action
from models.records import Patient
from models.situations import FileSituation
from models.storage.keyed_rows import stored_rows
from models.storage.patient_queries import read_courses
from models.storage.register import Register
from models.storage.written_file import write_whole
from models.wording import QT_TRANSLATE_NOOP

Table = tuple[Sequence[str], Iterable[Sequence[str]]]
"""Headers, and the rows as text."""
_NAMES_ONLY = "staff.csv"


def export_csv(register: Register, folder: Path, *, deidentify: bool = False) -> list[Path]:
    """Write a CSV file for each table into ``folder``, and tell the audit trail. Return the files.

    The whole export holds every row, those entered in error too, in the order of their keys; ``import_tables`` reads
    it back. The de-identified one is described in ``models.exchange.deidentification``. Raise ``NotAllowed``, and
    ``FileSituation`` where a file cannot be written or a folder with names would get one without.
    """
    register.identity.require(Action.EXPORT, REGISTER)
    if deidentify and (folder / _NAMES_ONLY).exists():
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the folder holds an export with names; choose another"),
            place=str(folder),
        )
    with register.transaction():
        contents = {name: _csv(table) for name, table in _tables(register, deidentify=deidentify)}
        counts = {name: content.count for name, content in contents.items()}
        register.note(Action.EXPORT, after={"format": "csv", "deidentified": deidentify, "rows": counts})
    return [write_whole(folder / f"{name}.csv", content.text) for name, content in contents.items()]


class _Content:
    """The bytes of a file and how many rows they hold."""

    def __init__(self, text: bytes, count: int) -> None:
        self.text = text
        self.count = count


def _csv(table: Table) -> _Content:
    headers, rows = table
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headers)
    count = 0
    for row in rows:
        writer.writerow(row)
        count += 1
    return _Content(text.getvalue().encode("utf-8"), count)


def _tables(register: Register, *, deidentify: bool) -> Iterator[tuple[str, Table]]:
    if deidentify:
        from models.exchange.deidentification import deidentified_tables

        yield from deidentified_tables(read_courses(register)).items()
        return
    names = _StudyCodes(register)
    for name, columns in COLUMNS_OF_TABLE.items():
        headers = columns.exported(patient_keys=names.are_ambiguous)
        yield name, (headers, _rows(register, columns, headers, names))


class _StudyCodes:
    """The study code of each patient and session. ``are_ambiguous`` where a patient entered in error shares one."""

    def __init__(self, register: Register) -> None:
        self._of_patient = {row["id"]: row[STUDY_CODE] for row in stored_rows(register, Patient)}
        self._patient_of_session = {
            row["id"]: row[PATIENT] for row in stored_rows(register, COLUMNS_OF_TABLE["administrations"].kind)
        }
        self.are_ambiguous = len(set(self._of_patient.values())) < len(self._of_patient)

    def of(self, row: dict[str, Any]) -> str:
        """The code of the patient that a row belongs to."""
        patient = row[PATIENT] if PATIENT in row else self._patient_of_session[row[SESSION]]
        return str(self._of_patient[patient])


def _rows(
    register: Register, columns: TableColumns, headers: Sequence[str], names: _StudyCodes
) -> Iterator[list[str]]:
    fields = columns.kind.fields
    for row in stored_rows(register, columns.kind):
        values = {
            name: field.text(field.from_storage(row[name]))
            for name, field in fields.items()
            if row[name] is not None
        }
        if columns.of_patient:
            values[STUDY_CODE] = names.of(row)
        yield [values.get(name, "") for name in headers]
