"""What every form is handed: the clock, the limits, the people of the ward, the language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from models.thresholds import Thresholds
from models.vocabularies import EntryMode, Role
from models.wording import Translate
from ui.language import qt_translate


@dataclass(frozen=True)
class FormContext:
    """Handed down by the window; ``now`` gives the local time with its offset.

    Fields that none of ``roles`` may write are shown and cannot be changed.
    """

    now: Callable[[], datetime]
    thresholds: Thresholds = field(default_factory=Thresholds)
    staff: tuple[str, ...] = ()
    account: str = ""
    roles: frozenset[Role] = frozenset(Role)
    entry_mode: EntryMode = EntryMode.BEDSIDE
    translate: Translate = qt_translate

    def today(self) -> date:
        """The local day."""
        return self.now().date()

    def suggestions(self, source: str) -> tuple[str, ...]:
        """What is proposed in a text field that ``suggests`` from ``source``; nothing for an unknown one."""
        return self.staff if source == "staff" else ()
