from __future__ import annotations

from collections.abc import Callable

import pypdfium2 as pdfium
import pytest
from matplotlib.figure import Figure

from analysis.figures.halo import Halo
from models.wording import untranslated
from reports.document import build, section
from reports.page_edges import DocumentFacts
from reports.stylesheet import MARGIN, PageSize, Stylesheet
from reports.tables import Column, data_table
from reports.text import paragraph
from reports.vector_figure import TALLEST, figure_block

WIDTH = PageSize.A4.text_width


def _figure(width: float = 6.85, height: float = 3.0) -> Figure:
    figure = Figure(figsize=(width, height))
    axes = figure.add_axes((0.1, 0.2, 0.8, 0.7))
    axes.fill_between([0, 10], [0.2, 0.2], [2, 2], color="#0072B2")
    axes.set(xlim=(0, 10), ylim=(0, 1), xlabel="Months since diagnosis", xticks=[], yticks=[])
    axes.text(5, 0.05, "ȘȚĂ at risk", rotation=10)
    return figure


def _pixels(content: bytes) -> tuple[Callable[[float, float], tuple[int, ...]], int]:
    document = pdfium.PdfDocument(content)
    image = document[0].render(scale=1).to_pil().convert("RGB")
    objects = len(list(document[0].get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE], max_depth=8)))
    document.close()
    return lambda x, y: image.getpixel((round(x), round(image.height - y))), objects


def test_a_figure_fills_the_text_width(sheet: Stylesheet) -> None:
    plain = figure_block(_figure(4, 2), "", sheet=sheet, width=WIDTH)
    assert plain.wrap(WIDTH, 700) == pytest.approx((WIDTH, WIDTH / 2), abs=20)


def test_a_tall_figure_still_fits_a_page(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    block = figure_block(_figure(height=30), "Figure 1. Tall", sheet=sheet, width=WIDTH)
    assert TALLEST < block.wrap(WIDTH, 700)[1] < TALLEST + 30
    assert "Figure 1. Tall" in read(build([block], facts, translate=untranslated)).text


def test_a_figure_is_drawn_in_vectors_in_its_place_and_clipped_to_its_axes(
    facts: DocumentFacts, sheet: Stylesheet
) -> None:
    figure = figure_block(_figure(), "Caption", sheet=sheet, width=WIDTH)
    marked = build([figure], facts, translate=untranslated)
    pixel, images = _pixels(marked)
    column = [pixel(PageSize.A4.width / 2, y) for y in range(200, 780)]
    blue = [y for y, colour in enumerate(column, start=200) if colour == (0, 114, 178)]
    drawn = 0.7 * 0.8 * 3.0 / 6.85 * WIDTH
    assert images == 0
    assert len(blue) == pytest.approx(drawn, rel=0.05)
    assert pixel(MARGIN + 2, 600) == (255, 255, 255)


def test_the_words_of_a_figure_can_be_searched(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    text = read(
        build(
            [figure_block(_figure(), "Caption & <b>", sheet=sheet, width=WIDTH)],
            facts,
            translate=untranslated,
        )
    ).text
    assert "Months since diagnosis" in text
    assert "ȘȚĂ at risk" in text
    assert "Caption & <b>" in text


def test_a_figure_its_caption_and_its_heading_stay_on_one_page(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    story = [
        *[paragraph("filled", sheet.body) for _ in range(30)],
        section("Course", sheet),
        figure_block(_figure(), "The caption", sheet=sheet, width=WIDTH),
    ]
    pages = read(build(story, facts, translate=untranslated)).pages
    (page,) = [page for page in pages if "The caption" in page.text]
    assert "Course" in page.text
    assert "Months since diagnosis" in page.text


def test_a_figure_uses_embedded_fonts_only(read, facts: DocumentFacts, sheet: Stylesheet) -> None:
    content = build(
        [figure_block(_figure(), "Caption", sheet=sheet, width=WIDTH)], facts, translate=untranslated
    )
    assert all(embedded for _, embedded in read(content).fonts)
    assert b"Helvetica" not in content
    assert b"Times" not in content


def test_the_same_figure_makes_the_same_bytes(facts: DocumentFacts, sheet: Stylesheet) -> None:
    first, second = (
        build([figure_block(_figure(), "Caption", sheet=sheet, width=WIDTH)], facts, translate=untranslated)
        for _ in range(2)
    )
    assert first == second


def test_a_figure_is_drawn_smaller_to_fit_what_is_left_of_a_page(sheet: Stylesheet) -> None:
    block = figure_block(_figure(), "Caption", sheet=sheet, width=WIDTH, least=0.6)
    whole = block.wrap(WIDTH, 700)[1]
    assert block.wrap(WIDTH, 0.8 * whole)[1] == pytest.approx(0.8 * whole)
    assert block.wrap(WIDTH, 0.4 * whole)[1] == whole
    assert block.wrap(WIDTH, 700)[1] == whole


def test_a_figure_is_drawn_smaller_so_that_its_table_stays_on_its_page_where_that_is_enough(
    sheet: Stylesheet,
) -> None:
    table = data_table([Column("Group")], [["All"], ["SOC"]], sheet=sheet, width=WIDTH)
    low = table.wrap(WIDTH, 700)[1]
    block = figure_block(_figure(), "Caption", sheet=sheet, width=WIDTH, least=0.8, followed_by=[table])
    whole = block.wrap(WIDTH, 700)[1]
    room = 0.9 * whole + low
    assert block.wrap(WIDTH, room)[1] + low <= room
    assert block.wrap(WIDTH, whole)[1] == whole, "too small to be read, were the table to fit"


def with_a_halo(word: str) -> Figure:
    figure = _figure()
    figure.axes[0].text(5, 0.5, word, ha="center", path_effects=[Halo(width=4, colour="#ffffff")])
    return figure


def test_a_word_with_a_halo_stays_one_word_in_whatever_script(
    read, facts: DocumentFacts, sheet: Stylesheet
) -> None:
    for word in ("docetaxel", "Ξελόδα", "מרים"):
        block = figure_block(with_a_halo(word), "Caption", sheet=sheet, width=WIDTH)
        text = read(build([block], facts, translate=untranslated)).text
        assert text.count(word) == 1


def test_a_halo_lifts_its_word_off_what_is_behind_it(facts: DocumentFacts, sheet: Stylesheet) -> None:
    def white(figure: Figure) -> int:
        """Within the blue area, which goes up to a fifth."""
        block = figure_block(figure, "", sheet=sheet, width=WIDTH)
        pixel, _ = _pixels(build([block], facts, translate=untranslated))
        return sum(pixel(x, y) == (255, 255, 255) for x in range(240, 360) for y in range(590, 750))

    plain = _figure()
    plain.axes[0].text(5, 0.5, "docetaxel", ha="center")
    assert white(with_a_halo("docetaxel")) > white(plain) + 50


def test_a_figure_drawn_on_paper_keeps_its_halos_for_the_screen(
    facts: DocumentFacts, sheet: Stylesheet
) -> None:
    figure = with_a_halo("docetaxel")
    build([figure_block(figure, "", sheet=sheet, width=WIDTH)], facts, translate=untranslated)
    word = figure.axes[0].texts[-1]
    assert [type(each) for each in word.get_path_effects()] == [Halo]
    assert word.get_gid() is None
