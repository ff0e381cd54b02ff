"""When the late complication review of a session is held: from 24 to 72 hours after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

OPENS_AFTER = timedelta(hours=24)
CLOSES_AFTER = timedelta(hours=72)


@dataclass(frozen=True)
class LateWindow:
    """The window of a session that was begun at ``performed_at``."""

    performed_at: datetime

    @property
    def opens_at(self) -> datetime:
        """The first moment at which the review counts as late."""
        return self.performed_at + OPENS_AFTER

    @property
    def closes_at(self) -> datetime:
        """The last moment of the window; a review after it is held all the same."""
        return self.performed_at + CLOSES_AFTER
