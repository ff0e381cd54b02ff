"""The page on which somebody of the staff is marked as having left, with the reason."""

from __future__ import annotations

from collections.abc import Callable

from models.fields import Text
from models.record import Record
from models.records import StaffMember
from models.wording import QT_TRANSLATE_NOOP
from ui.forms.fields_page import FieldsPage
from ui.forms.form_context import FormContext
from ui.widgets.text import TextRole, text_label


class Leaving(Record, table="leavings", title=QT_TRANSLATE_NOOP("Record", "Leaving")):
    """What is typed when somebody leaves; it is kept with her row."""

    left_because = Text(QT_TRANSLATE_NOOP("Leaving", "Reason"), required=True, longest=500)


class LeavingForm(FieldsPage):
    """``save`` is handed the reason and marks the row."""

    def __init__(
        self, member: StaffMember, *, context: FormContext, save: Callable[[str], StaffMember]
    ) -> None:
        self.member = member
        words = self.tr("The name is proposed no more. It stays in every session that names it.")
        super().__init__(
            Leaving(),
            context,
            save,
            title=self.tr("{name} has left").format(name=member.name),
            save_words=self.tr("Mark as left"),
            explanation=[text_label(words, TextRole.BODY, wrap=True)],
        )

    def entry(self) -> str:
        """The reason as typed."""
        return self.form.read().left_because or ""
