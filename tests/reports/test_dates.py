from __future__ import annotations

from datetime import UTC, date, datetime

from models.partial_date import PartialDate
from models.wording import untranslated
from reports.dates import day_text, moment_text


def test_a_day_is_written_with_its_month_in_letters() -> None:
    assert day_text(date(2026, 11, 23), untranslated) == "23 Nov 2026"


def test_a_partial_date_shows_only_what_is_known() -> None:
    assert day_text(PartialDate(2019), untranslated) == "2019"
    assert day_text(PartialDate(2019, 5), untranslated) == "May 2019"


def test_a_month_is_translated() -> None:
    romanian = {"Nov": "nov."}
    assert day_text(date(2026, 11, 3), lambda _, text: romanian.get(text, text)) == "3 nov. 2026"


def test_a_moment_has_24_hours() -> None:
    assert moment_text(datetime(2026, 11, 23, 16, 5, tzinfo=UTC), untranslated) == "23 Nov 2026, 16:05"


def test_no_date_is_no_text() -> None:
    assert day_text(None, untranslated) == ""
    assert moment_text(None, untranslated) == ""
