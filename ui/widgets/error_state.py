"""What a page shows when its work failed: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.icons import Meaning
from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS, FIELD_COLUMN_WIDTH, GROUP, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label


class ErrorState(QWidget):
    """The sentence of a failure, what it left untouched, and a button; ``retried`` comes when it is pressed."""

    retried = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        space(column, margins=WINDOW_EDGE, gap=GROUP)
        column.addStretch(1)
        self._picture = IconLabel(size=40)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self._what = text_label("", TextRole.SECTION, wrap=True)
        self._safe = text_label("", TextRole.BODY, tone=Tone.NEUTRAL, wrap=True)
        for label in (self._what, self._safe):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            fix_size(label, width=FIELD_COLUMN_WIDTH)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button = Button(self.tr("Try again"))
        self.button.clicked.connect(self.retried)
        column.addSpacing(BETWEEN_CARDS)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def show_error(self, what: str, *, safe: str = "", action: str = "") -> None:
        """Say what happened, what is safe, and what the button does ("Try again" where not said)."""
        self._picture.show_icon(Meaning.DANGER, Tone.DANGER)
        self._what.setText(what)
        self._safe.setText(safe)
        self._safe.setVisible(bool(safe))
        self.button.setText(action or self.tr("Try again"))
        self.button.setAccessibleName(self.button.text())
        self.setAccessibleName(f"{what} {safe}".strip())
