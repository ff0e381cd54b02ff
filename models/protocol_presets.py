"""The published rhythms of intrathecal trastuzumab, to begin a protocol from; whoever prescribes changes what differs.

Doses and rhythms are those of the named reports. Tolerances are this program's own: no report states one.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.records import ProtocolPhase
from models.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class ProtocolPreset:
    """A schedule with the report it comes from; ``phases`` carry dose, rhythm and length alone."""

    code: str
    label: str
    source: str
    phases: tuple[ProtocolPhase, ...]


def _phase(
    number: int, dose_mg: float, interval_days: float, tolerance_days: float, *, count: int | None = None
) -> ProtocolPhase:
    return ProtocolPhase(
        phase=number,
        dose_mg=dose_mg,
        interval_days=interval_days,
        tolerance_days=tolerance_days,
        count=count,
    )


PRESETS: tuple[ProtocolPreset, ...] = (
    ProtocolPreset(
        "150_q3w",
        QT_TRANSLATE_NOOP("ProtocolPreset", "150 mg every 21 days"),
        "Trifănescu, Cancers 2023",
        (_phase(1, 150, 21, 3),),
    ),
    ProtocolPreset(
        "80_twice_weekly",
        QT_TRANSLATE_NOOP("ProtocolPreset", "80 mg twice weekly, weekly, then every 2 weeks"),
        "Kumthekar, Neuro-Oncology 2022",
        (_phase(1, 80, 3.5, 1, count=8), _phase(2, 80, 7, 2, count=4), _phase(3, 80, 14, 3)),
    ),
    ProtocolPreset(
        "150_weekly",
        QT_TRANSLATE_NOOP("ProtocolPreset", "150 mg weekly"),
        "Bonneau, Eur J Cancer 2018",
        (_phase(1, 150, 7, 2),),
    ),
)
"""In the order offered: the register's own study first."""
