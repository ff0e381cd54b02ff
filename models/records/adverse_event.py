"""An adverse event: what a present complication opens, or what is reported between sessions."""

from __future__ import annotations

from models.fields import Choice, Day, Flag, Link, LongText, Moment, Text, WholeNumber
from models.record import KeptRecord, Record
from models.vocabularies import (
    ActionOnTreatment,
    Complication,
    HematomaSite,
    Relatedness,
    ReviewWindow,
)
from models.wording import QT_TRANSLATE_NOOP


def _is_hematoma(record: Record) -> bool:
    return record.values.get("complication") == Complication.HEMATOMA


class AdverseEvent(KeptRecord, table="adverse_events", title=QT_TRANSLATE_NOOP("Record", "Adverse event")):
    """An event with its CTCAE term and grade, followed to resolution.

    ``ctcae_grade`` is empty where the event was not graded; which grades exist depends on the term.
    """

    patient_id = Link(QT_TRANSLATE_NOOP("AdverseEvent", "Patient"), to="patients", required=True)
    administration_id = Link(QT_TRANSLATE_NOOP("AdverseEvent", "Session"), to="administrations")
    window = Choice(QT_TRANSLATE_NOOP("AdverseEvent", "Window"), vocabulary=ReviewWindow)
    complication = Choice(
        QT_TRANSLATE_NOOP("AdverseEvent", "Complication"), vocabulary=Complication, required=True, listed=True
    )
    ctcae_term = Text(QT_TRANSLATE_NOOP("AdverseEvent", "CTCAE term"), required=True, listed=True)
    ctcae_grade = WholeNumber(
        QT_TRANSLATE_NOOP("AdverseEvent", "CTCAE grade"), minimum=1, maximum=5, listed=True
    )
    ctcae_version = Text(QT_TRANSLATE_NOOP("AdverseEvent", "CTCAE version"), required=True, longest=10)
    site = Choice(QT_TRANSLATE_NOOP("AdverseEvent", "Site"), vocabulary=HematomaSite, asked_when=_is_hematoma)
    serious = Flag(QT_TRANSLATE_NOOP("AdverseEvent", "Serious"))
    reported_to_authority_at = Moment(QT_TRANSLATE_NOOP("AdverseEvent", "Reported to the authority"))
    onset_date = Day(QT_TRANSLATE_NOOP("AdverseEvent", "Onset"), alive=True, listed=True)
    resolved_date = Day(QT_TRANSLATE_NOOP("AdverseEvent", "Resolved"), listed=True)
    relatedness = Choice(QT_TRANSLATE_NOOP("AdverseEvent", "Relatedness"), vocabulary=Relatedness)
    action_on_treatment = Choice(
        QT_TRANSLATE_NOOP("AdverseEvent", "Action on treatment"), vocabulary=ActionOnTreatment
    )
    treatment = Text(QT_TRANSLATE_NOOP("AdverseEvent", "Treatment given"), longest=500)
    narrative = LongText(QT_TRANSLATE_NOOP("AdverseEvent", "Narrative"), identifies=True)

    @property
    def is_open(self) -> bool:
        """Whether the event is not known to be resolved."""
        return self.resolved_date is None and not self.is_voided
