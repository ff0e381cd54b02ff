from __future__ import annotations

import pytest

from ui.analysis.word_columns import shared_widths


@pytest.mark.parametrize(
    ("natural", "room", "widths"),
    [
        ([100, 50], 200, [125, 75]),
        ([100, 50, 20], 172, [101, 51, 20]),
        ([300, 50], 200, [150, 50]),
        ([300, 200, 40], 200, [80, 80, 40]),
        ([300], 120, [120]),
        ([], 120, []),
        ([300, 50], -10, [0, 0]),
    ],
    ids=["spare", "odd spare", "one too wide", "two too wide", "alone", "no words", "no room"],
)
def test_words_share_the_room_that_numbers_leave(natural: list[int], room: int, widths: list[int]) -> None:
    assert shared_widths(natural, room) == widths
