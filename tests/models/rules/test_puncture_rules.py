"""Rules about the puncture, one by one."""

from datetime import date, datetime, timedelta

import pytest

from models.records import AdverseEvent, Hold
from models.vocabularies import (
    Anticoagulant,
    AnticoagulantDose,
    ChecklistAnswer,
    Complication,
    EntryMode,
    HoldReason,
    SessionStatus,
)


@pytest.mark.parametrize(("count", "code"), [(49, "platelets_low"), (50, None), (None, "platelets_missing")])
def test_platelets_low_and_platelets_missing(build, codes, count, code):
    assert codes(build.of_session(platelets_10e9_l=count)) == ({code} if code else set())


@pytest.mark.parametrize(("value", "code"), [(1.5, "inr_high"), (1.4, None), (None, "inr_missing")])
def test_inr_high_and_inr_missing(build, codes, value, code):
    assert codes(build.of_session(inr=value)) == ({code} if code else set())


@pytest.mark.parametrize(("day", "is_found"), [("2022-05-25", False), ("2022-05-24", True)])
def test_labs_old(build, codes, day, is_found):
    drawn = datetime.fromisoformat(f"{day}T08:00+03:00")
    assert ("labs_old" in codes(build.of_session(labs_drawn_at=drawn))) is is_found


def test_labs_old_is_silent_where_no_draw_date_is_known(build, codes):
    assert "labs_old" not in codes(build.of_session(labs_drawn_at=None))


def test_anticoagulant_not_held_as_said(build, codes):
    found = build.of_session(anticoagulant=Anticoagulant.LMWH, anticoagulant_held=False)
    assert codes(found) == {"anticoagulant_not_held"}


@pytest.mark.parametrize(
    ("drug", "dose", "hours", "is_found"),
    [
        (Anticoagulant.LMWH, AnticoagulantDose.PROPHYLACTIC, 11.5, True),
        (Anticoagulant.LMWH, AnticoagulantDose.PROPHYLACTIC, 12, False),
        (Anticoagulant.LMWH, AnticoagulantDose.TREATMENT, 23, True),
        (Anticoagulant.LMWH, None, 23, True),
        (Anticoagulant.LMWH, AnticoagulantDose.TREATMENT, 24, False),
        (Anticoagulant.HEPARIN, None, 5, True),
        (Anticoagulant.HEPARIN, None, 6, False),
        (Anticoagulant.FONDAPARINUX, AnticoagulantDose.PROPHYLACTIC, 35, True),
        (Anticoagulant.FONDAPARINUX, AnticoagulantDose.PROPHYLACTIC, 36, False),
        (Anticoagulant.FONDAPARINUX, AnticoagulantDose.TREATMENT, 500, True),
        (Anticoagulant.FACTOR_XA_INHIBITOR, AnticoagulantDose.PROPHYLACTIC, 24, False),
        (Anticoagulant.FACTOR_XA_INHIBITOR, AnticoagulantDose.TREATMENT, 47, True),
        (Anticoagulant.DABIGATRAN, None, 71, True),
        (Anticoagulant.DABIGATRAN, None, 72, False),
        (Anticoagulant.P2Y12_INHIBITOR, None, 6 * 24, True),
        (Anticoagulant.P2Y12_INHIBITOR, None, 7 * 24, False),
        (Anticoagulant.WARFARIN, None, 4 * 24, True),
        (Anticoagulant.WARFARIN, None, 5 * 24, False),
        (Anticoagulant.OTHER, None, 1, False),
    ],
)
def test_anticoagulant_not_held_as_computed(build, codes, *, drug, dose, hours, is_found):
    """Times: Association of British Neurologists 2018, table 2."""
    found = build.of_session(
        anticoagulant=drug,
        anticoagulant_dose=dose,
        anticoagulant_held=True,
        anticoagulant_last_dose_at=build.session_at - timedelta(hours=hours),
    )
    assert ("anticoagulant_not_held" in codes(found)) is is_found


@pytest.mark.parametrize(
    ("last_dose", "performed", "is_found"),
    [
        # Romania goes forward at 3:00 of 27 March 2022: twelve hours on the clock are eleven.
        ("2022-03-26T22:00+02:00", "2022-03-27T10:00+03:00", True),
        ("2022-03-26T22:00+02:00", "2022-03-27T11:00+03:00", False),
        # It goes back at 4:00 of 30 October 2022: eleven hours on the clock are twelve.
        ("2022-10-29T22:00+03:00", "2022-10-30T09:00+02:00", False),
        ("2022-10-29T22:00+03:00", "2022-10-30T08:59+02:00", True),
    ],
)
def test_the_hours_since_the_last_dose_are_real_ones_when_the_clocks_change(
    build, codes, last_dose, performed, is_found
):
    found = build.of_session(
        anticoagulant=Anticoagulant.LMWH,
        anticoagulant_dose=AnticoagulantDose.PROPHYLACTIC,
        anticoagulant_last_dose_at=datetime.fromisoformat(last_dose),
        performed_at=datetime.fromisoformat(performed),
        labs_drawn_at=datetime.fromisoformat(performed),
        lot_expiry=date(2024, 1, 1),
    )
    assert codes(found) == ({"anticoagulant_not_held"} if is_found else set())


