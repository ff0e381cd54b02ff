"""The figure of the first complication: counts that add up, names beside the curves, the same file every time."""

from datetime import date, timedelta

import pytest

from analysis.complication_answers import ANY, ANY_BUT_PAIN
from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.figure_style import PRINT, SCREEN_DARK, SCREEN_LIGHT
from analysis.figures.incidence_figure import counts_before, incidence_figure
from analysis.safety import analyse_safety
from models.wording import untranslated
from tests.analysis.safety_builders import FIRST_DAY, FISTULA, PRESENT, Course

STYLES = [SCREEN_LIGHT, SCREEN_DARK, PRINT]


def drawn(first, style=SCREEN_LIGHT):
    return incidence_figure(first, style=style, translate=untranslated, plot_height=3.0)


def first_of(courses, key=ANY):
    return analyse_safety([course.built() for course in courses]).first_of(key)


def words_of(figure):
    return [text.get_text() for text in figure.axes[0].texts]


@pytest.fixture
def demonstrated(demonstration_courses):
    return analyse_safety(demonstration_courses).first_of(ANY_BUT_PAIN)


def test_counts_under_the_curves_add_up_to_n(demonstrated):
    counts = counts_before(demonstrated.curves, (0, 3, 6, 12, 24))
    assert [sum(column) for column in zip(*counts.values(), strict=True)] == [7] * 5
    assert counts["at_risk"] == [7, 5, 2, 1, 0]
    assert counts["complication"] == [0, 2, 3, 4, 4]
    assert counts["death"] == [0, 0, 1, 1, 1]


@pytest.mark.parametrize("style", STYLES)
def test_both_curves_are_named_and_told_apart_without_colour(demonstrated, style):
    figure = drawn(demonstrated, style)
    assert words_of(figure).count("complication") == 2  # beside the curve, and in the table
    assert words_of(figure).count("death before it") == 2
    assert {line.get_linestyle() for line in figure.axes[0].lines} >= {"-", "--"}


@pytest.mark.parametrize("style", STYLES)
def test_no_text_leaves_the_figure(demonstrated, style):
    figure = drawn(demonstrated, style)
    frame, renderer = figure.bbox, figure.canvas.get_renderer()
    for text in figure.axes[0].texts:
        extent = text.get_window_extent(renderer)
        assert extent.x0 >= 0
        assert extent.y0 >= 0
        assert extent.x1 <= frame.x1


def test_a_complication_on_the_first_day_rises_from_zero():
    courses = [Course("A").session(immediate={FISTULA: PRESENT}), Course("B").session(immediate={})]
    upright = [line for line in drawn(first_of(courses)).axes[0].lines if set(line.get_xdata()) == {0.0}]
    assert [(min(line.get_ydata()), max(line.get_ydata())) for line in upright] == [(0.0, 0.5)]


def nobody_left():
    return [Course(code).session(immediate={FISTULA: PRESENT}) for code in "ABC"]


def all_at_once():
    return [Course(code).session(immediate={}).event(FISTULA, onset_date=date(2022, 9, 9)) for code in "AB"]


def nothing_happened():
    return [Course(code).session(immediate={}) for code in "AB"]


def seen_for_one_day():
    return [Course("A", last_contact_date=FIRST_DAY + timedelta(days=1)).session(immediate={})]


@pytest.mark.parametrize("make", [nobody_left, all_at_once, nothing_happened, seen_for_one_day])
def test_whatever_the_course_it_can_be_drawn(make):
    assert figure_bytes(drawn(first_of(make())), FigureFormat.PNG).startswith(b"\x89PNG")


def test_the_same_result_gives_the_same_file(demonstrated):
    one, other = (figure_bytes(drawn(demonstrated), FigureFormat.SVG) for _ in range(2))
    assert one == other
