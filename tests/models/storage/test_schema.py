"""The live schema is what the declared fields say, and a migration keeps it so."""

import re
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from sqlite_utils import Migrations

from models.fields import Choice, Flag, Link
from models.records import RECORDS
from models.situations import NewerRegister
from models.storage.cipher import connect, integrity_faults
from models.storage.opening import open_register
from models.storage.schema import make_triggers, missing_triggers, released_migrations

PASSWORD = "a long password"
FIELDS = [
    pytest.param(record, field, id=f"{record.table}.{field.name}")
    for record in RECORDS
    for field in record.fields.values()
]
TABLES = [record.table for record in RECORDS]
LISTS = {
    # what the window lists: condition and order, each to be answered from an index
    "a patient's sessions in order": "SELECT * FROM administrations WHERE patient_id = '1' ORDER BY performed_at",
    "sessions of a day": "SELECT * FROM administrations WHERE performed_at BETWEEN '1' AND '2'",
    "unsigned sessions": "SELECT * FROM administrations WHERE signed_at IS NULL AND voided_at IS NULL",
    "cytology pending": "SELECT * FROM administrations WHERE csf_cytology = 'pending' AND voided_at IS NULL",
    "a session's agents": "SELECT * FROM it_agents WHERE administration_id = '1'",
    "a session's reviews": "SELECT * FROM complication_reviews WHERE administration_id = '1' AND voided_at IS NULL",
    "a patient's events": "SELECT * FROM adverse_events WHERE patient_id = '1' ORDER BY onset_date",
    "a session's events": "SELECT * FROM adverse_events WHERE administration_id = '1'",
    "open holds": "SELECT * FROM holds WHERE patient_id = '1' AND lifted_at IS NULL AND voided_at IS NULL",
    "a patient's assessments": "SELECT * FROM assessments WHERE patient_id = '1' ORDER BY date",
    "a patient's therapies": "SELECT * FROM therapies WHERE patient_id = '1' ORDER BY start",
    "a patient's phases": "SELECT * FROM protocol_phases WHERE patient_id = '1' ORDER BY valid_from, phase",
    "a study code": "SELECT * FROM patients WHERE study_code = '1' AND voided_at IS NULL",
    "a birth date": "SELECT * FROM patients WHERE birth_date = '1'",
    "a row's history": "SELECT * FROM audit_entries WHERE entity = 'patients' AND record_id = '1'",
}


def schema_of(register, table: str) -> str:
    query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    return str(register.database.execute(query, [table]).fetchone()[0])


def column_of(register, table: str, name: str):
    columns = register.database.query(f"SELECT * FROM pragma_table_info('{table}')")
    return next(column for column in columns if column["name"] == name)


@pytest.mark.parametrize("table", [*TABLES, "accounts", "audit_entries", "drafts", "settings"])
def test_every_table_is_strict(register, table: str):
    assert register.database.execute(f"SELECT strict FROM pragma_table_list('{table}')").fetchone() == (1,)


@pytest.mark.parametrize("record", RECORDS, ids=TABLES)
def test_a_table_has_exactly_the_declared_columns(register, record):
    columns = register.database.query(f"SELECT name FROM pragma_table_info('{record.table}')")
    assert {column["name"] for column in columns} == set(record.fields)


@pytest.mark.parametrize(("record", "field"), FIELDS)
def test_a_column_has_the_declared_type_and_is_filled_where_the_field_is_required(register, record, field):
    column = column_of(register, record.table, field.name)
    assert column["type"] == field.sql_type
    assert bool(column["notnull"]) == field.required


@pytest.mark.parametrize(("record", "field"), FIELDS)
def test_a_column_allows_exactly_the_declared_codes(register, record, field):
    found = re.search(
        rf"\b{field.name} (?:TEXT|INTEGER|REAL)[^\n]*?CHECK \((.*)\)", schema_of(register, record.table)
    )
    assert (found.group(1) if found else "") == field.column_check()
    if isinstance(field, Choice):
        assert set(re.findall(r"'([^']*)'", found.group(1))) == set(field.vocabulary.codes())
    if isinstance(field, Flag):
        assert found.group(1) == f"{field.name} IN (0, 1)"


@pytest.mark.parametrize(("record", "field"), [each for each in FIELDS if isinstance(each.values[1], Link)])
def test_a_link_is_a_foreign_key(register, record, field):
    keys = list(register.database.query(f"SELECT * FROM pragma_foreign_key_list('{record.table}')"))
    assert (field.to, "id") in {(key["table"], key["to"]) for key in keys if key["from"] == field.name}


def test_a_word_is_no_number(register, new_patient):
    patient = register.add(new_patient())
    with pytest.raises(dbapi2.IntegrityError, match="cannot store TEXT"):
        register.database.execute("UPDATE patients SET kps_at_lm = 'eighty' WHERE id = ?", [patient.id])


