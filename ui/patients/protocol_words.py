"""Writes a protocol in words: "80 mg every 3.5 days, 8 sessions". No Qt."""

from __future__ import annotations

from models.protocol_versions import ProtocolVersion
from models.records import ProtocolPhase
from models.wording import Translate
from ui.typed_dates import shown_date, shown_moment


def phase_words(phase: ProtocolPhase, translate: Translate) -> str:
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
        parts.append(translate("Protocol", "until {day}").format(day=shown_date(phase.until_date, translate)))
    return ", ".join(parts)


def version_words(version: ProtocolVersion, translate: Translate) -> str:
    """All phases in one line, in the order in which they follow."""
    then = translate("Protocol", "then")
    return f"; {then} ".join(phase_words(phase, translate) for phase in version.phases)


def state_words(version: ProtocolVersion, translate: Translate) -> str:
    """Whether the version holds today."""
    if version.is_current:
        return translate("Protocol", "Current")
    return translate("Protocol", "To come") if version.is_to_come else translate("Protocol", "Earlier")


def origin_words(version: ProtocolVersion, translate: Translate) -> str:
    """From when it holds, and who prescribed it when."""
    first = version.phases[0]
    parts = []
    if version.valid_from is not None:
        words = translate("Protocol", "Valid from {day}")
        parts.append(words.format(day=shown_date(version.valid_from, translate)))
    if first.prescribed_by:
        parts.append(translate("Protocol", "prescribed by {name}").format(name=first.prescribed_by))
    if first.prescribed_at is not None:
        parts.append(shown_moment(first.prescribed_at, translate))
    return ", ".join(parts)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
