"""Shows a fault of the program with text to copy, and keeps it in the log."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme.spacing import fix_size, space
from ui.theme.tokens import GROUP, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.text import TextRole, text_label

_LOG = logging.getLogger("thecalog")


class CrashDialog(QDialog):
    """What happened, that saved entries are safe, and the text for whoever mends it."""

    def __init__(self, parent: QWidget, details: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Thecalog")
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        fix_size(self.details, width=640, height=240)
        words = self.tr(
            "What was saved is safe. Copy the text below for whoever looks after the program; it may name a patient."
        )
        copy, close = Button(self.tr("&Copy text")), Button(self.tr("Close"), primary=True)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        space(column, margins=WINDOW_EDGE, gap=GROUP)
        column.addWidget(text_label(self.tr("The program made a mistake"), TextRole.SECTION))
        column.addWidget(text_label(words, tone=Tone.NEUTRAL, wrap=True))
        column.addWidget(self.details)
        row = QHBoxLayout()
        space(row, gap=GROUP)
        column.addLayout(row)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)


def install_crash_dialog(window: QWidget) -> None:
    """Show from now on whatever no code caught; the standard error stream gets it too."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error("%s", details)
        CrashDialog(window, details).open()

    sys.excepthook = show
