"""A part of the course: as high as the whole, no text meets another, every mark still leads to its row."""

import pytest

from analysis.figures.course_figure import drawn_lanes
from analysis.figures.course_lanes import course_lanes
from analysis.figures.figure_style import SCREEN_LIGHT
from analysis.figures.time_window import TimeWindow
from models.wording import untranslated
from tests.analysis.figures.test_course_figure import AS_OF, HARD, assert_legible, words_of


def part(course, first, last):
    lanes = course_lanes(course, translate=untranslated, as_of=AS_OF)
    return drawn_lanes(lanes, style=SCREEN_LIGHT, translate=untranslated, window=TimeWindow(first, last))


def whole(course):
    return drawn_lanes(
        course_lanes(course, translate=untranslated, as_of=AS_OF), style=SCREEN_LIGHT, translate=untranslated
    )


@pytest.mark.parametrize("length", [0.5, 2.0, 6.0])
@pytest.mark.parametrize("number", [1, 2, 3, 6, 9])
def test_no_text_of_a_part_meets_another(demonstration_courses, number, length):
    course = demonstration_courses[number - 1]
    end = whole(course).whole.last
    for first in (0.0, end / 3, end - length):
        assert_legible(part(course, first, first + length).figure)


@pytest.mark.parametrize("case", HARD)
def test_no_text_of_a_part_of_a_hard_course_meets_another(hard_courses, case):
    course = getattr(hard_courses, case)()
    all_of_it = whole(course).whole
    for share in (0.0, 0.4, 0.8):
        first = all_of_it.place(share)
        assert_legible(part(course, first, first + 0.2 * all_of_it.length).figure)


def test_a_part_is_as_high_as_the_whole(demonstration_courses):
    course = demonstration_courses[0]
    found = part(course, 6.2, 7.6)
    assert found.figure.get_size_inches()[1] == whole(course).figure.get_size_inches()[1]
    assert found.box == whole(course).box


def test_only_what_lies_in_the_part_has_a_place_in_it(demonstration_courses):
    course = demonstration_courses[0]
    found = part(course, 6.2, 7.6)
    doses = [placed.mark for placed in found.placed if placed.mark.lane == "dose"]
    assert {mark.text.split(",")[0] for mark in doses} == {"Cycle 5"}
    assert len(found.marks) == len(whole(course).marks)


def test_hovering_works_where_a_mark_stands_in_a_part(demonstration_courses):
    found = part(demonstration_courses[0], 6.2, 7.6)
    for placed in found.placed:
        left, top, right, bottom = found.area_of(placed)
        assert placed in found.marks_near((left + right) / 2, (top + bottom) / 2)


def test_bars_that_run_on_are_cut_at_both_edges(demonstration_courses):
    found = part(demonstration_courses[0], 4.0, 9.0)
    (line,) = [placed for placed in found.placed if placed.mark.lane == "systemic"]
    assert line.left >= found.window.first - 0.2
    assert line.right <= found.window.last + 0.2


def test_the_axis_counts_weeks_where_months_would_say_too_little(demonstration_courses):
    assert "weeks since LM diagnosis" in words_of(part(demonstration_courses[0], 6.0, 8.0).figure)


def test_all_of_the_time_is_the_whole_figure(demonstration_courses):
    course = demonstration_courses[0]
    found = part(course, -100.0, 100.0)
    assert found.window == whole(course).window
    assert words_of(found.figure) == words_of(whole(course).figure)


def test_cells_and_protein_have_lanes_of_their_own(demonstration_courses):
    found = whole(demonstration_courses[0])
    cells = [placed.mark for placed in found.placed if placed.mark.lane == "csf_cells"]
    assert [mark.text for mark in cells[:2]] == ["CSF cells 18 /µl", "CSF cells 16 /µl"]
    assert len([placed for placed in found.placed if placed.mark.lane == "csf_protein"]) == 12


def test_a_present_complication_leads_to_its_event(demonstration_courses):
    course = demonstration_courses[0]
    events = {event.id for event in course.events}
    marks = [mark for mark in whole(course).marks if mark.lane == "complications"]
    assert {mark.record_id for mark in marks if mark.table == "adverse_events"} == events


def unseen(found):
    """Marks of moments in the part that have no place in the figure."""
    drawn = {(placed.mark.lane, placed.mark.record_id, placed.mark.month) for placed in found.placed}
    return [
        mark
        for mark in found.marks
        if mark.month is not None
        and found.window.first <= mark.month <= found.window.last
        and (mark.lane, mark.record_id, mark.month) not in drawn
    ]


@pytest.mark.parametrize("number", range(1, 10))
def test_all_that_lies_in_the_part_shown_is_drawn(demonstration_courses, number):
    course = demonstration_courses[number - 1]
    all_of_it = whole(course).whole
    for share in (0.0, 0.2, 0.45, 0.8):
        first = all_of_it.place(share)
        assert unseen(part(course, first, first + 0.4 * all_of_it.length)) == []


def test_the_end_of_the_course_is_drawn_when_somebody_pans_there(demonstration_courses):
    course = demonstration_courses[0]
    all_of_it = whole(course).whole
    found = part(course, all_of_it.last - all_of_it.length / 2.25, all_of_it.last)
    last = max(look.date for look in course.assessments)
    lanes = {placed.mark.lane for placed in found.placed if placed.mark.day == last}
    assert {"outcome", "response", "kps"} <= lanes


@pytest.mark.parametrize("number", [1, 2, 3, 6])
def test_a_sign_at_the_very_edge_of_a_part_is_drawn_and_legible(demonstration_courses, number):
    course = demonstration_courses[number - 1]
    moments = sorted(
        {mark.month for mark in whole(course).marks if mark.month is not None and mark.month > 0}
    )
    for moment in moments[:: max(1, len(moments) // 6)]:
        for first, last in ((moment, moment + 4.0), (moment - 4.0, moment)):
            found = part(course, first, last)
            assert unseen(found) == []
            assert_legible(found.figure)
