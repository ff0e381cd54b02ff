"""The fields of an adverse event that know each other: the term offers its grades, the complication its term."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.ctcae import TERMS, VERSION, default_term
from models.records import AdverseEvent
from ui.forms.field_editor import suggest
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.form_words import field_words
from ui.session.grade_choice import NOT_GRADED, GradeChoice
from ui.widgets.text_field import TextField

_WIDTHS = {"ctcae_term": 290, "treatment": 290, "narrative": 290}


class EventFields:
    """Makes the fields for whichever form shows them. The term is the usual one until another is typed."""

    def __init__(self, context: FormContext) -> None:
        self._context = context
        self.usual_term = ""
        self.grade = GradeChoice(context.translate, name=self._words("ctcae_grade"))
        self._term = TextField(name=self._words("ctcae_term"))
        suggest(self._term, [term.name for term in TERMS])
        self._term.valueChanged.connect(self.grade.set_term)
        self._own: dict[str, QWidget] = {"ctcae_term": self._term, "ctcae_grade": self.grade}

    def make(self, name: str) -> FormField:
        """The field of that name, with its own editor where it has one."""
        return FormField(
            AdverseEvent,
            AdverseEvent.fields[name],
            self._context,
            editor=self._own.get(name),
            whole_row=name == "ctcae_grade",
            width=_WIDTHS.get(name, 0),
        )

    def begin(self, event: AdverseEvent) -> AdverseEvent:
        """Be ready to show ``event``; give it with the usual term where it has none."""
        self.usual_term = _usual(event)
        self.grade.set_version(event.ctcae_version or VERSION)
        return event.replace(ctcae_term=event.ctcae_term or self.usual_term or None)

    def show_not_graded(self, event: AdverseEvent) -> None:
        """Say of an event that was saved without a grade that it was not graded."""
        if event.id is not None and event.ctcae_grade is None:
            self.grade.choose(NOT_GRADED)

    def follow(self, event: AdverseEvent) -> None:
        """Propose the term of another complication or site; one that somebody typed stays."""
        proposed = _usual(event)
        if proposed != self.usual_term and self._term.value() == self.usual_term:
            self.usual_term = proposed
            self._term.set_value(proposed)

    def _words(self, name: str) -> str:
        return field_words(AdverseEvent, AdverseEvent.fields[name], self._context.translate)


def _usual(event: AdverseEvent) -> str:
    return (default_term(event.complication, event.site) if event.complication else "") or ""
