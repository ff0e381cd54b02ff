"""The protocol of a patient as versions, the one that holds today told from those before and after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.records import ProtocolPhase
from models.schedule import version_on


@dataclass(frozen=True)
class ProtocolVersion:
    """The phases of one ``valid_from``, in order."""

    phases: tuple[ProtocolPhase, ...]
    is_current: bool
    is_to_come: bool

    @property
    def valid_from(self) -> date | None:
        """The day from which it holds."""
        return self.phases[0].valid_from


def protocol_versions(phases: Iterable[ProtocolPhase], today: date) -> tuple[ProtocolVersion, ...]:
    """Every version, the newest first."""
    known = [phase for phase in phases if phase.valid_from is not None]
    current = version_on(known, today)
    days = sorted({phase.valid_from for phase in known if phase.valid_from is not None}, reverse=True)
    return tuple(
        ProtocolVersion(
            phases=version_on(known, day),
            is_current=bool(current) and current[0].valid_from == day,
            is_to_come=day > today,
        )
        for day in days
    )
