"""Notices what other windows and processes have written to the register, at the price of one pragma."""

from __future__ import annotations

from models.storage.cipher import told_as_situations
from models.storage.drafts import TABLE as DRAFTS
from models.storage.register import Register

_WRITING = "'insert', 'update', 'void', 'sign'"


class OutsideChanges:
    """``tables`` tells what changed since it was last asked, as far as somebody else may have done it.

    ``PRAGMA data_version`` stands still while nobody else writes; only then is anything read. What is typed on in
    a draft that is known already is no change: it would come every second while a colleague types.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._version = self._data_version()
        self._last_entry = self._newest_entry()
        self._drafts = self._draft_ids()

    def tables(self) -> frozenset[str]:
        """The names of the tables that were written to, of drafts where some came or went; empty for nothing.

        Raise ``FileSituation`` where the register cannot be read.
        """
        with told_as_situations(str(self._register.path)):
            return self._changed()

    def _changed(self) -> frozenset[str]:
        version = self._data_version()
        if version == self._version:
            return frozenset()
        self._version = version
        changed = self._audited()
        drafts = self._draft_ids()
        if drafts != self._drafts:
            self._drafts = drafts
            changed |= {DRAFTS}
        return frozenset(changed)

    def _audited(self) -> set[str]:
        """Every change of a row stands in the audit trail, one's own as well."""
        newest = self._newest_entry()
        rows = self._register.database.execute(
            f"SELECT DISTINCT entity FROM audit_entries WHERE number > ? AND action IN ({_WRITING})",
            [self._last_entry],
        )
        self._last_entry = newest
        return {row[0] for row in rows.fetchall()}

    def _data_version(self) -> int:
        return int(self._register.database.execute("PRAGMA data_version").fetchone()[0])

    def _newest_entry(self) -> int:
        newest = "SELECT coalesce(max(number), 0) FROM audit_entries"
        return int(self._register.database.execute(newest).fetchone()[0])

    def _draft_ids(self) -> frozenset[str]:
        return frozenset(row[0] for row in self._register.database.execute(f"SELECT id FROM {DRAFTS}"))
