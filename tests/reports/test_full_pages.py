from __future__ import annotations

from models.wording import untranslated
from reports.full_pages import build_full_pages
from reports.stylesheet import PageSize
from reports.tables import Column, GroupRow
from reports.typesetting import Typesetting


def _rows(count: int):
    def story(typesetting: Typesetting):
        return [typesetting.table([Column("Row")], [[f"row {number}"] for number in range(count)])]

    return story


def _pages(read, facts, count: int):
    return read(build_full_pages(_rows(count), facts, Typesetting.on(PageSize.A4, untranslated))).pages


def _fullest(read, facts) -> int:
    """How many rows fill the first page."""
    first, second = _pages(read, facts, 60)
    assert second.text.count("row ") > 15, "the last page is well used, so that nothing is closed up"
    return first.text.count("row ")


def test_a_few_rows_too_many_are_closed_up_onto_the_page_before(read, facts) -> None:
    count = _fullest(read, facts) + 2
    assert len(_pages(read, facts, count)) == 1


def test_a_last_page_that_is_well_used_stays(read, facts) -> None:
    count = _fullest(read, facts) + 20
    pages = _pages(read, facts, count)
    assert len(pages) == 2
    assert pages[1].text.count("row ") >= 20


def test_rows_stay_apart_where_closing_up_saves_no_page(read, facts) -> None:
    apart = _fullest(read, facts)
    assert _pages(read, facts, apart + 8)[0].text.count("row ") == apart


def test_a_short_table_is_not_divided(read, facts) -> None:
    def story(typesetting: Typesetting):
        return [
            *(typesetting.body("filled") for _ in range(24)),
            typesetting.section("Heading"),
            typesetting.lead("What follows"),
            typesetting.table([Column("Row")], [[f"row {number}"] for number in range(10)]),
        ]

    pages = read(build_full_pages(story, facts, Typesetting.on(PageSize.A4, untranslated))).pages
    (page,) = [page for page in pages if "row " in page.text]
    assert page.text.count("row ") == 10
    assert "Heading" in page.text
    assert "What follows" in page.text


def test_a_short_table_is_not_divided_between_the_rows_that_name_others(read, facts) -> None:
    def story(typesetting: Typesetting):
        groups = [
            [GroupRow(name), [f"row {name} 1"], [f"row {name} 2"]] for name in ("Tests", "Means", "Times")
        ]
        rows = [row for group in groups for row in group]
        return [
            *(typesetting.body("filled") for _ in range(28)),
            typesetting.table([Column("Row")], rows),
        ]

    pages = read(build_full_pages(story, facts, Typesetting.on(PageSize.A4, untranslated))).pages
    (page,) = [page for page in pages if "row " in page.text]
    assert page.text.count("row ") == 6


def test_a_short_table_of_very_tall_rows_is_divided(read, facts) -> None:
    def story(typesetting: Typesetting):
        return [typesetting.table([Column("Row")], [["words " * 1500] for _ in range(3)])]

    pages = read(build_full_pages(story, facts, Typesetting.on(PageSize.A4, untranslated))).pages
    assert sum(page.text.count("words") for page in pages) == 4500
