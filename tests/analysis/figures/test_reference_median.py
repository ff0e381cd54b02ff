"""A published median beside the curves: named along its line, where the name hides no curve."""

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from analysis.figures.figure_style import SCREEN_LIGHT
from analysis.figures.label_placement import path_points
from analysis.figures.reference_median import ReferenceMedian, draw_reference

NOTHING = np.empty((0, 2))
REFERENCE = ReferenceMedian("Zagouri 2020: 13.2", 13.2)


def empty_axes(months=24):
    figure = Figure(figsize=(9, 5))
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.1, 0.1, 0.8, 0.8))
    axes.set_xlim(0, months)
    axes.set_ylim(0, 1.03)
    return axes


def placed(axes, curve=None, fine=None):
    points = [
        NOTHING if line is None else path_points(axes.transData.transform(line)) for line in (curve, fine)
    ]
    return draw_reference(axes, REFERENCE, SCREEN_LIGHT, curves=points[0], fine_lines=points[1]), points


def test_the_name_stands_left_of_the_top_of_its_line_where_nothing_else_is():
    axes = empty_axes()
    place, _ = placed(axes)
    line, top = axes.transData.transform((13.2, 1.03))
    assert place.right < line
    assert place.top == pytest.approx(top, abs=6)


@pytest.mark.parametrize("height", [0.64, 0.8, 0.95])
def test_the_name_hides_no_curve(height):
    place, (curve, _) = placed(empty_axes(), [(0, height), (24, height)], [(0, 0.5), (24, 0.5)])
    assert not place.holds_any(curve)


def test_the_name_stays_in_the_axes_beside_a_median_at_their_edge():
    axes = empty_axes(13.3)
    place, _ = placed(axes)
    assert place.right <= axes.get_window_extent().x1
