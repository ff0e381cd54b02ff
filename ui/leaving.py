"""Asks before something typed is lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS, FIELD_COLUMN_WIDTH, GROUP, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.text import TextRole, text_label


class LeavingQuestion(QDialog):
    """ "Keep editing" goes back and is what Enter and Escape answer; "Discard" gives up what was typed."""

    def __init__(self, parent: QWidget, what: str) -> None:
        super().__init__(parent)
        tell = QCoreApplication.translate
        self.setWindowTitle(tell("Leaving", "Not saved yet"))
        self.keep = Button(tell("Leaving", "Keep editing"), primary=True)
        self.discard = Button(tell("Leaving", "Discard"))
        self.keep.clicked.connect(self.reject)
        self.discard.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        space(column, margins=WINDOW_EDGE, gap=GROUP)
        heading = text_label(
            tell("Leaving", "{what} is not saved").format(what=what), TextRole.SECTION, wrap=True
        )
        words = text_label(
            tell("Leaving", "What was typed is lost when you leave it."), tone=Tone.NEUTRAL, wrap=True
        )
        fix_size(heading, width=FIELD_COLUMN_WIDTH)
        column.addWidget(heading)
        column.addWidget(words)
        column.addSpacing(BETWEEN_CARDS)
        row = QHBoxLayout()
        space(row, gap=GROUP)
        column.addLayout(row)
        row.addStretch(1)
        row.addWidget(self.discard)
        row.addWidget(self.keep)
        self.keep.setFocus()


def may_discard(parent: QWidget, what: str) -> bool:
    """Ask whether ``what`` may be given up."""
    question = LeavingQuestion(parent.window(), what)
    answer = question.exec()
    question.deleteLater()
    return answer == QDialog.DialogCode.Accepted
