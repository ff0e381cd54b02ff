"""Shows how far long work has come, and lets it be cancelled; quick work is never interrupted by it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.theme.spacing import fix_size, space
from ui.theme.tokens import FIELD_COLUMN_WIDTH, GROUP, WINDOW_EDGE
from ui.widgets.button import Button
from ui.widgets.text import TextRole, text_label

SHOWN_AFTER_MS = 300


class ProgressPanel(QWidget):
    """Appears 300 ms after ``start``, goes with ``finish``; ``cancelled`` comes when the button is pressed."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = text_label("", TextRole.BODY)
        self._detail = text_label("", TextRole.CAPTION)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.button = Button(self.tr("Cancel"))
        self.button.clicked.connect(self._cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOWN_AFTER_MS)
        self._patience.timeout.connect(self.show)
        self._arrange()
        self.hide()

    def start(self, title: str) -> None:
        """Say what is under way; nothing is seen of it for the first 300 ms."""
        self._title.setText(title)
        self._detail.setText("")
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 0)
        self.button.setEnabled(True)
        self._patience.start()

    def set_progress(self, done: int, total: int, text: str = "") -> None:
        """Show ``done`` of ``total`` parts; a total of 0 means that it is not known."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if self.button.isEnabled():  # else "Cancelling" stands there until it has ended
            self._detail.setText(text)

    def finish(self) -> None:
        """Go away, or never come."""
        self._patience.stop()
        self.hide()

    def _cancel(self) -> None:
        self.button.setEnabled(False)
        self._detail.setText(self.tr("Cancelling"))
        self.cancelled.emit()

    def _arrange(self) -> None:
        inner = QWidget()
        fix_size(inner, width=FIELD_COLUMN_WIDTH)
        column = QVBoxLayout(inner)
        space(column, gap=GROUP)
        column.addWidget(self._title)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        space(row, gap=GROUP)
        row.addWidget(self._detail, 1)
        row.addWidget(self.button)
        column.addLayout(row)
        outer = QVBoxLayout(self)
        space(outer, margins=WINDOW_EDGE, gap=0)
        outer.addWidget(inner, 0, Qt.AlignmentFlag.AlignCenter)
