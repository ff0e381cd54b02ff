"""Writes the text of a field, as forms and files carry it, the way people read it. No Qt."""

from __future__ import annotations

from models.fields import ValueRefused
from models.record import Record
from models.wording import Translate
from ui.patients.value_words import NOTHING, value_words


def version_words(kind: type[Record], name: str, text: str, translate: Translate) -> str:
    """Label, date or number with its unit; a text that cannot be read as it is; a dash for nothing."""
    if not text:
        return NOTHING
    try:
        value = kind.fields[name].parse(text)
    except (ValueRefused, KeyError):
        return text
    return value_words(kind({name: value}), name, translate) or NOTHING
