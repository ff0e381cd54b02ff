"""Margins and gaps of layouts, kept as the design says them so that a new scale reaches open windows."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from ui.theme.theme import Theme, current_theme

_MARGINS = "designed_margins"
_GAP = "designed_gap"
_COLUMN_GAP = "designed_column_gap"
_FIXED = "designed_size"

Margins = tuple[int, int, int, int]


def space(layout: QLayout, *, margins: Margins | int = 0, gap: int, column_gap: int | None = None) -> None:
    """Give ``layout`` its margins (left, top, right, bottom, or one for all) and gaps, in pixels at 100 %."""
    whole = (margins,) * 4 if isinstance(margins, int) else margins
    layout.setProperty(_MARGINS, QMargins(*whole))
    layout.setProperty(_GAP, gap)
    layout.setProperty(_COLUMN_GAP, gap if column_gap is None else column_gap)
    _apply_to_layout(layout, current_theme())


def fix_size(widget: QWidget, *, width: int | None = None, height: int | None = None) -> None:
    """Fix the width or the height of ``widget``, or both, in pixels at 100 %."""
    widget.setProperty(_FIXED, [width or 0, height or 0])
    _apply_to_widget(widget, current_theme())


def rescale(window: QWidget, theme: Theme) -> None:
    """Give every layout and fixed size inside ``window`` its pixels at the scale of ``theme``."""
    for layout in window.findChildren(QLayout):
        if layout.property(_MARGINS) is not None:
            _apply_to_layout(layout, theme)
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.property(_FIXED) is not None:
            _apply_to_widget(widget, theme)


def _apply_to_layout(layout: QLayout, theme: Theme) -> None:
    margins = layout.property(_MARGINS)
    sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
    layout.setContentsMargins(*(round(side * theme.scale) for side in sides))
    layout.setSpacing(round(layout.property(_GAP) * theme.scale))
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(round(layout.property(_COLUMN_GAP) * theme.scale))


def _apply_to_widget(widget: QWidget, theme: Theme) -> None:
    width, height = widget.property(_FIXED)
    if width:
        widget.setFixedWidth(theme.px(width))
    if height:
        widget.setFixedHeight(theme.px(height))
