"""The open register: rows are read, added, changed and voided here, each with its permission and its audit entry."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlite_utils import Database

from models.corrections import SIGNATURE_FIELDS, changed_fields, corrects, takes_signature_off
from models.fields import Field
from models.permissions import REGISTER, Action, Identity
from models.record import KEPT_COLUMNS, KeptRecord
from models.records import Administration
from models.situations import ChangedMeanwhile, Situation
from models.storage.audit_trail import AuditTrail, canonical
from models.storage.cipher import told_as_situations
from models.vocabularies import EntryMode
from models.wording import QT_TRANSLATE_NOOP

Row = TypeVar("Row", bound=KeptRecord)


@dataclass(frozen=True)
class RowChange:
    """What a write has done; screens decide from it whether to read again."""

    table: str
    record_id: str


class Register:
    """A register that somebody has logged in to. It belongs to the thread that opened it."""

    def __init__(
        self,
        database: Database,
        *,
        identity: Identity,
        audit: AuditTrail,
        clock: Callable[[], datetime],
        path: Path,
        data_key: bytes,
    ) -> None:
        self.identity = identity
        self.audit = audit
        self.clock = clock
        self.path = path
        self.data_key = data_key
        self.database = database
        self.listeners: list[Callable[[frozenset[RowChange]], None]] = []
        self._changes: list[RowChange] = []
        self._depth = 0

    def close(self) -> None:
        """Close the file; the write-ahead log is folded into it."""
        self.database.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. The outermost one takes the write lock at once, so that the audit chain has one end.

        Listeners hear of the changes after the commit. Blocks nest as savepoints.
        """
        with told_as_situations(str(self.path)):
            if self._depth == 0:
                self.database.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                if self._depth > 1:
                    with self._savepoint():
                        yield
                else:
                    yield
                    self.database.execute("COMMIT")
            except BaseException:
                if self._depth == 1:
                    self._changes.clear()
                    if self.database.conn.in_transaction:
                        self.database.execute("ROLLBACK")
                raise
            finally:
                self._depth -= 1
        if self._depth == 0:
            self._tell_listeners()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See the register as it is now, whatever others write meanwhile, and keep nobody from writing."""
        with told_as_situations(str(self.path)):
            self.database.execute("BEGIN")
            try:
                yield
            finally:
                self.database.execute("ROLLBACK")

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        # Named by depth, so that the statements are prepared once and not anew for each row.
        name, told = f"nested_{self._depth}", len(self._changes)
        self.database.execute(f"SAVEPOINT {name}")
        try:
            yield
        except BaseException:
            del self._changes[told:]
            if self.database.conn.in_transaction:
                self.database.execute(f"ROLLBACK TO {name}")
                self.database.execute(f"RELEASE {name}")
            raise
        self.database.execute(f"RELEASE {name}")

    def tell(self, change: RowChange) -> None:
        """Let the listeners hear of ``change`` once the transaction under way is committed."""
        self._changes.append(change)

    def _tell_listeners(self) -> None:
        changes, self._changes = frozenset(self._changes), []
        if changes:
            for listener in tuple(self.listeners):
                listener(changes)

    # Reading

    def get(self, kind: type[Row], record_id: str) -> Row | None:
        """The row with that key, voided or not; None where there is none."""
        rows = self.select(kind, "id = ?", [record_id], voided=True)
        return rows[0] if rows else None

    def select(
        self,
        kind: type[Row],
        condition: str = "1",
        values: list[Any] | None = None,
        *,
        order_by: str = "rowid",
        voided: bool = False,
    ) -> list[Row]:
        """The rows of one table that meet an SQL condition with ``?`` gaps, without voided ones unless asked for."""
        self.identity.require(Action.READ, kind.table)
        alive = "" if voided else " AND voided_at IS NULL"
        query = f"SELECT * FROM {kind.table} WHERE ({condition}){alive} ORDER BY {order_by}"
        return [kind.from_row(row) for row in self.database.query(query, values or [])]

    def count(self, kind: type[KeptRecord]) -> int:
        """How many rows of a kind there are, without voided ones."""
        query = f"SELECT count(*) FROM {kind.table} WHERE voided_at IS NULL"
        return int(self.database.execute(query).fetchone()[0])

    # Writing

    def add(self, record: Row, *, entry_mode: EntryMode | None = None) -> Row:
        """Store a new row and return it with the columns the register keeps.

        Columns that ``record`` already carries stay as they are: rows that were exported come back the same.
        """
        entity = record.table
        self.identity.require(Action.INSERT, entity)
        self.identity.require_fields(_filled_fields(record), entity)
        stored = record.replace(**self._missing_columns(record, entry_mode or EntryMode.BEDSIDE))
        row = stored.stored_row()
        filled = {name: value for name, value in row.items() if value is not None}
        with self.transaction():
            names, gaps = ", ".join(row), ", ".join("?" * len(row))
            self.database.execute(f"INSERT INTO {entity} ({names}) VALUES ({gaps})", list(row.values()))
            self.audit.append(
                Action.INSERT,
                entity,
                record_id=row["id"],
                record_version=row["version"],
                after=filled,
            )
            self.tell(RowChange(entity, row["id"]))
        return stored

    def _missing_columns(self, record: KeptRecord, entry_mode: EntryMode) -> dict[str, Any]:
        from uuid6 import uuid7

        made = {
            "id": str(uuid7()),
            "version": 1,
            "created_at": self.clock(),
            "created_by": self.identity.account,
            "entry_mode": entry_mode,
        }
        return {name: value for name, value in made.items() if name not in record.values}

    def change(self, record: Row, *, reason: str = "") -> Row:
        """Store other values of a row and return it.

        A value that was there before is corrected only with a ``reason``; a correction takes the signature off. A
        result that arrives later fills its empty field without either. Raise ``ChangedMeanwhile`` when somebody else
        saved the row since ``record`` was read.
        """
        before = self._as_stored(record)
        changed = list(changed_fields(before, record))
        if not changed:
            return before
        self.identity.require_fields(changed, record.table)
        action = Action.UPDATE
        if any(field.name in SIGNATURE_FIELDS for field in changed):
            self.identity.require(Action.SIGN, record.table)
            action = Action.SIGN
        if any(corrects(field, before) for field in changed) and not reason.strip():
            raise Situation(
                QT_TRANSLATE_NOOP("Situation", "a saved value is corrected only with a reason"),
                place=f"{record.table}, {', '.join(field.name for field in changed)}",
            )
        after = unsigned(record) if takes_signature_off(before, changed) else record
        return self._store_change(before, after, action, reason)

    def take_signature_off(self, session: Administration, *, reason: str) -> Administration:
        """Unsign a session because something that belongs to it was corrected; one that is not signed stays."""
        before = self._as_stored(session)
        if before.signed_at is None:
            return before
        return self._store_change(before, unsigned(before), Action.UPDATE, reason)

    def void(self, record: Row, *, reason: str) -> Row:
        """Mark a row as entered in error. It stays, with the reason, and counts nowhere."""
        if not reason.strip():
            raise Situation(
                QT_TRANSLATE_NOOP("Situation", "a row is marked as entered in error only with a reason"),
                place=record.table,
            )
        self.identity.require(Action.VOID, record.table)
        before = self._as_stored(record)
        voided = before.replace(voided_at=self.clock(), voided_by=self.identity.account, void_reason=reason)
        return self._store_change(before, voided, Action.VOID, reason)

    def _as_stored(self, record: Row) -> Row:
        self.identity.require(Action.UPDATE, record.table)
        stored = self.get(type(record), record.id or "")
        if stored is None:
            raise ValueError(f"no row {record.id} in {record.table}")
        if stored.version != record.version:
            raise ChangedMeanwhile(
                QT_TRANSLATE_NOOP("Situation", "{account} saved this at {time} while it was open here"),
                current=stored,
                place=record.table,
                account=stored.updated_by or stored.created_by,
                time=f"{stored.updated_at or stored.created_at:%H:%M}",
            )
        if stored.is_voided:
            raise Situation(
                QT_TRANSLATE_NOOP("Situation", "the row is marked as entered in error and no longer changed"),
                place=record.table,
            )
        return stored

    def _store_change(self, before: Row, after: Row, action: Action, reason: str) -> Row:
        after = after.replace(
            version=(before.version or 0) + 1, updated_at=self.clock(), updated_by=self.identity.account
        )
        old, new = before.stored_row(), after.stored_row()
        different = {name: value for name, value in new.items() if value != old[name]}
        with self.transaction():
            gaps = ", ".join(f"{name} = ?" for name in different)
            cursor = self.database.execute(
                f"UPDATE {before.table} SET {gaps} WHERE id = ? AND version = ?",
                [*different.values(), before.id, before.version],
            )
            if cursor.rowcount != 1:
                self._as_stored(before)
            for name in different.keys() - {"version", "updated_at", "updated_by"}:
                self.audit.append(
                    action,
                    before.table,
                    record_id=str(before.id),
                    record_version=after.version,
                    field=name,
                    before=old[name],
                    after=new[name],
                    reason=reason,
                    at=new["updated_at"],
                )
            self.tell(RowChange(before.table, str(before.id)))
        return after

    # Settings and notes

    def setting(self, name: str, default: Any) -> Any:
        """A setting of the site, or ``default`` where none was made."""
        row = self.database.execute("SELECT value FROM settings WHERE name = ?", [name]).fetchone()
        return default if row is None else json.loads(row[0])

    def change_setting(self, name: str, value: Any) -> None:
        """Store a setting; audited like any row."""
        self.identity.require(Action.ADMINISTER, "settings")
        before = self.setting(name, None)
        with self.transaction():
            self.database.execute(
                "INSERT INTO settings (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                [name, canonical(value)],
            )
            self.audit.append(Action.UPDATE, "settings", record_id=name, before=before, after=value)
            self.tell(RowChange("settings", name))

    def note(self, action: Action, *, record_id: str = "", after: Mapping[str, Any] | None = None) -> None:
        """Tell the audit trail of an export, a print, or another act that changes no row."""
        self.identity.require(action, REGISTER)
        with self.transaction():
            self.audit.append(action, REGISTER, record_id=record_id, after=after)


def _filled_fields(record: KeptRecord) -> list[Field[Any]]:
    return [record.fields[name] for name in record.values if name not in KEPT_COLUMNS]


def unsigned(record: Row) -> Row:
    """The row without its signature."""
    return record.replace(**dict.fromkeys(name for name in SIGNATURE_FIELDS if name in record.fields))
