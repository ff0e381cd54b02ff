"""A figure on paper carries its caption below, and nothing of the figure moves for it."""

from __future__ import annotations

import io

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from analysis.figures.figure_caption import captioned_bytes
from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.figure_style import PRINT

CAPTION = (
    "Overall survival. n 14, deaths 10 · Kaplan–Meier, 95 % CI log-log · by arm · all data · 23 Nov 2026 "
    "· progression on imaging · Cox adjusted for KPS at LM, age at LM diagnosis · data cut-off 1 Jan 2026"
)


@pytest.fixture
def figure() -> Figure:
    made = Figure(figsize=(5, 2), dpi=100, facecolor="white")
    FigureCanvasAgg(made)
    made.add_axes((0.1, 0.2, 0.8, 0.7)).plot([0, 1], [0, 1])
    return made


def picture(file: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(file)).convert("L"))


def test_the_caption_stands_below_a_figure_that_stays_as_it_was(figure) -> None:
    alone = picture(figure_bytes(figure, FigureFormat.PNG))
    with_caption = picture(captioned_bytes(figure, CAPTION, FigureFormat.PNG, style=PRINT))
    assert with_caption.shape[1] == alone.shape[1]
    assert (with_caption[: alone.shape[0]] == alone).mean() > 0.999
    below = with_caption[alone.shape[0] :]
    assert (below < 100).any()


def test_no_line_of_the_caption_leaves_the_figure(figure) -> None:
    drawn = picture(captioned_bytes(figure, CAPTION, FigureFormat.PNG, style=PRINT))
    assert (drawn[:, -10:] > 200).all()


@pytest.mark.parametrize("file_format", list(FigureFormat))
def test_the_same_figure_is_the_same_bytes(figure, file_format) -> None:
    first = captioned_bytes(figure, CAPTION, file_format, style=PRINT)
    for text in list(figure.texts):
        text.remove()
    assert captioned_bytes(figure, CAPTION, file_format, style=PRINT) == first
