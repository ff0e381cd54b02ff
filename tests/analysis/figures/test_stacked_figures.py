"""Several figures stand whole in one file of each kind."""

import io
import re
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from matplotlib.figure import Figure
from PIL import Image

from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.stacked_figures import stacked_bytes


def figure(height: float) -> Figure:
    made = Figure(figsize=(4, height))
    made.add_subplot().plot([0, 1], [0, 1], label="line")
    return made


def test_a_pdf_has_a_page_for_each():
    document = pypdfium2.PdfDocument(stacked_bytes([figure(2), figure(3)], FigureFormat.PDF))
    assert [page.get_size() for page in document] == [(288, 144), (288, 216)]
    document.close()


def test_a_picture_holds_both_one_below_the_other():
    picture = Image.open(io.BytesIO(stacked_bytes([figure(2), figure(3)], FigureFormat.PNG, dpi=50)))
    assert picture.size == (200, 250)


def test_a_drawing_holds_both_one_below_the_other():
    root = ET.fromstring(stacked_bytes([figure(2), figure(3)], FigureFormat.SVG))
    assert root.get("viewBox") == "0 0 288 360"
    assert [each.get("y") for each in root] == ["0", "144"]


def test_no_name_stands_twice_in_a_drawing_and_every_reference_has_its_name():
    svg = stacked_bytes([figure(2), figure(2)], FigureFormat.SVG).decode()
    names = re.findall(r'\bid="([^"]+)"', svg)
    assert len(names) == len(set(names))
    assert set(re.findall(r'(?:href="#|url\(#)([^")]+)', svg)) <= set(names)


@pytest.mark.parametrize("file_format", list(FigureFormat))
def test_the_same_figures_are_the_same_bytes(file_format: FigureFormat):
    files = [stacked_bytes([figure(2), figure(3)], file_format) for _ in range(2)]
    assert files[0] == files[1]


def test_a_single_figure_is_its_own_file():
    assert stacked_bytes([figure(2)], FigureFormat.PNG) == figure_bytes(figure(2), FigureFormat.PNG)
