from __future__ import annotations

import itertools
from types import SimpleNamespace

import pytest

from analysis.figures.course_canvas import CourseScale
from analysis.figures.course_complication_lane import ComplicationLane, grade_colour
from analysis.figures.course_marks import AnswerMark, AnswerState, ComplicationRow, CourseMark, Lane
from analysis.figures.figure_style import PRINT, contrast


def answer(month: float, state: AnswerState = AnswerState.ABSENT, grade: int | None = None) -> AnswerMark:
    mark = CourseMark(Lane.COMPLICATIONS, month, "administrations", f"{month}", "")
    return AnswerMark(month, state, grade, False, mark)


def places(*answers: AnswerMark) -> list[float]:
    months = [each.month for each in answers]
    scale = CourseScale.of(months, months, width=400, style=PRINT)
    lane = ComplicationLane((ComplicationRow("Pain", answers),), scale, "Complications")
    groups = lane._groups(lane.rows[0])
    return [month for _, month in reversed(lane._places(groups))]


def test_signs_that_do_not_touch_stand_at_their_sessions() -> None:
    assert places(answer(0), answer(10), answer(20)) == [0, 10, 20]


def test_a_sign_for_two_sessions_stands_at_the_one_that_it_shows() -> None:
    """A complication under the session before it would be told of a session that had none."""
    worst = answer(20.4, AnswerState.PRESENT, grade=2)
    *_, last = places(*(answer(0.7 * number) for number in range(29)), answer(20), worst)
    assert last == pytest.approx(20.4)


def test_in_a_grey_print_each_grade_is_darker_and_its_number_keeps_its_contrast() -> None:
    scale = CourseScale.of([0.0], [1.0], width=400, style=PRINT)
    canvas = SimpleNamespace(style=PRINT, scale=scale)
    greys = [_grey(grade_colour(canvas, grade)) for grade in (1, 2, 3)]
    assert sorted(greys, reverse=True) == greys
    for grey in greys:
        ground = f"#{grey:02X}{grey:02X}{grey:02X}"
        assert max(contrast(ink, ground) for ink in ("#000000", "#FFFFFF")) > 5.5


def _grey(colour: str) -> int:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return round(0.299 * red + 0.587 * green + 0.114 * blue)


def test_a_sign_moves_no_nearer_to_the_next_than_its_width() -> None:
    many = [answer(0.1 * number, AnswerState.PRESENT, grade=1 + number % 3) for number in range(200)]
    found = places(*many)
    apart = [after - before for before, after in itertools.pairwise(found)]
    assert len(found) < len(many)
    assert min(apart) >= max(found) / len(found) * 0.5
