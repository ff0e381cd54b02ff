"""The files of a figure: letters from the right in each of them."""

import io

import numpy as np
import pypdfium2 as pdfium
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.figure_style import PRINT
from analysis.wording.isolated_facts import isolated

DPI = 100


def written(words: str) -> Figure:
    figure = Figure(figsize=(4, 0.5), facecolor="white")
    FigureCanvasAgg(figure)
    figure.text(0.1, 0.4, words, fontproperties=PRINT.font(size=12))
    return figure


def inked(picture) -> tuple[int, int]:
    """The first and the last column of pixels with ink."""
    columns = np.flatnonzero((np.asarray(picture.convert("L")) < 160).any(axis=0))
    return int(columns[0]), int(columns[-1])


def as_png(figure: Figure):
    return Image.open(io.BytesIO(figure_bytes(figure, FigureFormat.PNG, dpi=DPI)))


def as_pdf(figure: Figure):
    document = pdfium.PdfDocument(figure_bytes(figure, FigureFormat.PDF))
    picture = document[0].render(scale=DPI / 72).to_pil()
    document.close()
    return picture


@pytest.mark.parametrize("words", ["קפציטבין 1000 mg", "كابسيتابين", f"{isolated('קפציטבין 150')}, no date"])
def test_words_from_the_right_take_the_same_room_in_a_pdf_as_in_a_picture(words):
    assert inked(as_pdf(written(words))) == pytest.approx(inked(as_png(written(words))), abs=2)


@pytest.mark.parametrize("file_format", FigureFormat)
def test_no_letter_from_the_right_is_missing_in_any_file(file_format, recwarn):
    assert figure_bytes(written("מרים مريم"), file_format)
    assert not recwarn.list


def test_a_fact_in_a_line_of_the_program_is_drawn_in_outlines_only_while_it_is_written():
    figure = written(f"{isolated('קפציטבין')}, no date")
    document = pdfium.PdfDocument(figure_bytes(figure, FigureFormat.PDF))
    assert "no date" not in document[0].get_textpage().get_text_range()
    document.close()
    assert figure.texts[0].get_path_effects() == []


def test_other_words_stay_words_in_a_pdf():
    document = pdfium.PdfDocument(figure_bytes(written("capecitabine, no date"), FigureFormat.PDF))
    assert "no date" in document[0].get_textpage().get_text_range()
    document.close()
