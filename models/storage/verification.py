"""Verifies a register: the chain of the audit trail, the rows against what the trail says of them, the file itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from models.permissions import Action
from models.records import RECORDS
from models.storage.audit_trail import BEFORE_THE_FIRST, entry_hash
from models.storage.cipher import integrity_faults
from models.storage.register import Register
from models.storage.schema import missing_triggers

_ACCOUNTS = "accounts"
_SETTINGS = "settings"
_BETWEEN_REPORTS = 500
_CHANGES = (Action.UPDATE, Action.VOID, Action.SIGN)


@dataclass(frozen=True)
class Verification:
    """What was checked and what was found wrong; ``faults`` is empty for a sound register."""

    entries: int
    rows: int
    newest_hash: str
    faults: tuple[str, ...]


def verify_register(
    register: Register, progress: Callable[[int, int], object] = lambda _done, _total: None
) -> Verification:
    """Recompute the chain, replay the trail and compare it with every row, and run the file's own checks.

    One pass over the trail and one over each table; both are read as of one moment. ``progress`` is told of the
    entries read and of all there are.
    """
    with register.snapshot():
        total = register.audit.count()
        replayed: dict[tuple[str, str], dict[str, Any]] = {}
        faults: list[str] = []
        entries = 0
        previous = BEFORE_THE_FIRST
        for entry in register.audit.entries():
            entries += 1
            if entries % _BETWEEN_REPORTS == 0:
                progress(entries, total)
            faults += _chain_faults(entry, entries, previous)
            previous = entry["hash"]
            _replay(entry, replayed)
        rows, row_faults = _compare_rows(register, replayed)
        faults += row_faults
        faults += _account_faults(register, replayed)
        faults += _setting_faults(register, replayed)
        faults += [f"the trigger {name} is missing" for name in missing_triggers(register.database)]
        faults += integrity_faults(register.database.conn)
    return Verification(entries, rows, previous, tuple(faults))


def _chain_faults(entry: dict[str, Any], number: int, previous: str) -> Iterator[str]:
    if entry["number"] != number:
        yield f"audit entry {number} is missing"
    if entry["previous_hash"] != previous:
        yield f"audit entry {entry['number']} does not follow the one before it"
    if entry["hash"] != entry_hash(entry):
        yield f"audit entry {entry['number']} was changed"


def _replay(entry: dict[str, Any], replayed: dict[tuple[str, str], dict[str, Any]]) -> None:
    key = (entry["entity"], entry["record_id"])
    after = _content(entry["after"])
    if entry["action"] == Action.INSERT:
        replayed[key] = after if isinstance(after, dict) else {}
    elif entry["entity"] == _ACCOUNTS and entry["action"] == Action.VOID:
        replayed.setdefault(key, {})["closed"] = True
    elif entry["entity"] == _SETTINGS:
        replayed[key] = {"value": after}
    elif entry["action"] in _CHANGES and key in replayed and entry["field"]:
        row = replayed[key]
        row[entry["field"]] = after
        row |= {
            "version": entry["record_version"],
            "updated_at": entry["at"],
            "updated_by": entry["account"],
        }


def _content(kept: str | None) -> Any:
    """What the entry tells; nothing where somebody broke it, which its hash shows already."""
    try:
        return None if kept is None else json.loads(kept)
    except json.JSONDecodeError:
        return None


def _account_faults(register: Register, replayed: dict[tuple[str, str], dict[str, Any]]) -> Iterator[str]:
    told = {name: content for (entity, name), content in replayed.items() if entity == _ACCOUNTS}
    present: set[str] = set()
    for row in register.database.query("SELECT name, roles, closed_at FROM accounts"):
        present.add(row["name"])
        account = told.get(row["name"])
        if account is None:
            yield f"accounts {row['name']}: the audit trail does not know the account"
        elif account.get("roles") != json.loads(row["roles"]):
            yield f"accounts {row['name']}: roles was changed outside the program"
        elif bool(account.get("closed")) != (row["closed_at"] is not None):
            yield f"accounts {row['name']}: closed_at was changed outside the program"
    yield from (f"accounts {name}: the account is gone" for name in sorted(told.keys() - present))


def _setting_faults(register: Register, replayed: dict[tuple[str, str], dict[str, Any]]) -> Iterator[str]:
    told = {name: content["value"] for (entity, name), content in replayed.items() if entity == _SETTINGS}
    present = {
        name: json.loads(value)
        for name, value in register.database.execute("SELECT name, value FROM settings")
    }
    for name in sorted(told.keys() | present.keys()):
        if told.get(name) != present.get(name):
            yield f"settings {name}: the value was changed outside the program"


def _compare_rows(
    register: Register, replayed: dict[tuple[str, str], dict[str, Any]]
) -> tuple[int, list[str]]:
    faults: list[str] = []
    count = 0
    for record in RECORDS:
        seen: set[str] = set()
        for row in register.database.query(f"SELECT * FROM {record.table}"):
            count += 1
            seen.add(row["id"])
            faults += _row_faults(record.table, row, replayed.get((record.table, row["id"])))
        told = {record_id for entity, record_id in replayed if entity == record.table}
        faults += [f"{record.table} {record_id}: the row is gone" for record_id in sorted(told - seen)]
    return count, faults


def _row_faults(table: str, row: dict[str, Any], told: dict[str, Any] | None) -> Iterator[str]:
    if told is None:
        yield f"{table} {row['id']}: the audit trail does not know the row"
        return
    for column, value in row.items():
        if told.get(column) != value:
            yield f"{table} {row['id']}: {column} was changed outside the program"
