"""Buttons that say what they do, with their shortcut beside the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from ui.theme.painting import paint_ring
from ui.theme.theme import current_theme
from ui.theme.tokens import FIELD_RADIUS, FOCUS_RING, ICON


class Button(QPushButton):
    """A push button; ``primary`` is for the one action a page is there for, ``quiet`` for links among text.

    ``shortcut`` is a key sequence such as "Ctrl+S"; it is shown after the words and works in the whole window.
    """

    def __init__(self, text: str, *, shortcut: str = "", primary: bool = False, quiet: bool = False) -> None:
        super().__init__()
        self._words = text
        self._meaning: str | None = None
        self.setProperty("primary", primary)
        self.setProperty("quiet", quiet)
        self.setAutoDefault(False)
        self.setDefault(primary)
        self.setAccessibleName(text.replace("&", ""))
        self.setText(f"{text}   {_shown(shortcut)}" if shortcut else text)
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))

    def set_meaning(self, meaning: str) -> None:
        """Show the icon of this ``ui.icons.Meaning`` before the words. Only for pages shown after the first."""
        self._meaning = meaning
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._meaning is not None:
            self._draw_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the focus of a primary button as a ring inside it, which accent on accent would not show."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("primary"):
            theme = current_theme()
            inset = theme.px(FOCUS_RING)
            area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            colour = QColor(theme.palette.on_accent)
            radius = theme.px(FIELD_RADIUS - 2)
            paint_ring(QPainter(self), area, colour, width=1.5 * theme.scale, radius=radius)

    def _draw_icon(self) -> None:
        from ui.icons import Meaning, icon

        theme = current_theme()
        palette = theme.palette
        colour = palette.on_accent if self.property("primary") else palette.text
        self.setIcon(icon(Meaning(self._meaning), palette.accent if self.property("quiet") else colour))
        self.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))


def _shown(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
