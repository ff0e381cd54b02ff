"""The captions of the saved figures say who, how many and known on which day."""

from datetime import date, datetime, timedelta

from analysis.trends import patient_trends
from models.course import PatientCourse
from models.records import Administration, ComplicationReview, Patient
from models.thresholds import Thresholds
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow, SessionStatus
from models.wording import untranslated
from ui.patients.figure_captions import saved_course_caption, saved_trends_caption

LM, AS_OF = date(2022, 1, 15), date(2022, 12, 31)


def course_of(*days):
    sessions = [
        Administration(
            id=f"session-{day}",
            performed_at=datetime.fromisoformat(f"{LM + timedelta(days=day)}T10:00+02:00"),
            status=SessionStatus.GIVEN,
            dose_mg=150.0,
            dexamethasone_mg=2.0,
        )
        for day in days
    ]
    reviews = [
        ComplicationReview(
            administration_id=session.id,
            window=ReviewWindow.IMMEDIATE,
            complication=Complication.PUNCTURE_SITE_PAIN,
            status=ComplicationStatus.PRESENT,
            nrs=3,
        )
        for session in sessions
    ]
    patient = Patient(study_code="TH-001", lm_diagnosis_date=LM)
    return PatientCourse(patient, administrations=tuple(sessions), reviews=tuple(reviews))


def trends_caption(course):
    trends = patient_trends(course, as_of=AS_OF, thresholds=Thresholds())
    return saved_trends_caption(trends, course, untranslated)


def test_the_course_says_who_and_known_when():
    caption = saved_course_caption(course_of(5, 26), AS_OF, untranslated)
    assert caption == (
        "TH-001. 2 sessions with drug since LM diagnosis on 15 Jan 2022. Whole course as known on 31 Dec 2022."
    )


def test_the_trends_describe_pain_on_either_side_and_count_the_intervals():
    assert trends_caption(course_of(5, 26, 60)) == (
        "TH-001. 3 sessions with drug since LM diagnosis on 15 Jan 2022. Pain at the puncture site (NRS) with "
        "dexamethasone: n = 3, median 3 (quartiles 3 to 3); without: n = 0. 2 intervals between sessions, "
        "1 outside the tolerance. As known on 31 Dec 2022."
    )


def test_a_patient_without_sessions_has_no_numbers_of_them():
    assert trends_caption(course_of()) == (
        "TH-001. 0 sessions with drug since LM diagnosis on 15 Jan 2022. As known on 31 Dec 2022."
    )
