"""Another drug given into the intrathecal space in the same session."""

from __future__ import annotations

from models.fields import Choice, Link, Number
from models.record import KeptRecord
from models.vocabularies import OtherAgent
from models.wording import QT_TRANSLATE_NOOP


class ItAgent(KeptRecord, table="it_agents", title=QT_TRANSLATE_NOOP("Record", "Other IT agent")):
    """One agent with its dose; vinca alkaloids and bortezomib can never be entered."""

    administration_id = Link(QT_TRANSLATE_NOOP("ItAgent", "Session"), to="administrations", required=True)
    agent = Choice(QT_TRANSLATE_NOOP("ItAgent", "Agent"), vocabulary=OtherAgent, required=True)
    dose_mg = Number(
        QT_TRANSLATE_NOOP("ItAgent", "Dose"), unit="mg", minimum=0.1, maximum=1000, required=True
    )
