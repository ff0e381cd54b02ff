"""The place to write the answer of a declared field in: its type, unit, length and vocabulary say which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reportlab.lib.units import mm

from models.fields import (
    Choice,
    Day,
    Field,
    Flag,
    HistoricalDay,
    Link,
    LongText,
    Moment,
    Picture,
    Structure,
    Text,
    unit_words,
)
from models.record import Record
from models.vocabularies import Vocabulary
from models.wording import Translate
from reports.field_text import field_label, value_text
from reports.form_grid import Asked
from reports.handwriting import Blank, Figures, Ruled, Ticks
from reports.typesetting import Typesetting

NUMBER_ROOM: float = 13 * mm
_BARE_NUMBER_ROOM: float = 11 * mm
_NAME_ROOM: float = 40 * mm
_SHORT_TEXT_ROOM: float = 26 * mm
_LONG_FROM = 300
_NOTE_LINES = (3, 2, 2, 1)
"""Of a long text, from airy to closest."""
_SHORT_UP_TO = 60


def is_written_by_hand(field: Field[Any]) -> bool:
    """Whether people fill the field in: keys, pictures and what the program keeps are none of theirs."""
    return not isinstance(field, Link | Structure | Picture)


def asked_fields(
    kind: type[Record], fields: Iterable[Field[Any]], typesetting: Typesetting
) -> Iterator[Asked]:
    """Each field with its label and place."""
    for field in fields:
        label = field_label(kind, field.name, typesetting.translate)
        yield Asked(label, blank_of(field, typesetting), condition=field.asked_when)


def blank_of(field: Field[Any], typesetting: Typesetting) -> Blank:
    """Boxes for what has few answers, figures for dates and times, else a line with the unit."""
    translate = typesetting.translate
    if isinstance(field, Choice):
        return Ticks(answers_of(field.vocabulary, translate), typesetting)
    if isinstance(field, Flag):
        return Ticks([value_text(answer, translate) for answer in (True, False)], typesetting)
    if isinstance(field, Moment | Day | HistoricalDay):
        return Figures(typesetting, time=isinstance(field, Moment))
    if isinstance(field, Text):
        lines = _NOTE_LINES[typesetting.closeness] if isinstance(field, LongText) else 1
        return Ruled(typesetting, room=_text_room(field, typesetting.width), lines=lines)
    unit = unit_words(field.unit, translate)
    return Ruled(typesetting, room=NUMBER_ROOM if unit else _BARE_NUMBER_ROOM, unit=unit, grows=False)


def answers_of(vocabulary: type[Vocabulary], translate: Translate) -> list[str]:
    """The words of every code."""
    return [value_text(member, translate) for member in vocabulary]


def _text_room(field: Text, width: float) -> float:
    if field.longest >= _LONG_FROM:
        return width
    return _SHORT_TEXT_ROOM if field.longest <= _SHORT_UP_TO else _NAME_ROOM
