"""A hold: a written "do not puncture" that stands until somebody lifts it."""

from __future__ import annotations

from models.fields import Choice, Day, Link, LongText, Moment, Section, Text
from models.record import KeptRecord
from models.vocabularies import HoldReason
from models.wording import QT_TRANSLATE_NOOP

HOLD = Section("hold", QT_TRANSLATE_NOOP("Section", "Hold"))
LIFTING = Section("lifting", QT_TRANSLATE_NOOP("Section", "Lifting"))


class Hold(KeptRecord, table="holds", title=QT_TRANSLATE_NOOP("Record", "Hold")):
    """Why and since when a patient must not be punctured, and who lifted it."""

    patient_id = Link(QT_TRANSLATE_NOOP("Hold", "Patient"), to="patients", required=True)
    reason = Choice(
        QT_TRANSLATE_NOOP("Hold", "Reason"), section=HOLD, vocabulary=HoldReason, required=True, listed=True
    )
    note = LongText(QT_TRANSLATE_NOOP("Hold", "Note"), section=HOLD)
    set_at = Moment(QT_TRANSLATE_NOOP("Hold", "Set"), section=HOLD, required=True, alive=True, listed=True)
    set_by = Text(
        QT_TRANSLATE_NOOP("Hold", "Set by"),
        section=HOLD,
        required=True,
        suggests="staff",
        identifies=True,
        listed=True,
    )
    review_date = Day(QT_TRANSLATE_NOOP("Hold", "Review on"), section=HOLD, may_be_future=True, listed=True)
    lifted_at = Moment(QT_TRANSLATE_NOOP("Hold", "Lifted"), section=LIFTING, listed=True)
    lifted_by = Text(
        QT_TRANSLATE_NOOP("Hold", "Lifted by"),
        section=LIFTING,
        suggests="staff",
        identifies=True,
        listed=True,
    )
    lift_reason = LongText(QT_TRANSLATE_NOOP("Hold", "Reason for lifting"), section=LIFTING)

    @property
    def is_open(self) -> bool:
        """Whether the hold stands."""
        return self.lifted_at is None and not self.is_voided
