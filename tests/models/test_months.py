"""Months between dates, as DESIGN's endpoints count them; expected values worked out by hand."""

from datetime import date

import pytest

from models.months import add_months, age_in_years, months_between


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2022-01-15", "2022-07-15", 6.0),
        ("2022-01-31", "2022-02-28", 1.0),
        ("2022-01-30", "2022-02-28", 1.0),
        ("2022-01-29", "2022-02-28", 1.0),
        ("2020-01-31", "2020-02-29", 1.0),
        ("2022-01-31", "2022-03-31", 2.0),
        ("2022-01-31", "2022-03-30", 1 + 30 / 31),
        ("2022-01-31", "2022-03-01", 1 + 1 / 31),
        ("2022-01-31", "2022-04-30", 3.0),
        ("2020-02-29", "2021-02-28", 12.0),
        ("2020-02-29", "2024-02-29", 48.0),
        ("2020-02-29", "2021-03-01", 12 + 1 / 29),
        ("2022-01-15", "2022-01-15", 0.0),
        ("2022-01-15", "2022-01-16", 1 / 31),
        ("2021-12-15", "2022-01-14", 30 / 31),
    ],
)
def test_months_count_from_the_original_day_clamped_to_the_end_of_the_month(start, end, months):
    assert months_between(date.fromisoformat(start), date.fromisoformat(end)) == pytest.approx(
        months, abs=1e-12
    )


def test_months_backwards_are_negative():
    assert months_between(date(2022, 7, 15), date(2022, 1, 15)) == -6.0


def test_whole_months_are_exact_for_every_day_of_a_year():
    days = [date.fromordinal(date(2023, 12, 1).toordinal() + offset) for offset in range(400)]
    assert all(
        months_between(day, add_months(day, months)) == months for day in days for months in (1, 6, 12, 24)
    )


def test_adding_months_clamps_to_the_end_of_the_month():
    assert add_months(date(2023, 10, 31), 4) == date(2024, 2, 29)


@pytest.mark.parametrize(("on", "years"), [("2021-02-28", 20), ("2021-03-01", 21), ("2024-02-29", 24)])
def test_who_is_born_on_29_february_is_a_year_older_on_1_march_of_common_years(on, years):
    assert age_in_years(date(2000, 2, 29), date.fromisoformat(on)) == years
