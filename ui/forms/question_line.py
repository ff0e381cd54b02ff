"""A question beside its answers: for checklists, where labels above would take twice the room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.widgets.labelled_field import LabelledField
from ui.widgets.text import TextRole

NEEDED_WIDTH = 400


class QuestionLine(LabelledField):
    """A ``LabelledField`` with its label on the left, the answers on the right, findings below."""

    def question_height(self, width: int) -> int:
        """How high question and answers are at ``width``, without what is said below them."""
        height = self._question.heightForWidth(width)
        return height if height > 0 else self._question.sizeHint().height()

    def _place_field(self, column: QVBoxLayout) -> None:
        self.label.setProperty("text_role", TextRole.BODY.value)
        self.label.setWordWrap(True)
        self._question = QHBoxLayout()
        column.addLayout(self._question)
        space(self._question, gap=GROUP)
        self._question.addWidget(self.label, 1)
        self._question.addWidget(self.field, 0, Qt.AlignmentFlag.AlignVCenter)
