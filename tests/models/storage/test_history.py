"""The history of a record is read from the audit trail, value by value."""

from datetime import date

import pytest

from models.actions.void_record import void_record
from models.permissions import Action
from models.records import Administration, ComplicationReview, ItAgent, Patient
from models.storage.history import former_values, record_history, row_at_version
from models.vocabularies import CsfCytology, OtherAgent, Role


@pytest.fixture
def patient(register, new_patient):
    return register.add(new_patient())


def test_the_newest_change_stands_first_with_its_values_of_both_sides(register, patient):
    register.change(patient.replace(birth_date=date(1966, 4, 12)), reason="misread")
    changed, entered = record_history(register, register.get(Patient, patient.id))
    assert (changed.action, changed.account, changed.reason) == (Action.UPDATE, "ana", "misread")
    assert Role.ONCOLOGIST in changed.roles
    ((change,),) = (changed.changes,)
    assert (change.field.name, change.before, change.after) == (
        "birth_date",
        date(1965, 4, 12),
        date(1966, 4, 12),
    )
    assert entered.action is Action.INSERT
    assert {each.field.name for each in entered.changes} >= {"study_code", "family_name", "sex"}


def test_a_field_corrected_twice_keeps_both_values(register, patient):
    once = register.change(patient.replace(given_name="Ana"), reason="first")
    twice = register.change(once.replace(given_name="Anca"), reason="second")
    assert [(each.value, each.reason) for each in former_values(register, twice)["given_name"]] == [
        ("Ana", "second"),
        ("Ioana", "first"),
    ]


def test_filling_in_what_was_empty_or_awaited_leaves_no_former_value(register, build, patient):
    session = register.add(build.session(patient_id=patient.id, csf_cytology=CsfCytology.PENDING))
    filled = register.change(session.replace(csf_cytology=CsfCytology.NEGATIVE, notes="calm"))
    assert former_values(register, filled) == {}


def test_marking_as_entered_in_error_is_told_with_its_reason(register, patient):
    void_record(register, patient, reason="entered twice")
    newest = record_history(register, register.get(Patient, patient.id))[0]
    assert (newest.action, newest.reason, newest.changes) == (Action.VOID, "entered twice", ())


def test_the_history_of_a_session_tells_of_what_belongs_to_it(register, build, patient):
    session = register.add(build.session(patient_id=patient.id))
    register.add(ItAgent(administration_id=session.id, agent=OtherAgent.METHOTREXATE, dose_mg=12.0))
    kinds = {entry.kind for entry in record_history(register, session)}
    assert kinds == {Administration, ItAgent}
    assert ComplicationReview not in kinds


def test_a_row_is_rebuilt_as_it_stood_at_a_version(register, patient):
    once = register.change(patient.replace(given_name="Ana", allergies="latex"), reason="first")
    register.change(once.replace(given_name="Anca", allergies=None), reason="second")
    first, second = (row_at_version(register, Patient, patient.id, version) for version in (1, 2))
    assert (first.given_name, first.allergies, first.version) == ("Ioana", None, 1)
    assert (second.given_name, second.allergies, second.version) == ("Ana", "latex", 2)


def test_what_the_audit_trail_does_not_know_is_not_invented(register):
    assert row_at_version(register, Patient, "nobody", 1) is None
