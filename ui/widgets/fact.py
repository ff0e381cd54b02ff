"""A value that is read, not typed, with its label above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.spacing import space
from ui.theme.tones import Tone
from ui.widgets.text import TextRole, text_label


class Fact(QWidget):
    """A label and the words below it, which the mouse can select; a dash stands in the muted colour."""

    def __init__(self, label: str, words: str, *, missing: str = "–") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        space(column, margins=(0, 0, 0, 4), gap=0)
        self.value = text_label(
            words or missing, TextRole.BODY, tone=None if words else Tone.NEUTRAL, wrap=True
        )
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.value.setAccessibleName(f"{label}: {words or missing}")
        column.addWidget(text_label(label, TextRole.LABEL, wrap=True))
        column.addWidget(self.value)
        column.addStretch(1)
