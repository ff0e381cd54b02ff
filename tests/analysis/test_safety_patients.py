"""What a course says of complications: which answer counts, which event, for which session and on which day."""

from datetime import date

import pytest

from analysis.complication_answers import ANY, ANY_BUT_PAIN, joined
from analysis.safety_patients import earliest, punctured_patient
from models.vocabularies import Complication, SessionStatus
from tests.analysis.safety_builders import (
    ABSENT,
    FIRST_DAY,
    FISTULA,
    HEADACHE,
    IMMEDIATE,
    LATE,
    NOT_ASSESSED,
    PAIN,
    PRESENT,
    Course,
)

SECOND_DAY = date(2022, 4, 10)


def read(course, **options):
    return punctured_patient(course.built(), **options)


def answers(course, **options):
    return [session.answers.get(PAIN.value) for session in read(course, **options).sessions]


@pytest.mark.parametrize(
    ("immediate", "late", "expected"),
    [
        (PRESENT, ABSENT, PRESENT),
        (NOT_ASSESSED, PRESENT, PRESENT),
        (NOT_ASSESSED, ABSENT, ABSENT),
        (NOT_ASSESSED, NOT_ASSESSED, NOT_ASSESSED),
    ],
)
def test_of_both_windows_present_counts_before_absent_before_not_assessed(immediate, late, expected):
    course = Course().session(immediate={PAIN: immediate}, late={PAIN: late})
    assert answers(course) == [expected]


def test_a_window_alone_answers_for_its_session():
    assert answers(Course().session(immediate={PAIN: NOT_ASSESSED})) == [NOT_ASSESSED]
    assert answers(Course().session(late={})) == [ABSENT]


def test_a_session_without_a_review_is_pending():
    patient = read(Course().session())
    assert patient.sessions[0].answers == {}
    assert all(patient.sessions[0].is_pending(window) for window in (IMMEDIATE, LATE))


def test_a_session_without_a_puncture_is_none_of_those_counted():
    course = Course().session(status=SessionStatus.NOT_GIVEN, puncture_attempted=False)
    assert read(course) is None
    attempted = Course().session(status=SessionStatus.NOT_GIVEN, puncture_attempted=True)
    assert read(attempted).sessions[0].cycle is None


def test_taken_together_an_open_answer_is_not_absent():
    six_absent = {each.value: ABSENT for each in Complication if each is not Complication.OTHER}
    assert joined([six_absent])[ANY] is ABSENT
    with_open = {**six_absent, FISTULA.value: NOT_ASSESSED}
    assert joined([with_open])[ANY] is NOT_ASSESSED
    assert joined([{**with_open, PAIN.value: PRESENT}])[ANY] is PRESENT
    assert joined([{**six_absent, PAIN.value: PRESENT}])[ANY_BUT_PAIN] is ABSENT
    assert ANY not in joined([])


def test_over_sessions_taken_together_is_absent_where_each_was_absent_once():
    """Pain was asked about in one session, all others in the other."""
    course = (
        Course()
        .session(immediate={PAIN: NOT_ASSESSED})
        .session(SECOND_DAY, immediate={FISTULA: NOT_ASSESSED})
    )
    patient = read(course)
    assert [each.answers[ANY] for each in patient.sessions] == [NOT_ASSESSED, NOT_ASSESSED]
    assert patient.answers[ANY] is ABSENT


def test_an_event_between_sessions_counts_for_the_last_session_before_it():
    course = (
        Course()
        .session(immediate={}, late={})
        .session(SECOND_DAY, immediate={}, late={})
        .event(FISTULA, onset_date=date(2022, 4, 1), ctcae_grade=2)
    )
    patient = read(course)
    assert [each.answers[FISTULA.value] for each in patient.sessions] == [PRESENT, ABSENT]
    assert patient.occurrences[0].session == 0


def test_an_event_before_the_first_puncture_is_no_complication_of_one():
    course = Course().session(immediate={}).event(FISTULA, onset_date=date(2022, 2, 1))
    assert read(course).occurrences == ()
    assert read(course).answers[FISTULA.value] is ABSENT


def test_an_event_of_a_session_without_onset_has_the_day_of_the_session():
    course = Course().session(immediate={PAIN: (PRESENT, "e1")}).event(PAIN, id="e1", administration_id="s1")
    assert [each.day for each in read(course).occurrences] == [FIRST_DAY]


def test_a_fistula_and_the_headache_it_causes_are_one_event():
    course = (
        Course()
        .session(immediate={}, late={FISTULA: (PRESENT, "e1"), HEADACHE: (PRESENT, "e1")})
        .event(
            FISTULA, id="e1", administration_id="s1", window=LATE, ctcae_grade=2, onset_date=date(2022, 3, 11)
        )
    )
    found = {each.complication: each for each in read(course).occurrences}
    assert set(found) == {FISTULA.value, HEADACHE.value}
    assert {each.event_id for each in found.values()} == {"e1"}
    assert found[HEADACHE.value].grade == 2
    assert found[HEADACHE.value].day == date(2022, 3, 11)


def test_a_present_answer_of_which_no_event_tells_is_an_occurrence_without_a_grade():
    course = Course().session(immediate={PAIN: PRESENT}, late={PAIN: PRESENT})
    found = read(course).occurrences
    assert [(each.complication, each.grade, each.event_id) for each in found] == [(PAIN.value, None, None)]


class TestDataCutOff:
    def test_leaves_out_later_sessions_answers_and_events(self):
        course = (
            Course()
            .session(immediate={}, late={FISTULA: PRESENT})
            .session(SECOND_DAY, immediate={PAIN: PRESENT})
            .event(HEADACHE, onset_date=date(2022, 3, 20))
        )
        patient = read(course, as_of=date(2022, 3, 11))
        assert len(patient.sessions) == 1
        assert patient.sessions[0].is_pending(LATE)
        assert patient.answers[FISTULA.value] is ABSENT
        assert patient.occurrences == ()
        assert patient.end_day == date(2022, 3, 11)

    def test_censors_a_later_death(self):
        course = Course(death_date=date(2022, 6, 1)).session(immediate={})
        assert (read(course).died, read(course).end_day) == (True, date(2022, 6, 1))
        early = read(course, as_of=date(2022, 5, 1))
        assert (early.died, early.end_day) == (False, date(2022, 5, 1))

    def test_before_every_puncture_leaves_none(self):
        assert read(Course().session(immediate={}), as_of=date(2022, 3, 9)) is None

    def test_leaves_out_an_event_without_any_date(self):
        course = Course().session(immediate={}).event(FISTULA)
        assert read(course).answers[FISTULA.value] is PRESENT
        assert earliest(read(course).of(FISTULA.value)) is None
        assert read(course, as_of=date(2023, 1, 1)).answers[FISTULA.value] is ABSENT


def test_cycles_count_those_given_elsewhere():
    patient = read(Course(prior_it_cycles=3).session(immediate={}))
    assert patient.sessions[0].cycle == 4
    assert patient.cycles_elsewhere
