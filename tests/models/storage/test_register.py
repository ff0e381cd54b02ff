"""Rows are written by those who may, whole, once, with a reason where one is due."""

from contextlib import closing
from datetime import date, datetime, timedelta, timezone

import pytest
from sqlcipher3 import dbapi2

from models.permissions import Identity
from models.records import Administration, Patient, ProtocolPhase, StaffMember
from models.records.staff import StaffRole
from models.situations import ChangedMeanwhile, NotAllowed, Situation
from models.storage.opening import second_connection
from models.storage.register import RowChange
from models.vocabularies import Arm, CsfCytology, EntryMode, Role, SessionStatus, SignatureMeaning

MORNING = datetime(2026, 2, 2, 10, 0, tzinfo=timezone(timedelta(hours=2)))


def let_act(register, *roles: Role) -> None:
    """Let the account hold only these roles from now on."""
    register.identity = Identity("ana", frozenset(roles))


def add_and_fail(register, record) -> None:
    with register.transaction():
        register.add(record)
        raise RuntimeError


@pytest.fixture
def patient(register, new_patient) -> Patient:
    return register.add(new_patient(allergies="latex"))


@pytest.fixture
def session(register, patient) -> Administration:
    typed = Administration(
        patient_id=patient.id, performed_at=MORNING, status=SessionStatus.GIVEN, dose_mg=150.0
    )
    return register.add(typed)


@pytest.fixture
def signed(register, session) -> Administration:
    signature = {"signed_at": MORNING, "signed_by": "ana", "signed_meaning": SignatureMeaning.APPROVED}
    return register.change(session.replace(**signature))


# Adding


def test_a_new_row_comes_back_with_the_columns_the_register_keeps(register, new_patient, clock):
    saved = register.add(new_patient(), entry_mode=EntryMode.RETROSPECTIVE)
    assert saved.version == 1
    assert saved.created_by == "ana"
    assert saved.created_at <= clock.now < saved.created_at + timedelta(seconds=5)
    assert saved.entry_mode is EntryMode.RETROSPECTIVE
    assert register.get(Patient, saved.id) == saved


def test_keys_follow_the_order_of_time(register, new_patient):
    keys = [register.add(new_patient(f"TH-{number:03}")).id for number in range(20)]
    assert keys == sorted(keys)


def test_columns_that_a_row_brings_along_stay(register, new_patient):
    brought = new_patient(id="own-key", version=4, created_by="maria", created_at=MORNING)
    saved = register.add(brought)
    assert (saved.id, saved.version, saved.created_by) == ("own-key", 4, "maria")


def test_a_row_of_an_unknown_patient_is_refused(register):
    with pytest.raises(dbapi2.IntegrityError, match="FOREIGN KEY"):
        register.add(Administration(patient_id="nobody", performed_at=MORNING, status=SessionStatus.GIVEN))
    assert register.count(Administration) == 0


# Who may


def test_a_nurse_cannot_confirm_the_arm(register, patient):
    let_act(register, Role.NURSE)
    with pytest.raises(NotAllowed, match="may not write arm"):
        register.change(patient.replace(arm=Arm.IT))
    with pytest.raises(NotAllowed, match="may not write arm"):
        register.add(Patient({**patient.values, "arm": Arm.IT}))


def test_an_oncologist_confirms_the_arm(register, patient):
    let_act(register, Role.ONCOLOGIST)
    assert register.change(patient.replace(arm=Arm.IT)).arm is Arm.IT


def test_a_nurse_cannot_sign(register, session):
    let_act(register, Role.NURSE)
    with pytest.raises(NotAllowed):
        register.change(session.replace(signed_at=MORNING, signed_by="ana"))


def test_a_nurse_cannot_prescribe_a_protocol(register, patient):
    let_act(register, Role.NURSE)
    phase = ProtocolPhase(
        patient_id=patient.id,
        valid_from=date(2026, 1, 1),
        phase=1,
        dose_mg=150,
        interval_days=21,
        tolerance_days=3,
    )
    with pytest.raises(NotAllowed):
        register.add(phase)


