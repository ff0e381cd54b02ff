"""How numbers are written in figures and tables."""

import pytest

from analysis.figures.number_text import (
    months_interval_text,
    months_text,
    p_text,
    ratio_interval_text,
    ratio_text,
)


@pytest.mark.parametrize(("months", "text"), [(6.0, "6"), (7.5, "7.5"), (None, "NR"), (0.04, "0")])
def test_months_have_at_most_one_decimal_and_nr_stands_for_not_reached(months, text):
    assert months_text(months) == text


@pytest.mark.parametrize(
    ("p", "text"), [(0.0004, "<0.001"), (0.0217, "0.022"), (0.1737, "0.17"), (None, "–")]
)
def test_p_has_three_decimals_below_a_tenth(p, text):
    assert p_text(p) == text


@pytest.mark.parametrize(
    ("ratio", "text"), [(0.1932, "0.19"), (123.4, "123"), (2582.6, ">1000"), (0.001, "<0.01"), (None, "–")]
)
def test_a_ratio_is_as_short_as_it_can_be(ratio, text):
    assert ratio_text(ratio) == text


def test_intervals_stand_in_brackets():
    assert months_interval_text((6, None)) == "(6 – NR)"
    assert ratio_interval_text((0.04, 0.94)) == "(0.04 – 0.94)"
