"""The numbers of one patient over time: what was written down, sums of it, days between; gaps for what is not known."""

from datetime import date, datetime, timedelta

import pytest

from analysis.trends import PainState, patient_trends
from models.course import PatientCourse
from models.records import Administration, Assessment, ComplicationReview, Patient, ProtocolPhase
from models.thresholds import Thresholds
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow, SessionStatus

LM = date(2022, 1, 15)
AS_OF = date(2026, 1, 1)
PAIN = Complication.PUNCTURE_SITE_PAIN
PRESENT, ABSENT, NOT_ASSESSED = (
    ComplicationStatus.PRESENT,
    ComplicationStatus.ABSENT,
    ComplicationStatus.NOT_ASSESSED,
)


def session(days, **changes):
    moment = datetime.fromisoformat(f"{LM + timedelta(days=days)}T10:00+02:00")
    given = Administration(
        id=f"session-{days}", performed_at=moment, status=SessionStatus.GIVEN, dose_mg=150.0
    )
    return given.replace(**changes)


def answer(of, status, *, window=ReviewWindow.IMMEDIATE, nrs=None, complication=PAIN):
    return ComplicationReview(
        administration_id=of.id, window=window, complication=complication, status=status, nrs=nrs
    )


def trends_of(*, patient=None, as_of=AS_OF, thresholds=None, **rows):
    patient = patient or Patient(id="patient", study_code="TH-001", lm_diagnosis_date=LM)
    course = PatientCourse(patient, **{name: tuple(found) for name, found in rows.items()})
    return patient_trends(course, as_of=as_of, thresholds=thresholds or Thresholds())


def pain_of(*answers, **changes):
    (found,) = trends_of(administrations=[session(5, **changes)], reviews=answers).pain
    return found.state, found.nrs


def test_pain_that_was_asked_about_and_absent_is_zero():
    assert pain_of(answer(session(5), ABSENT)) == (PainState.ABSENT, 0)


def test_pain_that_was_not_assessed_is_never_zero():
    assert pain_of(answer(session(5), NOT_ASSESSED)) == (PainState.NOT_ASSESSED, None)


def test_a_review_still_to_come_is_no_answer():
    assert pain_of() == (PainState.PENDING, None)
    others = answer(session(5), ABSENT, complication=Complication.CSF_FISTULA)
    assert pain_of(others) == (PainState.PENDING, None)


def test_pain_without_a_score_is_told_from_no_pain():
    assert pain_of(answer(session(5), PRESENT)) == (PainState.NOT_SCORED, None)


def test_of_two_windows_the_higher_score_counts_and_present_before_absent():
    early, late = (
        answer(session(5), PRESENT, nrs=2),
        answer(session(5), PRESENT, nrs=6, window=ReviewWindow.LATE),
    )
    assert pain_of(early, late) == (PainState.SCORED, 6)
    gone = answer(session(5), ABSENT, window=ReviewWindow.LATE)
    assert pain_of(early, gone) == (PainState.SCORED, 2)
    assert pain_of(answer(session(5), NOT_ASSESSED), gone) == (PainState.ABSENT, 0)


def test_scores_are_described_with_and_without_dexamethasone():
    sessions = [
        session(day, dexamethasone_mg=dose)
        for day, dose in ((5, 4.0), (26, 2.0), (47, 0.0), (68, None), (89, 4.0))
    ]
    scores = (2, 4, 7, 9, None)
    reviews = [
        answer(each, PRESENT if nrs is not None else NOT_ASSESSED, nrs=nrs)
        for each, nrs in zip(sessions, scores, strict=True)
    ]
    by = trends_of(administrations=sessions, reviews=reviews).pain_by_dexamethasone
    assert (by.given.n, by.given.median, by.given.missing) == (2, 3.0, 1)
    assert (by.not_given.n, by.not_given.median) == (1, 7.0)


def test_the_dose_so_far_begins_with_what_was_given_elsewhere():
    patient = Patient(
        id="patient", study_code="TH-001", lm_diagnosis_date=LM, prior_it_cycles=3, prior_it_dose_mg=450.0
    )
    sessions = [
        session(5),
        session(26, status=SessionStatus.PARTLY_GIVEN, dose_mg=80.0),
        session(40, status=SessionStatus.NOT_GIVEN, dose_mg=None),
        session(47),
    ]
    found = trends_of(patient=patient, administrations=sessions)
    assert [(each.cycle, each.total_mg) for each in found.doses] == [(4, 600.0), (5, 680.0), (6, 830.0)]
    assert (found.prior_dose_mg, found.doses_missing) == (450.0, 0)


def test_a_dose_that_is_missing_adds_nothing_and_is_counted():
    found = trends_of(administrations=[session(5), session(26, dose_mg=None)])
    assert [each.total_mg for each in found.doses] == [150.0, 150.0]
    assert found.doses_missing == 1


def test_an_interval_is_judged_by_the_protocol_of_its_time_or_by_the_usual_one():
    weekly = ProtocolPhase(
        phase=1, valid_from=LM + timedelta(days=30), dose_mg=80.0, interval_days=7.0, tolerance_days=1.0
    )
    sessions = [session(day) for day in (5, 26, 33, 41, 60)]
    found = trends_of(administrations=sessions, phases=[weekly]).intervals
    assert [(each.days, each.expected_days, each.tolerance_days) for each in found] == [
        (21, 21, 3),
        (7, 7, 1),
        (8, 7, 1),
        (19, 7, 1),
    ]
    assert [each.by_protocol for each in found] == [False, True, True, True]
    assert [each.is_outside for each in found] == [False, False, False, True]


def test_the_tolerance_itself_is_inside():
    found = trends_of(administrations=[session(0), session(18), session(42), session(59)]).intervals
    assert [each.is_outside for each in found] == [False, False, True]


def test_values_missing_in_the_fluid_are_gaps_and_sessions_without_a_puncture_are_none():
    sessions = [
        session(5, csf_cells_per_ul=12.0, csf_glucose_mg_dl=0.0),
        session(26),
        session(40, status=SessionStatus.NOT_GIVEN, dose_mg=None),
    ]
    found = trends_of(administrations=sessions)
    assert [each.value for each in found.csf_cells] == [12.0, None]
    assert [each.value for each in found.csf_glucose] == [0.0, None]


def test_a_score_of_the_same_day_is_no_gap_beside_a_look_without_one():
    looks = [
        Assessment(id="look", date=LM + timedelta(days=5)),
        Assessment(id="later", date=LM + timedelta(days=90)),
    ]
    found = trends_of(administrations=[session(5, kps=80)], assessments=looks).kps
    assert [(each.day - LM, each.value) for each in found] == [
        (timedelta(0), None),
        (timedelta(days=5), 80),
        (timedelta(days=90), None),
    ]


def test_what_comes_after_the_cut_off_is_not_known():
    found = trends_of(
        administrations=[session(5, kps=80), session(26, kps=70)], as_of=LM + timedelta(days=20)
    )
    assert (len(found.doses), len(found.intervals), found.sessions) == (1, 0, 1)
    assert [each.value for each in found.kps if each.value is not None] == [80]


def test_nothing_recorded_is_empty():
    assert trends_of().is_empty
    assert not trends_of(administrations=[session(5)]).is_empty


def test_the_demonstrations_cumulative_dose_is_the_sum_of_its_sessions(demonstration_courses):
    course = demonstration_courses[1]
    found = patient_trends(course, as_of=date(2026, 11, 23), thresholds=Thresholds())
    assert found.doses[-1].total_mg == pytest.approx(35 * 150)
    assert [each.days for each in found.intervals] == [21] * 34
