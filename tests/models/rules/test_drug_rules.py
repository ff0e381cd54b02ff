"""Rules about the drug, one by one."""

from datetime import date

import pytest

from models.findings import Severity
from models.records import ItAgent
from models.vocabularies import Diluent, OtherAgent, Route, SessionStatus


def test_a_safe_session_has_no_findings(build):
    assert build.of_session() == []


@pytest.mark.parametrize(
    ("dose", "is_found"), [(0, True), (-5, True), (1000.5, True), (1000, False), (0.1, False)]
)
def test_dose_impossible(build, codes, dose, is_found):
    assert ("dose_impossible" in codes(build.of_session(dose_mg=dose))) is is_found


@pytest.mark.parametrize(
    ("dose", "is_found"),
    [(4.9, True), (5, False), (150, False), (150.5, True), (400, True), (0, False), (2000, False)],
)
def test_dose_out_of_range(build, codes, dose, is_found):
    assert ("dose_out_of_range" in codes(build.of_session(dose_mg=dose))) is is_found


def test_rules_about_the_drug_are_silent_where_none_was_given(build, codes):
    found = codes(
        build.of_session(
            status=SessionStatus.NOT_GIVEN,
            status_reason="dry tap",
            puncture_attempted=True,
            dose_mg=None,
            dexamethasone_mg=8,
            preservative_free_confirmed=None,
            lot_expiry=date(2020, 1, 1),
        )
    )
    assert found == set()


@pytest.mark.parametrize(("dose", "is_found"), [(150, True), (0, False), (None, False)])
def test_dose_impossible_in_a_session_that_was_not_given(build, fields, dose, is_found):
    found = build.of_session(
        status=SessionStatus.NOT_GIVEN, status_reason="fever", puncture_attempted=True, dose_mg=dose
    )
    assert fields(found, "dose_impossible") == ({"dose_mg"} if is_found else set())


def test_medication_incident_of_an_overdose(build, fields):
    assert fields(build.of_session(dose_mg=400), "medication_incident") == {"dose_mg"}
    assert fields(build.of_session(dose_mg=300), "medication_incident") == set()


def test_medication_incident_of_an_expired_lot(build, fields):
    assert fields(build.of_session(lot_expiry=date(2022, 5, 31)), "medication_incident") == {"lot_expiry"}
    assert fields(build.of_session(lot_expiry=date(2022, 6, 1)), "medication_incident") == set()


def test_medication_incident_of_a_reservoir_that_was_not_there(build, fields):
    by_reservoir = {"route": Route.OMMAYA_RESERVOIR}
    placed_before = build.course(patient=build.patient(ommaya_date=date(2022, 3, 1)))
    placed_after = build.course(patient=build.patient(ommaya_date=date(2022, 7, 1)))
    assert fields(build.of_session(**by_reservoir), "medication_incident") == {"route"}
    assert fields(build.of_session(course=placed_after, **by_reservoir), "medication_incident") == {"route"}
    assert fields(build.of_session(course=placed_before, **by_reservoir), "medication_incident") == set()


def test_dose_off_protocol(build, codes):
    course = build.course(phases=[build.phase()])
    assert "dose_off_protocol" in codes(build.of_session(course=course, dose_mg=80))
    assert "dose_off_protocol" not in codes(build.of_session(course=course, dose_mg=150))


def test_dose_off_protocol_needs_a_protocol_that_is_valid_then(build, codes):
    course = build.course(phases=[build.phase(valid_from=date(2022, 7, 1))])
    assert "dose_off_protocol" not in codes(build.of_session(course=course, dose_mg=80))


def test_a_new_protocol_does_not_judge_the_past(build, codes):
    course = build.course(phases=[build.phase(), build.phase(valid_from=date(2022, 7, 1), dose_mg=80)])
    assert "dose_off_protocol" not in codes(build.of_session(course=course, dose_mg=150))


def test_a_dose_partly_given_is_not_off_protocol_for_being_lower(build, codes):
    course = build.course(phases=[build.phase()])
    part = {"status": SessionStatus.PARTLY_GIVEN, "status_reason": "pain"}
    assert "dose_off_protocol" not in codes(build.of_session(course=course, dose_mg=90, **part))
    assert "dose_off_protocol" in codes(build.of_session(course=course, dose_mg=160, **part))


