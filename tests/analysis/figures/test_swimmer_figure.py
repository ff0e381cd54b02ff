"""The swimmer plot: every sign has its shape and its words, and nothing collides or leaves the figure."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from matplotlib.lines import Line2D

from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.figure_style import PRINT, SCREEN_DARK, SCREEN_LIGHT
from analysis.figures.swimmer_figure import swimmer_figure
from analysis.figures.swimmer_lanes import ResponseSpan, SwimmerLane, swimmer_lanes
from models.vocabularies import Arm, Response
from models.wording import untranslated

STYLES = pytest.mark.parametrize("style", [SCREEN_LIGHT, SCREEN_DARK, PRINT], ids=["light", "dark", "print"])


def drawn(lanes, style=SCREEN_LIGHT):
    return swimmer_figure(lanes, style=style, translate=untranslated)


def many(count):
    """Lanes of every kind, short and long."""
    return [
        SwimmerLane(
            study_code=f"TH-{number:04d}",
            arm=Arm.IT if number % 3 else Arm.SOC,
            end=2.0 + 40 * (number * 7 % count) / count,
            died=number % 2 == 0,
            sessions=tuple(np.arange(0.2, 2, 0.7)) if number % 3 else (),
            span=ResponseSpan(Response.PR, 1.0, 2.0) if number % 4 == 0 else None,
            progressions=(2.0,) if number % 4 < 2 else (),
        )
        for number in range(count)
    ]


def words(figure):
    return [text.get_text() for text in figure.axes[0].texts]


def extents(figure):
    renderer = figure.canvas.get_renderer()
    return [text.get_window_extent(renderer) for text in figure.axes[0].texts if text.get_text()]


def shapes(figure):
    """How often each marker stands in the lanes, not in the key."""
    axes = figure.axes[0]
    bottom = axes.get_ylim()[0]
    return [
        line.get_marker()
        for line in [*axes.lines, *(each for each in axes.artists if isinstance(each, Line2D))]
        if line.get_linestyle() == "None"
        for down in (line.get_ydata()[:1] if line.get_marker() == "|" else line.get_ydata())
        if down < bottom
    ]


def test_every_patient_is_a_lane_under_the_name_of_her_arm(demonstration_courses):
    found = words(drawn(swimmer_lanes(demonstration_courses)))
    assert found[0] == "IT + SOC, n 7"
    assert found.index("TH-002") < found.index("TH-007") < found.index("SOC, n 7") < found.index("TH-009")
    assert sum(text.startswith("TH-") for text in found) == 14


def test_each_sign_has_a_shape_of_its_own_and_words_in_the_key(demonstration_courses):
    """Ten deaths, twelve progressions, four alive, seven rows of doses in the cohort file."""
    figure = drawn(swimmer_lanes(demonstration_courses))
    found = shapes(figure)
    assert {shape: found.count(shape) for shape in set(found)} == {"x": 10, "v": 12, ">": 4, "|": 7}
    key = [
        "intrathecal dose",
        "first response and its duration",
        "LM progression",
        "death",
        "last seen alive",
    ]
    assert [text for text in words(figure) if text in key] == key


def test_a_sign_that_does_not_occur_is_not_in_the_key(demonstration_courses):
    soc = [lane for lane in swimmer_lanes(demonstration_courses) if lane.arm is Arm.SOC]
    found = words(drawn(soc))
    assert "intrathecal dose" not in found
    assert "first response and its duration" not in found
    assert "last seen alive" not in found
    assert "death" in found


def test_the_arms_differ_in_their_lines_and_not_in_colour_alone(demonstration_courses):
    figure = drawn(swimmer_lanes(demonstration_courses))
    bars = [each for each in figure.axes[0].collections if each.get_linewidth()[0] == 1.0]
    dashes = {each.get_linestyle()[0][1] is None for each in bars}
    assert dashes == {True, False}


@STYLES
@pytest.mark.parametrize("count", [1, 14, 60, 200])
def test_no_text_meets_another_or_leaves_the_figure(style, count):
    figure = drawn(many(count), style)
    width, height = figure.get_size_inches() * figure.dpi
    found = extents(figure)
    for box in found:
        assert box.x0 >= 0
        assert box.y0 >= 0
        assert box.x1 <= width
        assert box.y1 <= height
    for one, other in combinations(found, 2):
        assert not (one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1)


def test_sixty_lanes_fit_on_a_page():
    """A4 within margins of 18 mm is 10.3 inches high; the caption takes up to four lines of them."""
    figure = drawn(many(60), PRINT)
    assert figure.get_size_inches()[1] < 9.7


def test_who_is_not_shown_is_counted():
    found = words(drawn(many(200)))
    assert "IT + SOC, n 133: the 40 followed longest, 93 not shown" in found
    assert "SOC, n 67: the 20 followed longest, 47 not shown" in found


def test_a_long_code_is_shortened(demonstration_courses):
    lane = replace(swimmer_lanes(demonstration_courses)[0], study_code="CENTRE-BUCHAREST-0001")
    assert "CENTRE-BUCHAR…" in words(drawn([lane]))


def test_nobody_is_an_empty_axis():
    assert figure_bytes(drawn([]), FigureFormat.PNG)


@pytest.mark.parametrize("file_format", list(FigureFormat))
def test_a_file_is_the_same_every_time(file_format, demonstration_courses):
    lanes = swimmer_lanes(demonstration_courses)
    first, second = (figure_bytes(drawn(lanes, PRINT), file_format) for _ in range(2))
    assert first == second
