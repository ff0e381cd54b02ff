"""One complication of the review: present, absent or not assessed, and what a present one opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from models.findings import Severity
from models.session_entry import ReviewAnswer
from models.vocabularies import Complication, ComplicationStatus
from ui.forms.finding_place import TONES, Said
from ui.forms.form_context import FormContext
from ui.forms.form_words import choice_words
from ui.forms.mnemonics import MnemonicLabel
from ui.forms.reason_line import ReasonLine
from ui.session.event_form import EventForm
from ui.theme.marking import mark
from ui.theme.spacing import space
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.showing import show_only_if
from ui.widgets.text import TextRole, text_label


class ComplicationRow(QObject):
    """A question with its answers, none chosen at first; P, A or N answers and goes on.

    ``changed`` comes with every change, ``left`` when the answer or a field of the event is left, ``opened`` when the
    form of the event was made, which is when the complication is first said to be present.
    """

    changed = Signal()
    left = Signal()
    opened = Signal()

    def __init__(self, complication: Complication, context: FormContext) -> None:
        super().__init__()
        self.complication = complication
        self.visited = False
        words = choice_words(complication, context.translate)
        self.question = QLabel(words)
        self.question.setMinimumHeight(0)
        self.choice = SegmentedChoice(
            [(status.value, choice_words(status, context.translate)) for status in ComplicationStatus],
            name=words,
            advances=True,
        )
        self.question.setBuddy(self.choice)
        self.label = MnemonicLabel(self.question, words)
        self.remark = text_label("", TextRole.CAPTION, wrap=True)
        self.space = QWidget()
        self.details: EventForm | None = None
        self._context = context
        self._column = QVBoxLayout(self.space)
        space(self._column, gap=0)
        self.space.hide()
        self._note = ""
        self._earlier = ""
        self.choice.valueChanged.connect(self._note_answer)
        self.choice.left.connect(self._note_leaving)

    def answer(self) -> ReviewAnswer | None:
        """The answer with the event a present one opens; None where nothing is chosen."""
        if not self.choice.value():
            return None
        status = ComplicationStatus(self.choice.value())
        if status is not ComplicationStatus.PRESENT:
            return ReviewAnswer(status)
        form = self.event_form()
        return ReviewAnswer(status, nrs=form.nrs(), event=form.read())

    def load(self, answer: ReviewAnswer | None) -> None:
        """Show an answer, or none."""
        if self.details is not None or (answer is not None and answer.event is not None):
            self.event_form().load(answer.event if answer else None, answer.nrs if answer else None)
        self.choice.set_value(answer.status.value if answer else "")

    def is_present(self) -> bool:
        """Whether the complication is said to be present."""
        return self.choice.value() == ComplicationStatus.PRESENT.value

    def event_form(self) -> EventForm:
        """The form of the event; made on first use, since most complications are absent."""
        if self.details is None:
            self.details = EventForm(self.complication, self._context)
            self._column.addWidget(self.details)
            self.details.changed.connect(self._note_change)
            self.details.left.connect(self.left)
            self.opened.emit()
        return self.details

    def open_event(self) -> EventForm | None:
        """The form of the event, where the complication is present."""
        return self.event_form() if self.is_present() else None

    def set_note(self, note: str) -> None:
        """Say something more beside the answers."""
        self._note = note
        self._say_remark()

    def set_earlier(self, words: str) -> None:
        """Say beside the answers, until another is there to be told, what was answered before."""
        self._earlier = words
        self._say_remark()

    def is_being_typed(self) -> bool:
        """Whether the focus is among the answers."""
        focused = QApplication.focusWidget()
        return focused is not None and self.choice.isAncestorOf(focused)

    def show_findings(self, said: Sequence[Said]) -> None:
        """Say a finding beside the answers, in place of the remark."""
        errors = [each for each in said if each.finding.severity is not Severity.NOTICE]
        if errors:
            self.remark.setText(errors[0].sentence)
            mark(self.remark, TONES[errors[0].finding.severity])
        else:
            mark(self.remark, None)
            self._say_remark()

    def host(self, line: ReasonLine) -> None:
        """Show a warning among the fields of the event."""
        self._column.addWidget(line)
        line.show()

    def release(self, line: ReasonLine) -> None:
        """Let go of a warning."""
        self._column.removeWidget(line)

    def go(self) -> None:
        """Bring the focus to the answers."""
        self.choice.setFocus()

    def focus_widget(self) -> QWidget:
        """The answers."""
        return self.choice

    def focus_order(self) -> list[QWidget]:
        """The answers, then the fields of the event."""
        return [self.choice, *(self.details.focus_order() if self.details is not None else [])]

    def _note_answer(self) -> None:
        show_only_if(self.open_event() is not None, self.space)
        self._note_change()

    def _note_change(self) -> None:
        self._say_remark()
        self.changed.emit()

    def _note_leaving(self) -> None:
        self.visited = True
        self.left.emit()

    def _say_remark(self) -> None:
        form = self.open_event()
        said = form.summary() if form is not None else ""
        self.remark.setText(" · ".join(part for part in (said, self._note, self._earlier) if part))
