"""The declared records: what DESIGN asks of them, and that each declaration says enough for a form and a file."""

from datetime import datetime, timezone

import pytest

from models.fields import Choice, Link
from models.records import (
    RECORD_OF_TABLE,
    RECORDS,
    Administration,
    AdverseEvent,
    Assessment,
    Hold,
    Patient,
    Therapy,
)
from models.records.assessment import SCORECARD_FIELDS
from models.vocabularies import ChecklistAnswer, Complication, Route, SessionStatus, TherapyKind

FIELDS = [(record, field) for record in RECORDS for field in record.clinical_fields()]


def test_the_tables_are_those_of_the_contract():
    assert set(RECORD_OF_TABLE) == {
        *(
            "patients",
            "administrations",
            "complication_reviews",
            "adverse_events",
            "it_agents",
            "assessments",
        ),
        *("therapies", "protocol_phases", "holds", "staff"),
    }


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=lambda part: getattr(part, "name", part))
def test_every_field_has_a_label(record, field):
    assert field.label


def test_what_a_row_links_to_stands_before_it():
    tables = [record.table for record in RECORDS]
    links = [(record.table, field.to) for record, field in FIELDS if isinstance(field, Link)]
    assert links
    assert all(tables.index(to) < tables.index(table) for table, to in links)


def test_the_required_fields_of_a_patient_are_those_of_the_design():
    required = {field.name for field in Patient.clinical_fields() if field.required}
    assert required == {"study_code", "family_name", "given_name", "birth_date", "sex", "lm_diagnosis_date"}


def test_the_required_fields_of_a_session_are_those_of_the_design():
    required = {field.name for field in Administration.clinical_fields() if field.required}
    assert required == {"patient_id", "performed_at", "status"}


@pytest.mark.parametrize("name", ["hospital_number", "family_name", "given_name", "birth_date", "notes"])
def test_what_tells_who_a_patient_is_identifies(name):
    assert Patient.fields[name].identifies


def test_every_item_of_the_checklist_declares_its_safe_answer():
    items = {name: field for name, field in Administration.fields.items() if name.startswith("checklist_")}
    assert len(items) == 9
    asked_for_no = {name for name, field in items.items() if field.safe_answer is ChecklistAnswer.NO}
    assert asked_for_no == {
        "checklist_neurological_change",
        "checklist_raised_pressure_signs",
        "checklist_site_infection",
    }


def test_a_session_on_a_reservoir_asks_for_no_level_needle_or_attempts():
    session = Administration(status=SessionStatus.GIVEN, route=Route.OMMAYA_RESERVOIR)
    hidden = {field.name for field in Administration.clinical_fields() if not field.applies_to(session)}
    assert {"puncture_level", "needle_type", "needle_gauge", "attempts"} <= hidden
    assert "csf_withdrawn_ml" not in hidden


@pytest.mark.parametrize(
    ("status", "attempted", "punctured"),
    [
        (SessionStatus.GIVEN, None, True),
        (SessionStatus.PARTLY_GIVEN, None, True),
        (SessionStatus.NOT_GIVEN, None, False),
        (SessionStatus.NOT_GIVEN, True, True),
        (None, None, False),
    ],
)
def test_a_puncture_was_attempted_unless_the_drug_was_not_given(status, attempted, punctured):
    assert Administration(status=status, puncture_attempted=attempted).punctured is punctured


def test_the_day_of_a_session_is_the_local_one():
    late = datetime.fromisoformat("2022-06-01T23:30+03:00")
    session = Administration(performed_at=late)
    assert session.performed_on == late.date()
    assert session.performed_on == late.astimezone(timezone(late.utcoffset())).date()


def test_results_that_arrive_later_are_those_of_the_fluid():
    later = {field.name for field in Administration.clinical_fields() if field.arrives_later}
    assert later == {"csf_cells_per_ul", "csf_protein_mg_dl", "csf_glucose_mg_dl", "csf_cytology"}


def test_as_last_time_never_carries_over_staff_or_results():
    carried = {field.name for field in Administration.clinical_fields() if field.carried_over}
    assert carried
    assert carried.isdisjoint(
        {"performed_by", "prepared_by", "checked_by", "witnessed_by", "inr", "platelets_10e9_l"}
    )
    assert carried.isdisjoint(
        {field.name for field in Administration.clinical_fields() if field.arrives_later}
    )


def test_the_scorecard_has_five_items():
    assert len(SCORECARD_FIELDS) == 5
    assert all(isinstance(Assessment.fields[name], Choice) for name in SCORECARD_FIELDS)


def test_stop_resolution_and_expiry_dates_tell_nobody_alive():
    silent = [
        Patient.it_stop_date,
        Patient.death_date,
        AdverseEvent.resolved_date,
        Administration.lot_expiry,
        Therapy.stop,
        Hold.lifted_at,
        Patient.next_appointment_at,
    ]
    assert not any(field.alive for field in silent)


def test_the_site_of_an_event_is_asked_of_a_hematoma():
    assert AdverseEvent.site.applies_to(AdverseEvent(complication=Complication.HEMATOMA))
    assert not AdverseEvent.site.applies_to(AdverseEvent(complication=Complication.ARACHNOIDITIS))


def test_a_therapy_began_on_its_start_and_an_operation_on_its_day():
    operation = Therapy.fields["date"].parse("2020-05")
    assert Therapy(kind=TherapyKind.SURGERY, date=operation).began == operation
    assert Therapy(kind=TherapyKind.SYSTEMIC, start=operation).began == operation


def test_identifying_fields_of_people_are_marked_everywhere():
    people = [field for record, field in FIELDS if getattr(field, "suggests", "") == "staff"]
    assert people
    assert all(field.identifies for field in people)


def test_a_session_with_drug_was_punctured_whatever_else_is_typed():
    contradicting = Administration(status=SessionStatus.GIVEN, puncture_attempted=False)
    assert contradicting.punctured
    assert not Administration(status=SessionStatus.NOT_GIVEN, puncture_attempted=False).punctured
