"""The drug: trastuzumab, dexamethasone, lot, diluent, volume."""

from __future__ import annotations

from models.fields import Choice, Day, Flag, Number, Section, Text
from models.record import KeptRecord, Record
from models.vocabularies import Diluent, SessionStatus
from models.wording import QT_TRANSLATE_NOOP

DRUG = Section("drug", QT_TRANSLATE_NOOP("Section", "Drug"))


def drug_was_given(record: Record) -> bool:
    """Whether the drug was given, wholly or partly: rules and questions about the drug apply."""
    return record.values.get("status") in (SessionStatus.GIVEN, SessionStatus.PARTLY_GIVEN)


class Drug(KeptRecord):
    """What was injected."""

    dose_mg = Number(
        QT_TRANSLATE_NOOP("Administration", "Trastuzumab"),
        section=DRUG,
        unit="mg",
        carried_over=True,
        asked_when=drug_was_given,
        listed=True,
    )
    dexamethasone_mg = Number(
        QT_TRANSLATE_NOOP("Administration", "Dexamethasone"),
        section=DRUG,
        unit="mg",
        minimum=0,
        maximum=100,
        carried_over=True,
        expected=True,
        asked_when=drug_was_given,
        listed=True,
    )
    lot_number = Text(
        QT_TRANSLATE_NOOP("Administration", "Lot"),
        section=DRUG,
        longest=60,
        carried_over=True,
        expected=True,
        asked_when=drug_was_given,
    )
    lot_expiry = Day(
        QT_TRANSLATE_NOOP("Administration", "Lot expires"),
        section=DRUG,
        may_be_future=True,
        carried_over=True,
        expected=True,
        asked_when=drug_was_given,
    )
    diluent = Choice(
        QT_TRANSLATE_NOOP("Administration", "Diluent"),
        section=DRUG,
        vocabulary=Diluent,
        carried_over=True,
        asked_when=drug_was_given,
    )
    preservative_free_confirmed = Flag(
        QT_TRANSLATE_NOOP("Administration", "Preservative-free confirmed"),
        section=DRUG,
        expected=True,
        asked_when=drug_was_given,
    )
    nrfit_used = Flag(
        QT_TRANSLATE_NOOP("Administration", "NRFit connectors"),
        section=DRUG,
        carried_over=True,
        asked_when=drug_was_given,
    )
    volume_ml = Number(
        QT_TRANSLATE_NOOP("Administration", "Volume injected"),
        section=DRUG,
        unit="ml",
        minimum=0,
        maximum=60,
        carried_over=True,
        expected=True,
        asked_when=drug_was_given,
    )
