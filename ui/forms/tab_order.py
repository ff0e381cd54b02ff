"""Lets Tab go through a form as the eye does."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from ui.forms.field_layout import FieldLayout
from ui.forms.reason_line import ReasonLine
from ui.widgets.labelled_field import LabelledField


def order_tabs(widgets: Iterable[QWidget]) -> None:
    """Chain the widgets in the order given."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def focus_order(rows: FieldLayout) -> list[QWidget]:
    """What takes the focus in rows of fields and of the reasons under them, in reading order."""
    return [line.field for line in rows.reading_order() if isinstance(line, LabelledField | ReasonLine)]
