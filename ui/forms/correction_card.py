"""Asks why a value that was saved before is changed, and says beforehand what that takes with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from models.fields import Text
from models.findings import Finding
from models.record import Record
from models.wording import QT_TRANSLATE_NOOP
from ui.forms.field_set import FieldSet
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.section_card import SectionCard
from ui.theme.tones import Tone
from ui.widgets.text import TextRole, text_label


class Correction(Record, table="corrections", title=QT_TRANSLATE_NOOP("Record", "Correction")):
    """What is typed about a correction; it goes into the audit trail."""

    correction_reason = Text(
        QT_TRANSLATE_NOOP("Correction", "Reason for the correction"), required=True, longest=500
    )


class CorrectionCard(SectionCard):
    """Hidden until a saved value is changed; then its reason must be typed. ``typed`` comes with every change."""

    typed = Signal()

    def __init__(self, context: FormContext) -> None:
        self._reason = FormField(Correction, Correction.fields["correction_reason"], context, whole_row=True)
        super().__init__(context.translate("Record", Correction.title), [self._reason])
        self.set = FieldSet(Correction, [self._reason])
        self._asks = False
        self._names = text_label("", TextRole.CAPTION, wrap=True)
        self._consequences = text_label("", TextRole.BODY, tone=Tone.WARNING, wrap=True)
        self.body.insertWidget(0, self._names)
        self.body.insertWidget(1, self._consequences)
        self.set.changed.connect(self.typed)
        self.set.left.connect(self.typed)
        self._show([], [])

    def show_corrected(self, labels: Sequence[str], *, consequences: Sequence[str] = ()) -> None:
        """Say which saved values are changed, and what saving takes with it; the card hides where neither is so."""
        self._show(labels, consequences)

    def consequences(self) -> str:
        """What is said that saving takes with it."""
        return self._consequences.text()

    def reason(self) -> str:
        """What was typed, where a reason is asked for."""
        return self._reason.text() if self._asks else ""

    def set_reason(self, reason: str) -> None:
        """Show a reason typed before."""
        self._reason.set_text(reason)

    def findings(self, *, now: datetime) -> list[Finding]:
        """That the reason is missing, or too long."""
        return self.set.check(now=now) if self._asks else []

    def place_of(self, finding: Finding) -> FormField | None:
        """The line of the reason, where the finding is about it."""
        return self._reason if finding.field == self._reason.name else None

    def _show(self, labels: Sequence[str], consequences: Sequence[str]) -> None:
        self._names.setText(self.tr("Changed: {fields}").format(fields=", ".join(labels)))
        self._names.setHidden(not labels)
        self._asks = bool(labels)
        self.area.setHidden(not labels)
        self._consequences.setText("\n".join(consequences))
        self._consequences.setHidden(not consequences)
        self.setHidden(not labels and not consequences)