def test_nothing_is_held_where_nothing_is_taken(build):
    assert build.of_session(anticoagulant=Anticoagulant.NONE, anticoagulant_held=False) == []


def test_raised_pressure_by_each_of_its_causes(build, fields):
    assert fields(
        build.of_session(checklist_raised_pressure_signs=ChecklistAnswer.YES), "raised_pressure"
    ) == {"checklist_raised_pressure_signs"}
    assert fields(build.of_session(hydrocephalus=True), "raised_pressure") == {"hydrocephalus"}
    assert fields(build.of_session(opening_pressure_cmh2o=25), "raised_pressure") == {
        "opening_pressure_cmh2o"
    }


@pytest.mark.parametrize("pressure", [24.9, None])
def test_raised_pressure_is_silent_below_the_limit_and_where_not_measured(build, pressure):
    assert build.of_session(opening_pressure_cmh2o=pressure) == []


def test_signs_of_raised_pressure_are_told_once(build, codes):
    found = build.of_session(checklist_raised_pressure_signs=ChecklistAnswer.YES)
    assert codes(found) == {"raised_pressure"}


@pytest.mark.parametrize(
    ("name", "answer"),
    [("checklist_consent", ChecklistAnswer.NO), ("checklist_site_infection", ChecklistAnswer.YES)],
)
def test_checklist_unsafe(build, fields, name, answer):
    assert fields(build.of_session(**{name: answer}), "checklist_unsafe") == {name}


@pytest.mark.parametrize("answer", [None, ChecklistAnswer.NOT_APPLICABLE])
def test_an_open_item_of_the_checklist_raises_nothing(build, answer):
    assert build.of_session(checklist_consent=answer) == []


def a_hold(**changes):
    return Hold(
        patient_id="patient",
        reason=HoldReason.PLATELETS,
        set_at=datetime.fromisoformat("2022-05-20T10:00+03:00"),
        set_by="Dr. Ionescu",
    ).replace(**changes)


def test_on_hold_needs_the_name_of_who_approved(build, codes, fields):
    course = build.course(holds=[a_hold()])
    found = build.of_session(course=course)
    assert codes(found) == {"on_hold", "required_missing"}
    assert fields(found, "required_missing") == {"hold_approved_by"}
    assert codes(build.of_session(course=course, hold_approved_by="Dr. Ionescu")) == {"on_hold"}


def test_on_hold_asks_nobody_for_a_name_afterwards(build, codes):
    found = build.of_session(course=build.course(holds=[a_hold()]), entry_mode=EntryMode.RETROSPECTIVE)
    assert codes(found) == {"on_hold"}


@pytest.mark.parametrize(
    ("changes", "is_found"),
    [
        ({"lifted_at": datetime.fromisoformat("2022-05-30T10:00+03:00")}, False),
        ({"lifted_at": datetime.fromisoformat("2022-06-02T10:00+03:00")}, True),
        ({"set_at": datetime.fromisoformat("2022-06-02T10:00+03:00")}, False),
    ],
)
def test_on_hold_is_judged_at_the_time_of_the_session(build, codes, changes, is_found):
    found = build.of_session(course=build.course(holds=[a_hold(**changes)]), hold_approved_by="Dr. Ionescu")
    assert ("on_hold" in codes(found)) is is_found


def an_event(**changes):
    return AdverseEvent(
        administration_id="earlier",
        complication=Complication.PUNCTURE_SITE_PAIN,
        ctcae_term="Back pain",
        ctcae_version="5.0",
        onset_date=date(2022, 5, 11),
    ).replace(**changes)


@pytest.mark.parametrize(
    ("changes", "is_found"),
    [
        ({"ctcae_grade": 1}, False),
        ({}, False),
        ({"ctcae_grade": 2}, True),
        ({"ctcae_grade": 2, "resolved_date": date(2022, 5, 20)}, False),
        ({"ctcae_grade": 2, "resolved_date": date(2022, 6, 20)}, True),
        ({"ctcae_grade": 2, "onset_date": date(2022, 6, 20)}, False),
        ({"ctcae_grade": 2, "administration_id": "own"}, False),
        ({"complication": Complication.CSF_FISTULA}, True),
        ({"complication": Complication.HEMATOMA, "ctcae_grade": 1}, True),
        ({"complication": Complication.ARACHNOIDITIS}, True),
    ],
)
def test_unresolved_complication(build, codes, changes, is_found):
    found = build.of_session(course=build.course(events=[an_event(**changes)]), id="own")
    assert ("unresolved_complication" in codes(found)) is is_found


@pytest.mark.parametrize(("withdrawn", "is_found"), [(4.9, True), (5, False), (None, False)])
def test_csf_withdrawn_low(build, codes, withdrawn, is_found):
    assert ("csf_withdrawn_low" in codes(build.of_session(csf_withdrawn_ml=withdrawn))) is is_found


def test_rules_about_the_puncture_are_silent_where_none_was_attempted(build):
    found = build.of_session(
        status=SessionStatus.NOT_GIVEN,
        status_reason="platelets",
        puncture_attempted=False,
        dose_mg=None,
        platelets_10e9_l=12,
        inr=None,
        hydrocephalus=True,
        checklist_consent=ChecklistAnswer.NO,
        immediate=None,
        course=build.course(holds=[a_hold()], events=[an_event(ctcae_grade=3)]),
    )
    assert found == []
