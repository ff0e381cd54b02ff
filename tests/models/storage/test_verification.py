"""Whoever changes the file behind the program's back is found."""

from collections.abc import Callable

import pytest

from models.records import Patient
from models.storage.site_settings import set_thresholds
from models.storage.verification import verify_register
from models.thresholds import Thresholds


@pytest.fixture
def patient(register, new_patient) -> Patient:
    saved = register.add(new_patient(allergies="penicillin"))
    return register.change(saved.replace(allergies="none"), reason="asked again")


@pytest.fixture
def tamper(register) -> Callable[..., tuple[str, ...]]:
    """Runs statements with every trigger dropped and put back, then verifies; gives the faults."""

    def run(*statements: str) -> tuple[str, ...]:
        triggers = register.database.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            register.database.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            register.database.execute(statement)
        for _, sql in triggers:
            register.database.execute(sql)
        return verify_register(register).faults

    return run


def test_a_register_that_only_the_program_wrote_is_sound(register, patient, new_patient):
    voided = register.add(new_patient("TH-002"))
    register.void(voided, reason="entered twice")
    set_thresholds(register, Thresholds(inr_maximum=1.5))
    found = verify_register(register)
    assert found.faults == ()
    assert found.rows == 2
    assert found.entries == len(list(register.audit.entries()))
    assert found.newest_hash == register.audit.newest_hash()


def test_a_value_changed_with_sql_is_found(register, patient):
    register.database.execute("UPDATE patients SET sex = 'male'")
    assert verify_register(register).faults == (
        f"patients {patient.id}: sex was changed outside the program",
    )


def test_a_value_emptied_with_sql_is_found(register, patient):
    register.database.execute("UPDATE patients SET allergies = NULL")
    (fault,) = verify_register(register).faults
    assert "allergies" in fault


def test_a_version_turned_back_is_found(register, patient):
    register.database.execute("UPDATE patients SET version = 1")
    (fault,) = verify_register(register).faults
    assert "version" in fault


def test_a_row_added_with_sql_is_found(register, patient):
    columns = ", ".join(name for name in Patient.fields if name not in ("id", "study_code"))
    register.database.execute(
        f"INSERT INTO patients (id, study_code, {columns}) SELECT 'x', 'TH-9', {columns} FROM patients"
    )
    assert verify_register(register).faults == ("patients x: the audit trail does not know the row",)


def test_a_row_taken_away_is_found(patient, tamper):
    assert tamper("DELETE FROM patients") == (f"patients {patient.id}: the row is gone",)


def test_an_entry_taken_out_of_the_middle_is_found(patient, tamper):
    faults = tamper("DELETE FROM audit_entries WHERE number = 3")
    assert "audit entry 3 is missing" in faults
    assert "audit entry 4 does not follow the one before it" in faults


def test_the_last_entry_taken_away_is_found_through_its_row(register, patient, tamper):
    last = list(register.audit.entries())[-1]["number"]
    faults = tamper(f"DELETE FROM audit_entries WHERE number = {last}")
    assert f"patients {patient.id}: allergies was changed outside the program" in faults


def test_an_entry_that_was_reworded_is_found(patient, tamper):
    faults = tamper("UPDATE audit_entries SET reason = 'another' WHERE number = 4")
    assert faults == ("audit entry 4 was changed",)


def test_an_entry_broken_beyond_reading_is_found(patient, tamper):
    assert "audit entry 3 was changed" in tamper("UPDATE audit_entries SET after = '{' WHERE number = 3")


def test_a_rewritten_hash_is_found_at_the_entry_after_it(patient, tamper):
    faults = tamper("UPDATE audit_entries SET hash = 'f' WHERE number = 3")
    assert faults == ("audit entry 3 was changed", "audit entry 4 does not follow the one before it")


@pytest.mark.parametrize(
    "column", ["at", "account", "roles", "machine", "action", "record_id", "before", "after"]
)
def test_no_column_of_an_entry_can_be_changed_unseen(patient, tamper, column: str):
    assert "audit entry 4 was changed" in tamper(f"UPDATE audit_entries SET {column} = '7' WHERE number = 4")


def test_roles_given_with_sql_are_found(register):
    register.database.execute("UPDATE accounts SET roles = '[\"nurse\"]'")
    assert verify_register(register).faults == ("accounts ana: roles was changed outside the program",)


def test_an_account_added_with_sql_is_found(register):
    register.database.execute(
        "INSERT INTO accounts (id, name, roles, created_at, created_by) VALUES ('x', 'eve', '[]', '', '')"
    )
    assert verify_register(register).faults == ("accounts eve: the audit trail does not know the account",)


def test_a_setting_changed_with_sql_is_found(register):
    set_thresholds(register, Thresholds())
    register.database.execute("UPDATE settings SET value = '{}' WHERE name = 'thresholds'")
    assert verify_register(register).faults == (
        "settings thresholds: the value was changed outside the program",
    )


def test_a_trigger_taken_away_is_found(register):
    register.database.execute("DROP TRIGGER audit_entries_are_not_changed")
    assert verify_register(register).faults == ("the trigger audit_entries_are_not_changed is missing",)


def test_a_trigger_made_toothless_is_found(register):
    register.database.execute("DROP TRIGGER audit_entries_are_not_deleted")
    register.database.execute(
        "CREATE TRIGGER audit_entries_are_not_deleted BEFORE DELETE ON audit_entries BEGIN SELECT 1; END"
    )
    assert verify_register(register).faults == ("the trigger audit_entries_are_not_deleted is missing",)
