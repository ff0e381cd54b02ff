"""De-identified tables for researchers: no names, no accounts, no dates, nothing that anybody typed freely.

What goes: identifying fields, typed text, row keys (they hold the time of entry), everything the register keeps about
its rows, days that may lie ahead, staff, rows entered in error, and patients who withdrew their research consent. What
changes: dates and times become whole days since LM diagnosis, the birth date becomes the age at LM diagnosis, 90 for
whoever lived to be 90 (45 CFR 164.514(b)(2)(i)(C)). What stays: the study code, codes, numbers and flags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from models.course import PatientCourse
from models.ctcae import VERSION, find_term
from models.endpoints import last_contact
from models.exchange.table_columns import STUDY_CODE
from models.fields import Choice, Day, Field, Flag, HistoricalDay, Link, Moment, Number, Text, WholeNumber
from models.months import age_in_years
from models.partial_date import PartialDate
from models.record import KEPT_COLUMNS, KeptRecord
from models.records import (
    Administration,
    AdverseEvent,
    Assessment,
    ComplicationReview,
    Hold,
    ItAgent,
    Patient,
    ProtocolPhase,
    Therapy,
)
from models.situations import Situation
from models.told_days import DistantDate, at_a_distance
from models.wording import QT_TRANSLATE_NOOP

AGE = "age_at_lm_years"
OLDEST_SHOWN = 90
OTHER_TERM = "other"
KINDS: tuple[type[KeptRecord], ...] = (
    Patient,
    ProtocolPhase,
    Administration,
    ItAgent,
    AdverseEvent,
    ComplicationReview,
    Hold,
    Assessment,
    Therapy,
)
"""Every table but that of the staff."""
_CODED_PARAMETERS = frozenset({"cause", "window", "complication", "drug"})
"""Parameters of findings that hold codes."""
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
Record = TypeVar("Record", bound=KeptRecord)
Table = tuple[Sequence[str], list[list[str]]]


def deidentified_tables(courses: Iterable[PatientCourse]) -> dict[str, Table]:
    """Headers and rows of each table, by study code. Rows are numbered in the order of the file.

    ``courses`` come by study code, without rows entered in error, as ``read_courses`` gives them.
    """
    tables: dict[str, Table] = {kind.table: (deidentified_headers(kind), []) for kind in KINDS}
    keys: dict[str, str] = {}
    for course in courses:
        if course.patient.withdrew_consent:
            continue
        code = course.patient.study_code or ""
        for record in _records(course):
            headers, rows = tables[record.table]
            keys[record.id or ""] = number = str(len(rows) + 1)
            values = {**_values(record, course, keys), "id": number, STUDY_CODE: code}
            rows.append([values.get(name, "") for name in headers])
    return tables


def deidentified_course(course: PatientCourse, *, left_out: str) -> PatientCourse:
    """The course without what identifies; ``left_out`` are the words in place of typed text. For whoever prints it.

    Days stay as they are, since intervals are counted from them: they are to be told as days since LM diagnosis.
    Days that may lie ahead are left out: beside the day of reading they would be dates. A month or a year counts at
    whole months or years from LM diagnosis (``DistantDate``). A stored finding stays where its numbers, days and
    codes say all of it, without the reason that was typed. Raise ``Situation`` where research consent was withdrawn.
    """
    refuse_withdrawn(course.patient)
    strip = _Stripping(course.patient.lm_diagnosis_date, left_out)
    return PatientCourse(
        patient=strip.one(course.patient),
        administrations=strip.every(course.administrations),
        agents=strip.every(course.agents),
        reviews=strip.every(course.reviews),
        events=strip.every(course.events),
        holds=strip.every(course.holds),
        assessments=strip.every(course.assessments),
        therapies=strip.every(course.therapies),
        phases=strip.every(course.phases),
        demonstration=course.demonstration,
    )


def refuse_withdrawn(patient: Patient) -> None:
    """Raise ``Situation`` where research consent was withdrawn."""
    if patient.withdrew_consent:
        raise Situation(
            QT_TRANSLATE_NOOP(
                "Situation", "the patient withdrew her consent to research: nothing is printed"
            ),
            place=patient.study_code or "",
        )


def shown_age(course: PatientCourse) -> int | None:
    """Whole years at LM diagnosis, 90 for whoever lived to be 90; None where a date is missing."""
    birth, diagnosis = course.patient.birth_date, course.patient.lm_diagnosis_date
    if birth is None or diagnosis is None:
        return None
    last = course.patient.death_date or last_contact(course) or diagnosis
    is_old = age_in_years(birth, max(last, diagnosis)) >= OLDEST_SHOWN
    return OLDEST_SHOWN if is_old else age_in_years(birth, diagnosis)


def deidentified_headers(kind: type[KeptRecord]) -> list[str]:
    """The columns of one table: its number, the study code, then what is left of the declared fields."""
    headers = ["id"]
    if kind is not Patient:
        headers.append(STUDY_CODE)
    for field in kind.clinical_fields():
        headers += _headers_of(field)
    return headers


def deidentified_columns(kind: type[KeptRecord], field: Field[Any]) -> tuple[str, ...]:
    """The columns that one field becomes; none where it is left out."""
    return tuple(_headers_of(field)) if field in kind.clinical_fields() else ()


def _headers_of(field: Field[Any]) -> list[str]:
    """The columns that a field becomes; none for what identifies and for typed text."""
    name = field.name
    if field is Patient.fields["birth_date"]:
        return [AGE]
    if field in _COUNTED_FROM or field.identifies or getattr(field, "may_be_future", False):
        return []
    if isinstance(field, HistoricalDay):
        return [f"{name}_day", f"{name}_known_to"]
    if isinstance(field, Day | Moment):
        return [f"{name}_day"]
    is_kept = field in _SAFE_TEXTS or isinstance(field, Choice | Number | WholeNumber | Flag)
    return [name] if is_kept or (isinstance(field, Link) and field.to != Patient.table) else []


_COUNTED_FROM = (Patient.fields["lm_diagnosis_date"], ProtocolPhase.fields["valid_from"])
"""Days that others are counted from, and that are told nowhere."""
_SAFE_TEXTS = (
    Patient.fields[STUDY_CODE],
    AdverseEvent.fields["ctcae_term"],
    AdverseEvent.fields["ctcae_version"],
)
"""The pseudonym, and texts that are kept where they hold what the program itself proposes."""


def _records(course: PatientCourse) -> Iterator[KeptRecord]:
    """The rows of one patient; what a row links to stands before it."""
    yield course.patient
    yield from course.phases
    yield from course.administrations
    yield from course.agents
    yield from course.events
    yield from course.reviews
    yield from course.holds
    yield from course.assessments
    yield from course.therapies


def _values(record: KeptRecord, course: PatientCourse, keys: Mapping[str, str]) -> dict[str, str]:
    diagnosis = course.patient.lm_diagnosis_date or date.min
    values: dict[str, str] = {}
    for field in type(record).clinical_fields():
        name = field.name
        value = record.values.get(name)
        if value is None:
            continue
        if field is Patient.fields["birth_date"]:
            age = shown_age(course)
            values[AGE] = "" if age is None else str(age)
        elif isinstance(value, PartialDate):
            values[f"{name}_day"] = str((at_a_distance(value, diagnosis) - diagnosis).days)
            values[f"{name}_known_to"] = "day" if value.is_whole else "month" if value.month else "year"
        elif isinstance(value, datetime):
            values[f"{name}_day"] = str((value.date() - diagnosis).days)
        elif isinstance(value, date):
            values[f"{name}_day"] = str((value - diagnosis).days)
        elif isinstance(field, Link):
            values[name] = keys.get(value, "")
        else:
            values[name] = _safe_text(field, value)
    return values


@dataclass(frozen=True)
class _Stripping:
    """Leaves in a record the values that a de-identified table has, the days they are counted from, and its keys."""

    day_zero: date | None
    left_out: str

    def every(self, records: Sequence[Record]) -> tuple[Record, ...]:
        """All of them."""
        return tuple(self.one(record) for record in records)

    def one(self, record: Record) -> Record:
        """One record."""
        kept: dict[str, Any] = {}
        for name, value in record.values.items():
            field = record.fields[name]
            if name in ("id", "created_at") or isinstance(field, Link) or field in _COUNTED_FROM:
                kept[name] = value
            elif field in (AdverseEvent.fields["ctcae_term"], AdverseEvent.fields["ctcae_version"]):
                kept[name] = _safe_text(field, value)
            elif name not in KEPT_COLUMNS and _headers_of(field):
                kept[name] = self._distant(value)
            elif name not in KEPT_COLUMNS and isinstance(field, Text) and not field.identifies:
                kept[name] = self.left_out
        findings = [
            {**each, "reason": ""} for each in record.findings or () if _says_no_name(each["parameters"])
        ]
        return type(record)(kept, findings=findings or None)

    def _distant(self, value: Any) -> Any:
        if isinstance(value, PartialDate) and self.day_zero is not None:
            return DistantDate.of_partial(value, self.day_zero)
        return value


def _says_no_name(parameters: Mapping[str, Any]) -> bool:
    return all(
        name in _CODED_PARAMETERS
        or value is None
        or isinstance(value, bool | int | float)
        or (isinstance(value, str) and _ISO_DATE.fullmatch(value))
        for name, value in parameters.items()
    )


def _safe_text(field: Field[Any], value: Any) -> str:
    if field is AdverseEvent.fields["ctcae_term"]:
        known = find_term(value)
        return known.name if known else OTHER_TERM
    if field is AdverseEvent.fields["ctcae_version"]:
        return VERSION if value == VERSION else ""
    return field.text(value)
