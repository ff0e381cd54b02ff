"""Points in time: read from ISO 8601, stored in UTC with the offset they were taken in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from models.moment import moment_from_storage, parse_moment, stored_moment


def test_a_moment_is_stored_in_utc_with_its_offset():
    assert stored_moment(parse_moment("2022-06-01T10:00+03:00")) == "2022-06-01T07:00:00Z[+03:00]"


@pytest.mark.parametrize(
    "text", ["2022-06-01T10:00+03:00", "2022-06-01T10:00:00.250000-05:30", "2022-06-01T10:00Z"]
)
def test_a_stored_moment_comes_back_in_its_own_offset(text):
    moment = parse_moment(text)
    again = moment_from_storage(stored_moment(moment))
    assert again == moment
    assert again.utcoffset() == moment.utcoffset()


def test_a_moment_without_offset_is_local():
    local = datetime(2022, 6, 1, 10, 0).astimezone()
    assert parse_moment("2022-06-01T10:00") == local


def test_stored_text_sorts_as_time_does():
    later = datetime(2022, 6, 1, 9, 0, tzinfo=timezone(timedelta(hours=-5)))
    sooner = datetime(2022, 6, 1, 10, 0, tzinfo=UTC)
    assert sorted([stored_moment(later), stored_moment(sooner)]) == [
        stored_moment(sooner),
        stored_moment(later),
    ]


@pytest.mark.parametrize(
    "text",
    ["2022-06-01", "yesterday", "", "2022-13-01T10:00", "9999-12-31T23:59-12:00", "0001-01-01T00:00+05:00"],
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        parse_moment(text)


def test_a_moment_without_offset_is_not_stored():
    with pytest.raises(ValueError, match="offset"):
        stored_moment(datetime(2022, 6, 1, 10, 0))
