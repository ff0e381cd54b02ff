"""Treatment beside the intrathecal one: systemic lines, radiotherapy, surgery."""

from __future__ import annotations

from models.fields import Choice, HistoricalDay, Link, LongText, Number, Text, WholeNumber
from models.partial_date import PartialDate
from models.record import KeptRecord, Record
from models.vocabularies import RadiotherapyTechnique, StopReason, TherapyKind
from models.wording import QT_TRANSLATE_NOOP


def _is_systemic(record: Record) -> bool:
    return record.values.get("kind") == TherapyKind.SYSTEMIC


def _is_radiotherapy(record: Record) -> bool:
    return record.values.get("kind") == TherapyKind.RADIOTHERAPY


def _is_surgery(record: Record) -> bool:
    return record.values.get("kind") == TherapyKind.SURGERY


def _lasts(record: Record) -> bool:
    return not _is_surgery(record)


def _has_site(record: Record) -> bool:
    return record.values.get("kind") in (TherapyKind.RADIOTHERAPY, TherapyKind.SURGERY)


class Therapy(KeptRecord, table="therapies", title=QT_TRANSLATE_NOOP("Record", "Therapy")):
    """A systemic line, a course of radiotherapy or an operation."""

    patient_id = Link(QT_TRANSLATE_NOOP("Therapy", "Patient"), to="patients", required=True)
    kind = Choice(QT_TRANSLATE_NOOP("Therapy", "Kind"), vocabulary=TherapyKind, required=True, listed=True)
    regimen = Text(QT_TRANSLATE_NOOP("Therapy", "Regimen"), asked_when=_is_systemic)
    radiotherapy = Choice(
        QT_TRANSLATE_NOOP("Therapy", "Technique"),
        vocabulary=RadiotherapyTechnique,
        asked_when=_is_radiotherapy,
    )
    site = Text(QT_TRANSLATE_NOOP("Therapy", "Site"), asked_when=_has_site)
    start = HistoricalDay(QT_TRANSLATE_NOOP("Therapy", "Start"), alive=True, asked_when=_lasts)
    stop = HistoricalDay(QT_TRANSLATE_NOOP("Therapy", "Stop"), asked_when=_lasts, listed=True)
    date = HistoricalDay(QT_TRANSLATE_NOOP("Therapy", "Date"), alive=True, asked_when=_is_surgery)
    reason = Choice(
        QT_TRANSLATE_NOOP("Therapy", "Reason for stopping"),
        vocabulary=StopReason,
        asked_when=_is_systemic,
        listed=True,
    )
    dose_gy = Number(
        QT_TRANSLATE_NOOP("Therapy", "Dose"),
        unit="Gy",
        minimum=0.1,
        maximum=100,
        asked_when=_is_radiotherapy,
    )
    fractions = WholeNumber(
        QT_TRANSLATE_NOOP("Therapy", "Fractions"), minimum=1, maximum=60, asked_when=_is_radiotherapy
    )
    note = LongText(QT_TRANSLATE_NOOP("Therapy", "Note"), identifies=True)

    @property
    def began(self) -> PartialDate | None:
        """The start of a line or course, the day of an operation."""
        return self.date if self.kind is TherapyKind.SURGERY else self.start
