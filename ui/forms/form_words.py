"""The words that declarations carry, in the language of the window."""

from __future__ import annotations

from typing import Any

from models.fields import Field, Section
from models.record import Record
from models.vocabularies import Vocabulary
from models.wording import Translate


def field_words(kind: type[Record], field: Field[Any], translate: Translate) -> str:
    """The label of a field of ``kind``; its translation stands under the name of the record."""
    return translate(kind.label_context(field.name), field.label)


def section_words(section: Section, translate: Translate) -> str:
    """The title of a section."""
    return translate("Section", section.label)


def title_words(kind: type[Record], translate: Translate) -> str:
    """What one row of ``kind`` is called."""
    return translate("Record", kind.title)


def choice_words(member: Vocabulary, translate: Translate) -> str:
    """The label of an answer, as it stands alone on a button or in a list."""
    words = translate(type(member).__name__, member.label)
    return words[:1].upper() + words[1:]