def test_no_column_is_generated(register):
    for table in TABLES:
        hidden = register.database.query(f"SELECT hidden FROM pragma_table_xinfo('{table}')")
        assert {column["hidden"] for column in hidden} == {0}


@pytest.mark.parametrize("query", LISTS.values(), ids=LISTS.keys())
def test_a_list_of_the_window_is_read_through_an_index(register, query: str):
    plan = " ".join(row["detail"] for row in register.database.query(f"EXPLAIN QUERY PLAN {query}"))
    assert "USING INDEX" in plan
    assert "SCAN" not in plan or "unsigned" in plan or "pending" in plan
    assert "TEMP B-TREE" not in plan


def test_a_row_is_never_deleted(register, new_patient):
    register.add(new_patient())
    with pytest.raises(dbapi2.IntegrityError, match="voided, never deleted"):
        register.database.execute("DELETE FROM patients")


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_the_trigger_that_keeps_its_rows(register, table: str):
    assert f"{table}_are_voided_never_deleted" in {
        row["name"]
        for row in register.database.query("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    }


def of_tomorrow() -> Migrations:
    """The released migrations, and one that adds a column and one that rebuilds a table."""
    migrations = released_migrations()

    @migrations(name="9998_adds_a_column")
    def add_a_column(database) -> None:
        database.execute("ALTER TABLE patients ADD COLUMN eye_colour TEXT")

    @migrations(name="9999_rebuilds_a_table")
    def rebuild_a_table(database) -> None:
        database.table("patients").transform(types={"eye_colour": int})

    return migrations


def failing() -> Migrations:
    migrations = of_tomorrow()

    @migrations(name="9999z_fails")
    def fail(database) -> None:
        raise RuntimeError("power cut")

    return migrations


@pytest.fixture
def filled(register_path, workplace, new_patient) -> Path:
    with closing(open_register(register_path, "ana", PASSWORD, workplace)) as register:
        patient = register.add(new_patient())
        register.change(patient.replace(allergies="latex"))
    return register_path


def copies_beside(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.before-*"))


def test_opening_a_register_that_is_up_to_date_makes_no_copy(filled, workplace):
    open_register(filled, "ana", PASSWORD, workplace).close()
    assert copies_beside(filled) == []


def test_a_migration_that_rebuilds_a_table_keeps_rows_triggers_and_checks(filled, workplace):
    newer = replace(workplace, migrations=of_tomorrow)
    with closing(open_register(filled, "ana", PASSWORD, newer)) as register:
        row = next(register.database.query("SELECT study_code, eye_colour FROM patients"))
        assert row == {"study_code": "TH-001", "eye_colour": None}
        assert missing_triggers(register.database) == []
        assert "STRICT" in schema_of(register, "patients")
        assert integrity_faults(register.database.conn) == []
        with pytest.raises(dbapi2.IntegrityError, match="CHECK"):
            register.database.execute("UPDATE patients SET sex = 'woman'")
        with pytest.raises(dbapi2.IntegrityError, match="voided, never deleted"):
            register.database.execute("DELETE FROM patients")
        found = "SELECT count(*) FROM patients_search WHERE patients_search MATCH 'stefanescu'"
        assert register.database.execute(found).fetchone() == (1,)


def test_before_a_migration_a_verified_copy_is_made_beside(filled, workplace):
    with closing(
        open_register(filled, "ana", PASSWORD, replace(workplace, migrations=of_tomorrow))
    ) as register:
        key = register.data_key
    (copy,) = copies_beside(filled)
    with closing(connect(copy, key)) as connection:
        assert integrity_faults(connection) == []
        columns = [row[1] for row in connection.execute("PRAGMA table_info(patients)")]
        assert connection.execute("SELECT study_code FROM patients").fetchone() == ("TH-001",)
    assert "eye_colour" not in columns


def test_a_migration_that_fails_changes_nothing(filled, workplace):
    before = filled.read_bytes()
    with pytest.raises(RuntimeError, match="power cut"):
        open_register(filled, "ana", PASSWORD, replace(workplace, migrations=failing))
    assert filled.read_bytes() == before
    open_register(filled, "ana", PASSWORD, workplace).close()


def test_a_register_of_a_newer_program_is_refused_and_nothing_changed(filled, workplace):
    open_register(filled, "ana", PASSWORD, replace(workplace, migrations=of_tomorrow)).close()
    for copy in copies_beside(filled):
        copy.unlink()
    before = {file.name: file.read_bytes() for file in filled.parent.iterdir()}
    with pytest.raises(NewerRegister, match="written by a newer Thecalog"):
        open_register(filled, "ana", PASSWORD, workplace)
    assert {file.name: file.read_bytes() for file in filled.parent.iterdir()} == before


def test_triggers_can_be_made_anew_at_any_time(register):
    register.database.execute("DROP TRIGGER patients_search_enter")
    assert missing_triggers(register.database) == ["patients_search_enter"]
    make_triggers(register.database)
    assert missing_triggers(register.database) == []
