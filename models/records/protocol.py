"""The protocol of a patient: ordered phases of dose and rhythm, in versions that never rewrite the past."""

from __future__ import annotations

from models.fields import ONCOLOGIST_ONLY, Day, Link, Moment, Number, Section, Text, WholeNumber
from models.record import KeptRecord
from models.wording import QT_TRANSLATE_NOOP

PRESCRIPTION = Section("prescription", QT_TRANSLATE_NOOP("Section", "Prescription"))
PHASE = Section("phase", QT_TRANSLATE_NOOP("Section", "Phases"))


class ProtocolPhase(KeptRecord, table="protocol_phases", title=QT_TRANSLATE_NOOP("Record", "Protocol phase")):
    """One phase: so many milligrams every so many days, for so many sessions or until a day.

    The phases that share ``valid_from`` form one version of the patient's protocol, in the order of ``phase``.
    """

    patient_id = Link(QT_TRANSLATE_NOOP("ProtocolPhase", "Patient"), to="patients", required=True)
    valid_from = Day(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Valid from"),
        section=PRESCRIPTION,
        required=True,
        may_be_future=True,
        writers=ONCOLOGIST_ONLY,
    )
    phase = WholeNumber(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Phase"),
        section=PHASE,
        required=True,
        minimum=1,
        maximum=20,
        writers=ONCOLOGIST_ONLY,
    )
    dose_mg = Number(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Dose"),
        section=PHASE,
        unit="mg",
        required=True,
        minimum=0.1,
        maximum=1000,
        writers=ONCOLOGIST_ONLY,
    )
    interval_days = Number(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Interval"),
        section=PHASE,
        unit=QT_TRANSLATE_NOOP("Unit", "days"),
        required=True,
        minimum=0.5,
        maximum=365,
        writers=ONCOLOGIST_ONLY,
    )
    tolerance_days = Number(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Tolerance"),
        section=PHASE,
        unit=QT_TRANSLATE_NOOP("Unit", "days"),
        required=True,
        minimum=0,
        maximum=60,
        writers=ONCOLOGIST_ONLY,
    )
    count = WholeNumber(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Sessions"),
        section=PHASE,
        minimum=1,
        maximum=500,
        writers=ONCOLOGIST_ONLY,
    )
    until_date = Day(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Until"),
        section=PHASE,
        may_be_future=True,
        writers=ONCOLOGIST_ONLY,
    )
    prescribed_by = Text(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Prescribed by"),
        section=PRESCRIPTION,
        suggests="staff",
        identifies=True,
        writers=ONCOLOGIST_ONLY,
    )
    prescribed_at = Moment(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Prescribed"), section=PRESCRIPTION, writers=ONCOLOGIST_ONLY
    )
