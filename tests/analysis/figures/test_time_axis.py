"""What stands under the lanes adapts to how much of the time is shown."""

from datetime import date, timedelta

import pytest

from analysis.figures.time_axis import CycleAxis, MonthAxis
from analysis.figures.time_window import TimeWindow
from models.months import months_between
from models.wording import untranslated

LM = date(2022, 1, 31)
AXIS = MonthAxis(LM)


def ticks(first, last, *, axis=AXIS, is_whole=False):
    return axis.ticks(TimeWindow(first, last), untranslated, is_whole=is_whole)


def test_a_whole_course_counts_months():
    found = ticks(-0.4, 19.4, is_whole=True)
    assert found.labels == ("0", "3", "6", "9", "12", "15", "18")
    assert found.title == "months since LM diagnosis"


def test_a_part_counts_months_weeks_or_days_as_it_gets_shorter():
    assert ticks(4.2, 9.1).labels == ("5", "6", "7", "8", "9")
    weeks = ticks(6.0, 8.0)
    assert weeks.title == "weeks since LM diagnosis"
    days = ticks(6.0, 6.5)
    assert days.title == "days since LM diagnosis"
    assert 5 <= len(days.labels) <= 12


def test_a_week_and_a_day_stand_where_their_dates_are():
    for first, last, unit in ((6.0, 8.0, 7), (6.0, 6.5, 1)):
        found = ticks(first, last)
        for place, label in zip(found.places, found.labels, strict=True):
            day = LM + timedelta(days=unit * int(label))
            assert place == pytest.approx(months_between(LM, day))


@pytest.mark.parametrize("days", [-40, 0, 1, 27, 28, 29, 59, 400, 3000])
def test_the_day_of_a_place_is_the_one_that_stands_there(days):
    day = LM + timedelta(days=days)
    assert AXIS.day_at(months_between(LM, day)) == day


def test_cycles_are_whole_and_begin_with_one():
    assert ticks(-0.5, 6.5, axis=CycleAxis()).labels == ("1", "2", "3", "4", "5", "6")
    assert ticks(-0.5, 35.5, axis=CycleAxis()).labels == ("5", "10", "15", "20", "25", "30", "35")
