"""The audit trail: who did what, when, with which values before and after, each entry sealed by the one before.

Inspired by 21 CFR 11.10(e) and ICH E6(R3) 4.2.2. Whoever holds the file and a password can rewrite all of it; the
newest hash, printed on every page, tells a rewritten file from the paper.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from models.moment import stored_moment
from models.permissions import Action, Identity

BEFORE_THE_FIRST = "0" * 64
_COLUMNS = (
    "number",
    "at",
    "account",
    "roles",
    "machine",
    "program_version",
    "action",
    "entity",
    "record_id",
    "record_version",
    "field",
    "before",
    "after",
    "reason",
    "previous_hash",
)


@dataclass(frozen=True)
class Writer:
    """What each entry says of where it was written."""

    identity: Identity
    machine: str
    program_version: str
    clock: Callable[[], datetime]


def canonical(content: Any) -> str:
    """JSON in one form, so that the same content always has the same hash."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def entry_hash(entry: Mapping[str, Any]) -> str:
    """SHA-256 over the entry, the previous entry's hash included."""
    return hashlib.sha256(canonical([entry[column] for column in _COLUMNS]).encode()).hexdigest()


class AuditTrail:
    """Appends entries and reads them; the table's triggers refuse everything else."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    @property
    def account(self) -> str:
        """Who writes."""
        return self._writer.identity.account

    def append(
        self,
        action: Action,
        entity: str,
        *,
        record_id: str = "",
        record_version: int | None = None,
        field: str = "",
        before: Any = None,
        after: Any = None,
        reason: str = "",
        at: str = "",
        account: str = "",
    ) -> None:
        """Add one entry, inside the transaction of what it tells of.

        ``at`` and ``account`` are given only for what happened before the login, such as failed attempts.
        """
        number, previous_hash = self._newest()
        writer = self._writer
        entry = {
            "number": number + 1,
            "at": at or stored_moment(writer.clock()),
            "account": account or writer.identity.account,
            "roles": "" if account else "+".join(sorted(role.value for role in writer.identity.roles)),
            "machine": writer.machine,
            "program_version": writer.program_version,
            "action": action.value,
            "entity": entity,
            "record_id": record_id,
            "record_version": record_version,
            "field": field,
            "before": None if before is None else canonical(before),
            "after": None if after is None else canonical(after),
            "reason": reason,
            "previous_hash": previous_hash,
        }
        entry["hash"] = entry_hash(entry)
        names, gaps = ", ".join(entry), ", ".join("?" * len(entry))
        self._database.execute(f"INSERT INTO audit_entries ({names}) VALUES ({gaps})", list(entry.values()))

    def newest_hash(self) -> str:
        """The newest entry's hash, which every printed page carries."""
        return self._newest()[1]

    def count(self) -> int:
        """How many entries there are."""
        return int(self._database.execute("SELECT count(*) FROM audit_entries").fetchone()[0])

    def _newest(self) -> tuple[int, str]:
        newest = self._database.execute(
            "SELECT number, hash FROM audit_entries ORDER BY number DESC LIMIT 1"
        ).fetchone()
        return (newest[0], newest[1]) if newest else (0, BEFORE_THE_FIRST)

    def entries(self, *, entity: str = "", record_id: str = "") -> Iterator[dict[str, Any]]:
        """The entries of one record, or all, oldest first."""
        if entity:
            condition, values = "entity = ? AND record_id = ?", [entity, record_id]
        else:
            condition, values = "1", []
        yield from self._database.query(
            f"SELECT * FROM audit_entries WHERE {condition} ORDER BY number", values
        )
