"""What is typed for one session before it is saved: the session, other agents, the answers of both review windows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from models.findings import Code
from models.records import Administration, AdverseEvent, ItAgent
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow


@dataclass(frozen=True)
class ReviewAnswer:
    """The answer about one complication; ``event`` is what a present one opens, with the typed fields."""

    status: ComplicationStatus
    nrs: int | None = None
    event: AdverseEvent | None = None


@dataclass(frozen=True)
class ReviewEntry:
    """The answers of one window; ``others`` are the events reported beside the six complications."""

    answers: Mapping[Complication, ReviewAnswer]
    others: tuple[AdverseEvent, ...] = ()
    reviewed_at: datetime | None = None
    reviewed_by: str | None = None


@dataclass(frozen=True)
class SessionEntry:
    """One session as typed. A window that is missing from ``reviews`` is pending.

    ``reasons`` holds what was typed for each warning; ``death_date`` is the death given with a grade 5 event.
    """

    administration: Administration
    agents: tuple[ItAgent, ...] = ()
    reviews: Mapping[ReviewWindow, ReviewEntry] = field(default_factory=dict)
    reasons: Mapping[Code, str] = field(default_factory=dict)
    death_date: date | None = None

    @property
    def events(self) -> tuple[AdverseEvent, ...]:
        """Every event that the entry opens."""
        opened: list[AdverseEvent] = []
        for review in self.reviews.values():
            opened += [answer.event for answer in review.answers.values() if answer.event is not None]
            opened += review.others
        return tuple(opened)
