"""What a person would see is found; what only another machine's smoothing changes is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from reportlab.platypus import Flowable, Spacer

from models.wording import untranslated
from reports.document import build, section
from reports.stylesheet import PageSize, Stylesheet
from reports.tables import Column, data_table
from reports.text import paragraph
from tests.reports.page_comparison import Picture, difference, rendered_pages

ROWS = [[f"{day} Mar 2026", "150 mg, dexa 4 mg", "L3–L4", "no pain at the site"] for day in range(1, 13)]
Drawn = Callable[..., Picture]


class OverTheRest(Flowable):
    """Draws words, or a white block, over what stands above it."""

    def __init__(self, words: str, *, up: float, covers: float = 0.0) -> None:
        super().__init__()
        self._words, self._up, self._covers = words, up, covers

    def wrap(self, *_available: float) -> tuple[float, float]:
        return 0.0, 0.0

    def draw(self) -> None:
        if self._covers:
            self.canv.setFillColor("#FFFFFF")
            self.canv.rect(0, self._up, self._covers, 20, stroke=0, fill=1)
        self.canv.setFont("SourceSansPro", 9)
        self.canv.drawString(0, self._up, self._words)


@pytest.fixture
def drawn(facts, sheet: Stylesheet) -> Drawn:
    """A page with a paragraph and a table of twelve rows, ``moved`` down by points; ``over`` comes last."""

    def page(
        rows: Sequence[Sequence[str]] = ROWS,
        *,
        moved: float = 0.0,
        over: Sequence[Flowable] = (),
        finer: int = 3,
    ) -> Picture:
        columns = [Column(title) for title in ("Date", "Given", "Level", "Complications")]
        table = data_table(columns, rows, sheet=sheet, width=PageSize.A4.text_width)
        lead = paragraph("Twelve sessions, each of them with its review.", sheet.body)
        story = [section("Sessions", sheet), lead, Spacer(1, moved), table, *over]
        return rendered_pages(build(story, facts, translate=untranslated), finer=finer)[0]

    return page


def test_the_same_page_is_the_same(drawn: Drawn) -> None:
    assert difference(drawn(), drawn()) is None


@pytest.mark.parametrize("finer", [4, 5])
def test_another_smoothing_of_its_edges_is_the_same_page(drawn: Drawn, finer: int) -> None:
    assert difference(drawn(), drawn(finer=finer)) is None


@pytest.mark.parametrize("points", [1.0, 2.0, 6.0])
def test_a_block_that_moved_is_found_and_what_stands_above_it_is_not(drawn: Drawn, points: float) -> None:
    found = difference(drawn(), drawn(moved=points))
    assert found is not None
    _, top, _, bottom = found.box
    assert top > 150
    assert bottom - top > 150


def test_a_row_that_is_missing_is_found(drawn: Drawn) -> None:
    found = difference(drawn(), drawn(ROWS[:-1]))
    assert found is not None
    assert found.box[3] - found.box[1] < 30


def test_another_word_is_found_where_it_stands(drawn: Drawn) -> None:
    rows = [[*row] for row in ROWS]
    rows[5][2] = "L4–S1"
    found = difference(drawn(), drawn(rows))
    assert found is not None
    left, top, right, bottom = found.box
    assert right - left < 30
    assert bottom - top < 14


def test_words_on_other_words_are_found(drawn: Drawn) -> None:
    found = difference(drawn(), drawn(over=[OverTheRest("Signed electronically by Dr. Ana Popescu", up=60)]))
    assert found is not None
    assert found.box[3] - found.box[1] < 20


def test_a_block_that_is_cut_off_is_found(drawn: Drawn) -> None:
    found = difference(drawn(), drawn(over=[OverTheRest("", up=40, covers=60)]))
    assert found is not None
    assert found.box[2] < 130


def test_a_page_of_another_size_is_another_page(drawn: Drawn) -> None:
    page = drawn()
    found = difference(page, page.crop((0, 0, 500, 800)))
    assert found is not None
    assert str(found) == "from 0 to 500 points across and from 0 to 800 points down"