def test_dose_jump(build, codes):
    course = build.course(administrations=[build.earlier_session("2022-05-01", dose_mg=80)])
    assert "dose_jump" in codes(build.of_session(course=course, dose_mg=121))
    assert "dose_jump" not in codes(build.of_session(course=course, dose_mg=120))


def test_dose_jump_compares_with_the_last_full_dose(build, codes):
    sessions = [
        build.earlier_session("2022-04-01", id="a", dose_mg=150),
        build.earlier_session("2022-05-01", id="b", dose_mg=50, status=SessionStatus.PARTLY_GIVEN),
    ]
    assert "dose_jump" not in codes(build.of_session(course=build.course(administrations=sessions)))


def test_dose_jump_is_silent_when_the_phase_changed(build, codes):
    phases = [build.phase(dose_mg=80, count=1), build.phase(phase=2, dose_mg=150)]
    course = build.course(administrations=[build.earlier_session("2022-05-01", dose_mg=80)], phases=phases)
    assert codes(build.of_session(course=course, dose_mg=150)) == set()


@pytest.mark.parametrize(
    ("day", "is_found"), [("2022-05-14", False), ("2022-05-15", True), ("2022-05-11", False)]
)
def test_interval_short(build, codes, day, is_found):
    course = build.course(administrations=[build.earlier_session(day)])
    assert ("interval_short" in codes(build.of_session(course=course))) is is_found


def test_interval_short_counts_calendar_days_from_the_last_session_with_drug(build, codes):
    sessions = [
        build.earlier_session("2022-05-01", id="a"),
        build.earlier_session("2022-05-25", id="b", status=SessionStatus.NOT_GIVEN),
    ]
    assert "interval_short" not in codes(build.of_session(course=build.course(administrations=sessions)))


def test_interval_short_follows_the_patients_protocol(build, codes):
    sessions = [build.earlier_session("2022-05-26")]
    weekly = build.course(administrations=sessions, phases=[build.phase(interval_days=7, tolerance_days=1)])
    assert "interval_short" not in codes(build.of_session(course=weekly))
    strict = build.course(administrations=sessions, phases=[build.phase(interval_days=7, tolerance_days=0)])
    assert "interval_short" in codes(build.of_session(course=strict))


def test_interval_short_does_not_compare_a_corrected_session_with_itself(build, codes):
    stored = build.session(id="one")
    course = build.course(administrations=[stored])
    assert codes(build.of_session(course=course, id="one", dose_mg=140)) == set()


@pytest.mark.parametrize(("dose", "is_found"), [(4, False), (4.5, True), (0, False), (None, False)])
def test_dexamethasone_high(build, codes, dose, is_found):
    assert ("dexamethasone_high" in codes(build.of_session(dexamethasone_mg=dose))) is is_found


@pytest.mark.parametrize(("confirmed", "is_found"), [(True, False), (False, True), (None, True)])
def test_diluent_unconfirmed(build, codes, confirmed, is_found):
    assert (
        "diluent_unconfirmed" in codes(build.of_session(preservative_free_confirmed=confirmed))
    ) is is_found


def test_diluent_unconfirmed_by_bacteriostatic_water_whatever_was_confirmed(build, fields):
    found = build.of_session(diluent=Diluent.BACTERIOSTATIC_WATER)
    assert fields(found, "diluent_unconfirmed") == {"diluent"}


@pytest.mark.parametrize(
    "text",
    ["gave vincristine 2 mg", "Oncovin 1 amp", "Vincristină 2 mg IT", "VELCADE 3.5", "vinorelbine 60 mg"],
)
def test_forbidden_agent_in_the_notes(build, codes, text):
    found = build.of_session(notes=text)
    assert "forbidden_agent" in codes(found)
    assert all(finding.severity is Severity.ERROR for finding in found)


@pytest.mark.parametrize(
    "text",
    ["oral vinorelbine since May", "No vincristine in the room", "vinorelbină i.v. ieri", "vinegar compress"],
)
def test_a_note_may_name_another_route(build, codes, text):
    assert "forbidden_agent" not in codes(build.of_session(notes=text))


def test_other_agents_are_checked_by_their_own_fields(build, codes):
    good, too_much = (ItAgent(agent=OtherAgent.METHOTREXATE, dose_mg=dose) for dose in (12, 5000))
    assert build.of_session(agents=[good]) == []
    assert codes(build.of_session(agents=[too_much])) == {"out_of_range"}
