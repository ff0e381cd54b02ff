from __future__ import annotations

import math
from io import BytesIO

import pytest
from matplotlib.path import Path
from matplotlib.transforms import Affine2D
from reportlab.pdfgen.canvas import Canvas

from reports.paper_outline import outline_of

NOWHERE = Affine2D()


@pytest.fixture
def canvas() -> Canvas:
    return Canvas(BytesIO())


def code(canvas: Canvas, path: Path, transform: Affine2D = NOWHERE) -> str:
    return str(outline_of(canvas, path, transform).getCode())


def test_lines_curves_and_a_closed_end_are_told_as_pdf_tells_them(canvas: Canvas) -> None:
    path = Path(
        [(1, 2), (3, 4), (5, 6), (7, 8), (9, 10), (0, 0)],
        [Path.MOVETO, Path.LINETO, Path.CURVE4, Path.CURVE4, Path.CURVE4, Path.CLOSEPOLY],
    )
    assert code(canvas, path) == "n 1 2 m 3 4 l 5 6 7 8 9 10 c h"


def test_a_quadratic_curve_becomes_the_cubic_one_of_the_same_shape(canvas: Canvas) -> None:
    path = Path([(0, 0), (3, 6), (6, 0)], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    assert code(canvas, path) == "n 0 0 m 2 4 4 4 6 0 c"


def test_a_place_that_is_no_number_is_passed_over(canvas: Canvas) -> None:
    path = Path([(0, 0), (1, 1), (math.nan, 1), (3, 3), (4, 4)])
    assert code(canvas, path) == "n 0 0 m 1 1 l 3 3 m 4 4 l"


def test_a_path_of_nothing_draws_nothing(canvas: Canvas) -> None:
    assert code(canvas, Path.make_compound_path()) == ""
