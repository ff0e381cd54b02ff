"""A white panel with a title, the place where things that belong together stand."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP, INSIDE_CARD
from ui.widgets.text import TextRole, text_label


class Card(QFrame):
    """A titled panel; put widgets into ``body`` and what belongs beside the title into ``title_row``.

    The parts stay together at the top where the card is taller than they are, unless the body ``fills`` it.
    """

    def __init__(self, title: str = "", *, fills: bool = False) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        space(outer, margins=(INSIDE_CARD, BETWEEN_CARDS, INSIDE_CARD, INSIDE_CARD), gap=GROUP)
        self.title_row = QHBoxLayout()
        space(self.title_row, gap=GROUP)
        self.title_label = text_label(title, TextRole.SECTION)
        if not title:  # showing a label that has no parent yet would open a window for it
            self.title_label.hide()
        if title:
            outer.addLayout(self.title_row)
        self.title_row.addWidget(self.title_label)
        self.title_row.addStretch(1)
        self.body = QVBoxLayout()
        space(self.body, gap=GROUP)
        outer.addLayout(self.body, 1 if fills else 0)
        if not fills:
            outer.addStretch(1)

    def add(self, part: QWidget | QLayout) -> None:
        """Put ``part`` below what is already in the body."""
        if isinstance(part, QWidget):
            self.body.addWidget(part)
        else:
            self.body.addLayout(part)
