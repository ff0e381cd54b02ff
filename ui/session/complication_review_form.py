"""The complication review of one window: six questions, none answered in advance, and whatever else happened."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.findings import Code, Finding
from models.records import AdverseEvent, ComplicationReview, Patient
from models.session_entry import ReviewEntry
from models.vocabularies import REVIEWED_COMPLICATIONS, Complication, ReviewWindow
from ui.forms.field_layout import FieldLayout
from ui.forms.field_set import FieldSet
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.mnemonics import MnemonicGroup, Mnemonics
from ui.forms.tab_order import focus_order
from ui.session.complication_row import ComplicationRow
from ui.session.event_form import EventForm
from ui.session.other_complications import OtherComplications
from ui.session.question_to_come import QuestionToCome
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.showing import show_only_if
from ui.widgets.text import TextRole, text_label

_REVIEWER = ("reviewed_at", "reviewed_by")


class ComplicationReviewForm(Card):
    """The immediate window is always asked; the late one is pending until somebody answers it.

    Of a session that ``is_saved`` both are asked, each with its time. Otherwise the widgets of the questions are made
    by ``make``, or when somebody asks for one of them: a session has two windows, and one of them mostly waits.

    ``changed`` comes with every change, ``left`` when an answer or a field is left.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self, window: ReviewWindow, context: FormContext, mnemonics: Mnemonics, *, is_saved: bool = False
    ) -> None:
        self.window_asked = window
        self._may_wait = window is ReviewWindow.LATE and not is_saved
        super().__init__(_title(window, context))
        self._context = context
        self._patient_is_dead = False
        self._rows: dict[Complication, ComplicationRow] = {}
        self._mnemonics = mnemonics
        self.others = OtherComplications(context, mnemonics)
        self.death = FieldSet(Patient, [FormField(Patient, Patient.fields["death_date"], context)])
        asks_time = is_saved or window is ReviewWindow.LATE
        reviewer = [name for name in _REVIEWER if asks_time or name != "reviewed_at"]
        self.reviewer = FieldSet(
            ComplicationReview,
            [FormField(ComplicationReview, ComplicationReview.fields[name], context) for name in reviewer],
        )
        self._lines = FieldLayout()
        self._questions = QWidget()
        self._open_count = text_label("", TextRole.CAPTION)
        self._key = text_label("", TextRole.CAPTION)
        self.pending_button = Button("", quiet=True)
        self._arrange_title()
        self._connect()
        self._show_pending(self._may_wait)
        if is_saved:
            self.make()

    @property
    def rows(self) -> dict[Complication, ComplicationRow]:
        """The six questions."""
        self.make()
        return self._rows

    @property
    def is_made(self) -> bool:
        """Whether the questions have their widgets."""
        return bool(self._rows)

    @property
    def waits(self) -> bool:
        """Whether the questions are to be seen and have no widgets yet."""
        return not self.is_made and not self.is_pending()

    def make(self) -> None:
        """Make the questions, where they are not there yet."""
        if self._rows:
            return
        is_seen = self._questions.isVisible()
        if is_seen:  # what is put into a hidden part is shown with it at once, not by a later event
            self._questions.hide()
        self._rows = {each: ComplicationRow(each, self._context) for each in REVIEWED_COMPLICATIONS}
        for row in self._rows.values():
            row.changed.connect(self._tell_change)
            row.left.connect(self.left)
        self._arrange_questions()
        self._add_mnemonics()
        if is_seen:
            self._questions.show()

    def is_pending(self) -> bool:
        """Whether the window has not been held yet."""
        return self._questions.isHidden()

    def set_pending(self, pending: bool) -> None:
        """Leave the window pending, or ask its questions."""
        if not pending:
            self.make()
        self._show_pending(pending)

    def _show_pending(self, pending: bool) -> None:
        show_only_if(not pending, self._questions)
        self.pending_button.setText(self.tr("Answer now") if pending else self.tr("Leave pending"))
        self.pending_button.setAccessibleName(f"{self.pending_button.text()}: {self.title_label.text()}")
        show_only_if(self._may_wait, self.pending_button)
        self._refresh()

    def entry(self) -> ReviewEntry | None:
        """The answers as typed; None while the window is pending."""
        if self.is_pending():
            return None
        reviewer = self.reviewer.read()
        answers = {each: row.answer() for each, row in self._rows.items()}
        return ReviewEntry(
            answers={each: answer for each, answer in answers.items() if answer is not None},
            others=self.others.events(),
            reviewed_at=reviewer.reviewed_at,
            reviewed_by=reviewer.reviewed_by,
        )

    def load(self, entry: ReviewEntry | None) -> None:
        """Show these answers; None for a window without any."""
        for complication, row in (self.rows if entry else self._rows).items():
            row.load(entry.answers.get(complication) if entry else None)
        self.others.load(entry.others if entry else ())
        known = {"reviewed_at": entry.reviewed_at, "reviewed_by": entry.reviewed_by} if entry else {}
        self.reviewer.load(ComplicationReview(known))
        self._show_pending(entry is None and self._may_wait)

    def propose_reviewer(self, reviewed_at: datetime) -> None:
        """Say when the questions are asked, where nothing is said yet."""
        self.reviewer.fill({"reviewed_at": reviewed_at})

    def say_earlier(self, answers: Mapping[Complication, str]) -> None:
        """Say beside each question what was answered in another window."""
        for complication, words in answers.items():
            self.rows[complication].set_earlier(words)

    def death_date(self) -> date | None:
        """The death given with an event of grade 5."""
        return self.death.read().death_date if self._asks_death() else None

    def set_patient_dead(self, dead: bool) -> None:
        """Do not ask for a death that is recorded already."""
        self._patient_is_dead = dead
        self._refresh()

    def problems(self) -> list[Finding]:
        """What cannot be read, each with its window and complication."""
        if self.is_pending():
            return []
        found = [self._of(problem, None) for problem in self.reviewer.problems()]
        for complication, row in self._rows.items():
            form = row.open_event()
            found += [self._of(problem, complication) for problem in form.problems()] if form else []
        for form in self.others.forms():
            found += [self._of(problem, Complication.OTHER) for problem in form.problems()]
        return found + (self.death.problems() if self._asks_death() else [])

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The question or field of this window that a finding is about."""
        complication = finding.parameters.get("complication")
        if self.is_pending():
            return None
        if finding.field == "death_date":
            return self.death.fields["death_date"] if self._asks_death() else None
        if finding.code is Code.REVIEW_INCOMPLETE:
            return self.first_open() if self._rows else QuestionToCome(lambda: next(iter(self.rows.values())))
        if complication == Complication.OTHER:
            return self.others.place_of(finding)
        if complication:
            row = self.rows[Complication(complication)]
            form = row.open_event()
            return (form.field(finding.field) if form else None) or row
        return self.reviewer.fields.get(finding.field) or self._event_place(finding)

    def first_open(self) -> ComplicationRow | None:
        """The first question without an answer."""
        return next((row for row in self.rows.values() if row.answer() is None), None)

    def open_words(self) -> str:
        """What is said beside the title of how much is open."""
        return self._open_count.text()

    def typed(self) -> dict[str, Any]:
        """Everything typed, in plain values."""
        return {
            "pending": self.is_pending(),
            "answers": {
                each.value: row.choice.value() for each, row in self._rows.items() if row.choice.value()
            },
            "events": {
                each.value: row.details.typed() for each, row in self._rows.items() if row.is_present()
            },
            "others": self.others.typed(),
            "reviewer": self.reviewer.typed(),
            "death": self.death.typed(),
        }

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        for complication, row in (self.rows if typed["answers"] else self._rows).items():
            row.load(None)
            row.choice.set_value(typed["answers"].get(complication.value, ""))
            if complication.value in typed["events"]:
                row.event_form().restore(typed["events"][complication.value])
        self.others.restore(typed["others"])
        self.reviewer.restore(typed["reviewer"])
        self.death.restore(typed["death"])
        self._show_pending(typed["pending"] and self._may_wait)

    def set_key(self, figure: str) -> None:
        """Say that Alt and ``figure`` go to this card."""
        self._key.setText(f"Alt+{figure}" if figure else "")
        self._key.setVisible(bool(figure))

    def go(self) -> None:
        """Bring the focus to the first open question, or to the first."""
        if self.is_pending():
            self.pending_button.setFocus()
        else:
            (self.first_open() or next(iter(self.rows.values()))).go()

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        if self.waits:
            self.make()
        rows = [widget for row in self._rows.values() for widget in row.focus_order()]
        return [self.pending_button, *rows, *self.others.focus_order(), *focus_order(self._lines)]

    def _of(self, problem: Finding, complication: Complication | None) -> Finding:
        place = {"window": self.window_asked, "complication": complication}
        known = {name: value for name, value in place.items() if value is not None}
        return dataclasses.replace(problem, parameters={**problem.parameters, **known})

    def _event_place(self, finding: Finding) -> FindingPlace | None:
        """A finding about an event that does not say which: the first that has the field filled."""
        if finding.parameters.get("table") != AdverseEvent.table:
            return None
        fields = [field for form in self._event_forms() if (field := form.field(finding.field)) is not None]
        named = str(finding.parameters.get("value", ""))
        return next((field for field in fields if named and named in field.text()), None)

    def _asks_death(self) -> bool:
        has_died = any(form.grade.value() == "5" for form in self._event_forms())
        return has_died and not self._patient_is_dead and not self.is_pending()

    def _event_forms(self) -> list[EventForm]:
        """The forms of every event that is said to be present."""
        return [form for row in self._rows.values() if (form := row.open_event())] + list(self.others.forms())

    def _answer_or_wait(self) -> None:
        self.set_pending(not self.is_pending())
        self._tell_change()
        if not self.is_pending():
            self.go()

    def _tell_change(self) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        self._say_open()
        self.death.fields["death_date"].set_asked(self._asks_death())
        self._note_single_event()

    def _say_open(self) -> None:
        total = len(REVIEWED_COMPLICATIONS)
        count = total - sum(row.answer() is not None for row in self._rows.values())
        if self.is_pending():
            words = self.tr("pending")
        elif count:
            words = self.tr("{count} of {total} open").format(count=count, total=total)
        else:
            words = self.tr("all {total} answered").format(total=total)
        self._open_count.setText(words)

    def _note_single_event(self) -> None:
        if not self._rows:
            return
        fistula = self._rows[Complication.CSF_FISTULA]
        headache = self._rows[Complication.POST_PUNCTURE_HEADACHE]
        forms = [form for row in (fistula, headache) if (form := row.open_event())]
        is_one = len(forms) == 2 and len({form.read().ctcae_term for form in forms}) == 1
        headache.set_note(self.tr("kept as one event with the CSF fistula") if is_one else "")

    def _connect(self) -> None:
        for part in (self.others, self.reviewer, self.death):
            part.changed.connect(self._tell_change)
            part.left.connect(self.left)
        self.pending_button.clicked.connect(self._answer_or_wait)

    def _add_mnemonics(self) -> None:
        own = [row.label for row in self._rows.values()]
        own += [field.label for part in (self.reviewer, self.death) for field in part.fields.values()]
        self._mnemonics.add(MnemonicGroup(self, own))
        for row in self._rows.values():
            row.opened.connect(lambda opened=row: self._mnemonics.add(opened.event_form().mnemonics))

    def _arrange_title(self) -> None:
        if self.window_asked is ReviewWindow.IMMEDIATE:
            self.title_row.insertWidget(1, text_label(self.tr("each must be answered"), TextRole.CAPTION))
        self.title_row.addWidget(self._open_count)
        self.title_row.addWidget(self.pending_button)
        self.title_row.addWidget(self._key)
        self._key.hide()
        self.add(self._questions)

    def _arrange_questions(self) -> None:
        grid = QGridLayout()
        space(grid, gap=7, column_gap=GROUP)
        grid.setColumnStretch(2, 1)
        lines = QWidget()
        lines.setLayout(self._lines)
        column = QVBoxLayout(self._questions)
        space(column, gap=GROUP)
        column.addLayout(grid)
        column.addWidget(self.others)
        column.addWidget(lines)
        for at, row in enumerate(self._rows.values()):
            grid.addWidget(row.question, 2 * at, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(row.choice, 2 * at, 1)
            grid.addWidget(row.remark, 2 * at, 2, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(row.space, 2 * at + 1, 0, 1, 3)
        for field in (*self.reviewer.fields.values(), *self.death.fields.values()):
            field.place_in(self._lines)


def _title(window: ReviewWindow, context: FormContext) -> str:
    translate = context.translate
    if window is ReviewWindow.IMMEDIATE:
        return translate("ComplicationReviewForm", "Complications, before leaving")
    return translate("ComplicationReviewForm", "Complications, 24 to 72 hours later")
