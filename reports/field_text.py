"""Writes the values of declared fields as people read them: labels for codes, dates in words, units behind numbers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from analysis.wording.isolated_facts import isolated
from models.fields import Field, Link, Number, Structure, unit_words
from models.partial_date import PartialDate
from models.record import Record
from models.vocabularies import Vocabulary
from models.wording import Translate
from reports.dates import day_text, moment_text


def field_label(kind: type[Record], name: str, translate: Translate) -> str:
    """The label that the record declares for a field."""
    return translate(kind.label_context(name), kind.fields[name].label)


def field_value(record: Record, name: str, translate: Translate, *, unit: bool = True) -> str:
    """The value of a field in words, its unit behind it unless a table's header says it; empty without a value."""
    value = record.values.get(name)
    if value is None:
        return ""
    field = record.fields[name]
    shown = value_text(value, translate, field=field)
    return f"{shown} {unit_words(field.unit, translate)}" if unit and field.unit else shown


def value_text(value: Any, translate: Translate, *, field: Field[Any] | None = None) -> str:
    """A value in words, without its unit; empty for None."""
    if isinstance(value, Vocabulary):
        return translate(type(value).__name__, value.label)
    if isinstance(value, bool):
        return translate("Report", "yes") if value else translate("Report", "no")
    if isinstance(value, date | PartialDate):
        return moment_text(value, translate) if isinstance(value, datetime) else day_text(value, translate)
    if isinstance(field, Number) and value is not None:
        return field.text(value)
    return "" if value is None else str(value)


def further_facts(
    record: Record, translate: Translate, *, besides: Collection[str], listed_only: bool = False
) -> list[str]:
    """ "Label: value" for each field that was filled in and has no place of its own (``besides``) on the page.

    So whatever is declared is printed. An answer "no" says nothing here; keys and kept structures are no answers.
    """
    kind = type(record)
    fields = kind.listed_fields() if listed_only else kind.clinical_fields()
    return [
        f"{field_label(kind, field.name, translate)}: {isolated(field_value(record, field.name, translate))}"
        for field in fields
        if field.name not in besides
        and not isinstance(field, Link | Structure)
        and record.values.get(field.name) not in (None, False)
    ]


def capitalised(text: str) -> str:
    """The text with its first letter in upper case, the others as they are."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """The text with its first letter in lower case, unless it begins with an abbreviation such as CSF."""
    is_abbreviation = len(text) > 1 and text[1].isupper()
    return text if is_abbreviation else text[:1].lower() + text[1:]
