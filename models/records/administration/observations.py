"""The patient around the session: Karnofsky score and observations before and after."""

from __future__ import annotations

from models.fields import Moment, Number, Section, WholeNumber
from models.record import KeptRecord
from models.records.administration.preparation import puncture_was_attempted
from models.wording import QT_TRANSLATE_NOOP

BEFORE = Section("before", QT_TRANSLATE_NOOP("Section", "Observations before"))
AFTER = Section("after", QT_TRANSLATE_NOOP("Section", "Observations after"))


def _measured(label: str, section: Section, limits: tuple[float, float], unit: str) -> Number:
    low, high = limits
    return Number(label, section=section, unit=unit, minimum=low, maximum=high)


def _scored(label: str, section: Section, limits: tuple[int, int]) -> WholeNumber:
    low, high = limits
    return WholeNumber(label, section=section, minimum=low, maximum=high)


class Observations(KeptRecord):
    """Blood pressure and pulse lying and standing, temperature, saturation, consciousness, leg power, pain."""

    systolic_lying_before = _measured(
        QT_TRANSLATE_NOOP("Administration", "Systolic, lying"), BEFORE, (40, 300), "mmHg"
    )
    diastolic_lying_before = _measured(
        QT_TRANSLATE_NOOP("Administration", "Diastolic, lying"), BEFORE, (20, 200), "mmHg"
    )
    pulse_lying_before = _measured(
        QT_TRANSLATE_NOOP("Administration", "Pulse, lying"), BEFORE, (20, 250), "/min"
    )
    systolic_standing_before = _measured(
        QT_TRANSLATE_NOOP("Administration", "Systolic, standing"), BEFORE, (40, 300), "mmHg"
    )
    diastolic_standing_before = _measured(
        QT_TRANSLATE_NOOP("Administration", "Diastolic, standing"), BEFORE, (20, 200), "mmHg"
    )
    pulse_standing_before = _measured(
        QT_TRANSLATE_NOOP("Administration", "Pulse, standing"), BEFORE, (20, 250), "/min"
    )
    temperature_before = _measured(QT_TRANSLATE_NOOP("Administration", "Temperature"), BEFORE, (30, 45), "°C")
    spo2_before = _measured(QT_TRANSLATE_NOOP("Administration", "SpO₂"), BEFORE, (40, 100), "%")
    gcs_before = _scored(QT_TRANSLATE_NOOP("Administration", "GCS"), BEFORE, (3, 15))
    leg_power_before = _scored(QT_TRANSLATE_NOOP("Administration", "Leg power (MRC)"), BEFORE, (0, 5))
    pain_nrs_before = _scored(QT_TRANSLATE_NOOP("Administration", "Pain before, NRS"), BEFORE, (0, 10))
    kps = WholeNumber(
        QT_TRANSLATE_NOOP("Administration", "KPS"),
        section=BEFORE,
        minimum=0,
        maximum=100,
        expected=True,
        listed=True,
    )

    systolic_lying_after = _measured(
        QT_TRANSLATE_NOOP("Administration", "Systolic, lying"), AFTER, (40, 300), "mmHg"
    )
    diastolic_lying_after = _measured(
        QT_TRANSLATE_NOOP("Administration", "Diastolic, lying"), AFTER, (20, 200), "mmHg"
    )
    pulse_lying_after = _measured(
        QT_TRANSLATE_NOOP("Administration", "Pulse, lying"), AFTER, (20, 250), "/min"
    )
    systolic_standing_after = _measured(
        QT_TRANSLATE_NOOP("Administration", "Systolic, standing"), AFTER, (40, 300), "mmHg"
    )
    diastolic_standing_after = _measured(
        QT_TRANSLATE_NOOP("Administration", "Diastolic, standing"), AFTER, (20, 200), "mmHg"
    )
    pulse_standing_after = _measured(
        QT_TRANSLATE_NOOP("Administration", "Pulse, standing"), AFTER, (20, 250), "/min"
    )
    temperature_after = _measured(QT_TRANSLATE_NOOP("Administration", "Temperature"), AFTER, (30, 45), "°C")
    spo2_after = _measured(QT_TRANSLATE_NOOP("Administration", "SpO₂"), AFTER, (40, 100), "%")
    gcs_after = _scored(QT_TRANSLATE_NOOP("Administration", "GCS"), AFTER, (3, 15))
    leg_power_after = _scored(QT_TRANSLATE_NOOP("Administration", "Leg power (MRC)"), AFTER, (0, 5))
    recumbency_min = WholeNumber(
        QT_TRANSLATE_NOOP("Administration", "Lying flat after"),
        section=AFTER,
        unit="min",
        minimum=0,
        maximum=2880,
        asked_when=puncture_was_attempted,
    )
    discharged_at = Moment(QT_TRANSLATE_NOOP("Administration", "Left the ward"), section=AFTER, alive=True)
