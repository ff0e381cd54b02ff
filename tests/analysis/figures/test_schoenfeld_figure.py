import numpy as np
import pytest
from lifelines.datasets import load_rossi

from analysis.cox import cox_efron
from analysis.figures.figure_style import PRINT, SCREEN_DARK, SCREEN_LIGHT
from analysis.figures.schoenfeld_figure import (
    MOST_PANELS,
    ResidualPanel,
    ResidualWords,
    schoenfeld_figure,
)
from analysis.model_terms import design_of
from analysis.schoenfeld_residuals import scaled_schoenfeld_residuals
from analysis.survival_data import survival_data

WORDS = ResidualWords("log hazard ratio", "months, Kaplan–Meier scale")


def panels(frame, *names):
    data = survival_data(frame, duration="week", event="arrest", covariates=names)
    design = design_of(data)
    fit = cox_efron(data.durations, data.events, design)
    found = scaled_schoenfeld_residuals(data.durations, data.events, design, fit.coefficients)
    return [ResidualPanel(each.term, "hazard ratio 0.68 (dashed), score test p 0.84", each) for each in found]


def test_each_event_is_a_point_and_the_models_ratio_a_dashed_line():
    (panel,) = panels(load_rossi(), "fin")
    (axes,) = schoenfeld_figure([panel], WORDS, style=PRINT).axes
    points = [line for line in axes.lines if line.get_marker() == "o"]
    assert len(points[0].get_xdata()) == 114
    heights = {line.get_ydata()[0]: line.is_dashed() for line in axes.lines if line.get_marker() == "None"}
    assert heights[panel.residuals.coefficient]


def test_a_smooth_is_a_solid_line_and_missing_where_events_are_few():
    many = schoenfeld_figure(panels(load_rossi(), "age"), WORDS, style=PRINT).axes[0]
    few = schoenfeld_figure(panels(load_rossi().head(60), "age"), WORDS, style=PRINT).axes[0]
    solid = [
        [line for line in axes.lines if not line.is_dashed() and line.get_marker() == "None"]
        for axes in (many, few)
    ]
    assert [len(each) for each in solid] == [1, 0]


@pytest.mark.parametrize("style", [SCREEN_LIGHT, SCREEN_DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize("names", [("fin",), ("fin", "age", "prio")], ids=["one", "three"])
def test_no_text_leaves_the_figure_or_meets_another(style, names):
    figure = schoenfeld_figure(panels(load_rossi(), *names), WORDS, style=style)
    figure.canvas.draw()
    width, height = figure.get_size_inches() * figure.dpi
    texts = [
        text
        for axes in figure.axes
        for text in (*axes.texts, *axes.get_xticklabels(), axes.xaxis.label, axes.yaxis.label)
        if text.get_text()
    ]
    extents = [text.get_window_extent(figure.canvas.get_renderer()) for text in texts]
    for index, one in enumerate(extents):
        assert one.x0 >= -0.5
        assert one.y0 >= -0.5
        assert one.x1 <= width
        assert one.y1 <= height
        for other in extents[index + 1 :]:
            assert not (one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1)


def test_ticks_are_months_at_events():
    (panel,) = panels(load_rossi(), "fin")
    figure = schoenfeld_figure([panel], WORDS, style=PRINT)
    figure.canvas.draw()
    ticks = [float(text.get_text()) for text in figure.axes[0].get_xticklabels()]
    assert set(ticks) <= set(panel.residuals.months.tolist())
    assert ticks == sorted(ticks)


def test_no_more_than_a_dozen_panels_are_drawn():
    frame = load_rossi()
    rng = np.random.default_rng(1)
    names = [f"x{at}" for at in range(14)]
    for name in names:
        frame[name] = rng.normal(size=len(frame))
    assert len(schoenfeld_figure(panels(frame, *names), WORDS, style=PRINT).axes) == MOST_PANELS


def test_two_events_can_be_drawn():
    frame = (
        load_rossi()
        .head(6)
        .assign(arrest=[1, 0, 1, 0, 0, 0], week=[3, 4, 5, 6, 7, 8], age=[20, 31, 25, 40, 22, 19])
    )
    assert len(schoenfeld_figure(panels(frame, "age"), WORDS, style=PRINT).axes) == 1
