"""What is measured before and after the session: a column for each measure, then what is asked once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from models.fields import Field, unit_words
from models.records import Administration
from models.records.administration.observations import AFTER, BEFORE
from models.wording import Translate
from reports.column_widths import WidthNeed, column_widths
from reports.field_text import field_label
from reports.form_grid import form_heading, form_rows
from reports.handwriting import line_height
from reports.text import text_width
from reports.tick_tables import header_cell, tick_table, writing_grid
from reports.typesetting import Typesetting
from reports.worksheet_sections.declared_sections import fields_of
from reports.worksheet_sections.field_blanks import asked_fields

_MOST_COLUMNS = 12
_LEAST_COLUMN: float = 10.5 * mm


def observations(typesetting: Typesetting) -> list[Flowable]:
    """A column for each measure that is taken before; its lower cell is open where it is taken after as well."""
    title = typesetting.translate("Worksheet", "Observations before and after")
    before, again = fields_of(BEFORE), _asked_again()
    twice = [field for field in before if field.label in again]
    once = [field for field in before if field.label not in again]
    story = [form_heading(title, typesetting)]
    needed = sum(_need(_title(field, typesetting), typesetting).word for field in (*twice, *once))
    if needed <= _room(typesetting):
        twice, once = [*twice, *once], []
    for start in range(0, len(twice), _MOST_COLUMNS):
        story.append(_pairs(twice[start : start + _MOST_COLUMNS], typesetting))
    return story + form_rows(asked_fields(Administration, once, typesetting), typesetting)


def afterwards(typesetting: Typesetting) -> list[Flowable]:
    """What is asked after the session alone."""
    again = _asked_again()
    fields = [field for field in fields_of(AFTER) if field.label not in again]
    title = typesetting.translate("Section", AFTER.label)
    return [
        form_heading(title, typesetting),
        *form_rows(asked_fields(Administration, fields, typesetting), typesetting),
    ]


def _asked_again() -> set[str]:
    """The labels of what is measured before and after."""
    before, after = ({field.label for field in fields_of(section)} for section in (BEFORE, AFTER))
    return before & after


def _pairs(fields: Sequence[Field[Any]], typesetting: Typesetting) -> Flowable:
    translate, sheet = typesetting.translate, typesetting.sheet
    sides, again = _sides(translate), _asked_again()
    titles = [_title(field, typesetting) for field in fields]
    rows: list[list[Flowable | str]] = [["", *(header_cell(title, sheet) for title in titles)]]
    rows += [[header_cell(side, sheet, centred=False, muted=False), *[""] * len(fields)] for side in sides]
    needs = [_need(title, typesetting) for title in ("\n".join(sides), *titles)]
    widths = column_widths(needs, typesetting.width)
    commands = [
        command
        for column, field in enumerate(fields, start=1)
        for command in writing_grid((column, 1), (column, 2 if field.label in again else 1), sheet)
    ]
    return tick_table(rows, widths, commands, row_height=line_height(typesetting))


def _sides(translate: Translate) -> list[str]:
    return [translate("Worksheet", "Before"), translate("Worksheet", "After")]


def _room(typesetting: Typesetting) -> float:
    """The width beside the words of the two sides."""
    return typesetting.width - _need("\n".join(_sides(typesetting.translate)), typesetting).word


def _title(field: Field[Any], typesetting: Typesetting) -> str:
    label = field_label(Administration, field.name, typesetting.translate)
    unit = unit_words(field.unit, typesetting.translate)
    return f"{label}\n{unit}" if unit else label


def _need(title: str, typesetting: Typesetting) -> WidthNeed:
    style = typesetting.sheet.label
    word = max(text_width(each, font=style.fontName, size=style.fontSize) for each in title.split())
    least = max(word + 2.2 * mm, _LEAST_COLUMN)
    return WidthNeed(word=least, line=least, weight=1, wrap=True)
