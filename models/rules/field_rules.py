"""Rules that hold for every record, from its declared fields: required, of its type, in range, not in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from models.fields import (
    Choice,
    Day,
    Field,
    Flag,
    HistoricalDay,
    Link,
    Moment,
    Number,
    Text,
    ValueRefused,
    WholeNumber,
)
from models.findings import Code, Finding
from models.partial_date import PartialDate
from models.record import Record
from models.records.administration import Administration, drug_was_given
from models.records.hold import LIFTING, Hold
from models.vocabularies import EntryMode, SessionStatus


def field_findings(record: Record, *, now: datetime) -> list[Finding]:
    """What the declarations alone say against a record.

    Keys of other rows and the columns the register keeps are left to the register, which fills them.
    """
    findings: list[Finding] = []
    for field in type(record).clinical_fields():
        if isinstance(field, Link):
            continue
        findings += _of_field(record, field, now)
    return findings


def _of_field(record: Record, field: Field[Any], now: datetime) -> Iterator[Finding]:
    value = record.values.get(field.name)
    if value is None or value == "":
        if is_required(field, record):
            yield Finding.of(Code.REQUIRED_MISSING, field.name, table=record.table)
        return
    refusal = _refusal(field, value)
    if refusal is not None:
        parameters: dict[str, Any] = {"table": record.table, **refusal.parameters}
        yield Finding.of(refusal.code, field.name, **parameters)
        return
    if not getattr(field, "may_be_future", True) and is_future(value, now):
        yield Finding.of(Code.DATE_IN_FUTURE, field.name, table=record.table, value=value)
    if isinstance(field, WholeNumber) and field.name.startswith("kps") and value % 10:
        yield Finding.of(
            Code.KPS_NOT_DECADE, field.name, table=record.table, value=value, citation="LOINC 89243-0"
        )


def is_required(field: Field[Any], record: Record) -> bool:
    """Whether a field must be answered, given what the record says elsewhere.

    Beside the fields declared so: the dose when drug was given, the reason when it was partly or not given,
    whether a puncture was attempted when it was not given, and when, by whom and why a hold was lifted.
    """
    if field.required:
        return True
    if isinstance(record, Hold):
        return field.section is LIFTING and _is_lifted_here(record)
    if not isinstance(record, Administration):
        return False
    status = record.values.get("status")
    return {
        "dose_mg": drug_was_given(record),
        "status_reason": status in (SessionStatus.PARTLY_GIVEN, SessionStatus.NOT_GIVEN),
        "puncture_attempted": status == SessionStatus.NOT_GIVEN,
    }.get(field.name, False)


def _is_lifted_here(hold: Hold) -> bool:
    """Whether the hold is lifted by somebody who can say why; an imported row keeps what its file knew."""
    told = any(hold.values.get(field.name) for field in Hold.clinical_fields() if field.section is LIFTING)
    return told and hold.entry_mode is not EntryMode.IMPORTED


def is_future(value: date | datetime | PartialDate, now: datetime) -> bool:
    """Whether a date is after ``now``; a partial one only where each of its completions is."""
    if isinstance(value, datetime):
        return value > now
    return (value.earliest if isinstance(value, PartialDate) else value) > now.date()


def end_of(day: date) -> datetime:
    """The last moment of a day, local time."""
    return datetime.combine(day, time.max).astimezone()


def _refusal(field: Field[Any], value: Any) -> ValueRefused | None:
    if not _has_type(field, value):
        return ValueRefused(Code.WRONG_TYPE, value=value, expected=field.type_name)
    try:
        field.check(value)
    except ValueRefused as refusal:
        return refusal
    return None


def _has_type(field: Field[Any], value: Any) -> bool:  # noqa: PLR0911 - one answer for each kind
    if isinstance(field, Choice):
        return isinstance(value, field.vocabulary)
    if isinstance(field, Text):
        return isinstance(value, str)
    if isinstance(field, Flag):
        return isinstance(value, bool)
    if isinstance(field, WholeNumber):
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(field, Number):
        return isinstance(value, int | float) and not isinstance(value, bool)
    if isinstance(field, Moment):
        return isinstance(value, datetime) and value.tzinfo is not None
    if isinstance(field, HistoricalDay):
        return isinstance(value, PartialDate)
    if isinstance(field, Day):
        return isinstance(value, date) and not isinstance(value, datetime)
    return True
