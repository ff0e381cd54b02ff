"""A chip that leads somewhere when it is pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from ui.theme.painting import paint_focus_ring
from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import TARGET_HEIGHT
from ui.theme.tones import Tone
from ui.widgets.chip import Chip
from ui.widgets.showing import show_only_if

_AROUND = 4


class ChipButton(QAbstractButton):
    """A state to press, by mouse, Space or Enter; the area above and below the pill belongs to it."""

    def __init__(self, tone: Tone) -> None:
        super().__init__()
        self.chip = Chip("", tone)
        self.chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        space(row, margins=(0, _AROUND, 0, _AROUND), gap=0)
        row.addWidget(self.chip)

    def say(self, text: str) -> None:
        """Show ``text``; nothing at all for the empty text."""
        self.chip.set_state(text, self.chip.tone)
        self.setText(text)
        self.setAccessibleName(text)
        show_only_if(bool(text), self)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The pill and the area around it."""
        theme = current_theme()
        pill = self.chip.sizeHint()
        return QSize(pill.width(), max(theme.px(TARGET_HEIGHT), pill.height() + 2 * theme.px(_AROUND)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring while the keyboard is here; the chip draws itself."""
        if self.hasFocus():
            theme = current_theme()
            paint_focus_ring(QPainter(self), QRectF(self.rect()), theme, radius=self.height() / 2)
