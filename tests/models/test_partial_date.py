"""Historical dates known to the day, the month or the year."""

from datetime import date

import pytest

from models.partial_date import PartialDate


@pytest.mark.parametrize("text", ["2019", "2019-03", "2019-03-31"])
def test_a_partial_date_is_kept_as_typed(text):
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "19", "2019-3", "2019-13", "2019-02-30", "0000", "2019-03-31T10:00", "03-2019"]
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.parse(text)


def test_a_month_stands_for_all_its_days():
    february = PartialDate.parse("2020-02")
    assert (february.earliest, february.latest) == (date(2020, 2, 1), date(2020, 2, 29))


def test_a_year_stands_for_all_its_days():
    year = PartialDate.parse("2020")
    assert (year.earliest, year.latest) == (date(2020, 1, 1), date(2020, 12, 31))


@pytest.mark.parametrize(
    ("text", "middle"),
    [("2020", date(2020, 7, 1)), ("2020-02", date(2020, 2, 15)), ("2020-02-03", date(2020, 2, 3))],
)
def test_computation_takes_the_middle_of_the_period(text, middle):
    assert PartialDate.parse(text).middle() == middle


def test_the_middle_is_kept_within_what_is_known():
    year = PartialDate.parse("2020")
    assert year.middle(not_before=date(2020, 9, 9)) == date(2020, 9, 9)
    assert year.middle(not_after=date(2020, 3, 3)) == date(2020, 3, 3)


def test_what_is_known_moves_the_middle_no_further_than_the_period():
    year = PartialDate.parse("2020")
    assert year.middle(not_before=date(2022, 1, 1)) == date(2020, 12, 31)
    assert year.middle(not_after=date(2018, 1, 1)) == date(2020, 1, 1)


def test_dates_of_different_precision_sort():
    dates = [PartialDate.parse(text) for text in ("2020-03", "2020-01-05", "2020", "2019-12")]
    assert [str(found) for found in sorted(dates)] == ["2019-12", "2020", "2020-01-05", "2020-03"]


def test_a_day_needs_its_month():
    with pytest.raises(ValueError, match="month"):
        PartialDate(2020, None, 3)
