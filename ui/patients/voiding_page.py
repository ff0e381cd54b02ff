"""The page on which a row is marked as entered in error: what it is, what goes with it, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from models.course import PatientCourse
from models.fields import LongText
from models.findings import Finding
from models.record import KeptRecord, Record
from models.wording import QT_TRANSLATE_NOOP
from ui.forms.entry_page import EntryPage
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_heading import FormHeading
from ui.forms.record_form import RecordForm
from ui.theme.tones import Tone
from ui.widgets.card import Card
from ui.widgets.text import TextRole, text_label


class Voiding(Record, table="voidings", title=QT_TRANSLATE_NOOP("Record", "Why it was entered in error")):
    """What is typed when a row is marked; it goes into the row and the audit trail."""

    error_reason = LongText(QT_TRANSLATE_NOOP("Voiding", "Reason"), required=True)


class VoidingPage(EntryPage):
    """Marks ``record``; ``along`` says what goes with it, ``facts`` what stands in it.

    ``save`` takes the reason and returns the row.
    """

    def __init__(
        self,
        record: KeptRecord,
        *,
        title: str,
        facts: str,
        along: Sequence[str],
        context: FormContext,
        save: Callable[[str], KeptRecord],
        course: PatientCourse,
    ) -> None:
        self._record, self._save = record, save
        self.form = RecordForm(Voiding, context=context)
        super().__init__(context, name=title, save_words=self.tr("Mark as entered in error"))
        self.heading = FormHeading(title, course.patient, context.translate)
        self.heading.put_behind_title(self.draft_note)
        self.header.addWidget(self.heading)
        self.header.addWidget(self.panel.general)
        self.body.addWidget(self._explanation(facts, along))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.form.changed.connect(self.check_soon)
        self.form.changed.connect(self.changed)
        self.form.left.connect(self.check_soon)
        self.form.load(Voiding())
        self.note_untouched()

    def entry(self) -> str:
        """The reason as typed."""
        return self.form.read().error_reason or ""

    def find(self) -> list[Finding]:
        """That the reason is missing."""
        return self.form.check(now=self.context.now())

    def store(self) -> KeptRecord:
        """Hand the reason to whoever marks the row."""
        return self._save(self.entry())

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The field of the reason."""
        return self.form.place_of(finding)

    def typed(self) -> dict[str, Any]:
        """The reason."""
        return {"fields": self.form.set.typed()}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.form.set.restore(typed["fields"])
        self.check_now()

    def version(self) -> int | None:
        """That of the row as it was read."""
        return self._record.version

    def focus_first(self) -> None:
        """Go to the reason."""
        self.form.focus_first()

    def _explanation(self, facts: str, along: Sequence[str]) -> Card:
        card = Card(self.tr("What is marked"))
        card.add(text_label(facts, TextRole.BODY, wrap=True))
        if along:
            words = self.tr("With it: {rows}").format(rows=", ".join(along))
            card.add(text_label(words, TextRole.BODY, tone=Tone.WARNING, wrap=True))
        card.add(
            text_label(
                self.tr("It stays to be read, crossed out, with the reason, and counts nowhere."),
                TextRole.CAPTION,
                wrap=True,
            )
        )
        return card
