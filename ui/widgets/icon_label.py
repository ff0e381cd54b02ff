"""An icon that keeps its meaning's colour when the theme changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel

from ui.icons import Meaning, icon
from ui.theme.theme import current_theme
from ui.theme.tokens import ICON
from ui.theme.tones import Tone, tone_colour


class IconLabel(QLabel):
    """One icon of ``size`` pixels at 100 %; it stands beside words and is silent for screen readers."""

    def __init__(self, *, size: int = ICON) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._size = size
        self._meaning: Meaning | None = None
        self._tone = Tone.NEUTRAL

    def show_icon(self, meaning: Meaning, tone: Tone) -> None:
        """Show the icon of ``meaning`` in the colour of ``tone``."""
        self._meaning, self._tone = meaning, tone
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours and size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._meaning is not None:
            self._draw()

    def _draw(self) -> None:
        if self._meaning is None:
            return
        theme = current_theme()
        size = theme.px(self._size)
        picture = icon(self._meaning, tone_colour(theme.palette, self._tone))
        self.setPixmap(picture.pixmap(QSize(size, size), self.devicePixelRatioF()))
        self.setFixedSize(size, size)
