from __future__ import annotations

from datetime import date

import pytest

from models.partial_date import PartialDate
from models.told_days import DistantDate, Intervals, at_a_distance
from models.wording import untranslated
from models.written_date import written_date

DIAGNOSES = [date(2024, 2, 20), date(2024, 7, 1), date(2024, 12, 31), date(2024, 2, 29)]


def test_a_day_is_told_as_days_from_day_zero() -> None:
    told = Intervals(untranslated, date(2024, 2, 20))
    assert written_date(date(2024, 3, 1), told) == "day 10"
    assert written_date(date(2024, 2, 18), told) == "day \N{MINUS SIGN}2"
    assert written_date(PartialDate(2024, 3, 1), told) == "day 10"


def test_without_a_day_zero_only_the_year_is_told() -> None:
    assert written_date(date(2024, 3, 1), Intervals(untranslated, None)) == "2024"


@pytest.mark.parametrize("day_zero", DIAGNOSES)
def test_a_year_says_nothing_of_the_day_it_is_counted_from(day_zero: date) -> None:
    """Counted from its first of July, the days would give day and month of the diagnosis away."""
    distance = (at_a_distance(PartialDate(2020), day_zero) - day_zero).days
    assert distance in (-1461, -1462)  # 29 February comes to the 28th in a common year
    assert written_date(PartialDate(2020), Intervals(untranslated, day_zero)).startswith(
        "about day \N{MINUS SIGN}146"
    )


@pytest.mark.parametrize("day", [1, 15, 28])
def test_a_month_says_nothing_of_the_day_it_is_counted_from(day: int) -> None:
    day_zero = date(2024, 2, day)
    assert (at_a_distance(PartialDate(2023, 12), day_zero) - day_zero).days == -62


def test_a_distant_date_is_a_partial_date_with_another_middle() -> None:
    distant = DistantDate.of_partial(PartialDate(2020), date(2024, 2, 20))
    assert distant.middle() == date(2020, 2, 20)
    assert distant.middle(not_before=date(2020, 5, 1)) == date(2020, 5, 1)
    assert distant.middle(not_after=date(2020, 1, 5)) == date(2020, 1, 5)
    assert not distant.is_whole
    assert str(distant) == "2020"


def test_a_whole_distant_date_stays_what_it_is() -> None:
    assert DistantDate.of_partial(PartialDate(2020, 3, 4), date(2024, 2, 20)).middle() == date(2020, 3, 4)
