"""Lets Tab go through a form as the eye does."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.forms.field_layout import FieldLayout
from ui.forms.reason_line import ReasonLine
from ui.forms.suggestion_line import SuggestionLine
from ui.widgets.labelled_field import LabelledField


def order_tabs(widgets: Iterable[QWidget]) -> None:
    """Chain the widgets in the order given; a widget that is made of several is taken apart."""
    for before, after in pairwise(stop for widget in widgets for stop in _stops(widget)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> list[QWidget]:
    """``widget``, and where another takes its focus, the parts inside.

    Qt gives the focus of a widget with a proxy to the proxy, wherever it stands in the chain, so both must move.
    """
    if widget.focusProxy() is None:
        return [widget]
    parts = [part for part in widget.findChildren(QWidget) if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    return [widget, *parts]


def focus_order(rows: FieldLayout) -> list[QWidget]:
    """What takes the focus in rows of fields and of the reasons and suggestions under them, in reading order."""
    lines = [
        line
        for line in rows.reading_order()
        if isinstance(line, LabelledField | ReasonLine | SuggestionLine)
    ]
    return [line if line.focusProxy() is not None else line.field for line in lines]
