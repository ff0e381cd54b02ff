"""The page on which a hold is lifted: what was set is shown, who lifts it and why is typed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from models.findings import Code, Finding
from models.records import Hold
from ui.forms.record_page import RecordPage


class LiftingForm(RecordPage):
    """A ``RecordPage`` of the hold that does not save until the hold is lifted."""

    def __init__(self, hold: Hold, *, lifted_at: datetime, **options: Any) -> None:
        super().__init__(hold, locked=("hold",), **options)
        self.form.fields[Hold.lifted_at.name].show_value(lifted_at)
        self.note_untouched()

    def find(self) -> list[Finding]:
        """What the rules say, and that the hold must be lifted here."""
        findings = super().find()
        lifted_at = Hold.lifted_at.name
        is_said = any(finding.field == lifted_at for finding in findings)
        if not self.form.fields[lifted_at].text() and not is_said:
            findings.append(Finding.of(Code.REQUIRED_MISSING, lifted_at, table=Hold.table))
        return findings
