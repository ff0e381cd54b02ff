"""The trail can only grow, and each entry is sealed by the one before."""

import pytest
from sqlcipher3 import dbapi2

from models.permissions import Action
from models.storage.audit_trail import BEFORE_THE_FIRST, canonical, entry_hash

APPEND_ONLY = "the audit trail is append-only"


def entries(register) -> list[dict]:
    return list(register.audit.entries())


def test_the_first_entry_follows_nothing_and_each_later_one_the_one_before(register):
    trail = entries(register)
    assert [entry["number"] for entry in trail] == [1, 2]
    assert trail[0]["previous_hash"] == BEFORE_THE_FIRST
    assert trail[1]["previous_hash"] == trail[0]["hash"]
    assert register.audit.newest_hash() == trail[1]["hash"]


def test_the_hash_covers_every_column(register):
    entry = entries(register)[-1]
    for column in entry.keys() - {"hash"}:
        assert entry_hash({**entry, column: "other"}) != entry["hash"], column


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entries SET reason = 'other' WHERE number = 1",
        "DELETE FROM audit_entries WHERE number = 2",
        "DELETE FROM audit_entries",
        "INSERT OR REPLACE INTO audit_entries SELECT * FROM audit_entries WHERE number = 1",
        "REPLACE INTO audit_entries SELECT * FROM audit_entries WHERE number = 2",
        "UPDATE OR REPLACE audit_entries SET number = 1 WHERE number = 2",
        "INSERT INTO audit_entries SELECT * FROM audit_entries WHERE number = 2"
        " ON CONFLICT (number) DO UPDATE SET reason = 'other'",
        "INSERT INTO audit_entries (number, at, account, roles, machine, program_version, action, entity,"
        " record_id, field, reason, previous_hash, hash)"
        " VALUES (9, '', '', '', '', '', '', '', '', '', '', '', '')",
    ],
)
def test_every_statement_but_the_next_entry_is_refused(register, statement: str):
    before = entries(register)
    with pytest.raises(dbapi2.IntegrityError, match=APPEND_ONLY):
        register.database.execute(statement)
    assert entries(register) == before


def test_an_insert_tells_every_value_and_none_that_is_empty(register, new_patient):
    patient = register.add(new_patient(allergies="penicillin"))
    (entry,) = register.audit.entries(entity="patients", record_id=patient.id)
    assert (entry["action"], entry["record_version"], entry["before"]) == ("insert", 1, None)
    assert '"allergies":"penicillin"' in entry["after"]
    assert "null" not in entry["after"]
    assert "death_date" not in entry["after"]


def test_a_change_tells_each_field_before_and_after_with_its_reason(register, new_patient):
    patient = register.add(new_patient(allergies="penicillin", kps_at_lm=80))
    register.change(patient.replace(allergies="none", kps_at_lm=90), reason="read the chart again")
    changes = [
        (entry["field"], entry["before"], entry["after"], entry["reason"], entry["record_version"])
        for entry in register.audit.entries(entity="patients", record_id=patient.id)
        if entry["action"] == "update"
    ]
    assert sorted(changes) == [
        ("allergies", '"penicillin"', '"none"', "read the chart again", 2),
        ("kps_at_lm", "80", "90", "read the chart again", 2),
    ]


def test_a_print_is_told_without_any_row(register):
    register.note(Action.PRINT, record_id="TH-001", after={"report": "patient"})
    entry = entries(register)[-1]
    assert (entry["action"], entry["record_id"]) == ("print", "TH-001")


def test_the_same_content_has_one_form_whatever_its_order():
    assert canonical({"b": 1, "a": "ș"}) == canonical({"a": "ș", "b": 1}) == '{"a":"ș","b":1}'
