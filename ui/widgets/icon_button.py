"""A button with an icon before its words; for pages after the first, which loads no icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize

from ui.icons import Meaning, icon
from ui.theme.theme import current_theme
from ui.theme.tokens import ICON, TIGHT
from ui.widgets.button import Button


class IconButton(Button):
    """A ``Button`` whose icon keeps to the theme."""

    def __init__(
        self, text: str, meaning: Meaning, *, shortcut: str = "", primary: bool = False, quiet: bool = False
    ) -> None:
        super().__init__(text, shortcut=shortcut, primary=primary, quiet=quiet)
        self._meaning = meaning
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours and size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_meaning"):
            self._draw_icon()

    def _draw_icon(self) -> None:
        theme = current_theme()
        colour = theme.palette.accent if self.property("quiet") else theme.palette.text
        if self.property("primary"):
            colour = theme.palette.on_accent
        self.setIcon(icon(self._meaning, colour))
        # Qt keeps four pixels between icon and words at every scale: the icon brings the rest.
        self.setIconSize(QSize(theme.px(ICON + TIGHT), theme.px(ICON)))
