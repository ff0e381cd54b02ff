"""Writes a phase of a protocol in words: "80 mg every 3.5 days (± 1), 8 sessions"."""

from __future__ import annotations

from models.records import ProtocolPhase
from models.wording import Translate
from reports.dates import day_text


def phase_text(phase: ProtocolPhase, translate: Translate) -> str:
    """Dose, rhythm, tolerance and how long the phase goes on."""
    parts = [
        translate("Protocol", "{dose} mg every {days} days (± {tolerance})").format(
            dose=_number(phase.dose_mg),
            days=_number(phase.interval_days),
            tolerance=_number(phase.tolerance_days),
        )
    ]
    if phase.count is not None:
        pattern = (
            translate("Protocol", "1 session") if phase.count == 1 else translate("Protocol", "{n} sessions")
        )
        parts.append(pattern.format(n=phase.count))
    if phase.until_date is not None:
        parts.append(translate("Protocol", "until {day}").format(day=day_text(phase.until_date, translate)))
    return ", ".join(parts)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
