"""Rules about a patient, one by one."""

from datetime import date, datetime

import pytest

from models.findings import Severity
from models.partial_date import PartialDate
from models.records import AdverseEvent
from models.vocabularies import Complication, EntryMode, LmCertainty, LmMriType


def test_a_sound_patient_has_no_findings(build):
    assert build.of_patient() == []


def test_required_missing(build, fields):
    assert fields(build.of_patient(sex=None, family_name=""), "required_missing") == {"sex", "family_name"}


def test_duplicate_study_code(build, codes):
    assert codes(build.of_patient(lookup=build.other_patients(codes=["TH-001"]))) == {"duplicate_study_code"}


def test_duplicate_hospital_number(build, codes):
    lookup = build.other_patients(numbers=["77"])
    assert codes(build.of_patient(lookup=lookup, hospital_number="77")) == {"duplicate_hospital_number"}
    assert build.of_patient(lookup=lookup) == []


def test_name_alike(build, codes):
    lookup = build.other_patients(alike=["TH-002"])
    found = build.of_patient(lookup=lookup)
    assert codes(found) == {"name_alike"}
    assert found[0].parameters["others"] == ["TH-002"]


def test_name_alike_is_not_asked_again_while_the_name_stays(build, codes):
    lookup = build.other_patients(alike=["TH-002"])
    assert build.of_patient(lookup=lookup, course=build.course(), allergies="latex") == []
    assert codes(build.of_patient(lookup=lookup, course=build.course(), given_name="Ana")) == {"name_alike"}


@pytest.mark.parametrize(
    ("certainty", "letter", "is_found"),
    [
        (LmCertainty.PROBABLE, LmMriType.D, True),
        (LmCertainty.POSSIBLE, LmMriType.D, True),
        (LmCertainty.CONFIRMED, LmMriType.D, False),
        (LmCertainty.POSSIBLE, LmMriType.A, False),
        (None, LmMriType.D, False),
    ],
)
def test_lm_type_unusual(build, codes, certainty, letter, is_found):
    found = build.of_patient(lm_certainty=certainty, lm_mri_type=letter)
    assert ("lm_type_unusual" in codes(found)) is is_found


@pytest.mark.parametrize(("kps", "is_found"), [(60, True), (70, False), (None, False)])
def test_kps_low_at_lm(build, codes, kps, is_found):
    assert ("kps_low_at_lm" in codes(build.of_patient(kps_at_lm=kps))) is is_found


def test_kps_not_decade(build, codes):
    assert "kps_not_decade" in codes(build.of_patient(kps_at_lm=75))


@pytest.mark.parametrize(
    "changes",
    [
        {"birth_date": date(2022, 2, 1)},
        {"bc_diagnosis_date": PartialDate(2021, 2)},
        {"bm_date": PartialDate(2017)},
        {"it_start": date(2022, 6, 1), "it_stop_date": date(2022, 5, 1)},
        {"it_start": date(2022, 1, 1)},
        {"death_date": date(2022, 1, 1)},
        {"death_date": date(2022, 6, 1), "last_contact_date": date(2022, 6, 2)},
        {"research_consent_date": date(2022, 6, 1), "research_consent_withdrawn_date": date(2022, 5, 1)},
    ],
)
def test_dates_out_of_order(build, codes, changes):
    assert "dates_out_of_order" in codes(build.of_patient(**changes))


def test_dates_out_of_order_is_silent_where_a_completion_of_a_partial_date_fits(build, codes):
    found = build.of_patient(bc_diagnosis_date=PartialDate(2021), bm_date=PartialDate(2021, 1))
    assert codes(found) == {"approximate_date"}


def test_brain_metastasis_may_come_after_leptomeningeal_disease(build):
    assert build.of_patient(bm_date=PartialDate(2022, 5, 1)) == []


def test_date_in_future_of_a_whole_date(build, fields):
    assert fields(build.of_patient(lvef_date=date(2023, 1, 1)), "date_in_future") == {"lvef_date"}


def test_date_in_future_of_a_partial_date_only_where_each_completion_is(build, codes):
    assert "date_in_future" not in codes(build.of_patient(bm_date=PartialDate(2022)))
    assert "date_in_future" in codes(build.of_patient(bm_date=PartialDate(2023)))


def test_an_appointment_may_be_in_the_future(build):
    assert build.of_patient(next_appointment_at=datetime.fromisoformat("2023-03-01T09:00+02:00")) == []


def test_approximate_date(build, fields):
    found = build.of_patient(bm_date=PartialDate(2021, 3))
    assert fields(found, "approximate_date") == {"bm_date"}
    assert all(finding.severity is Severity.NOTICE for finding in found)


def test_death_before_event_of_a_death_before_a_recorded_session(build, codes):
    course = build.course(administrations=[build.earlier_session("2022-06-01")])
    assert codes(build.of_patient(course=course, death_date=date(2022, 5, 31))) == {"death_before_event"}
    assert build.of_patient(course=course, death_date=date(2022, 6, 1)) == []


def test_before_lm_diagnosis_of_a_diagnosis_moved_past_a_session(build, codes):
    course = build.course(administrations=[build.earlier_session("2022-06-01")])
    assert codes(build.of_patient(course=course, lm_diagnosis_date=date(2022, 6, 2))) == {
        "before_lm_diagnosis"
    }


def test_grade5_without_death_of_a_death_taken_back(build, codes):
    event = AdverseEvent(complication=Complication.OTHER, ctcae_term="Seizure", ctcae_grade=5)
    assert codes(build.of_patient(course=build.course(events=[event]))) == {"grade5_without_death"}


def test_name_alike_and_lm_type_unusual_stay_warnings_in_retrospect_and_a_low_kps_does_not(build):
    found = build.of_patient(
        lookup=build.other_patients(alike=["TH-002"]),
        lm_certainty=LmCertainty.POSSIBLE,
        lm_mri_type=LmMriType.D,
        kps_at_lm=60,
        entry_mode=EntryMode.RETROSPECTIVE,
    )
    assert {finding.code.value: finding.severity.value for finding in found} == {
        "name_alike": "warning",
        "lm_type_unusual": "warning",
        "kps_low_at_lm": "notice",
    }
