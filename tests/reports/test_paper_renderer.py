from __future__ import annotations

from collections.abc import Callable, Sequence

import pypdfium2 as pdfium
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from matplotlib.patheffects import withStroke

from analysis.figures.figure_style import PRINT
from analysis.wording.isolated_facts import isolated
from models.wording import untranslated
from reports.document import build
from reports.page_edges import DocumentFacts
from reports.stylesheet import MARGIN, PageSize, Stylesheet
from reports.vector_figure import figure_block

WIDTH = PageSize.A4.text_width
Colour = tuple[int, ...]


@pytest.fixture
def empty() -> tuple[Figure, Axes]:
    """A figure whose axes fill it and count from 0 to 1 across and up."""
    figure = Figure(figsize=(WIDTH / 72, 3.0))
    axes = figure.add_axes((0, 0, 1, 1), facecolor="none")
    axes.set(xlim=(0, 1), ylim=(0, 1))
    axes.axis("off")
    return figure, axes


@pytest.fixture
def printed(facts: DocumentFacts, sheet: Stylesheet) -> Callable[[Figure], bytes]:
    return lambda figure: build(
        [figure_block(figure, "Caption", sheet=sheet, width=WIDTH)], facts, translate=untranslated
    )


def _colours(content: bytes, places: Sequence[tuple[float, float]]) -> list[Colour]:
    """The colours at places of the figure, given as shares of its width and height."""
    document = pdfium.PdfDocument(content)
    page = document[0]
    (caption,) = (
        box for box in _boxes_of(page, "Caption")
    )  # the figure stands 3 inches high above its caption
    image = page.render(scale=2).to_pil().convert("RGB")
    bottom = caption + 11 + 5
    pixels = [
        image.getpixel(
            (round(2 * (MARGIN + across * WIDTH)), round(2 * (PageSize.A4.height - bottom - up * 216)))
        )
        for across, up in places
    ]
    document.close()
    return pixels


def _boxes_of(page: pdfium.PdfPage, word: str) -> list[float]:
    text = page.get_textpage()
    searcher = text.search(word)
    found = []
    while (hit := searcher.get_next()) is not None:
        found.append(text.get_charbox(hit[0])[1])
    text.close()
    return found


def test_words_are_written_in_the_fonts_of_the_program(read, empty, printed) -> None:
    figure, axes = empty
    axes.text(0.5, 0.5, "ȘȚĂ ≥ 3", fontproperties=PRINT.font(size=9, weight=600))
    axes.text(0.5, 0.2, "in another font")
    pdf = read(printed(figure))
    assert "ȘȚĂ ≥ 3" in pdf.text
    assert "in another font" in pdf.text
    assert {name.split("+")[-1] for name, _ in pdf.fonts} >= {"SourceSansPro-Semibold"}
    assert all(embedded for _, embedded in pdf.fonts)


def test_letters_the_font_lacks_are_written_in_the_stand_in(read, empty, printed) -> None:
    figure, axes = empty
    axes.text(0.5, 0.5, "regimen מרים", fontproperties=PRINT.font(size=9))
    fonts = {name.split("+")[-1] for name, _ in read(printed(figure)).fonts}
    assert "DejaVuSans" in fonts


def test_the_stand_in_is_as_bold_as_the_font(read, empty, printed) -> None:
    figure, axes = empty
    axes.text(0.5, 0.5, "מרים", fontproperties=PRINT.font(size=9, weight=700))
    fonts = {name.split("+")[-1] for name, _ in read(printed(figure)).fonts}
    assert "DejaVuSans-Bold" in fonts
    assert "DejaVuSans" not in fonts


def test_a_fact_in_a_line_of_the_program_is_turned_alone_and_once(read, empty, printed) -> None:
    figure, axes = empty
    axes.text(0.5, 0.5, f"{isolated('כהן 150')}, 48 months", fontproperties=PRINT.font(size=9))
    page = read(printed(figure)).pages[0]
    places = {letter: box[0] for letter, box in page.letters if letter in "1כן4m" and box[1] > 300}
    assert places["1"] < places["ן"] < places["כ"] < places["4"] < places["m"]


