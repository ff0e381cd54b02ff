"""Questions below each other, each with its answers and a remark beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.theme.marking import mark
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.text import TextRole, text_label


class QuestionGrid(QWidget):
    """Rows of question, segmented answer and remark, their columns aligned."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        space(self._grid, gap=7, column_gap=GROUP)
        self._grid.setColumnStretch(2, 1)
        self._remarks: dict[SegmentedChoice, QLabel] = {}

    def add(self, question: str, choice: SegmentedChoice, remark: QWidget | None = None) -> None:
        """Ask one more question; ``remark`` may be fields that the answer opens."""
        row = self._grid.rowCount()
        label = QLabel(question)
        label.setBuddy(choice)
        if not choice.accessibleName():
            choice.set_name(question.replace("&", ""))
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(choice, row, 1)
        if remark is None:
            remark = self._remarks[choice] = text_label("", TextRole.CAPTION)
        self._grid.addWidget(remark, row, 2, Qt.AlignmentFlag.AlignVCenter)

    def set_remark(self, choice: SegmentedChoice, text: str, tone: Tone | None = None) -> None:
        """Say ``text`` beside the answers of ``choice``."""
        self._remarks[choice].setText(text)
        mark(self._remarks[choice], tone)
