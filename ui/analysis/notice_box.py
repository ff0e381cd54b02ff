"""A calm box of sentences that have to be read before the numbers beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.icons import Meaning
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP, TIGHT
from ui.theme.tones import Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label


class NoticeBox(QFrame):
    """One sentence a line beside a single sign; ``remedies`` holds what can be done about them. Hidden while empty."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._name = name
        self.setProperty("ground", "notice")
        self._sign = IconLabel()
        self._lines = QVBoxLayout()
        space(self._lines, gap=TIGHT)
        self.remedies = QHBoxLayout()
        space(self.remedies, gap=GROUP)
        self._labels: list[QLabel] = []
        self._arrange()
        self.hide()

    def set_sentences(self, sentences: Sequence[str]) -> None:
        """Show these sentences, or nothing at all."""
        if not self._labels and sentences:
            self._sign.show_icon(Meaning.WARNING, Tone.WARNING)
        while len(self._labels) < len(sentences):
            label = text_label("", TextRole.MESSAGE, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._lines.addWidget(label)
            self._labels.append(label)
        for at, label in enumerate(self._labels):
            label.setText(sentences[at] if at < len(sentences) else "")
            label.setVisible(at < len(sentences))
        self.setAccessibleName(f"{self._name}: {' '.join(sentences)}")
        self.setVisible(bool(sentences))

    def sentences(self) -> list[str]:
        """What is shown."""
        return [label.text() for label in self._labels if label.text()]

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        space(row, margins=(BETWEEN_CARDS, GROUP, BETWEEN_CARDS, GROUP), gap=GROUP)
        sign = QWidget()
        top = QVBoxLayout(sign)
        space(top, gap=0)
        top.addWidget(self._sign)
        top.addStretch(1)
        row.addWidget(sign)
        row.addLayout(self._lines, 1)
        row.addLayout(self.remedies)
