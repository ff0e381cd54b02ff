"""What dates leave open is said of those who are analysed."""

from datetime import date

from analysis.wording.date_cautions import cautions_on_dates
from models.course import PatientCourse
from models.records import Patient
from models.wording import untranslated


def a_patient(code, **values):
    return PatientCourse(Patient(id=code, study_code=code, lm_diagnosis_date=date(2026, 1, 15), **values))


def said(*courses, approximate=0):
    found = cautions_on_dates(courses, as_of=None, approximate=approximate, translate=untranslated)
    return [each.sentence for each in found]


def test_survivors_last_seen_before_the_newest_death_are_named_and_who_withdrew_is_not():
    (sentence,) = said(
        a_patient("TH-1", death_date=date(2026, 7, 1)),
        a_patient("TH-2", last_contact_date=date(2026, 3, 1)),
        a_patient("TH-3", research_consent_withdrawn_date=date(2026, 4, 1)),
    )
    assert "TH-2" in sentence
    assert "1 Jul 2026" in sentence
    assert "2026-" not in sentence
    assert "TH-3" not in sentence


def test_times_known_only_roughly_are_counted():
    assert said(a_patient("TH-1"), approximate=2) == [
        "Dates known only to the month or year decide the time of patients: 2."
    ]
