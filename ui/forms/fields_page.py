"""A page of declared fields alone: what settings, a reason to mark a row, and every other small form share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from models.findings import Finding
from models.record import Record
from models.records import Patient
from ui.forms.entry_page import EntryPage
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_heading import FormHeading
from ui.forms.record_form import RecordForm


class FieldsPage(EntryPage):
    """Types ``record``, which has no table of its own; ``save`` is handed what ``entry`` gives.

    ``explanation`` stands above the fields, ``patient`` in the heading; ``loaded_texts`` are those of ``record``.
    """

    def __init__(
        self,
        record: Record,
        context: FormContext,
        save: Callable[[Any], Any],
        *,
        title: str,
        save_words: str,
        patient: Patient | None = None,
        explanation: Sequence[QWidget] = (),
    ) -> None:
        self._save = save
        self.form = RecordForm(type(record), context=context)
        super().__init__(context, name=title, save_words=save_words)
        self.heading = FormHeading(title, patient, context.translate)
        self.heading.put_behind_title(self.draft_note)
        self.header.addWidget(self.heading)
        self.header.addWidget(self.panel.general)
        for part in (*explanation, self.form):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.form.changed.connect(self.check_soon)
        self.form.changed.connect(self.changed)
        self.form.left.connect(self.check_soon)
        self.form.load(record)
        self.loaded_texts = self.form.set.typed()
        self.note_untouched()

    def entry(self) -> Any:
        """The record as typed."""
        return self.form.read()

    def find(self) -> list[Finding]:
        """What cannot be read, and what the declarations say against the rest."""
        return self.form.check(now=self.context.now())

    def store(self) -> Any:
        """Hand what is typed to whoever saves it."""
        return self._save(self.entry())

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The field a finding is about."""
        return self.form.place_of(finding)

    def typed(self) -> dict[str, Any]:
        """The texts of the fields."""
        return {"fields": self.form.set.typed()}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.form.set.restore(typed["fields"])
        self.check_now()

    def focus_first(self) -> None:
        """Go to the first field."""
        self.form.focus_first()
