"""What a page shows before there is anything to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import Meaning
from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS, FIELD_COLUMN_WIDTH, GROUP, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label


class EmptyState(QWidget):
    """Says what will stand here, with the button that begins it; ``begun`` comes when it is pressed."""

    begun = Signal()

    def __init__(
        self, title: str, explanation: str, *, action: str = "", meaning: Meaning | None = None
    ) -> None:
        super().__init__()
        self.setAccessibleName(f"{title}. {explanation}")
        column = QVBoxLayout(self)
        space(column, margins=WINDOW_EDGE, gap=GROUP)
        column.addStretch(1)
        if meaning is not None:
            picture = IconLabel(size=40)
            picture.show_icon(meaning, Tone.NEUTRAL)
            column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        words = QHBoxLayout()
        column.addLayout(words)
        _centre_words(words, title, explanation)
        self.button = Button(action, primary=True)
        if not action:  # showing a button that has no parent yet would open a window for it
            self.button.hide()
        self.button.clicked.connect(self.begun)
        column.addSpacing(BETWEEN_CARDS)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)


def _centre_words(row: QHBoxLayout, title: str, explanation: str) -> None:
    """Both texts in a column of their own: between stretches it is as high as its wrapped lines need."""
    words = QWidget()
    fix_size(words, width=FIELD_COLUMN_WIDTH)
    lines = QVBoxLayout(words)
    space(lines, gap=GROUP)
    for label in (
        text_label(title, TextRole.SECTION),
        text_label(explanation, TextRole.BODY, tone=Tone.NEUTRAL, wrap=True),
    ):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(label)
    space(row, gap=0)
    row.addStretch(1)
    row.addWidget(words)
    row.addStretch(1)
