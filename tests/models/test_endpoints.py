"""Last contact, OS and PFS as DESIGN derives them; expected months worked out by hand."""

from datetime import date, datetime

import pytest

from models.endpoints import (
    Endpoint,
    Excluded,
    ExclusionReason,
    Origin,
    last_contact,
    overall_survival,
    progression_free_survival,
)
from models.partial_date import PartialDate
from models.records import AdverseEvent, ComplicationReview, Hold
from models.vocabularies import ProgressionBasis, TherapyKind

MOMENT = datetime.fromisoformat("2022-09-09T10:00+03:00")


def test_last_contact_is_the_latest_day_on_which_the_patient_was_seen_alive(build):
    course = build.course(
        patient=build.patient(last_contact_date=date(2022, 5, 1)),
        administrations=[build.earlier_session("2022-06-01")],
        assessments=[build.assessment(date=date(2022, 7, 1))],
    )
    assert last_contact(course) == date(2022, 7, 1)


@pytest.mark.parametrize(
    "rows",
    [
        {"reviews": [ComplicationReview(reviewed_at=MOMENT)]},
        {"events": [AdverseEvent(onset_date=MOMENT.date())]},
        {"holds": [Hold(set_at=MOMENT)]},
        {"administrations": "discharged"},
        {"therapies": "operation"},
    ],
    ids=["review", "event", "hold", "session", "therapy"],
)
def test_every_record_alive_is_a_contact(build, rows):
    built = {
        "discharged": [build.session(discharged_at=MOMENT)],
        "operation": [build.therapy(kind=TherapyKind.SURGERY, date=PartialDate.of(MOMENT.date()))],
    }
    rows = {
        name: built.get(found, found) if isinstance(found, str) else found for name, found in rows.items()
    }
    assert last_contact(build.course(**rows)) == MOMENT.date()


def test_stops_resolutions_lifts_expiries_and_appointments_are_no_contacts(build):
    course = build.course(
        patient=build.patient(it_stop_date=date(2022, 9, 9), next_appointment_at=MOMENT),
        administrations=[build.earlier_session("2022-06-01", lot_expiry=date(2024, 1, 1))],
        events=[AdverseEvent(onset_date=date(2022, 6, 1), resolved_date=date(2022, 9, 9))],
        therapies=[build.therapy(start=PartialDate(2022, 5, 1), stop=PartialDate(2022, 9, 9))],
        holds=[Hold(set_at=datetime.fromisoformat("2022-06-01T10:00+03:00"), lifted_at=MOMENT)],
    )
    assert last_contact(course) == date(2022, 6, 1)


def test_a_voided_row_is_no_contact(build):
    voided = build.earlier_session("2022-06-01", voided_at=MOMENT)
    assert last_contact(build.course(administrations=[voided])) == date(2022, 1, 15)


def test_a_contact_after_the_cut_off_counts_up_to_it(build):
    course = build.course(patient=build.patient(last_contact_date=date(2022, 9, 1)))
    assert last_contact(course, date(2022, 6, 1)) == date(2022, 6, 1)
    assert last_contact(course, date(2022, 12, 1)) == date(2022, 9, 1)


def test_a_therapy_known_to_the_month_is_a_contact_in_its_middle_and_not_after_it_was_entered(build):
    june = build.therapy(start=PartialDate(2022, 6))
    assert last_contact(build.course(therapies=[june])) == date(2022, 6, 15)
    entered = june.replace(created_at=datetime.fromisoformat("2022-06-04T10:00+03:00"))
    assert last_contact(build.course(therapies=[entered])) == date(2022, 6, 4)
    assert overall_survival(build.course(therapies=[june])).approximate


def test_os_ends_with_death(build):
    course = build.course(patient=build.patient(death_date=date(2022, 11, 15)))
    assert overall_survival(course) == Endpoint(months=10.0, event=True)


def test_os_is_censored_at_last_contact(build):
    course = build.course(patient=build.patient(last_contact_date=date(2022, 7, 15)))
    assert overall_survival(course) == Endpoint(months=6.0, event=False)


def test_os_is_censored_at_the_cut_off(build):
    course = build.course(patient=build.patient(death_date=date(2022, 11, 15)))
    assert overall_survival(course, as_of=date(2022, 7, 15)) == Endpoint(months=6.0, event=False)
    assert overall_survival(course, as_of=date(2022, 11, 15)) == Endpoint(months=10.0, event=True)


def test_os_from_breast_cancer_enters_at_lm_diagnosis(build):
    course = build.course(
        patient=build.patient(bc_diagnosis_date=PartialDate(2018, 1, 15), death_date=date(2022, 11, 15))
    )
    found = overall_survival(course, origin=Origin.BC_DIAGNOSIS)
    assert found == Endpoint(months=58.0, event=True, entry_months=48.0)


