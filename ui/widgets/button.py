"""Buttons that say what they do, with their shortcut beside the words.

The login page has one: what draws and what reads shortcuts is loaded on use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from ui.theme.theme import current_theme
from ui.theme.tokens import FIELD_RADIUS, FOCUS_RING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Button(QPushButton):
    """A push button; ``primary`` is for the one action a page is there for, ``quiet`` for links among text.

    ``shortcut`` is a key sequence such as "Ctrl+S"; it is shown after the words and works in the whole window.
    """

    def __init__(self, text: str, *, shortcut: str = "", primary: bool = False, quiet: bool = False) -> None:
        super().__init__()
        self.setProperty("primary", primary)
        self.setProperty("quiet", quiet)
        self.setAutoDefault(False)
        self.setDefault(primary)
        self.setAccessibleName(text.replace("&", ""))
        self.setText(f"{text}   {_shown(shortcut)}" if shortcut else text)
        if shortcut:
            self.setShortcut(shortcut)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the focus of a primary button as a ring inside it, which accent on accent would not show."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("primary"):
            self._paint_inner_ring()

    def _paint_inner_ring(self) -> None:
        from PySide6.QtGui import QColor, QPainter

        from ui.theme.painting import paint_ring

        theme = current_theme()
        inset = theme.px(FOCUS_RING)
        area = self.rect().adjusted(inset, inset, -inset, -inset).toRectF()
        colour, radius = QColor(theme.palette.on_accent), theme.px(FIELD_RADIUS - 2)
        paint_ring(QPainter(self), area, colour, width=1.5 * theme.scale, radius=radius)


def _shown(shortcut: str) -> str:
    from PySide6.QtGui import QKeySequence

    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
