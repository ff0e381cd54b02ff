"""The forest plot: numbers beside marks, what has no number as text, legible without colour."""

import pytest
from matplotlib.figure import Figure

from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.figure_style import PRINT, SCREEN_DARK, SCREEN_LIGHT
from analysis.figures.forest_figure import forest_figure
from analysis.figures.forest_row import ForestMark, ForestRow, ForestWords

WORDS = ForestWords(
    "Variable",
    "n",
    "Events",
    "Hazard ratio (95 % CI)",
    "hazard ratio, log scale",
    ("univariable", "multivariable"),
)
ONE = ForestWords("Variable", "n", "Events", "Hazard ratio (95 % CI)", "hazard ratio", ("univariable",))
STYLES = [SCREEN_LIGHT, SCREEN_DARK, PRINT]


def mark(ratio, low, high, text="0.50 (0.10 – 2.00)"):
    return ForestMark(text, ratio, (low, high))


ROWS = (
    ForestRow("Arm: IT + SOC", "against SOC", "14", "10", (mark(0.2, 0.04, 0.9), mark(0.3, 0.05, 1.4))),
    ForestRow("Stage at diagnosis", "against I", "14", "10"),
    ForestRow("II", "", "3", "2", (mark(5.5, 0.4, 78), None), is_level=True),
    ForestRow("III", "", "7", "5", (ForestMark("not estimable"), None), is_level=True),
    ForestRow("KPS at LM", "", "14", "10", (mark(19, 1.9, 2600), mark(3, None, None))),
)


def texts_of(figure: Figure):
    axes = figure.axes[0]
    return [text for text in (*axes.texts, *axes.get_xticklabels(), axes.xaxis.label) if text.get_text()]


def intervals(figure: Figure):
    """The horizontal lines in data coordinates, with their dashes."""
    axes = figure.axes[0]
    return [
        line
        for line in axes.lines
        if line.get_transform() == axes.transData
        and len(line.get_xdata()) == 2
        and line.get_ydata()[0] == line.get_ydata()[1]
    ]


def markers(figure: Figure, kind: str):
    axes = figure.axes[0]
    return [
        line for line in axes.lines if line.get_marker() == kind and line.get_transform() == axes.transData
    ]


@pytest.mark.parametrize("style", STYLES, ids=["light", "dark", "print"])
@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_no_text_meets_another_or_leaves_the_figure(style, scale):
    figure = forest_figure(ROWS, WORDS, style=style.scaled(scale))
    figure.canvas.draw()
    width, height = figure.get_size_inches() * figure.dpi
    extents = [text.get_window_extent(figure.canvas.get_renderer()) for text in texts_of(figure)]
    for index, one in enumerate(extents):
        assert one.x0 >= 0
        assert one.y0 >= 0
        assert one.x1 <= width
        assert one.y1 <= height
        for other in extents[index + 1 :]:
            assert not (one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1)


def test_the_axis_is_logarithmic_with_a_line_at_one():
    axes = forest_figure(ROWS, WORDS, style=PRINT).axes[0]
    assert axes.get_xscale() == "log"
    assert any(list(line.get_xdata()) == [1.0, 1.0] for line in axes.lines)


def test_the_two_models_are_told_apart_without_colour():
    figure = forest_figure(ROWS, WORDS, style=PRINT)
    assert {line.is_dashed() for line in intervals(figure)} == {True, False}
    assert len(markers(figure, "s")) == 3
    assert len(markers(figure, "o")) == 2


def test_what_has_no_number_is_said_in_text_and_has_no_mark():
    figure = forest_figure(ROWS[3:4], ONE, style=PRINT)
    assert "not estimable" in [text.get_text() for text in texts_of(figure)]
    assert intervals(figure) == []


def test_an_interval_that_leaves_the_axis_or_has_no_end_has_an_arrow():
    figure = forest_figure(ROWS[4:], WORDS, style=PRINT)
    assert len(markers(figure, ">")) == 2  # 2600, and the limit that does not exist
    assert len(markers(figure, "<")) == 1


def test_a_ratio_beyond_the_axis_has_only_its_arrow():
    row = ForestRow("x", "", "9", "3", (mark(5000, 400, None), None))
    figure = forest_figure([row], WORDS, style=PRINT)
    assert markers(figure, "s") == []
    assert len(markers(figure, ">")) == 1


def test_the_reference_is_named():
    words = [text.get_text() for text in texts_of(forest_figure(ROWS, WORDS, style=PRINT))]
    assert {"against SOC", "against I"} <= set(words)


def test_a_long_name_is_shortened_and_leaves_the_axis_its_room():
    long = ForestRow(
        "A variable with a name that goes on and on " * 4, "", "9", "3", (mark(0.5, 0.1, 2), None)
    )
    figure = forest_figure([long], WORDS, style=PRINT)
    (frame,) = [axes.get_position() for axes in figure.axes]
    assert figure.get_size_inches()[0] == pytest.approx(PRINT.width)
    assert frame.width > 0.25
    assert any(text.get_text().endswith("…") for text in texts_of(figure))


def test_a_file_is_the_same_every_time():
    first, second = (
        figure_bytes(forest_figure(ROWS, WORDS, style=PRINT), FigureFormat.PDF) for _ in range(2)
    )
    assert first == second


def test_a_reference_stands_beside_its_label_where_both_find_room_and_below_it_where_not():
    wide = ForestRow(
        "LM certainty: probable (type II)", "against confirmed (type I)", "14", "10", (mark(1, 0.5, 2),)
    )
    narrow = ForestRow("ER: positive", "against negative", "14", "10", (mark(1, 0.5, 2),))
    texts = {text.get_text(): text for text in texts_of(forest_figure([wide, narrow], ONE, style=PRINT))}
    assert texts[narrow.label].get_position()[1] == texts[narrow.detail].get_position()[1]
    assert texts[wide.label].get_position()[1] < texts[wide.detail].get_position()[1]
