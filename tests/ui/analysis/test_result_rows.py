"""The rows of a table of results at any width."""

from __future__ import annotations

import pytest

from analysis.wording.result_table import ResultColumn
from ui.analysis.result_rows import ResultRows

pytestmark = pytest.mark.usefixtures("light_theme")

COLUMNS = (ResultColumn("Variable", right=False), ResultColumn("n"), ResultColumn("Hazard ratio (95 % CI)"))
LONG = "LM certainty: probable (type II) against confirmed (type I)"
ROWS = ((LONG, "14", "1.80 (0.49 – 6.61)"), ("KPS at LM", "14", "0.96 (0.91 – 1.01)"))


@pytest.fixture
def rows(show_active) -> ResultRows:
    made = ResultRows(COLUMNS, name="Univariable")
    made.show_rows(ROWS)
    made.resize(900, 200)
    show_active(made)
    return made


def shown_lines(rows: ResultRows, row: int) -> float:
    return 1 + (rows.rowHeight(row) - rows.rowHeight(1)) / rows.fontMetrics().height()


def test_where_there_is_room_every_row_has_one_line(rows: ResultRows) -> None:
    assert shown_lines(rows, 0) == 1
    assert rows.horizontalHeader().length() == rows.viewport().width()


def test_in_a_narrow_window_words_wrap_and_numbers_do_not(rows: ResultRows, qtbot) -> None:
    numbers = [rows.columnWidth(at) for at in (1, 2)]
    rows.resize(340, 200)
    qtbot.waitUntil(lambda: shown_lines(rows, 0) > 2)
    assert [rows.columnWidth(at) for at in (1, 2)] == numbers
    assert rows.horizontalHeader().length() == rows.viewport().width()
    assert rows.height() > rows.rowHeight(0) + rows.rowHeight(1)


def test_with_more_room_again_the_rows_are_as_high_as_before(rows: ResultRows, qtbot) -> None:
    rows.resize(340, 200)
    qtbot.waitUntil(lambda: shown_lines(rows, 0) > 2)
    rows.resize(900, 200)
    qtbot.waitUntil(lambda: shown_lines(rows, 0) == 1)


def test_other_rows_have_heights_of_their_own(rows: ResultRows, qtbot) -> None:
    rows.resize(340, 200)
    qtbot.waitUntil(lambda: shown_lines(rows, 0) > 2)
    rows.show_rows((ROWS[1], ROWS[1]))
    assert shown_lines(rows, 0) == 1
