"""The page on which a row is marked as entered in error: what it is, what goes with it, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.course import PatientCourse
from models.fields import LongText
from models.record import KeptRecord, Record
from models.wording import QT_TRANSLATE_NOOP
from ui.forms.fields_page import FieldsPage
from ui.forms.form_context import FormContext
from ui.theme.tones import Tone
from ui.widgets.card import Card
from ui.widgets.text import TextRole, text_label


class Voiding(Record, table="voidings", title=QT_TRANSLATE_NOOP("Record", "Why it was entered in error")):
    """What is typed when a row is marked; it goes into the row and the audit trail."""

    error_reason = LongText(QT_TRANSLATE_NOOP("Voiding", "Reason"), required=True)


class VoidingPage(FieldsPage):
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
        self._record = record
        super().__init__(
            Voiding(),
            context,
            save,
            title=title,
            save_words=self.tr("Mark as entered in error"),
            patient=course.patient,
            explanation=[self._explanation(facts, along)],
        )

    def entry(self) -> str:
        """The reason as typed."""
        return self.form.read().error_reason or ""

    def version(self) -> int | None:
        """That of the row as it was read."""
        return self._record.version

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
