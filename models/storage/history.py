"""What became of a record, read from the audit trail: each change with its values before and after, typed again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, TypeVar

from models.corrections import corrects_value
from models.fields import Field
from models.moment import moment_from_storage
from models.permissions import Action
from models.record import KEPT_COLUMNS, KeptRecord
from models.records import Administration, AdverseEvent, ComplicationReview, ItAgent
from models.storage.register import Register
from models.vocabularies import Role

Row = TypeVar("Row", bound=KeptRecord)


@dataclass(frozen=True)
class FieldChange:
    """One field with its value before and after, None where nothing stood."""

    field: Field[Any]
    before: Any
    after: Any


@dataclass(frozen=True)
class HistoryEntry:
    """One save of one row: who did what, when and why. An insertion carries every value it came with."""

    kind: type[KeptRecord]
    record: KeptRecord
    version: int
    action: Action
    at: datetime
    account: str
    roles: tuple[Role, ...]
    reason: str
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True)
class FormerValue:
    """A value that stood in a field until somebody corrected it."""

    value: Any
    at: datetime
    account: str
    reason: str


def record_history(register: Register, record: KeptRecord) -> list[HistoryEntry]:
    """Everything that became of a row, the newest first; of a session also what became of what belongs to it."""
    rows = [record, *(_belonging(register, record) if isinstance(record, Administration) else ())]
    found = [entry for row in rows for entry in _of_row(register, row)]
    return sorted(found, key=lambda entry: entry.at, reverse=True)


def former_values(register: Register, record: KeptRecord) -> dict[str, tuple[FormerValue, ...]]:
    """The corrected values of a row by field, the newest first; a result that was awaited is none."""
    if (record.version or 1) == 1:
        return {}
    found: dict[str, list[FormerValue]] = {}
    for entry in _of_row(register, record):
        for change in entry.changes:
            is_correction = entry.action is not Action.VOID and entry.version > 1
            if is_correction and corrects_value(change.field, change.before):
                former = FormerValue(change.before, entry.at, entry.account, entry.reason)
                found.setdefault(change.field.name, []).append(former)
    return {name: tuple(values) for name, values in found.items()}


def row_at_version(register: Register, kind: type[Row], record_id: str, version: int) -> Row | None:
    """The row as it stood at ``version``; None where the audit trail does not go back so far."""
    values: dict[str, Any] = {}
    for entry in register.audit.entries(entity=kind.table, record_id=record_id):
        if (entry["record_version"] or 0) > version:
            break
        if entry["action"] == Action.INSERT.value:
            values = json.loads(entry["after"])
        elif entry["field"]:
            values[entry["field"]] = _loaded(entry["after"])
    if not values:
        return None
    return kind.from_row({**values, "version": version})


def _belonging(register: Register, session: Administration) -> Iterator[KeptRecord]:
    for kind in (ComplicationReview, AdverseEvent, ItAgent):
        yield from register.select(kind, "administration_id = ?", [session.id], voided=True)


def _of_row(register: Register, record: KeptRecord) -> list[HistoryEntry]:
    entries = register.audit.entries(entity=record.table, record_id=record.id or "")
    grouped = groupby(entries, key=lambda entry: entry["record_version"])
    told = [_entry(record, list(group)) for _, group in grouped]
    return told[::-1]


def _entry(record: KeptRecord, group: list[dict[str, Any]]) -> HistoryEntry:
    first = group[0]
    actions = [Action(entry["action"]) for entry in group]  # type: ignore[call-arg]
    return HistoryEntry(
        kind=type(record),
        record=record,
        version=first["record_version"] or 0,
        action=actions[0],
        at=moment_from_storage(first["at"]),
        account=first["account"],
        roles=tuple(Role(code) for code in first["roles"].split("+") if code),  # type: ignore[call-arg]
        reason=first["reason"],
        changes=_in_declared_order(type(record), _changes(type(record), group)),
    )


def _changes(kind: type[KeptRecord], group: Iterable[Mapping[str, Any]]) -> Iterator[FieldChange]:
    for entry in group:
        before, after = _loaded(entry["before"]), _loaded(entry["after"])
        if entry["field"]:
            changed = {entry["field"]: (before, after)}
        else:
            changed = {name: (None, value) for name, value in (after or {}).items()}
        for name, values in changed.items():
            field = kind.fields.get(name)
            if field is not None and name not in KEPT_COLUMNS:
                yield FieldChange(field, *(_typed(field, value) for value in values))


def _in_declared_order(kind: type[KeptRecord], changes: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    places = {name: place for place, name in enumerate(kind.fields)}
    return tuple(sorted(changes, key=lambda change: places[change.field.name]))


def _typed(field: Field[Any], value: Any) -> Any:
    return None if value is None else field.from_storage(value)


def _loaded(text: str | None) -> Any:
    return None if text is None else json.loads(text)
