"""Says on every page of a demonstration register that nobody in it exists."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.icons import Meaning
from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label


class DemonstrationStrip(QFrame):
    """A thin line across the top of the window."""

    def __init__(self) -> None:
        super().__init__()
        words = self.tr("Demonstration: people and dates are invented")
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        space(row, margins=(12, 4, 12, 4), gap=GROUP)
        mark = IconLabel(size=16)
        mark.show_icon(Meaning.WARNING, Tone.WARNING)
        row.addWidget(mark)
        row.addWidget(text_label(words, TextRole.MESSAGE, tone=Tone.WARNING), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the whole line: it reaches from edge to edge of the window."""
        QPainter(self).fillRect(self.rect(), QColor(current_theme().palette.warning_ground))
