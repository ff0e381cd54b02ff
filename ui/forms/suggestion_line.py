"""A value that the rest of a form speaks for: said in words, taken over with one key, never by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.icons import Meaning
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label

ACCEPT_KEY = "Ctrl+D"


class SuggestionLine(QFrame):
    """Hidden while nothing is proposed; ``accepted`` comes with the button or its key.

    Whoever may not write the field sees the words alone. ``field`` is what takes the focus.
    """

    accepted = Signal()

    def __init__(self, accept_words: str) -> None:
        super().__init__()
        self.setProperty("ground", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = text_label("", TextRole.BODY, wrap=True)
        self.button = self.field = Button(accept_words, shortcut=ACCEPT_KEY)
        picture = IconLabel()
        picture.show_icon(Meaning.NOTICE, Tone.NEUTRAL)
        row = QHBoxLayout(self)
        space(row, margins=(GROUP, 4, 4, 4), gap=GROUP)
        row.addWidget(picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.accepted)
        self.hide()

    def propose(self, words: str, *, may_accept: bool) -> None:
        """Say what is proposed; nothing for the empty text."""
        self.words.setText(words)
        self.button.setVisible(may_accept)
        self.button.setEnabled(may_accept and bool(words))
        self.button.setAccessibleDescription(words)
        self.setVisible(bool(words))
