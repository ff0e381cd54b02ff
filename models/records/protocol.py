"""The protocol of a patient: ordered phases of dose and rhythm, in versions that never rewrite the past."""

from __future__ import annotations

from models.fields import ONCOLOGIST_ONLY, Day, Link, Moment, Number, Text, WholeNumber
from models.record import KeptRecord
from models.wording import QT_TRANSLATE_NOOP


class ProtocolPhase(KeptRecord, table="protocol_phases", title=QT_TRANSLATE_NOOP("Record", "Protocol phase")):
    """One phase: so many milligrams every so many days, for so many sessions or until a day.

    The phases that share ``valid_from`` form one version of the patient's protocol, in the order of ``phase``.
    """

    patient_id = Link(QT_TRANSLATE_NOOP("ProtocolPhase", "Patient"), to="patients", required=True)
    valid_from = Day(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Valid from"),
        required=True,
        may_be_future=True,
        writers=ONCOLOGIST_ONLY,
    )
    phase = WholeNumber(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Phase"),
        required=True,
        minimum=1,
        maximum=20,
        writers=ONCOLOGIST_ONLY,
    )
    dose_mg = Number(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Dose"),
        unit="mg",
        required=True,
        minimum=0.1,
        maximum=1000,
        writers=ONCOLOGIST_ONLY,
    )
    interval_days = Number(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Interval"),
        unit=QT_TRANSLATE_NOOP("Unit", "days"),
        required=True,
        minimum=0.5,
        maximum=365,
        writers=ONCOLOGIST_ONLY,
    )
    tolerance_days = Number(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Tolerance"),
        unit=QT_TRANSLATE_NOOP("Unit", "days"),
        required=True,
        minimum=0,
        maximum=60,
        writers=ONCOLOGIST_ONLY,
    )
    count = WholeNumber(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Sessions"), minimum=1, maximum=500, writers=ONCOLOGIST_ONLY
    )
    until_date = Day(QT_TRANSLATE_NOOP("ProtocolPhase", "Until"), may_be_future=True, writers=ONCOLOGIST_ONLY)
    prescribed_by = Text(
        QT_TRANSLATE_NOOP("ProtocolPhase", "Prescribed by"),
        suggests="staff",
        identifies=True,
        writers=ONCOLOGIST_ONLY,
    )
    prescribed_at = Moment(QT_TRANSLATE_NOOP("ProtocolPhase", "Prescribed"), writers=ONCOLOGIST_ONLY)