def test_os_from_a_date_known_to_the_year_is_approximate(build):
    course = build.course(patient=build.patient(bm_date=PartialDate(2021), death_date=date(2022, 11, 15)))
    found = overall_survival(course, origin="brain_metastasis")
    assert found.approximate
    assert found.months == pytest.approx(16 + 14 / 30)


def test_an_origin_of_the_same_year_is_kept_before_entry(build):
    course = build.course(patient=build.patient(bm_date=PartialDate(2022), death_date=date(2022, 11, 15)))
    assert overall_survival(course, origin=Origin.BRAIN_METASTASIS) == Endpoint(
        10.0, event=True, approximate=True
    )


def test_an_origin_after_entry_is_left_out(build):
    course = build.course(patient=build.patient(bm_date=PartialDate(2022, 5), death_date=date(2022, 11, 15)))
    assert overall_survival(course, origin="brain_metastasis") == Excluded(ExclusionReason.ORIGIN_AFTER_ENTRY)


def test_a_missing_origin_is_left_out(build):
    course = build.course(patient=build.patient(bm_date=None, death_date=date(2022, 11, 15)))
    assert overall_survival(course, origin="brain_metastasis") == Excluded(ExclusionReason.NO_ORIGIN)


@pytest.mark.parametrize("endpoint", [overall_survival, progression_free_survival])
def test_zero_times_are_left_out(build, endpoint):
    assert endpoint(build.course()) == Excluded(ExclusionReason.NO_TIME)


@pytest.mark.parametrize("endpoint", [overall_survival, progression_free_survival])
def test_patients_diagnosed_after_the_cut_off_are_left_out(build, endpoint):
    course = build.course(patient=build.patient(death_date=date(2022, 11, 15)))
    assert endpoint(course, as_of=date(2022, 1, 1)) == Excluded(ExclusionReason.AFTER_CUT_OFF)


@pytest.mark.parametrize("endpoint", [overall_survival, progression_free_survival])
def test_a_withdrawn_consent_takes_out_of_every_analysis(build, endpoint):
    patient = build.patient(death_date=date(2022, 11, 15), research_consent_withdrawn_date=date(2022, 3, 1))
    assert endpoint(build.course(patient=patient)) == Excluded(ExclusionReason.CONSENT_WITHDRAWN)


def progression(build, day, basis=ProgressionBasis.IMAGING):
    return build.assessment(date=date.fromisoformat(day), lm_progression=True, progression_basis=basis)


def test_pfs_ends_with_the_first_progression_on_imaging(build):
    course = build.course(
        patient=build.patient(death_date=date(2022, 11, 15)),
        assessments=[
            build.assessment(date=date(2022, 3, 15)),
            progression(build, "2022-05-15", ProgressionBasis.CLINICAL),
            progression(build, "2022-07-15"),
            progression(build, "2022-09-15"),
        ],
    )
    assert progression_free_survival(course) == Endpoint(months=6.0, event=True)
    assert progression_free_survival(course, any_basis=True) == Endpoint(months=4.0, event=True)


def test_a_progression_on_or_before_lm_diagnosis_is_none(build):
    course = build.course(
        patient=build.patient(death_date=date(2022, 11, 15)), assessments=[progression(build, "2022-01-15")]
    )
    assert progression_free_survival(course) == Endpoint(months=10.0, event=True)


def test_pfs_is_censored_at_the_last_assessment(build):
    course = build.course(
        patient=build.patient(last_contact_date=date(2022, 11, 15)),
        assessments=[build.assessment(date=date(2022, 3, 15)), build.assessment(date=date(2022, 7, 15))],
    )
    assert progression_free_survival(course) == Endpoint(months=6.0, event=False)


def test_pfs_is_censored_at_last_contact_where_there_was_no_assessment(build):
    course = build.course(patient=build.patient(last_contact_date=date(2022, 11, 15)))
    assert progression_free_survival(course) == Endpoint(months=10.0, event=False)


def test_pfs_is_censored_at_the_cut_off_where_nobody_had_looked_yet(build):
    course = build.course(assessments=[progression(build, "2022-07-15")])
    assert progression_free_survival(course, as_of=date(2022, 4, 15)) == Endpoint(months=3.0, event=False)


def test_pfs_at_a_cut_off_ends_with_the_last_assessment_before_it_whatever_comes_later(build):
    stable = build.assessment(date=date(2022, 5, 15))
    for later in ({"death_date": date(2022, 11, 15)}, {"last_contact_date": date(2022, 11, 15)}):
        course = build.course(patient=build.patient(**later), assessments=[stable])
        found = progression_free_survival(course, as_of=date(2022, 8, 15))
        assert found == Endpoint(months=4.0, event=False)


def test_pfs_is_never_longer_than_os(build):
    course = build.course(
        patient=build.patient(death_date=date(2022, 11, 15)), assessments=[progression(build, "2022-07-15")]
    )
    assert progression_free_survival(course).months < overall_survival(course).months
