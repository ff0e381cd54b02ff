"""The fields that a present complication opens, in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.findings import Finding
from models.opened_events import ASKED_AT_REVIEW
from models.records import AdverseEvent, ComplicationReview
from models.vocabularies import Complication, ComplicationStatus
from ui.forms.field_layout import FieldLayout
from ui.forms.field_set import FieldSet
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.mnemonics import MnemonicGroup
from ui.forms.tab_order import focus_order
from ui.session.event_fields import EventFields
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP


class EventForm(QFrame):
    """Pain score, CTCAE term and grade, site, treatment and narrative of one event.

    The term is the default one of the complication until another is chosen.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, complication: Complication, context: FormContext) -> None:
        super().__init__()
        self.complication = complication
        self.setProperty("ground", "inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._made = EventFields(context)
        self.grade = self._made.grade
        self.entries = FieldSet(AdverseEvent, [self._made.make(name) for name in ASKED_AT_REVIEW])
        nrs = FormField(ComplicationReview, ComplicationReview.fields["nrs"], context)
        self.score = FieldSet(ComplicationReview, [nrs])
        self.rows = FieldLayout()
        for field in [nrs, *self.entries.fields.values()]:
            field.place_in(self.rows)
        area = QWidget()
        area.setLayout(self.rows)
        column = QVBoxLayout(self)
        space(column, margins=(BETWEEN_CARDS, GROUP, BETWEEN_CARDS, BETWEEN_CARDS), gap=GROUP)
        column.addWidget(area)
        self.mnemonics = MnemonicGroup(
            self, [nrs.label, *(each.label for each in self.entries.fields.values())]
        )
        for part in (self.entries, self.score):
            part.changed.connect(self._note_change)
            part.left.connect(self.left)
        self.load(None, None)

    def load(self, event: AdverseEvent | None, nrs: int | None) -> None:
        """Show an event, or an empty one."""
        shown = (event or AdverseEvent()).replace(complication=self.complication)
        self.entries.load(self._made.begin(shown))
        self._made.show_not_graded(shown)
        status = ComplicationStatus.PRESENT
        self.score.load(ComplicationReview(complication=self.complication, status=status, nrs=nrs))

    def read(self) -> AdverseEvent:
        """The event as typed."""
        return self.entries.read()

    def nrs(self) -> int | None:
        """The pain score, None where it is not asked or not readable."""
        value: int | None = self.score.read().nrs
        return value

    def problems(self) -> list[Finding]:
        """What cannot be read."""
        return [*self.score.problems(), *self.entries.problems()]

    def field(self, name: str) -> FormField | None:
        """The field of that name, where it is asked."""
        found = self.entries.fields.get(name) or self.score.fields.get(name)
        return found if found is not None and found.asked else None

    def summary(self) -> str:
        """The answers in a few words, as beside the question."""
        parts = []
        if self.nrs() is not None:
            parts.append(self.tr("NRS {score}").format(score=self.nrs()))
        if self.grade.value():
            words = f": {self.grade.wording()}" if self.grade.wording() else ""
            parts.append(self.tr("CTCAE {grade}").format(grade=self.grade.value()) + words)
        return " · ".join(parts)

    def typed(self) -> dict[str, Any]:
        """The texts of all fields."""
        return {"event": self.entries.typed(), "score": self.score.typed(), "grade": self.grade.chosen()}

    def restore(self, typed: dict[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.entries.restore(typed["event"])
        self.score.restore(typed["score"])
        self.grade.choose(typed.get("grade", ""))

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return focus_order(self.rows)

    def _note_change(self) -> None:
        self._made.follow(self.read())
        self.changed.emit()
