"""What rules look at: a record or a session as typed, the patient's course around it, the limits, the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Generic, TypeVar

from models.course import PatientCourse
from models.findings import Finding
from models.record import KeptRecord
from models.records import Administration, AdverseEvent, ProtocolPhase
from models.schedule import interval_phase, phase_on
from models.session_entry import SessionEntry
from models.thresholds import Thresholds
from models.vocabularies import EntryMode

R = TypeVar("R", bound=KeptRecord)


@dataclass(frozen=True)
class RecordContext(Generic[R]):
    """One record as typed. ``course`` is its patient's, None where no patient is known yet."""

    record: R
    course: PatientCourse | None
    thresholds: Thresholds
    now: datetime

    @property
    def today(self) -> date:
        """The day of ``now``."""
        return self.now.date()

    @property
    def death(self) -> date | None:
        """The recorded death."""
        return self.course.patient.death_date if self.course else None


@dataclass(frozen=True)
class SessionContext:
    """One session as typed, and the sessions before it; the session itself is left out where it is stored already."""

    entry: SessionEntry
    course: PatientCourse
    thresholds: Thresholds
    now: datetime
    events: tuple[AdverseEvent, ...] = ()

    @property
    def session(self) -> Administration:
        """The session's own fields."""
        return self.entry.administration

    @property
    def day(self) -> date | None:
        """The local day of the session."""
        return self.session.performed_on

    @property
    def entry_mode(self) -> EntryMode:
        """How the session is entered; at the bedside unless it says otherwise."""
        return self.session.entry_mode or EntryMode.BEDSIDE

    @property
    def death(self) -> date | None:
        """The death, recorded or given in the same save."""
        return self.course.patient.death_date or self.entry.death_date

    @cached_property
    def others(self) -> tuple[Administration, ...]:
        """The patient's other sessions, in order."""
        own = self.session.id
        return tuple(other for other in self.course.administrations if own is None or other.id != own)

    @cached_property
    def earlier(self) -> tuple[Administration, ...]:
        """The other sessions with drug up to this one, in order."""
        moment = self.session.performed_at
        return tuple(
            other
            for other in self.others
            if other.drug_given and moment and other.performed_at and other.performed_at <= moment
        )

    @cached_property
    def earlier_days(self) -> tuple[date, ...]:
        """The days of the earlier sessions with drug."""
        return tuple(other.performed_at.date() for other in self.earlier if other.performed_at)

    @cached_property
    def phase(self) -> ProtocolPhase | None:
        """The phase of the protocol that this session belongs to."""
        return phase_on(self.course.phases, self.day, self.earlier_days) if self.day else None

    @cached_property
    def interval_phase(self) -> ProtocolPhase | None:
        """The phase whose interval leads to this session."""
        return interval_phase(self.course.phases, self.day, self.earlier_days) if self.day else None


RecordRule = Callable[[RecordContext[R]], Iterator[Finding]]
SessionRule = Callable[[SessionContext], Iterator[Finding]]
