"""The grades that exist for a CTCAE term, with their wording beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.ctcae import VERSION, grades_of, wording_of
from models.wording import Translate
from ui.theme.marking import mark
from ui.theme.spacing import space
from ui.theme.tokens import TIGHT
from ui.theme.tones import Tone
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.showing import show_only_if
from ui.widgets.text import TextRole, text_label

NOT_GRADED = "not_graded"


class GradeChoice(QWidget):
    """One grade of the term, or "not graded"; none chosen at first. A figure key chooses the grade it names.

    ``value`` is the grade's figure, empty for "not graded" and while nothing is chosen, which ``is_answered`` tells
    apart. A grade that another term does not have is taken away.
    """

    valueChanged = Signal(str)
    left = Signal()

    def __init__(self, translate: Translate, *, name: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # what takes no focus has no place in the tab order
        self._translate = translate
        self._grades: tuple[int, ...] | None = None
        self._term = ""
        self._version = VERSION
        self._column = QVBoxLayout(self)
        space(self._column, gap=TIGHT)
        self._wordings = QWidget()
        self._lines = QVBoxLayout(self._wordings)
        space(self._lines, gap=0)
        self.choice: SegmentedChoice | None = None
        self.setAccessibleName(name)
        self.set_term("")

    def set_term(self, term: str) -> None:
        """Offer the grades of ``term``; all five for one that CTCAE does not have."""
        grades = grades_of(term, version=self._version)
        if term == self._term and grades == self._grades:
            return
        self._term = term
        if grades != self._grades:
            self._grades = grades
            self._replace_choice()
        self._word_grades()

    def set_version(self, version: str) -> None:
        """Offer the grades of another version of CTCAE; all five, without their wording, for one not known here."""
        if version != self._version:
            self._version = version
            self._grades = None
            self.set_term(self._term)

    def value(self) -> str:
        """The figure of the grade, empty where there is none."""
        chosen = self.chosen()
        return "" if chosen == NOT_GRADED else chosen

    def set_value(self, value: str) -> None:
        """Choose a grade, or nothing for the empty text; one that the term does not have is left out."""
        known = {str(grade) for grade in self._grades or ()}
        if self.choice is not None:
            self.choice.set_value(value if value in known else "")

    def chosen(self) -> str:
        """The code of the answer: a figure, ``not_graded``, or empty while nothing is chosen."""
        return self.choice.value() if self.choice is not None else ""

    def choose(self, code: str) -> None:
        """Give the answer that ``chosen`` told."""
        if code == NOT_GRADED and self.choice is not None:
            self.choice.set_value(code)
        else:
            self.set_value(code)

    def is_answered(self) -> bool:
        """Whether a grade, or "not graded", is chosen."""
        return bool(self.chosen())

    def lines(self) -> list[str]:
        """The wording of every grade, as shown."""
        return [self._lines.itemAt(at).widget().text() for at in range(self._lines.count())]

    def wording(self) -> str:
        """The wording of the chosen grade, empty where there is none."""
        value = self.value()
        return self._wording_of(int(value)) if value else ""

    def _replace_choice(self) -> None:
        before, old = self.chosen(), self.choice
        answers = [(str(grade), str(grade)) for grade in self._grades or ()]
        name = self.accessibleName()
        self.choice = SegmentedChoice(
            [*answers, (NOT_GRADED, self.tr("Not graded"))], name=name, advances=True
        )
        self.choice.match_fields()
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._column.insertWidget(0, self.choice)
        self._column.addWidget(self._wordings)
        self.setFocusProxy(self.choice)
        self.choice.valueChanged.connect(self._tell)
        self.choice.left.connect(self.left)
        if before in [code for code, _ in answers] or before == NOT_GRADED:
            self.choice.set_value(before)
        elif before:
            self.valueChanged.emit("")

    def _word_grades(self) -> None:
        while self._lines.count():
            line = self._lines.takeAt(0).widget()
            line.hide()
            line.deleteLater()
        for grade in self._grades or ():
            words = self._wording_of(grade)
            if words:
                text = f"{grade}  {words}"
                self._lines.addWidget(text_label(text, TextRole.CAPTION, wrap=True))
        show_only_if(self._lines.count() > 0, self._wordings)
        self._mark_chosen()

    def _wording_of(self, grade: int) -> str:
        words = wording_of(self._term, grade) if self._version == VERSION else ""
        return self._translate("CTCAE", words) if words else ""

    def _mark_chosen(self) -> None:
        chosen = f"{self.value()}  "
        for at in range(self._lines.count()):
            line = self._lines.itemAt(at).widget()
            mark(line, Tone.ACCENT if self.value() and line.text().startswith(chosen) else None)
        self.setAccessibleDescription(self.wording())

    def _tell(self, _value: str) -> None:
        self._mark_chosen()
        self.valueChanged.emit(self.value())
