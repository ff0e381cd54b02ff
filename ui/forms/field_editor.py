"""Makes the widget in which a declared field is typed or chosen: one for each kind of field.

Every editor has ``value()`` and ``set_value()`` in the text of the field's own ``parse``, and the signals
``valueChanged`` and ``left``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from models.fields import (
    Choice,
    Day,
    Field,
    Flag,
    HistoricalDay,
    LongText,
    Moment,
    Number,
    Picture,
    Text,
    WholeNumber,
    unit_words,
)
from ui.forms.form_context import FormContext
from ui.forms.form_words import choice_words
from ui.theme.theme import current_theme
from ui.theme.tokens import FIELD_COLUMN_WIDTH
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.moment_field import MomentField
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.text_field import LongTextField, TextField
from ui.widgets.unit_field import UnitField

MOST_SEGMENTS = 4
"""More answers than these stand in a list."""


@singledispatch
def make_editor(field: Field[Any], context: FormContext, name: str) -> QWidget:  # noqa: ARG001
    """The editor of ``field``; ``name`` is what it is called for screen readers. Raise TypeError for keys."""
    raise TypeError(f"{type(field).__name__} is not typed in a form")


@make_editor.register
def _choice(field: Choice, context: FormContext, name: str) -> QWidget:
    return answers_editor(
        [(each.value, choice_words(each, context.translate)) for each in field.vocabulary], name
    )


@make_editor.register
def _flag(_field: Flag, _context: FormContext, name: str) -> QWidget:
    translate = QCoreApplication.translate
    return answers_editor(
        [("true", translate("FieldEditor", "Yes")), ("false", translate("FieldEditor", "No"))], name
    )


@make_editor.register
def _number(field: Number, context: FormContext, name: str) -> QWidget:
    return NumberField(unit_words(field.unit, context.translate), name=name)


@make_editor.register
def _whole_number(field: WholeNumber, context: FormContext, name: str) -> QWidget:
    return NumberField(unit_words(field.unit, context.translate), name=name)


@make_editor.register
def _day(_field: Day, context: FormContext, name: str) -> QWidget:
    return DateField(today=context.today, name=name)


@make_editor.register
def _historical_day(_field: HistoricalDay, context: FormContext, name: str) -> QWidget:
    return DateField(today=context.today, partial=True, name=name)


@make_editor.register
def _moment(_field: Moment, context: FormContext, name: str) -> QWidget:
    return MomentField(now=context.now, name=name)


@make_editor.register
def _text(field: Text, context: FormContext, name: str) -> QWidget:
    editor = TextField(name=name)
    suggestions = context.suggestions(field.suggests)
    if suggestions:
        suggest(editor, suggestions)
    return editor


@make_editor.register
def _long_text(_field: LongText, _context: FormContext, name: str) -> QWidget:
    return LongTextField(name=name, height=64)


@make_editor.register
def _picture(field: Picture, _context: FormContext, name: str) -> QWidget:
    from ui.widgets.picture_field import PictureField

    return PictureField(name=name, largest=field.largest)


class NumberField(UnitField):
    """A typed number; a decimal comma is read as a point."""

    def value(self) -> str:
        """The number with a decimal point, or what was typed where it is none."""
        typed = super().value()
        return typed.replace(",", ".") if typed.count(",") == 1 and "." not in typed else typed


def answers_editor(choices: Sequence[tuple[str, str]], name: str) -> QWidget:
    """Buttons side by side for a few short answers, a list for more or longer ones."""
    if len(choices) <= MOST_SEGMENTS:
        segmented = SegmentedChoice(choices, name=name, advances=True)
        if segmented.sizeHint().width() <= current_theme().px(FIELD_COLUMN_WIDTH):
            return segmented
        segmented.deleteLater()
    return ChoiceField(choices, name=name)


def suggest(editor: TextField, suggestions: Sequence[str]) -> None:
    """Propose whatever among ``suggestions`` holds the typed letters; anything else may be typed as well."""
    completer = QCompleter(list(suggestions), editor)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    editor.setCompleter(completer)


_WIDTHS: dict[type[QWidget], int] = {MomentField: 180, LongTextField: 260, SegmentedChoice: 0}
_WIDEST_LIST = 236
_LONG_FROM = 500
_LONG_TEXT = 260
_SHORT_TEXT = 132
_PICTURE = 300


def needed_width(field: Field[Any], editor: QWidget) -> int:
    """The pixels at 100 % that an editor needs for what is usually typed into it."""
    if isinstance(field, Picture):
        return _PICTURE
    if isinstance(editor, TextField) and isinstance(field, Text):
        return _LONG_TEXT if field.longest >= _LONG_FROM else _SHORT_TEXT
    if isinstance(editor, ChoiceField):
        return min(_WIDEST_LIST, round(editor.sizeHint().width() / current_theme().scale))
    if isinstance(editor, DateField):
        return 196 if editor.takes_partial else 132
    return _WIDTHS.get(type(editor), 132)
