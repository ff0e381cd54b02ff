"""The figure of rates: every complication with its numbers, nothing clipped, in every look."""

import pytest

from analysis.complication_answers import COUNTED
from analysis.figures.complication_rate_figure import complication_rate_figure
from analysis.figures.figure_style import PRINT, SCREEN_DARK, SCREEN_LIGHT
from analysis.safety import analyse_safety
from models.wording import untranslated
from tests.analysis.safety_builders import Course


def drawn(courses, style=SCREEN_LIGHT):
    return complication_rate_figure(analyse_safety(courses).rates, style=style, translate=untranslated)


def words_of(figure):
    return [text.get_text() for text in figure.axes[0].texts]


def test_each_complication_stands_with_its_counts_and_interval(demonstration_courses):
    words = words_of(drawn(demonstration_courses))
    assert len(words) == 2 * len(COUNTED)
    assert words[:4] == [
        "Puncture-site pain",
        "7/7 · 100 % (59 – 100 %)",
        "CSF fistula",
        "1/7 · 14 % (0.4 – 58 %)",
    ]
    assert words[-2:] == ["Any of the six", "7/7 · 100 % (59 – 100 %)"]


@pytest.mark.parametrize("style", [SCREEN_LIGHT, SCREEN_DARK, PRINT])
def test_no_text_leaves_the_figure(demonstration_courses, style):
    figure = drawn(demonstration_courses, style)
    renderer = figure.canvas.get_renderer()
    for text in figure.axes[0].texts:
        extent = text.get_window_extent(renderer)
        assert extent.x0 >= 0
        assert extent.x1 <= figure.bbox.x1


def test_those_taken_together_have_another_marker(demonstration_courses):
    markers = [line.get_marker() for line in drawn(demonstration_courses).axes[0].lines]
    assert (markers.count("o"), markers.count("D")) == (6, 2)


def test_a_complication_that_nobody_answered_has_no_dot():
    figure = drawn([Course().session().built()])
    assert words_of(figure)[1] == "0/0"
    assert {line.get_marker() for line in figure.axes[0].lines} == {"None"}
