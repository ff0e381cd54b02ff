"""A question beside its answers: for checklists, where labels above would take twice the room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.widgets.labelled_field import LabelledField
from ui.widgets.text import TextRole

NEEDED_WIDTH = 400


class QuestionLine(LabelledField):
    """A ``LabelledField`` with its label on the left, the answers on the right, findings below."""

    def question_height(self, width: int) -> int:
        """How high question and answers are at ``width``, without what is said below them."""
        return self._question.heightForWidth(width)

    def _label_and_field(self) -> QWidget:
        self.label.setProperty("text_role", TextRole.BODY.value)
        self.label.setWordWrap(True)
        self._question = QWidget()
        row = QHBoxLayout(self._question)
        space(row, gap=GROUP)
        row.addWidget(self.label, 1)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignVCenter)
        return self._question
