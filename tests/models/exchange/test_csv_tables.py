"""Tables are imported together: linked, judged, whole or not at all."""

from datetime import date

import pytest

from models.exchange.refusals import FileRefused
from models.findings import Code
from models.records import (
    Administration,
    AdverseEvent,
    Assessment,
    ComplicationReview,
    ItAgent,
    Patient,
    ProtocolPhase,
    StaffMember,
    Therapy,
)
from models.situations import NotAllowed
from models.storage.verification import verify_register
from models.vocabularies import Complication, ComplicationStatus, EntryMode, ReviewWindow

PATIENT = {
    "study_code": "TH-001",
    "family_name": "Ștefănescu",
    "given_name": "Ioana",
    "birth_date": "1965-04-12",
    "sex": "female",
    "lm_diagnosis_date": "2022-01-10",
}
SESSION = {
    "study_code": "TH-001",
    "performed_at": "2022-06-01T10:00+03:00",
    "status": "given",
    "dose_mg": "150",
}


def test_rows_without_a_mode_are_imported_ones(bring, table, register):
    bring(table("patients", PATIENT))
    assert register.select(Patient)[0].entry_mode is EntryMode.IMPORTED


def test_a_row_keeps_the_mode_it_carries(bring, table, register):
    bring(table("patients", {**PATIENT, "entry_mode": "retrospective"}))
    assert register.select(Patient)[0].entry_mode is EntryMode.RETROSPECTIVE


def test_an_empty_cell_is_nothing_entered(bring, table, register):
    bring(table("patients", {**PATIENT, "hospital_number": "", "allergies": "  "}))
    assert {"hospital_number", "allergies"}.isdisjoint(register.select(Patient)[0].values)


def test_every_table_is_imported_at_once_in_any_order_of_the_files(bring, table, register, review):
    files = [
        table("it_agents", {"administration_id": "s1", "agent": "methotrexate", "dose_mg": "12"}),
        table("complication_reviews", *review()),
        table("assessments", {"study_code": "TH-001", "date": "2022-07-01", "mri": "stable"}),
        table("therapies", {"study_code": "TH-001", "kind": "systemic", "start": "2022-02"}),
        table(
            "holds", {"study_code": "TH-001", "reason": "other", "set_at": "2022-06-05T09:00", "set_by": "A"}
        ),
        table("staff", {"name": "Ana Pop", "role": "nurse"}),
        table(
            "protocol_phases",
            {
                "study_code": "TH-001",
                "valid_from": "2022-01-11",
                "phase": "1",
                "dose_mg": "150",
                "interval_days": "21",
                "tolerance_days": "3",
            },
        ),
        table("adverse_events", {"study_code": "TH-001", "complication": "other", "ctcae_term": "Nausea"}),
        table("administrations", {"id": "s1", **SESSION}),
        table("patients", PATIENT),
    ]
    summary = bring(*files)
    assert dict(summary.rows) == {
        "patients": 1,
        "protocol_phases": 1,
        "administrations": 1,
        "it_agents": 1,
        "adverse_events": 1,
        "complication_reviews": 6,
        "holds": 1,
        "assessments": 1,
        "therapies": 1,
        "staff": 1,
    }
    assert register.select(ItAgent)[0].administration_id == "s1"
    assert {row.administration_id for row in register.select(ComplicationReview)} == {"s1"}
    patient = register.select(Patient)[0].id
    for kind in (Administration, Assessment, Therapy, ProtocolPhase, AdverseEvent):
        assert register.select(kind)[0].values["patient_id"] == patient
    assert register.count(StaffMember) == 1
    assert verify_register(register).faults == ()


def test_a_late_review_arrives_in_a_later_import(bring, table, register, review):
    bring(table("patients", PATIENT), table("administrations", SESSION))
    bring(table("complication_reviews", *review("late")))
    assert {row.window for row in register.select(ComplicationReview)} == {ReviewWindow.LATE}


def test_a_session_without_reviews_has_both_windows_pending(bring, table, register):
    bring(table("patients", PATIENT), table("administrations", SESSION))
    assert register.count(ComplicationReview) == 0


def test_the_time_of_a_session_is_the_same_in_any_offset(bring, table, register, review):
    utc = {**SESSION, "performed_at": "2022-06-01T07:00Z"}
    bring(table("patients", PATIENT), table("administrations", SESSION))
    bring(table("complication_reviews", *review(session=utc)))
    assert register.count(ComplicationReview) == 6


