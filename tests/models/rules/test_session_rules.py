"""Rules about a session as a whole and its place in the course, one by one."""

from datetime import date, datetime, timedelta

import pytest

from models.vocabularies import SessionStatus


def test_date_in_future(build, fields):
    tomorrow = build.now + timedelta(days=1)
    assert fields(build.of_session(performed_at=tomorrow), "date_in_future") == {"performed_at"}


def test_the_expiry_of_a_lot_may_be_in_the_future(build):
    assert build.of_session(lot_expiry=date(2030, 1, 1)) == []


def test_before_lm_diagnosis(build, codes):
    course = build.course(patient=build.patient(lm_diagnosis_date=date(2022, 6, 2)))
    assert codes(build.of_session(course=course)) == {"before_lm_diagnosis"}
    same_day = build.course(patient=build.patient(lm_diagnosis_date=date(2022, 6, 1)))
    assert build.of_session(course=same_day) == []


def test_after_death(build, codes):
    course = build.course(patient=build.patient(death_date=date(2022, 5, 31)))
    assert codes(build.of_session(course=course)) == {"after_death"}


def test_possible_duplicate(build, codes):
    other = build.earlier_session("2022-06-01", status=SessionStatus.NOT_GIVEN)
    assert codes(build.of_session(course=build.course(administrations=[other]))) == {"possible_duplicate"}


@pytest.mark.parametrize(
    ("witness", "is_found"),
    [("dr. ionescu", True), ("Dr.  Ionescu", True), ("Nurse Radu", False), (None, False)],
)
def test_same_person_witness(build, codes, witness, is_found):
    assert ("same_person_witness" in codes(build.of_session(witnessed_by=witness))) is is_found


def test_required_missing_of_what_every_session_needs(build, fields):
    found = build.of_session(performed_at=None, status=None)
    assert fields(found, "required_missing") == {"performed_at", "status"}


def test_required_missing_of_the_dose_when_drug_was_given(build, fields):
    assert fields(build.of_session(dose_mg=None), "required_missing") == {"dose_mg"}


def test_required_missing_of_the_reason_when_drug_was_partly_given(build, fields):
    assert fields(build.of_session(status=SessionStatus.PARTLY_GIVEN), "required_missing") == {
        "status_reason"
    }


def test_required_missing_of_reason_and_puncture_when_drug_was_not_given(build, fields):
    found = build.of_session(status=SessionStatus.NOT_GIVEN, dose_mg=None)
    assert fields(found, "required_missing") == {"status_reason", "puncture_attempted"}


def test_out_of_range(build, fields):
    assert fields(build.of_session(spo2_before=140), "out_of_range") == {"spo2_before"}


def test_wrong_type(build, fields):
    assert fields(build.of_session(attempts="two"), "wrong_type") == {"attempts"}


def test_kps_not_decade(build, fields):
    assert fields(build.of_session(kps=85), "kps_not_decade") == {"kps"}


@pytest.mark.parametrize(
    "changes",
    [
        {"discharged_at": datetime.fromisoformat("2022-06-01T09:00+03:00")},
        {"anticoagulant_last_dose_at": datetime.fromisoformat("2022-06-01T11:00+03:00")},
    ],
)
def test_dates_out_of_order_within_a_session(build, codes, changes):
    assert codes(build.of_session(**changes)) == {"dates_out_of_order"}


def test_moments_are_compared_across_offsets(build):
    assert build.of_session(discharged_at=datetime.fromisoformat("2022-06-01T08:30+00:00")) == []
