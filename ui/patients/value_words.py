"""Writes the values of declared fields as the window shows them: labels for codes, dates in words, units. No Qt."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from models.fields import Number, unit_words
from models.partial_date import PartialDate
from models.record import Record
from models.vocabularies import Vocabulary
from models.wording import Translate
from ui.typed_dates import shown_date, shown_moment

NOTHING = "–"
"""Stands where nothing was entered."""


def value_words(record: Record, name: str, translate: Translate, *, unit: bool = True) -> str:
    """The value of a field in words; empty where nothing was entered."""
    value = record.values.get(name)
    if value is None:
        return ""
    field = record.fields[name]
    words = Number.text(field, value) if isinstance(field, Number) else words_of(value, translate)
    return f"{words} {unit_words(field.unit, translate)}" if unit and field.unit else words


def labelled_words(record: Record, name: str, translate: Translate) -> str:
    """The value behind its label: "Dexamethasone 4 mg"; empty where nothing was entered."""
    words = value_words(record, name, translate)
    label = translate(record.label_context(name), record.fields[name].label)
    return f"{label} {words}" if words else ""


def words_of(value: Any, translate: Translate) -> str:
    """Any stored value in words."""
    if isinstance(value, Vocabulary):
        words = translate(type(value).__name__, value.label)
        return words[:1].upper() + words[1:]
    if isinstance(value, bool):
        return translate("Values", "Yes") if value else translate("Values", "No")
    if isinstance(value, datetime):
        return shown_moment(value, translate)
    if isinstance(value, date | PartialDate):
        return shown_date(value, translate)
    return str(value)
