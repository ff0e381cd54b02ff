"""Every clinical record of the register, each declared in a file of its own."""

from __future__ import annotations

from models.record import KeptRecord
from models.records.administration import Administration
from models.records.adverse_event import AdverseEvent
from models.records.assessment import Assessment
from models.records.complication_review import ComplicationReview
from models.records.hold import Hold
from models.records.it_agent import ItAgent
from models.records.patient import Patient
from models.records.protocol import ProtocolPhase
from models.records.staff import StaffMember
from models.records.therapy import Therapy

RECORDS: tuple[type[KeptRecord], ...] = (
    Patient,
    ProtocolPhase,
    Administration,
    ItAgent,
    AdverseEvent,
    ComplicationReview,
    Hold,
    Assessment,
    Therapy,
    StaffMember,
)
"""In the order in which rows can be written: whatever a row links to stands before it."""

RECORD_OF_TABLE: dict[str, type[KeptRecord]] = {record.table: record for record in RECORDS}

__all__ = [
    "RECORDS",
    "RECORD_OF_TABLE",
    "Administration",
    "AdverseEvent",
    "Assessment",
    "ComplicationReview",
    "Hold",
    "ItAgent",
    "Patient",
    "ProtocolPhase",
    "StaffMember",
    "Therapy",
]
