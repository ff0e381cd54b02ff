from __future__ import annotations

import pytest

from reports.column_widths import WidthNeed, column_widths


def need(word: float, line: float, *, weight: float = 1.0, wrap: bool = True) -> WidthNeed:
    return WidthNeed(word=word, line=line, weight=weight, wrap=wrap)


def test_widths_add_up_to_the_table() -> None:
    assert sum(column_widths([need(20, 30, wrap=False), need(40, 900), need(30, 60)], 500)) == pytest.approx(
        500
    )


def test_a_column_that_does_not_wrap_gets_its_widest_line() -> None:
    assert column_widths([need(20, 80, wrap=False), need(40, 900)], 300)[0] == pytest.approx(80)


def test_a_long_note_gets_what_is_left() -> None:
    assert column_widths([need(20, 30), need(40, 5000)], 500) == pytest.approx([30, 470])


def test_columns_share_by_weight() -> None:
    first, second = column_widths([need(10, 5000), need(10, 5000, weight=3)], 420)
    assert second - 10 == pytest.approx(3 * (first - 10))


def test_a_table_too_narrow_for_its_words_still_adds_up() -> None:
    widths = column_widths([need(200, 300, wrap=False), need(200, 400)], 100)
    assert sum(widths) == pytest.approx(100)
    assert min(widths) > 0
