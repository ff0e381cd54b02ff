"""Marks a row as entered in error: it stays to be read, with the reason, and counts nowhere.

With a session go its other agents, the answers of its reviews and the events they opened, in the same transaction:
none of them says anything without it. A patient goes only alone, before anything is recorded of her. An event that a
review's answer opened does not go alone, since the answer would still say that it was present.
"""

from __future__ import annotations

from typing import TypeVar

from models.record import KeptRecord
from models.records import (
    Administration,
    AdverseEvent,
    Assessment,
    ComplicationReview,
    Hold,
    ItAgent,
    Patient,
    ProtocolPhase,
    Therapy,
)
from models.situations import Situation
from models.storage.register import Register
from models.wording import QT_TRANSLATE_NOOP

Row = TypeVar("Row", bound=KeptRecord)

_BELONGING = (ComplicationReview, ItAgent, AdverseEvent)
_OF_A_PATIENT = (Administration, AdverseEvent, Hold, Assessment, Therapy, ProtocolPhase)


def void_record(register: Register, record: Row, *, reason: str) -> Row:
    """Mark the row, and what goes with it. Raise ``Situation`` where something stands in the way."""
    with register.transaction():
        refuse_if_needed_elsewhere(register, record)
        voided = register.void(record, reason=reason)
        for row in rows_that_go_along(register, record):
            register.void(row, reason=reason)
    return voided


def rows_that_go_along(register: Register, record: KeptRecord) -> list[KeptRecord]:
    """What is marked together with the row, for whoever asks beforehand."""
    if not isinstance(record, Administration):
        return []
    found: list[KeptRecord] = []
    for kind in _BELONGING:
        found += register.select(kind, "administration_id = ?", [record.id])
    return found


def refuse_if_needed_elsewhere(register: Register, record: KeptRecord) -> None:
    """Raise ``Situation`` for a patient of whom something is recorded, or an event that an answer opened."""
    if isinstance(record, Patient):
        for kind in _OF_A_PATIENT:
            if register.select(kind, "patient_id = ?", [record.id]):
                raise Situation(
                    QT_TRANSLATE_NOOP(
                        "Situation",
                        "something is recorded of this patient: mark her sessions and other rows first",
                    ),
                    place=kind.table,
                )
    if isinstance(record, AdverseEvent) and register.select(
        ComplicationReview, "adverse_event_id = ?", [record.id]
    ):
        raise Situation(
            QT_TRANSLATE_NOOP(
                "Situation", "an answer of the session's review opened this event: correct the answer"
            ),
            place=record.table,
        )
