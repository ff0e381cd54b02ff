"""Shows a record as cards of facts, one for each section that its declaration has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtWidgets import QWidget

from models.fields import Field, Link, LongText, Section, Structure
from models.record import KeptRecord, Record
from models.storage.history import FormerValue
from models.wording import Translate
from ui.forms.form_words import field_words, section_words, title_words
from ui.patients.former_words import former_told, former_value_words
from ui.patients.value_words import value_words
from ui.widgets.card import Card
from ui.widgets.fact import Fact
from ui.widgets.field_grid import FieldGrid

_COLUMNS = 4


Former = Mapping[str, Sequence[FormerValue]]
"""The values that stood in each field before it was corrected."""


def record_cards(
    record: KeptRecord, translate: Translate, *, empty: bool = True, former: Former | None = None
) -> list[Card]:
    """A card for each section in the order declared; with ``empty`` also what applies and was not entered.

    ``former`` values stand crossed out below the one that counts.
    """
    kind, before = type(record), former or {}
    cards = []
    for section, fields in _by_section(kind):
        shown = [
            field
            for field in fields
            if field.name in record.values or field.name in before or (empty and field.applies_to(record))
        ]
        if not shown:
            continue
        title = section_words(section, translate) if section else title_words(kind, translate)
        card = Card(title)
        card.add(facts_grid(record, shown, translate, former=before))
        cards.append(card)
    return cards


def facts_grid(
    record: KeptRecord, fields: list[Field[Any]], translate: Translate, *, former: Former
) -> QWidget:
    """The values of ``fields`` side by side, each under its label."""
    kind, grid = type(record), FieldGrid(_COLUMNS)
    for field in fields:
        words = value_words(record, field.name, translate)
        fact = Fact(field_words(kind, field, translate), words)
        for value in former.get(field.name, ()):
            fact.add_former(
                former_value_words(kind, field.name, value, translate), former_told(value, translate)
            )
        grid.add(fact, span=_COLUMNS if isinstance(field, LongText) else 1)
    return grid


def shown_fields(kind: type[Record]) -> list[Field[Any]]:
    """The declared fields that people read: no keys and no kept structures."""
    return [field for field in kind.clinical_fields() if not isinstance(field, Link | Structure)]


def _by_section(kind: type[Record]) -> Iterator[tuple[Section | None, list[Field[Any]]]]:
    for section, fields in groupby(shown_fields(kind), key=lambda field: field.section):
        yield section, list(fields)
