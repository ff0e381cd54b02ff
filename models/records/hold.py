"""A hold: a written "do not puncture" that stands until somebody lifts it."""

from __future__ import annotations

from models.fields import Choice, Day, Link, LongText, Moment, Text
from models.record import KeptRecord
from models.vocabularies import HoldReason
from models.wording import QT_TRANSLATE_NOOP


class Hold(KeptRecord, table="holds", title=QT_TRANSLATE_NOOP("Record", "Hold")):
    """Why and since when a patient must not be punctured, and who lifted it."""

    patient_id = Link(QT_TRANSLATE_NOOP("Hold", "Patient"), to="patients", required=True)
    reason = Choice(QT_TRANSLATE_NOOP("Hold", "Reason"), vocabulary=HoldReason, required=True)
    note = LongText(QT_TRANSLATE_NOOP("Hold", "Note"))
    set_at = Moment(QT_TRANSLATE_NOOP("Hold", "Set"), required=True, alive=True)
    set_by = Text(QT_TRANSLATE_NOOP("Hold", "Set by"), required=True, suggests="staff", identifies=True)
    review_date = Day(QT_TRANSLATE_NOOP("Hold", "Review on"), may_be_future=True)
    lifted_at = Moment(QT_TRANSLATE_NOOP("Hold", "Lifted"))
    lifted_by = Text(QT_TRANSLATE_NOOP("Hold", "Lifted by"), suggests="staff", identifies=True)
    lift_reason = LongText(QT_TRANSLATE_NOOP("Hold", "Reason for lifting"))

    @property
    def is_open(self) -> bool:
        """Whether the hold stands."""
        return self.lifted_at is None and not self.is_voided
