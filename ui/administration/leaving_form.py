"""The page on which somebody of the staff is marked as having left, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from models.fields import Text
from models.findings import Finding
from models.record import Record
from models.records import StaffMember
from models.wording import QT_TRANSLATE_NOOP
from ui.forms.entry_page import EntryPage
from ui.forms.finding_place import FindingPlace
from ui.forms.form_context import FormContext
from ui.forms.form_heading import FormHeading
from ui.forms.record_form import RecordForm
from ui.widgets.text import TextRole, text_label


class Leaving(Record, table="leavings", title=QT_TRANSLATE_NOOP("Record", "Leaving")):
    """What is typed when somebody leaves; it is kept with her row."""

    left_because = Text(QT_TRANSLATE_NOOP("Leaving", "Reason"), required=True, longest=500)


class LeavingForm(EntryPage):
    """``save`` is handed the reason and marks the row."""

    def __init__(
        self, member: StaffMember, *, context: FormContext, save: Callable[[str], StaffMember]
    ) -> None:
        self.member, self._save = member, save
        self.form = RecordForm(Leaving, context=context)
        title = self.tr("{name} has left").format(name=member.name)
        super().__init__(context, name=title, save_words=self.tr("Mark as left"))
        self.header.addWidget(FormHeading(title, None, context.translate))
        self.header.addWidget(self.panel.general)
        words = self.tr("The name is proposed no more. It stays in every session that names it.")
        self.body.addWidget(text_label(words, TextRole.BODY, wrap=True))
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.form.changed.connect(self.check_soon)
        self.form.changed.connect(self.changed)
        self.form.left.connect(self.check_soon)
        self.note_untouched()

    def entry(self) -> str:
        """The reason as typed."""
        return self.form.read().left_because or ""

    def find(self) -> list[Finding]:
        """That the reason is missing."""
        return self.form.check()

    def store(self) -> StaffMember:
        """Hand the reason to whoever marks the row."""
        return self._save(self.entry())

    def place_of(self, finding: Finding) -> FindingPlace | None:
        """The line of the reason."""
        return self.form.place_of(finding)

    def typed(self) -> dict[str, Any]:
        """The text."""
        return {"fields": self.form.set.typed()}

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what ``typed`` gave."""
        self.form.set.restore(typed["fields"])
        self.check_now()

    def focus_first(self) -> None:
        """Go to the reason."""
        self.form.focus_first()
