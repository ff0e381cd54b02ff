"""Reads the audit trail for a person: the newest entries first, of one account, one action or one patient."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.fields import Link
from models.moment import moment_from_storage
from models.permissions import REGISTER, Action
from models.records import RECORD_OF_TABLE, RECORDS, Patient
from models.storage.patient_queries import search_patients
from models.storage.register import Register

AT_ONCE = 200


@dataclass(frozen=True)
class AuditFilter:
    """Empty parts let everything pass; ``patient`` is what one types into the search of patients."""

    account: str = ""
    action: str = ""
    patient: str = ""


@dataclass(frozen=True)
class AuditLine:
    """One entry; ``before`` and ``after`` are None where the account may not read the rows it is about."""

    number: int
    at: datetime
    account: str
    action: Action
    entity: str
    record_id: str
    field: str
    before: Any
    after: Any
    reason: str


def read_audit_lines(
    register: Register, wanted: AuditFilter, *, older_than: int | None = None
) -> list[AuditLine]:
    """The newest entries that pass, at most 200, or those before entry number ``older_than``."""
    register.identity.require(Action.ADMINISTER, REGISTER)
    conditions: list[str] = ["1"]
    values: list[Any] = []
    for condition, value in (
        ("number < ?", older_than),
        ("account = ?", wanted.account or None),
        ("action = ?", wanted.action or None),
    ):
        if value is not None:
            conditions.append(condition)
            values.append(value)
    if wanted.patient.strip():
        found = [patient.id for patient in search_patients(register, wanted.patient)]
        conditions.append(f"record_id IN ({_rows_of_patients(len(found))})")
        values += found * _GAPS
    rows = register.database.query(
        f"SELECT * FROM audit_entries WHERE {' AND '.join(conditions)} ORDER BY number DESC LIMIT {AT_ONCE}",
        values,
    )
    return [_line(register, row) for row in rows]


_OF_PATIENTS = [
    record.table
    for record in RECORDS
    if any(
        isinstance(field, Link) and field.to == Patient.table and field.name == "patient_id"
        for field in record.fields.values()
    )
]
_GAPS = len(_OF_PATIENTS) + 1


def _rows_of_patients(count: int) -> str:
    """The ids of patients and of all rows of theirs, with a gap for each patient in every part."""
    gaps = ", ".join("?" * count)
    parts = [f"SELECT id FROM {table} WHERE patient_id IN ({gaps})" for table in _OF_PATIENTS]
    return " UNION ALL ".join([f"SELECT id FROM {Patient.table} WHERE id IN ({gaps})", *parts])


def _line(register: Register, row: dict[str, Any]) -> AuditLine:
    entity = row["entity"]
    may_read = entity not in RECORD_OF_TABLE or register.identity.may(Action.READ, entity)
    before, after = (
        json.loads(row[name]) if may_read and row[name] is not None else None for name in ("before", "after")
    )
    return AuditLine(
        row["number"],
        moment_from_storage(row["at"]),
        row["account"],
        Action(row["action"]),  # type: ignore[call-arg]
        entity,
        row["record_id"],
        row["field"],
        before,
        after,
        row["reason"],
    )
