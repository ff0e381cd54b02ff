from __future__ import annotations

from datetime import date, datetime

import pytest

from models.partial_date import PartialDate
from models.wording import untranslated
from ui.typed_dates import NotADate, parse_typed_date, parse_typed_moment, shown_date, shown_moment

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 14, 5, 40)


@pytest.mark.parametrize(
    "typed",
    [
        "23.11.2026",
        "23/11/2026",
        "23-11-2026",
        "23 nov 2026",
        "23 nov. 2026",
        "23nov2026",
        "23 November 2026",
        "23 noiembrie 2026",
        "2026-11-23",
        "  23  NOV  2026 ",
        "today",
        "azi",
        "astăzi",
        "+0",
    ],
)
def test_a_whole_date_is_understood_however_it_is_typed(typed: str) -> None:
    assert str(parse_typed_date(typed, today=TODAY)) == "2026-11-23"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-11", "2026-11"),
        ("11.2026", "2026-11"),
        ("11/2026", "2026-11"),
        ("nov 2026", "2026-11"),
        ("mai 2024", "2024-05"),
        ("iun. 2024", "2024-06"),
        ("2026", "2026"),
    ],
)
def test_a_month_or_a_year_alone_stays_what_it_is(typed: str, meant: str) -> None:
    assert str(parse_typed_date(typed, today=TODAY)) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("+21", date(2026, 12, 14)),
        ("-1", date(2026, 11, 22)),
        ("−1", date(2026, 11, 22)),
        ("yesterday", date(2026, 11, 22)),
        ("mâine", date(2026, 11, 24)),
    ],
)
def test_days_count_from_today(typed: str, meant: date) -> None:
    assert parse_typed_date(typed, today=TODAY) == PartialDate.of(meant)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "23.11",
        "23.11.26",
        "31.02.2026",
        "13.2026",
        "11.23.2026",
        "23 ju 2026",
        "ma 2026",
        "soon",
        "2026-13",
    ],
)
def test_what_is_no_date_or_could_be_two_is_refused(typed: str) -> None:
    with pytest.raises(NotADate):
        parse_typed_date(typed, today=TODAY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("now", datetime(2026, 11, 23, 14, 5)),
        ("acum", datetime(2026, 11, 23, 14, 5)),
        ("9:30", datetime(2026, 11, 23, 9, 30)),
        ("09.30", datetime(2026, 11, 23, 9, 30)),
        ("0930", datetime(2026, 11, 23, 9, 30)),
        ("23 nov 2026 14:05", datetime(2026, 11, 23, 14, 5)),
        ("23.11.2026, 1405", datetime(2026, 11, 23, 14, 5)),
        ("2026-11-23T14:05", datetime(2026, 11, 23, 14, 5)),
        ("2026-11-23 14:05:59", datetime(2026, 11, 23, 14, 5)),
        ("-1 16:00", datetime(2026, 11, 22, 16, 0)),
        ("yesterday 16:00", datetime(2026, 11, 22, 16, 0)),
    ],
)
def test_a_moment_is_a_day_and_a_time_or_a_time_today(typed: str, meant: datetime) -> None:
    assert parse_typed_moment(typed, now=NOW) == meant


@pytest.mark.parametrize("typed", ["", "23.11.2026", "nov 2026 14:05", "25:00", "today", "14:60", "2360"])
def test_a_moment_without_its_time_or_its_day_is_refused(typed: str) -> None:
    with pytest.raises(NotADate):
        parse_typed_moment(typed, now=NOW)


def test_a_day_alone_is_its_noon_where_the_chart_tells_no_time() -> None:
    def taken(text: str) -> datetime:
        return parse_typed_moment(text, now=NOW, takes_day_alone=True)

    assert taken("14.9.2026") == datetime(2026, 9, 14, 12)
    assert taken("14.9.2026 8:00") == datetime(2026, 9, 14, 8)
    with pytest.raises(NotADate):
        taken("sep 2026")


def test_dates_are_shown_with_the_month_in_words() -> None:
    shown = [shown_date(PartialDate.parse(each), untranslated) for each in ("2026-11-23", "2026-05", "2026")]
    assert shown == ["23 Nov 2026", "May 2026", "2026"]


def test_moments_are_shown_in_24_hours() -> None:
    assert shown_moment(datetime(2026, 3, 4, 15, 5), untranslated) == "4 Mar 2026 15:05"


def test_what_is_shown_can_be_typed_again() -> None:
    for month in range(1, 13):
        day = date(2026, month, 9)
        assert parse_typed_date(shown_date(day, untranslated), today=TODAY) == PartialDate.of(day)
