"""A draft is kept, replaced, read by whose it is, and forgotten; it is no record."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models.form_address import FormAddress, FormKind
from models.storage.drafts import forget_draft, keep_draft, read_draft, read_drafts
from models.storage.opening import second_connection

NEW_PATIENT = FormAddress(FormKind.RECORD, part="patients")


@pytest.fixture
def patient(register, new_patient):
    return register.add(new_patient())


@pytest.fixture
def session_of(patient) -> FormAddress:
    return FormAddress(FormKind.SESSION, patient.id)


def test_a_draft_comes_back_with_its_address_its_owner_and_the_patients_name(register, patient, session_of):
    key = keep_draft(register, session_of, {"notes": "Ștefan"}, version=3)
    (draft,) = read_drafts(register)
    assert (draft.id, draft.account, draft.address, draft.version) == (key, "ana", session_of, 3)
    assert draft.typed == {"notes": "Ștefan"}
    assert (draft.name, draft.study_code) == (patient.full_name, patient.study_code)


def test_a_draft_typed_on_takes_the_place_of_what_it_held(register, session_of):
    key = keep_draft(register, session_of, {"notes": "a"})
    assert keep_draft(register, session_of, {"notes": "ab"}, draft_id=key) == key
    assert [draft.typed for draft in read_drafts(register)] == [{"notes": "ab"}]


def test_the_newest_draft_stands_first(register, session_of, clock):
    keep_draft(register, session_of, "older")
    clock.now += timedelta(minutes=5)
    keep_draft(register, session_of, "newer")
    assert [draft.typed for draft in read_drafts(register)] == ["newer", "older"]


def test_drafts_are_read_by_patient_and_those_of_a_new_patient_by_none(register, patient, session_of):
    keep_draft(register, session_of, "session")
    keep_draft(register, NEW_PATIENT, "patient")
    assert [draft.typed for draft in read_drafts(register, patient_id=patient.id)] == ["session"]
    assert [draft.typed for draft in read_drafts(register, patient_id="")] == ["patient"]


def test_a_forgotten_draft_is_gone(register, session_of):
    key = keep_draft(register, session_of, "typed")
    forget_draft(register, key)
    assert read_draft(register, key) is None


def test_drafts_of_a_patient_entered_in_error_are_not_offered(register, patient, session_of):
    keep_draft(register, session_of, "typed")
    register.void(patient, reason="typed twice")
    assert read_drafts(register) == []


def test_a_draft_is_no_record_and_leaves_no_entry_in_the_audit_trail(register, session_of):
    before = len(list(register.audit.entries()))
    keep_draft(register, session_of, "typed")
    assert len(list(register.audit.entries())) == before


def keep_and_fail(register, address: FormAddress) -> None:
    with register.transaction():
        keep_draft(register, address, "typed")
        raise RuntimeError


def test_a_draft_rolled_back_with_its_transaction_is_told_to_nobody(register, session_of):
    heard = []
    register.listeners.append(heard.append)
    with pytest.raises(RuntimeError):
        keep_and_fail(register, session_of)
    assert heard == []
    assert read_drafts(register) == []


def test_another_window_reads_the_draft_at_once(register, session_of, workplace):
    keep_draft(register, session_of, "typed")
    other = second_connection(register, workplace)
    try:
        assert [draft.typed for draft in read_drafts(other)] == ["typed"]
    finally:
        other.close()
