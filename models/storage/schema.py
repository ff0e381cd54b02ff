"""Brings a register's tables to the form this program knows: numbered migrations, then triggers made anew.

A migration is never edited after release. Before one runs on an existing file, a verified copy is made beside it; a
file that knows a migration unknown here was written by a newer program and is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database, Migrations

from models.records import RECORDS
from models.situations import NewerRegister
from models.wording import QT_TRANSLATE_NOOP

_MIGRATION_SET = "thecalog"
_FIRST_SCHEMA = Path(__file__).with_name("migrations") / "first_schema.sql"


def released_migrations() -> Migrations:
    """Every migration of this program, in order."""
    migrations = Migrations(_MIGRATION_SET)

    @migrations(name="0001_first_schema")
    def first_schema(database: Database) -> None:
        for statement in _statements(_FIRST_SCHEMA.read_text("utf-8")):
            database.execute(statement)

    return migrations


def bring_up_to_date(
    database: Database, migrations: Migrations, *, place: str, before_migrating: Callable[[], None]
) -> None:
    """Apply what is pending; call ``before_migrating`` first where the file already holds a register.

    Raise ``NewerRegister`` for a file of a newer program, before anything is written.
    """
    applied = {migration.name for migration in migrations.applied(database)}
    if applied - {migration.name for migration in migrations._migrations}:
        raise NewerRegister(
            QT_TRANSLATE_NOOP(
                "Situation", "the register was written by a newer Thecalog; open it with that one"
            ),
            place=place,
        )
    if not migrations.pending(database):
        return
    if applied:
        before_migrating()
    # One transaction, taken for writing at once: a power cut or a second window finds the old schema or the new one.
    database.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(database)
        make_triggers(database)
        database.execute("COMMIT")
    except BaseException:
        database.rollback()
        raise


def missing_triggers(database: Database) -> list[str]:
    """The triggers that the schema should have and the file has not, or has with another body."""
    present = dict(database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    return [name for name, body in _triggers().items() if present.get(name) != _created(name, body)]


def make_triggers(database: Database) -> None:
    """Make every trigger anew: table changes of a migration drop them silently."""
    with database.atomic():
        for name, body in _triggers().items():
            database.execute(f"DROP TRIGGER IF EXISTS {name}")
            database.execute(_created(name, body))


def _created(name: str, body: str) -> str:
    return f"CREATE TRIGGER {name} {body}"


def _triggers() -> dict[str, str]:
    triggers = {
        "audit_entries_are_not_changed": _refusing(
            "UPDATE", "audit_entries", "the audit trail is append-only"
        ),
        "audit_entries_are_not_deleted": _refusing(
            "DELETE", "audit_entries", "the audit trail is append-only"
        ),
        # INSERT OR REPLACE deletes without asking the triggers above first.
        "audit_entries_are_not_replaced": (
            "BEFORE INSERT ON audit_entries WHEN NEW.number IS NULL OR NEW.number <>"
            " (SELECT coalesce(max(number), 0) + 1 FROM audit_entries)"
            " BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END"
        ),
    }
    for record in RECORDS:
        triggers[f"{record.table}_are_voided_never_deleted"] = _refusing(
            "DELETE", record.table, "rows are voided, never deleted"
        )
    return triggers | _search_triggers()


def _refusing(statement: str, table: str, sentence: str) -> str:
    return f"BEFORE {statement} ON {table} BEGIN SELECT RAISE(ABORT, '{sentence}'); END"


def _search_triggers() -> dict[str, str]:
    # By key and not by rowid: rebuilding the table in a migration may give its rows other rowids.
    forget = "DELETE FROM patients_search WHERE patient_id = NEW.id;"
    enter = (
        "INSERT INTO patients_search (study_code, family_name, given_name, hospital_number, patient_id)"
        " SELECT study_code, family_name, given_name, hospital_number, id FROM patients"
        " WHERE id = NEW.id AND voided_at IS NULL;"
    )
    searched = "study_code, family_name, given_name, hospital_number, voided_at"
    return {
        "patients_search_enter": f"AFTER INSERT ON patients BEGIN {enter} END",
        "patients_search_renew": f"AFTER UPDATE OF {searched} ON patients BEGIN {forget} {enter} END",
    }


def _statements(script: str) -> list[str]:
    lines = [line for line in script.splitlines() if not line.startswith("--")]
    return [statement for statement in "\n".join(lines).split(";\n") if statement.strip()]
