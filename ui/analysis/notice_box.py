"""A calm box of sentences that have to be read before the numbers beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.analysis.notice import Notice, Remedy
from ui.icons import Meaning
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP, TIGHT
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label


class NoticeBox(QFrame):
    """One sentence a line beside a single sign, the buttons of their remedies beside them. Hidden while empty.

    ``request_asked`` carries the filters of the remedy that was clicked.
    """

    request_asked = Signal(object)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._name = name
        self.setProperty("ground", "notice")
        self._sign = IconLabel()
        self._lines = QVBoxLayout()
        space(self._lines, gap=TIGHT)
        self._remedies = QHBoxLayout()
        space(self._remedies, gap=GROUP)
        self.remedies: list[Button] = []
        self._labels: list[QLabel] = []
        self._arrange()
        self.hide()

    def set_notices(self, notices: Sequence[Notice]) -> None:
        """Show these sentences with their remedies, or nothing at all."""
        self._set_remedies([notice.remedy for notice in notices if notice.remedy is not None])
        self._set_sentences([notice.sentence for notice in notices])

    def _set_remedies(self, remedies: Sequence[Remedy]) -> None:
        for button in self.remedies:
            self._remedies.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.remedies = []
        for remedy in remedies:
            button = Button(remedy.words)
            button.clicked.connect(partial(self.request_asked.emit, remedy.request))
            self._remedies.insertWidget(len(self.remedies), button)
            self.remedies.append(button)

    def _set_sentences(self, sentences: Sequence[str]) -> None:
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
        row.addLayout(self._remedies)
