"""One patient's course: the patient with every row that belongs to her, as an immutable snapshot.

Rules, windows, figures and pages read a course; none of them reads the database.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from models.records import (
    Administration,
    AdverseEvent,
    Assessment,
    ComplicationReview,
    Hold,
    ItAgent,
    Patient,
    ProtocolPhase,
    Therapy,
)
from models.vocabularies import ReviewWindow


@dataclass(frozen=True)
class PatientCourse:
    """The rows of one patient, none voided; sessions, assessments and events in order of time."""

    patient: Patient
    administrations: tuple[Administration, ...] = ()
    agents: tuple[ItAgent, ...] = ()
    reviews: tuple[ComplicationReview, ...] = ()
    events: tuple[AdverseEvent, ...] = ()
    holds: tuple[Hold, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    therapies: tuple[Therapy, ...] = ()
    phases: tuple[ProtocolPhase, ...] = ()
    demonstration: bool = field(default=False, kw_only=True)

    @cached_property
    def sessions_with_drug(self) -> tuple[Administration, ...]:
        """The sessions in which drug was given, wholly or partly, in order."""
        return tuple(session for session in self.administrations if session.drug_given)

    @cached_property
    def cycle_numbers(self) -> dict[str, int]:
        """Cycle number by session id: the order of the sessions with drug, plus cycles given elsewhere."""
        first = (self.patient.prior_it_cycles or 0) + 1
        return {
            session.id: number
            for number, session in enumerate(self.sessions_with_drug, start=first)
            if session.id is not None
        }

    @property
    def next_cycle_number(self) -> int:
        """The number of the next session in which drug is given."""
        return (self.patient.prior_it_cycles or 0) + len(self.sessions_with_drug) + 1

    def cycle_number_at(self, moment: datetime) -> int:
        """The number that a session at ``moment`` has, if drug is given: an old one comes before later ones."""
        return (self.patient.prior_it_cycles or 0) + len(self.sessions_before(moment)) + 1

    def sessions_before(self, moment: datetime) -> tuple[Administration, ...]:
        """The sessions with drug before a moment, in order."""
        return tuple(
            session
            for session in self.sessions_with_drug
            if session.performed_at is not None and session.performed_at < moment
        )

    def reviews_of(self, administration_id: str, window: ReviewWindow) -> tuple[ComplicationReview, ...]:
        """The answers of one window of one session; none while it is pending."""
        return self._reviews_by_window.get((administration_id, window), ())

    def is_pending(self, session: Administration, window: ReviewWindow) -> bool:
        """Whether a punctured session's window has not been answered."""
        return session.punctured and not self.reviews_of(session.id or "", window)

    def events_of(self, administration_id: str) -> tuple[AdverseEvent, ...]:
        """The events opened in one session."""
        return self._events_by_session.get(administration_id, ())

    @property
    def open_holds(self) -> tuple[Hold, ...]:
        """The holds that stand."""
        return tuple(hold for hold in self.holds if hold.is_open)

    @property
    def open_events(self) -> tuple[AdverseEvent, ...]:
        """The events that are not known to be resolved."""
        return tuple(event for event in self.events if event.is_open)

    def event_with(self, identifier: str | None) -> AdverseEvent | None:
        """The event with an id; None where there is none."""
        return self._events_by_id.get(identifier)

    @cached_property
    def answered_events(self) -> frozenset[str | None]:
        """The ids of the events that an answer of a review points to."""
        return frozenset(review.adverse_event_id for review in self.reviews)

    @cached_property
    def _events_by_id(self) -> dict[str | None, AdverseEvent]:
        return {event.id: event for event in self.events}

    @cached_property
    def _events_by_session(self) -> dict[str | None, tuple[AdverseEvent, ...]]:
        grouped: dict[str | None, list[AdverseEvent]] = {}
        for event in self.events:
            grouped.setdefault(event.administration_id, []).append(event)
        return {key: tuple(events) for key, events in grouped.items()}

    @cached_property
    def _reviews_by_window(
        self,
    ) -> dict[tuple[str | None, ReviewWindow | None], tuple[ComplicationReview, ...]]:
        grouped: dict[tuple[str | None, ReviewWindow | None], list[ComplicationReview]] = {}
        for review in self.reviews:
            grouped.setdefault((review.administration_id, review.window), []).append(review)
        return {key: tuple(reviews) for key, reviews in grouped.items()}
