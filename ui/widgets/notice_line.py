"""One line that says what was just done or refused, until the next thing happens."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.icons import Meaning
from ui.theme.marking import mark
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.widgets.icon_button import IconButton
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label

_MEANINGS = {Tone.GOOD: Meaning.GOOD, Tone.DANGER: Meaning.DANGER, Tone.WARNING: Meaning.WARNING}


class NoticeLine(QFrame):
    """Hidden while there is nothing to say; the words can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        self._picture = IconLabel()
        self.words = text_label("", TextRole.BODY, wrap=True)
        self._close = IconButton(self.tr("Close"), Meaning.CLOSE, quiet=True)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        space(row, margins=(12, 4, 4, 4), gap=GROUP)
        row.addWidget(self._picture)
        row.addWidget(self.words, 1)
        row.addWidget(self._close)
        self.hide()

    def say(self, words: str, tone: Tone) -> None:
        """Show ``words``: good for done, danger for refused."""
        self._picture.show_icon(_MEANINGS.get(tone, Meaning.NOTICE), tone)
        mark(self.words, tone if tone is Tone.DANGER else None)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.show()
