"""Makes the columns of a table from the fields that a record declares as listed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from models.fields import Field, Number, Section, WholeNumber, unit_words
from models.partial_date import PartialDate
from models.record import KeptRecord
from models.vocabularies import Response, Vocabulary
from models.wording import Translate
from ui.forms.form_words import field_words
from ui.patients.value_words import NOTHING, value_words
from ui.widgets.record_model import Column

RecordOf = Callable[[Any], KeptRecord]


def listed_columns(
    kind: type[KeptRecord],
    translate: Translate,
    *,
    of: RecordOf = lambda row: row,
    own: Mapping[str, Column[Any]] | None = None,
    first: Section | None = None,
    last: str = "",
) -> list[Column[Any]]:
    """A column for each listed field, in the order declared. ``of`` gives the record of a table's row.

    ``first`` is a section that comes right behind the first column, ``last`` a wide field that comes at the end.
    ``own`` holds by its name the column of a field that a table tells in its own way, such as together with another.
    """
    told = own or {}
    leading, *others = kind.listed_fields()
    others.sort(key=lambda field: (field.name == last, first is not None and field.section is not first))
    return [
        told.get(field.name) or field_column(kind, field, translate, of=of) for field in (leading, *others)
    ]


def field_column(
    kind: type[KeptRecord], field: Field[Any], translate: Translate, *, of: RecordOf = lambda row: row
) -> Column[Any]:
    """The column of one field: its unit in the header, numbers to the right."""
    words = field_words(kind, field, translate)
    return Column(
        f"{words} ({unit_words(field.unit, translate)})" if field.unit else words,
        lambda row: _shown(of(row), field.name, translate),
        lambda row: sort_value(of(row).values.get(field.name)),
        right=isinstance(field, Number | WholeNumber),
    )


def sort_value(value: Any) -> Any:
    """What a value is sorted by: a date by its first day, a code by its words."""
    if isinstance(value, PartialDate):
        return value.earliest
    return value.label if isinstance(value, Vocabulary) else value


def _shown(record: KeptRecord, name: str, translate: Translate) -> str:
    value = record.values.get(name)
    if isinstance(value, Response):
        return value.value
    return value_words(record, name, translate, unit=False) or NOTHING