def test_a_word_with_a_halo_can_be_searched(read, empty, printed) -> None:
    figure, axes = empty
    axes.text(0.5, 0.5, "IT + SOC", path_effects=[withStroke(linewidth=3, foreground="white")])
    assert "IT + SOC" in read(printed(figure)).text


def test_text_aligned_to_the_right_ends_where_it_is_put(read, empty, printed) -> None:
    figure, axes = empty
    axes.text(0.5, 0.5, "Wide words", ha="right", fontproperties=PRINT.font(size=9))
    page = read(printed(figure)).pages[0]
    rights = [box[2] for letter, box in page.letters if box[1] > 300 and letter in "Widewords"]
    assert max(right for right in rights if right < MARGIN + 0.6 * WIDTH) == pytest.approx(
        MARGIN + 0.5 * WIDTH, abs=1.5
    )


def test_fills_and_strokes_keep_colour_opacity_and_curves(empty, printed) -> None:
    figure, axes = empty
    axes.fill_between([0.0, 0.3], 0, 1, color="#0072B2", linewidth=0)
    axes.fill_between([0.4, 0.7], 0, 1, color="#000000", alpha=0.5, linewidth=0)
    axes.plot([0.8, 0.8], [0, 1], color="#D55E00", linewidth=6)
    axes.add_patch(Circle((0.95, 0.5), 0.02, color="#009E73"))
    filled, faint, line, circle = _colours(
        printed(figure), [(0.15, 0.5), (0.55, 0.5), (0.8, 0.5), (0.95, 0.5)]
    )
    assert filled == (0, 114, 178)
    assert faint == pytest.approx((127, 127, 127), abs=2)
    assert line == (213, 94, 0)
    assert circle == (0, 158, 115)


def test_a_dashed_line_has_gaps(empty, printed) -> None:
    figure, axes = empty
    axes.plot([0, 1], [0.5, 0.5], color="#000000", linewidth=14, linestyle=(0, (1, 1)))
    row = _colours(printed(figure), [(step / 400, 0.5) for step in range(4, 396)])
    assert row.count((255, 255, 255)) > 100
    assert row.count((0, 0, 0)) > 100


def test_symbols_of_one_line_stand_each_at_its_place(empty, printed) -> None:
    figure, axes = empty
    places = [(0.1, 0.2), (0.5, 0.8), (0.9, 0.4)]
    axes.plot(*zip(*places, strict=True), color="#D55E00", linestyle="none", marker="s", markersize=12)
    between = [(0.3, 0.5), (0.7, 0.6), (0.5, 0.2)]
    colours = _colours(printed(figure), [*places, *between])
    assert colours == [(213, 94, 0)] * 3 + [(255, 255, 255)] * 3


def test_a_line_without_colour_is_not_drawn(empty, printed) -> None:
    figure, axes = empty
    axes.plot([0, 1], [0.5, 0.5], color="none", linewidth=14, marker="o", markersize=14)
    assert _colours(printed(figure), [(0.5, 0.5), (0.02, 0.5)]) == [(255, 255, 255)] * 2


def test_what_lies_outside_the_axes_is_cut_off(empty, printed) -> None:
    figure, axes = empty
    axes.set_position((0.25, 0, 0.5, 1))
    axes.fill_between([-2, 3], -1, 2, color="#0072B2")
    outside, inside = _colours(printed(figure), [(0.1, 0.5), (0.5, 0.5)])
    assert outside == (255, 255, 255)
    assert inside == (0, 114, 178)


def test_what_reads_as_mathematics_prints_as_typed(read, empty, printed) -> None:
    figure, axes = empty
    axes.text(0.5, 0.5, r"cost $5 or $6, $\oops{$ here")
    assert r"cost $5 or $6, $\oops{$ here" in read(printed(figure)).text
