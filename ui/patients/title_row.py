"""The line on top of a tab: what it shows, a word more about it, and its buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS, CONTROL_HEIGHT, GROUP
from ui.widgets.text import TextRole, text_label


class TitleRow(QWidget):
    """A section title, a caption beside it, and buttons at the right edge."""

    def __init__(self, title: str, *, caption: str = "", buttons: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        self.title: QLabel = text_label(title, TextRole.SECTION)
        self.caption: QLabel = text_label(caption, TextRole.CAPTION, wrap=True)
        row = QHBoxLayout(self)
        space(row, gap=GROUP)
        row.addWidget(self.title)
        row.addSpacing(BETWEEN_CARDS - GROUP)
        row.addWidget(self.caption, 1)
        for button in buttons:
            row.addWidget(button)
        fix_size(self, height=CONTROL_HEIGHT)