def test_an_administrator_alone_sees_no_patient(register, patient):
    let_act(register, Role.ADMINISTRATOR)
    for act in (
        lambda: register.select(Patient),
        lambda: register.get(Patient, patient.id),
        lambda: register.change(patient.replace(allergies="none"), reason="asked"),
        lambda: register.void(patient, reason="asked"),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_only_an_administrator_changes_a_setting(register):
    let_act(register, Role.NURSE, Role.ONCOLOGIST)
    with pytest.raises(NotAllowed):
        register.change_setting("site_name", "Ward 3")
    let_act(register, Role.ADMINISTRATOR)
    register.change_setting("site_name", "Ward 3")
    assert register.setting("site_name", "") == "Ward 3"


# Changing


def test_a_correction_needs_a_reason(register, patient):
    with pytest.raises(Situation, match="only with a reason") as refused:
        register.change(patient.replace(allergies="none"), reason="  ")
    assert refused.value.place == "patients, allergies"
    assert register.get(Patient, patient.id) == patient


def test_an_emptied_value_is_a_correction(register, patient):
    with pytest.raises(Situation, match="only with a reason"):
        register.change(patient.replace(allergies=None))


def test_filling_an_empty_field_needs_no_reason(register, patient):
    assert register.change(patient.replace(kps_at_lm=80)).kps_at_lm == 80


def test_a_change_counts_the_version_and_tells_who_and_when(register, patient):
    changed = register.change(patient.replace(kps_at_lm=80))
    assert (changed.version, changed.updated_by) == (2, "ana")
    assert changed.updated_at > patient.created_at
    assert register.get(Patient, patient.id) == changed


def test_saving_what_is_there_already_writes_nothing(register, patient):
    before = register.audit.newest_hash()
    assert register.change(patient) == patient
    assert register.audit.newest_hash() == before


def test_a_correction_takes_the_signature_off(register, signed):
    corrected = register.change(signed.replace(dose_mg=100.0), reason="misread the syringe")
    assert (corrected.signed_at, corrected.signed_by, corrected.signed_meaning) == (None, None, None)
    assert register.get(Administration, signed.id) == corrected


@pytest.mark.parametrize(
    "result", [{"csf_cytology": CsfCytology.NEGATIVE}, {"csf_protein_mg_dl": 40.0, "csf_cells_per_ul": 2.0}]
)
def test_a_result_that_arrives_later_keeps_the_signature_and_needs_no_reason(register, signed, result):
    assert register.change(signed.replace(**result)).signed_by == "ana"


def test_a_pending_cytology_that_arrives_keeps_the_signature(register, signed):
    pending = register.change(signed.replace(csf_cytology=CsfCytology.PENDING))
    assert register.change(pending.replace(csf_cytology=CsfCytology.POSITIVE)).signed_by == "ana"


def test_a_result_that_is_corrected_unsigns_and_needs_a_reason(register, signed):
    first = register.change(signed.replace(csf_protein_mg_dl=40.0))
    with pytest.raises(Situation, match="only with a reason"):
        register.change(first.replace(csf_protein_mg_dl=400.0))
    assert (
        register.change(first.replace(csf_protein_mg_dl=400.0), reason="laboratory called").signed_by is None
    )


def test_a_forgotten_field_filled_after_signing_takes_the_signature_off(register, signed):
    assert register.change(signed.replace(dexamethasone_mg=4.0)).signed_at is None


def test_signing_is_audited_as_such(register, signed):
    entries = register.audit.entries(entity="administrations", record_id=signed.id)
    assert {entry["action"] for entry in entries if entry["field"].startswith("signed")} == {"sign"}


# Voiding


def test_a_voided_row_stays_with_its_reason_and_counts_nowhere(register, patient):
    register.void(patient, reason="entered twice")
    assert register.select(Patient) == []
    assert register.count(Patient) == 0
    (kept,) = register.select(Patient, voided=True)
    assert (kept.void_reason, kept.voided_by, kept.is_voided) == ("entered twice", "ana", True)


def test_voiding_needs_a_reason(register, patient):
    with pytest.raises(Situation, match="only with a reason"):
        register.void(patient, reason=" ")


def test_a_voided_row_is_no_longer_changed(register, patient):
    voided = register.void(patient, reason="entered twice")
    with pytest.raises(Situation, match="entered in error"):
        register.change(voided.replace(kps_at_lm=80))
    with pytest.raises(Situation, match="entered in error"):
        register.void(voided, reason="again")


def test_the_study_code_of_a_voided_patient_is_free_again(register, patient, new_patient):
    register.void(patient, reason="entered twice")
    assert register.add(new_patient()).study_code == patient.study_code


# Two at once


def test_the_second_of_two_writers_is_shown_what_the_first_one_saved(register, workplace, patient):
    with closing(second_connection(register, workplace)) as other:
        theirs = other.get(Patient, patient.id)
        saved = other.change(theirs.replace(kps_at_lm=80))
    with pytest.raises(ChangedMeanwhile, match="ana saved this at") as refused:
        register.change(patient.replace(kps_at_lm=90))
    assert refused.value.current == saved
    assert register.get(Patient, patient.id) == saved


def test_a_writer_who_lost_the_race_inside_the_write_is_refused_too(register, patient, monkeypatch):
    register.change(patient.replace(kps_at_lm=80))
    real = register._as_stored
    stale = iter([patient])
    monkeypatch.setattr(register, "_as_stored", lambda record: next(stale, None) or real(record))
    with pytest.raises(ChangedMeanwhile):
        register.change(patient.replace(kps_at_lm=90))
    assert register.get(Patient, patient.id).kps_at_lm == 80


# Transactions and listeners


def test_a_failure_takes_everything_back(register, new_patient):
    def two_and_a_failure() -> None:
        with register.transaction():
            register.add(new_patient("TH-001"))
            register.add(new_patient("TH-001"))

    before = register.audit.newest_hash()
    with pytest.raises(dbapi2.IntegrityError):
        two_and_a_failure()
    assert register.count(Patient) == 0
    assert register.audit.newest_hash() == before


def test_a_failure_that_is_caught_inside_takes_only_its_own_block_back(register, new_patient):
    heard: list[frozenset[RowChange]] = []
    register.listeners.append(heard.append)
    with register.transaction():
        kept = register.add(new_patient("TH-001"))
        with pytest.raises(RuntimeError):
            add_and_fail(register, new_patient("TH-002"))
    assert [each.study_code for each in register.select(Patient)] == ["TH-001"]
    assert heard == [frozenset({RowChange("patients", kept.id)})]


def test_listeners_hear_once_after_the_commit(register, workplace, new_patient):
    heard = []

    def listen(changes: frozenset[RowChange]) -> None:
        with closing(second_connection(register, workplace)) as other:
            heard.append((len(changes), other.count(Patient)))

    register.listeners.append(listen)
    with register.transaction():
        register.add(new_patient("TH-001"))
        register.add(new_patient("TH-002"))
        assert heard == []
    assert heard == [(2, 2)]


def test_listeners_hear_nothing_of_what_was_taken_back(register, new_patient):
    heard: list[frozenset[RowChange]] = []
    register.listeners.append(heard.append)
    with pytest.raises(RuntimeError):
        add_and_fail(register, new_patient())
    register.add(StaffMember(name="Dr. Pop", role=StaffRole.NURSE))
    assert [{change.table for change in changes} for changes in heard] == [{"staff"}]


def test_reading_goes_on_while_another_window_writes(register, workplace, patient):
    with closing(second_connection(register, workplace)) as other, other.transaction():
        other.change(patient.replace(kps_at_lm=80))
        assert register.get(Patient, patient.id) == patient


def test_findings_that_are_judged_anew_leave_the_signature(register, signed):
    again = register.change(signed.replace(findings=[{"code": "date_invented", "severity": "notice"}]))
    assert again.signed_at == signed.signed_at
