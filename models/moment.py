"""Points in time, stored in UTC with the local offset they were taken in."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import cache

_STORED = re.compile(r"(.+)Z\[([+-])(\d{2}):(\d{2})\]")


def parse_moment(text: str) -> datetime:
    """Read ISO 8601; a time without offset is local. Raise ValueError for anything else, a bare date included."""
    cleaned = text.strip()
    if len(cleaned) <= 10:
        raise ValueError(text)
    moment = datetime.fromisoformat(cleaned)
    try:
        moment.astimezone(UTC)
        return moment if moment.tzinfo is not None else moment.astimezone()
    except OverflowError:  # the first and last day of the calendar have no UTC in every offset
        raise ValueError(text) from None


def stored_moment(moment: datetime) -> str:
    """The text in the file: UTC first, so that text order is time order, then the offset (RFC 9557 suffix).

    ``2022-06-01T10:00+03:00`` is stored as ``2022-06-01T07:00:00Z[+03:00]``.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs its offset")
    offset = moment.utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    hours, minutes = divmod(abs(minutes), 60)
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    precision = "microseconds" if utc.microsecond else "seconds"
    return f"{utc.isoformat(timespec=precision)}Z[{sign}{hours:02d}:{minutes:02d}]"


def moment_from_storage(text: str) -> datetime:
    """The moment that ``stored_moment`` wrote, in the offset it was taken in."""
    match = _STORED.fullmatch(text)
    if match is None:
        raise ValueError(text)
    utc, sign, hours, minutes = match.groups()
    return datetime.fromisoformat(f"{utc}+00:00").astimezone(_offset(sign, hours, minutes))


@cache
def _offset(sign: str, hours: str, minutes: str) -> timezone:
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if sign == "-" else offset)
