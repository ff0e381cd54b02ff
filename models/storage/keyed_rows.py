"""Reads many rows at once by a key, for imports and exports that would be slow row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from models.permissions import Action
from models.record import KeptRecord
from models.records import Patient
from models.storage.register import Register

Row = TypeVar("Row", bound=KeptRecord)
_KEYS_A_QUERY = 500


@dataclass(frozen=True)
class KnownPatient:
    """What patients are told apart by; none of them is voided."""

    id: str
    study_code: str
    hospital_number: str | None
    family_name: str
    given_name: str
    birth_date: str


def rows_by(register: Register, kind: type[Row], column: str, keys: Iterable[str]) -> list[Row]:
    """The rows of a table whose declared ``column`` is one of ``keys``, voided ones included."""
    if column not in kind.fields:
        raise ValueError(f"{kind.table} declares no {column}")
    found: list[Row] = []
    for some in in_parts(sorted(set(keys))):
        gaps = ", ".join("?" * len(some))
        found += register.select(kind, f"{column} IN ({gaps})", list(some), voided=True)
    return found


def stored_rows(register: Register, kind: type[KeptRecord]) -> Iterator[dict[str, Any]]:
    """Every row of a table as the database holds it, voided ones included, in the order of their keys."""
    register.identity.require(Action.READ, kind.table)
    yield from register.database.query(f"SELECT * FROM {kind.table} ORDER BY id")


def known_patients(register: Register) -> list[KnownPatient]:
    """Every patient that is not voided, with what patients are told apart by."""
    register.identity.require(Action.READ, Patient.table)
    columns = ", ".join(KnownPatient.__dataclass_fields__)
    rows = register.database.query(f"SELECT {columns} FROM patients WHERE voided_at IS NULL ORDER BY id")
    return [KnownPatient(**row) for row in rows]


def in_parts(keys: list[str]) -> Iterator[list[str]]:
    """The keys in parts, of which each fits the gaps of one query."""
    remaining = iter(keys)
    while part := list(islice(remaining, _KEYS_A_QUERY)):
        yield part
