from __future__ import annotations

import pytest

from analysis.number_cut import cut_in_two


def test_values_at_the_cut_lie_above_it() -> None:
    cut = cut_in_two([1.0, 2.0, 3.0], 2)
    assert cut is not None
    assert cut.groups == ("<2", "≥2", "≥2")


def test_without_a_cut_it_is_the_median_of_what_is_known() -> None:
    cut = cut_in_two([1.0, None, 2.0, 4.0])
    assert cut is not None
    assert (cut.at, cut.is_median, cut.groups) == (2.0, True, ("<2", None, "≥2", "≥2"))


@pytest.mark.parametrize("values", [[], [None, None]])
def test_nothing_known_is_not_cut(values) -> None:
    assert cut_in_two(values) is None
