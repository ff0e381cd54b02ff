"""Complications beside the six that are asked about, found by their CTCAE term."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.findings import Finding
from models.records import AdverseEvent
from models.vocabularies import Complication
from ui.forms.added_rows import AddedRows
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.form_words import choice_words
from ui.forms.mnemonics import Mnemonics
from ui.icons import Meaning
from ui.session.event_form import EventForm
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.widgets.icon_button import IconButton
from ui.widgets.text import TextRole, text_label


class OtherComplications(AddedRows["_OtherComplication"]):
    """None or more events, each with its fields."""

    def __init__(self, context: FormContext, mnemonics: Mnemonics) -> None:
        self._context = context
        self._stored: dict[str, AdverseEvent] = {}
        super().__init__(self.tr("Add another complication"), mnemonics)

    def make_row(self) -> _OtherComplication:
        """An event."""
        return _OtherComplication(self._context)

    def events(self) -> tuple[AdverseEvent, ...]:
        """The events as typed."""
        return tuple(row.form.read() for row in self.rows)

    def forms(self) -> Sequence[EventForm]:
        """The form of each event."""
        return [row.form for row in self.rows]

    def load(self, events: Sequence[AdverseEvent]) -> None:
        """Show these events and no others."""
        self.clear()
        self._stored = {event.id: event for event in events if event.id is not None}
        for event in events:
            self.add_row().form.load(event, None)

    def typed(self) -> list[dict[str, Any]]:
        """The texts of each event, with the id of one that was saved before."""
        return [{**row.form.typed(), "id": row.form.read().id or ""} for row in self.rows]

    def restore(self, typed: Sequence[dict[str, Any]]) -> None:
        """Show what ``typed`` gave."""
        self.clear()
        for each in typed:
            form = self.add_row().form
            stored = self._stored.get(each.get("id", ""))
            if stored is not None:
                form.load(stored, None)
            form.restore(each)

    def place_of(self, finding: Finding) -> FormField | None:
        """The field a finding is about: of the event that has its fault, as far as that can be told."""
        fields = [field for row in self.rows if (field := row.form.field(finding.field)) is not None]
        value = finding.parameters.get("value")
        wanted = "" if value is None else str(value)
        return next((field for field in fields if field.text() == wanted), fields[0] if fields else None)


class _OtherComplication(QWidget):
    """The title, the button that takes it away, and the fields of one event."""

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        words = choice_words(Complication.OTHER, context.translate)
        self.form = EventForm(Complication.OTHER, context)
        self.changed, self.left = self.form.changed, self.form.left
        self.mnemonics = self.form.mnemonics
        self.remove_button = IconButton(self.tr("Remove"), Meaning.CLOSE, quiet=True)
        self.remove_button.setAccessibleName(self.tr("Remove: {title}").format(title=words))
        column = QVBoxLayout(self)
        space(column, gap=0)
        title = QHBoxLayout()
        space(title, gap=GROUP)
        column.addLayout(title)
        title.addWidget(text_label(words, TextRole.BODY))
        title.addStretch(1)
        title.addWidget(self.remove_button)
        column.addWidget(self.form)

    def go(self) -> None:
        """Give the term the focus."""
        self.form.entries.fields["ctcae_term"].go()

    def focus_order(self) -> list[QWidget]:
        """The button, then the fields."""
        return [self.remove_button, *self.form.focus_order()]
