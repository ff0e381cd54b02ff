"""The figure of numbers by group: every patient a dot, nothing collides, and it is told without colour."""

import numpy as np
import pytest

from analysis.figures.dot_placement import spread_dots
from analysis.figures.dot_plot_figure import DotPanel, dot_plot_figure
from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.figure_style import PRINT, SCREEN_DARK, SCREEN_LIGHT

ARMS = {"IT": "IT + SOC", "SOC": "SOC"}
TYPES = {"A": "A linear", "B": "B nodular", "C": "C linear and nodular", "D": "D neither of them"}
STYLES = [SCREEN_LIGHT, SCREEN_DARK, PRINT]


def panels(groups, count=4):
    titles = ["Age, years", "KPS at LM", "Breast cancer diagnosis to brain metastasis, months", "Ki67, %"]
    return [
        DotPanel(title, {code: np.arange(7.0) * (at + 1) for at, code in enumerate(groups)})
        for title in titles[:count]
    ]


def drawn(groups, shown=None, style=SCREEN_LIGHT):
    return dot_plot_figure(shown or panels(groups), groups=groups, style=style, median_word="Line: median")


def dots_of(axes):
    return [line for line in axes.lines if line.get_linestyle() == "None"]


def extents_of(figure):
    renderer = figure.canvas.get_renderer()
    texts = [*figure.texts]
    for axes in figure.axes:
        low, high = axes.get_ylim()
        ticks = [label for label in axes.get_yticklabels() if low <= label.get_position()[1] <= high]
        texts += [*axes.texts, axes._left_title, *ticks]
    return [(text.get_text(), text.get_window_extent(renderer)) for text in texts if text.get_text()]


def test_every_patient_is_a_dot():
    for axes in drawn(ARMS).axes:
        assert [len(line.get_xdata()) for line in dots_of(axes)] == [7, 7]


def test_groups_are_told_apart_without_colour():
    for axes in drawn(TYPES).axes:
        looks = {
            (line.get_marker(), line.get_markerfacecolor() == line.get_markeredgecolor())
            for line in dots_of(axes)
        }
        assert len(looks) == len(TYPES)


def test_the_median_is_a_line_and_a_number_with_n():
    axes = drawn(ARMS).axes[0]
    medians = [line.get_ydata()[0] for line in axes.lines if line.get_linestyle() != "None"]
    assert medians == [3, 6]
    assert {"3 (n 7)", "6 (n 7)"} <= {text.get_text() for text in axes.texts}


@pytest.mark.parametrize("groups", [{"all": "All"}, ARMS, TYPES], ids=["one", "two", "four"])
@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "print"])
def test_no_text_leaves_the_figure_or_covers_another(groups, style):
    figure = drawn(groups, style=style)
    width, height = figure.get_size_inches() * figure.dpi
    assert width == pytest.approx(style.width * 100)
    found = extents_of(figure)
    for text, extent in found:
        assert extent.x0 >= 0, text
        assert extent.x1 <= width, text
        assert extent.y0 >= 0, text
        assert extent.y1 <= height, text
    for at, (one, extent) in enumerate(found):
        for other, second in found[at + 1 :]:
            assert not extent.overlaps(second), (one, other)


def test_a_group_in_which_nothing_is_known_keeps_its_place():
    shown = [DotPanel("KPS at LM", {"IT": np.array([80.0, 90.0]), "SOC": np.empty(0)})]
    (axes,) = drawn(ARMS, shown).axes
    assert len(dots_of(axes)) == 1
    assert "n 0" in {text.get_text() for text in axes.texts}


def test_equal_values_stand_side_by_side_about_the_middle():
    found = spread_dots(np.array([70.0, 70.0, 70.0, 90.0]), 40, 0.1)
    assert sorted(found.tolist()) == pytest.approx([-0.1, 0, 0, 0.1])
    assert found[3] == 0


def test_values_that_are_all_the_same_are_spread_too():
    assert len(set(spread_dots(np.full(5, 3.0), 0, 0.1).tolist())) == 5


def test_many_dots_of_one_value_stay_in_their_group():
    assert np.abs(spread_dots(np.full(500, 3.0), 10, 0.1)).max() <= 0.33 + 1e-9


def test_the_same_figure_is_the_same_bytes():
    first, second = (figure_bytes(drawn(ARMS), FigureFormat.SVG) for _ in range(2))
    assert first == second
