"""A value that is read, not typed, with its label above."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme.spacing import space
from ui.theme.tones import Tone
from ui.widgets.text import TextRole, text_label


class Fact(QWidget):
    """A label and the words below it, which the mouse can select; a dash stands in the muted colour.

    A ``struck`` value is one that stands no more: it is crossed out, and said to be a former one.
    """

    def __init__(self, label: str, words: str, *, missing: str = "–", struck: bool = False) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        space(self._column, margins=(0, 0, 0, 4), gap=0)
        is_crossed = struck and bool(words) and words != missing
        self.value = text_label(
            words or missing,
            TextRole.BODY,
            tone=Tone.NEUTRAL if is_crossed or not words else None,
            wrap=True,
        )
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.value.setAccessibleName(f"{label}: {words or missing}")
        if is_crossed:
            strike(self.value)
        self._column.addWidget(text_label(label, TextRole.LABEL, wrap=True))
        self._column.addWidget(self.value)
        self._column.addStretch(1)

    def add_former(self, words: str, told: str) -> None:
        """Show below a value that stood here before, crossed out, and who changed it, when and why."""
        at = self._column.count() - 1
        former = text_label(words, TextRole.BODY, tone=Tone.NEUTRAL, wrap=True)
        strike(former)
        self._column.insertWidget(at, former)
        self._column.insertWidget(at + 1, text_label(told, TextRole.CAPTION, wrap=True))


def strike(label: QLabel) -> None:
    """Cross a label out; a screen reader says that the value stands no more."""
    told = QCoreApplication.translate("Fact", "former value: {words}")
    label.setAccessibleName(told.format(words=label.text()))
    label.setProperty("struck", True)
