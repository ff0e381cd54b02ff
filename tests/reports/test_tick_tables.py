from __future__ import annotations

from models.wording import untranslated
from reports.stylesheet import PageSize
from reports.tick_tables import header_cell, question_cell, tick_cells, tick_columns, tick_table
from reports.typesetting import Typesetting

TYPESETTING = Typesetting.on(PageSize.A4, untranslated)


def table(*questions: str):
    sheet = TYPESETTING.sheet
    rows = [["", header_cell("Yes", sheet)]]
    rows += [[question_cell(each, sheet), *tick_cells(1, TYPESETTING)] for each in questions]
    made = tick_table(rows, [80, 40], [], row_height=16)
    made.wrap(120, 800)
    return made


def test_a_question_over_two_lines_makes_its_row_higher_and_leaves_the_others() -> None:
    low, high = table("Short", "Drug, dose and route checked twice")._rowHeights[1:]
    assert low == 16
    assert high >= 2 * TYPESETTING.sheet.cell.leading


def test_a_table_that_is_filled_in_stays_on_one_page() -> None:
    assert table("First", "Second", "Third").split(120, 40) == []


def test_the_column_of_an_answer_holds_its_longest_word() -> None:
    yes, not_applicable = tick_columns(["Yes", "Not applicable"], TYPESETTING)
    assert yes < not_applicable < 60
