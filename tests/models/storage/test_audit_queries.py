"""The audit trail is read newest first, 200 at a time, by those who administer the register."""

from contextlib import closing
from datetime import date

import pytest

from models.permissions import Action
from models.records import Patient, Therapy
from models.situations import NotAllowed
from models.storage.accounts import open_account
from models.storage.audit_queries import AT_ONCE, AuditFilter, read_audit_lines
from models.storage.opening import open_register
from models.vocabularies import Role, Sex, TherapyKind


@pytest.fixture
def patients(register) -> list[Patient]:
    return [
        register.add(
            Patient(
                study_code=code,
                family_name=name,
                given_name="Ioana",
                birth_date=date(1970, 1, 1),
                sex=Sex.FEMALE,
                lm_diagnosis_date=date(2025, 1, 1),
            )
        )
        for code, name in (("TH-1", "Popa"), ("TH-2", "Stan"))
    ]


def test_the_newest_entry_comes_first_and_the_next_page_goes_on(register):
    for minutes in range(AT_ONCE + 5):
        register.change_setting("lock_after_minutes", minutes)
    first = read_audit_lines(register, AuditFilter())
    assert [line.after for line in first[:2]] == [AT_ONCE + 4, AT_ONCE + 3]
    assert len(first) == AT_ONCE
    rest = read_audit_lines(register, AuditFilter(), older_than=first[-1].number)
    assert rest[0].number == first[-1].number - 1
    assert rest[-1].number == 1


def test_one_account_and_one_action_are_picked_out(register, patients, as_nurse):
    del patients
    logins = read_audit_lines(register, AuditFilter(account="maria", action="login"))
    assert [(line.account, line.action) for line in logins] == [("maria", Action.LOGIN)]


def test_a_patients_name_finds_her_and_her_rows_and_nobody_elses(register, patients):
    popa, stan = patients
    for patient in patients:
        register.add(
            Therapy(
                patient_id=patient.id, kind=TherapyKind.SURGERY, start=Therapy.fields["start"].parse("2024")
            )
        )
    found = read_audit_lines(register, AuditFilter(patient="pop"))
    assert [line.entity for line in found] == ["therapies", "patients"]
    assert found[-1].record_id == popa.id
    assert found[-1].after["family_name"] == "Popa"
    assert stan.id not in {line.record_id for line in found}
    assert read_audit_lines(register, AuditFilter(patient="nobody")) == []


def test_who_only_administers_sees_that_rows_changed_and_not_what_stood_in_them(
    register, patients, key_file, register_path, workplace
):
    del patients
    open_account(register, key_file, "eva", "eva-password", frozenset({Role.ADMINISTRATOR}))
    with closing(open_register(register_path, "eva", "eva-password", workplace)) as hers:
        lines = read_audit_lines(hers, AuditFilter())
    told = [(line.entity, line.after) for line in lines if line.action is Action.INSERT]
    assert ("patients", None) in told
    assert told[0] == ("accounts", {"roles": ["administrator"]})


def test_a_nurse_reads_no_audit_trail(as_nurse):
    with pytest.raises(NotAllowed):
        read_audit_lines(as_nurse, AuditFilter())
