"""What a course is read into: months, answers, stretches, and nothing from after the cut-off."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analysis.figures.course_lanes import course_lanes, course_marks
from analysis.figures.course_marks import AnswerState, Lane, OutcomeKind
from models.records import Assessment
from models.wording import untranslated

AS_OF = date(2026, 11, 23)


def lanes_of(course, as_of=AS_OF):
    return course_lanes(course, translate=untranslated, as_of=as_of)


def row_of(lanes, label):
    (row,) = [row for row in lanes.complications if row.label == label]
    return row


def test_sessions_stand_at_their_month_with_their_cycle(demonstration_courses):
    lanes = lanes_of(demonstration_courses[0])
    assert [session.cycle for session in lanes.sessions] == list(range(1, 13))
    assert lanes.end_month == 19
    assert lanes.sessions[0].month == pytest.approx(5 / 30)


def test_every_row_of_a_course_that_can_be_drawn_has_a_mark(demonstration_courses):
    course = demonstration_courses[0]
    marks = course_marks(course, translate=untranslated, as_of=AS_OF)
    for rows in (course.administrations, course.assessments, course.therapies):
        assert {(row.table, row.id) for row in rows} <= {(mark.table, mark.record_id) for mark in marks}


def test_the_kinds_that_never_occurred_share_one_row(demonstration_courses):
    labels = [row.label for row in lanes_of(demonstration_courses[0]).complications]
    assert labels == ["Puncture-site pain", "CSF fistula", "Post-puncture headache", "All others"]


def test_one_row_says_of_a_session_without_any_complication_what_was_asked(hard_courses):
    (row,) = lanes_of(hard_courses.one_session_on_the_day_of_diagnosis()).complications
    assert row.label == "All asked about"
    assert [answer.state for answer in row.answers] == [AnswerState.PENDING]


def test_a_headache_that_belongs_to_a_fistula_is_present_without_a_grade_of_its_own(hard_courses):
    lanes = lanes_of(hard_courses.events_without_end())
    answer = row_of(lanes, "Post-puncture headache").answers[1]
    assert (answer.state, answer.grade) == (AnswerState.PRESENT, None)
    assert "Cerebrospinal fluid leakage, grade 2" in answer.mark.text


def test_an_answer_that_is_missing_does_not_look_absent(hard_courses):
    others = row_of(lanes_of(hard_courses.events_without_end()), "All others").answers
    assert [answer.state for answer in others] == [
        AnswerState.ABSENT,
        AnswerState.ABSENT,
        AnswerState.NOT_ASSESSED,
        AnswerState.PENDING,
    ]


def test_an_open_late_window_is_marked_beside_what_the_first_one_said(hard_courses):
    others = row_of(lanes_of(hard_courses.events_without_end()), "All others").answers
    assert [answer.pending for answer in others] == [False, False, True, True]
    assert "24 to 72 hours later: pending" in others[2].mark.text


def test_an_event_without_end_goes_on_to_the_last_day_known(hard_courses):
    lanes = lanes_of(hard_courses.events_without_end())
    (fistula,) = row_of(lanes, "CSF fistula").events
    assert fistula.goes_on
    assert fistula.end == lanes.end_month


def test_an_event_between_sessions_stands_at_its_onset(hard_courses):
    course = hard_courses.events_without_end()
    row = lanes_of(course).complications[2]
    assert row.label == "Very long name of a CTCAE term number 0"
    assert row.answers[0].mark.day == course.events[1].onset_date


def test_two_progressions_are_shown_where_only_the_second_was_on_imaging(hard_courses):
    lines = lanes_of(hard_courses.events_without_end()).outcomes
    assert [line.label for line in lines] == ["progression (clinical)", "progression (imaging)", "death"]
    assert lines[-1].kind is OutcomeKind.DEATH


def test_nothing_after_the_cut_off_is_known(hard_courses):
    course = hard_courses.events_without_end()
    cut_off = course.patient.lm_diagnosis_date + timedelta(days=50)
    lanes = lanes_of(course, cut_off)
    assert len(lanes.sessions) == 3
    assert [line.kind for line in lanes.outcomes] == [OutcomeKind.LAST_SEEN]
    assert all(mark.day is None or mark.day <= cut_off for mark in lanes.marks)


def test_a_stop_after_the_cut_off_is_not_known_yet(demonstration_courses):
    course = demonstration_courses[0]
    stopped = course.patient.it_stop_date
    (line,) = lanes_of(course, stopped - timedelta(days=1)).therapies[Lane.SYSTEMIC]
    assert line.goes_on


def test_rows_long_before_diagnosis_are_counted_instead_of_drawn(hard_courses):
    early = Assessment(id="early", date=date(2020, 1, 1), kps=90)
    lanes = lanes_of(hard_courses.course(assessments=[early]))
    assert lanes.not_drawn == 1
    assert [score.kps for score in lanes.kps] == [80]


def test_a_date_known_to_the_year_is_marked_approximate(hard_courses):
    lines = lanes_of(hard_courses.therapies_around_diagnosis()).therapies[Lane.SYSTEMIC]
    assert {line.mark.record_id for line in lines if line.approximate} == {"across"}


def test_an_operation_and_a_reservoir_share_the_surgery_lane(hard_courses):
    found = lanes_of(hard_courses.therapies_around_diagnosis()).therapies[Lane.SURGERY]
    assert {(each.mark.table, each.label) for each in found} >= {("patients", "Ommaya reservoir placed")}


def test_a_mark_of_a_complication_says_from_which_day_to_which_it_lasted(hard_courses):
    course = hard_courses.events_without_end()
    began = course.events[0].onset_date
    ended = began + timedelta(days=30)
    resolved = replace(course, events=(course.events[0].replace(resolved_date=ended), *course.events[1:]))
    first, last = (f"{day.day} {day:%b %Y}" for day in (began, ended))
    text = " ".join(answer.mark.text for answer in row_of(lanes_of(resolved), "CSF fistula").answers)
    assert f"Cerebrospinal fluid leakage, grade 2, {first} to {last}" in text
    still = " ".join(answer.mark.text for answer in row_of(lanes_of(course), "CSF fistula").answers)
    assert f"Cerebrospinal fluid leakage, grade 2, since {first}" in still


def test_an_end_after_the_cut_off_is_not_said(hard_courses):
    course = hard_courses.events_without_end()
    began = course.events[0].onset_date
    ended = began + timedelta(days=30)
    resolved = replace(course, events=(course.events[0].replace(resolved_date=ended), *course.events[1:]))
    lanes = lanes_of(resolved, as_of=ended - timedelta(days=1))
    text = " ".join(mark.text for mark in lanes.marks if mark.record_id == "fistula")
    assert f"since {began.day} {began:%b %Y}" in text
