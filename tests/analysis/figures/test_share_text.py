"""A share is written so that only nothing is 0 % and only all is 100 %."""

import pytest

from analysis.figures.share_text import percent, percent_range


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.0, "0 %"),
        (0.004, "0.4 %"),
        (0.0001, "<0.1 %"),
        (0.01, "1 %"),
        (0.434, "43 %"),
        (0.99, "99 %"),
        (0.996, "99.6 %"),
        (0.9999, ">99.9 %"),
        (1.0, "100 %"),
        (1.0 - 1e-15, "100 %"),
        (None, "–"),
    ],
)
def test_what_is_close_to_nothing_or_to_all_keeps_a_decimal(share, text):
    assert percent(share) == text


def test_the_limits_of_an_interval_do_too():
    assert percent_range((0.0036, 0.5787)) == "(0.4 – 58 %)"
    assert percent_range((0.4, None)) == "–"