def test_a_present_answer_opens_its_event(bring, table, register, review):
    summary = bring(
        table("patients", PATIENT),
        table("administrations", SESSION),
        table("complication_reviews", *review(puncture_site_pain="present")),
    )
    event = register.select(AdverseEvent)[0]
    pain = register.select(ComplicationReview, "status = 'present'")[0]
    assert summary.events_opened == 1
    assert pain.adverse_event_id == event.id
    assert (event.ctcae_term, event.ctcae_grade, event.ctcae_version) == ("Back pain", None, "5.0")
    assert event.onset_date == date(2022, 6, 1)
    assert event.entry_mode is EntryMode.IMPORTED


def test_a_present_answer_joins_the_event_of_the_files(bring, table, register, review):
    event = {**SESSION, "complication": "csf_fistula", "ctcae_grade": "2"}
    del event["status"], event["dose_mg"]
    bring(
        table("patients", PATIENT),
        table("administrations", SESSION),
        table("adverse_events", event),
        table("complication_reviews", *review(csf_fistula="present", post_puncture_headache="present")),
    )
    (event,) = register.select(AdverseEvent)
    present = register.select(ComplicationReview, "status = 'present'")
    assert event.ctcae_term == "Cerebrospinal fluid leakage"
    assert [row.adverse_event_id for row in present] == [event.id, event.id]


def test_something_else_that_is_present_needs_its_event(refused, table, review):
    other = {**review()[0], "complication": "other", "status": "present"}
    lines = refused(
        table("patients", PATIENT),
        table("administrations", SESSION),
        table("complication_reviews", *review(), other),
    )
    assert [line.partition(":")[0] for line in lines] == ["required_missing"]
    assert "adverse_event_id" in lines[0]


def test_every_warning_is_a_counted_notice(bring, table):
    sessions = [SESSION, {**SESSION, "performed_at": "2022-06-03T10:00+03:00", "dose_mg": "400"}]
    summary = bring(table("patients", PATIENT), table("administrations", *sessions))
    assert summary.notices[Code.INTERVAL_SHORT] == 1
    assert summary.notices[Code.MEDICATION_INCIDENT] == 1
    assert summary.notices[Code.PLATELETS_MISSING] == 2


def test_a_warning_is_kept_with_its_row(bring, table, register):
    bring(table("patients", PATIENT), table("administrations", SESSION))
    kept = register.select(Administration)[0].findings
    assert {finding["severity"] for finding in kept} == {"notice"}
    assert "platelets_missing" in {finding["code"] for finding in kept}


def test_look_alikes_within_the_files_are_noticed_once(bring, table):
    twin = {**PATIENT, "study_code": "TH-002", "family_name": "Stefanescu"}
    assert bring(table("patients", PATIENT, twin)).notices[Code.NAME_ALIKE] == 1


def test_look_alikes_in_the_register_are_noticed(bring, table):
    bring(table("patients", PATIENT))
    swapped = {**PATIENT, "study_code": "TH-002", "family_name": "Ioana", "given_name": "Stefanescu"}
    assert bring(table("patients", swapped)).notices[Code.NAME_ALIKE] == 1


def test_a_dry_run_checks_all_and_writes_nothing(bring, table, register):
    before = register.audit.newest_hash()
    summary = bring(table("patients", PATIENT), table("administrations", SESSION), dry_run=True)
    assert summary.is_dry_run
    assert summary.rows == {"patients": 1, "administrations": 1}
    assert register.audit.newest_hash() == before
    assert "dry run: nothing was written" in summary.lines()


def test_a_nurse_may_not_import_what_a_nurse_may_not_write(register_path, workplace, table, register):
    from models.exchange.csv_tables import import_tables
    from models.permissions import Identity
    from models.vocabularies import Role

    register.identity = Identity("nora", frozenset({Role.NURSE}))
    before = register.audit.newest_hash()
    with pytest.raises(NotAllowed):
        import_tables(register, [table("staff", {"name": "A", "role": "nurse"})], now=workplace.clock())
    patients = table("patients", {**PATIENT, "arm": "IT"})
    for dry_run in (True, False):
        with pytest.raises(FileRefused) as refusal:
            import_tables(register, [patients], now=workplace.clock(), dry_run=dry_run)
        assert refusal.value.lines() == [
            f"error: {patients}, line 2, arm, IT: the account nora may not write arm"
        ]
    assert register.audit.newest_hash() == before


def test_a_present_answer_in_both_windows_is_one_event(bring, table, register, review):
    answers = [*review(arachnoiditis="present"), *review("late", arachnoiditis="present")]
    bring(
        table("patients", PATIENT),
        table("administrations", SESSION),
        table("complication_reviews", *answers),
    )
    assert register.count(AdverseEvent) == 1
    present = register.select(ComplicationReview, "status = 'present'")
    assert {row.complication for row in present} == {Complication.ARACHNOIDITIS}
    assert {row.status for row in present} == {ComplicationStatus.PRESENT}
    assert len({row.adverse_event_id for row in present}) == 1
