"""A window that is answered already: its rows and events as the answers that were typed, for whoever corrects them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zlib import crc32

from models.course import PatientCourse
from models.ctcae import default_term
from models.opened_events import ASKED_AT_REVIEW
from models.records import Administration, AdverseEvent, ComplicationReview
from models.session_entry import ReviewAnswer, ReviewEntry
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow

_REVIEWER = ("reviewed_at", "reviewed_by")


@dataclass(frozen=True)
class StoredReview:
    """The answers of one window. ``events`` are those that the answers tell of, by id; ``others`` stand beside them."""

    window: ReviewWindow
    rows: Mapping[Complication, ComplicationReview]
    events: Mapping[str, AdverseEvent]
    others: tuple[AdverseEvent, ...] = ()

    @property
    def version(self) -> int:
        """A checksum that every change of an answer or of its events makes another."""
        rows = (*self.rows.values(), *self.events.values(), *self.others)
        return crc32("|".join(sorted(f"{row.id} {row.version}" for row in rows)).encode())

    @property
    def last_account(self) -> str:
        """Who answered or corrected last."""
        last = max(
            self.rows.values(), key=lambda row: row.values.get("updated_at") or row.values["created_at"]
        )
        return last.updated_by or last.created_by or ""

    def entry(self) -> ReviewEntry:
        """The answers; an event that two of them tell of stands with the first."""
        first = next(iter(self.rows.values()))
        return ReviewEntry(
            answers={
                complication: ReviewAnswer(row.status, nrs=row.nrs, event=self.event_of(complication))
                for complication, row in self.rows.items()
                if row.status is not None
            },
            others=self.others,
            reviewed_at=first.reviewed_at,
            reviewed_by=first.reviewed_by,
        )

    def linked_event(self, complication: Complication) -> AdverseEvent | None:
        """The event that an answer tells of, alone or with another."""
        row = self.rows.get(complication)
        return self.events.get(row.adverse_event_id or "") if row is not None else None

    def event_of(self, complication: Complication) -> AdverseEvent | None:
        """The event that is shown with an answer: the one it tells of, unless an earlier answer shows it."""
        event = self.linked_event(complication)
        first = next(each for each in Complication if self.linked_event(each) is event)
        return event if first is complication else None

    def completed(self, typed: ReviewEntry) -> ReviewEntry:
        """What is typed, with the values of the stored events that a review does not ask for."""
        answers = {
            complication: self._completed_answer(complication, answer)
            for complication, answer in typed.answers.items()
        }
        known = {event.id: event for event in self.others}
        others = tuple(
            _asked_of(event, over=known[event.id]) if event.id in known else event for event in typed.others
        )
        return dataclasses.replace(typed, answers=answers, others=others)

    def differences(self, typed: ReviewEntry) -> list[Complication | str]:
        """What ``typed`` answers otherwise: complications, and the names of fields of the review."""
        stored, review = self.entry(), self.completed(typed)
        found: list[Complication | str] = [
            each for each in Complication if stored.answers.get(each) != review.answers.get(each)
        ]
        if stored.others != review.others:
            found.append(Complication.OTHER)
        found += [name for name in _REVIEWER if getattr(stored, name) != getattr(review, name)]
        return found

    def _completed_answer(self, complication: Complication, answer: ReviewAnswer) -> ReviewAnswer:
        if answer.status is not ComplicationStatus.PRESENT:
            return ReviewAnswer(answer.status)
        stored, typed = self.event_of(complication), answer.event
        if stored is not None:
            return dataclasses.replace(answer, event=_asked_of(typed, over=stored) if typed else stored)
        row = self.rows.get(complication)
        was_present = row is not None and row.status is ComplicationStatus.PRESENT
        return dataclasses.replace(answer, event=None) if was_present and not says_more(answer) else answer


def says_more(answer: ReviewAnswer) -> bool:
    """Whether anything is said of the event beyond that it is there, under the term it has anyway."""
    return answer.event is not None and any(_told(answer.event))


def stored_review(
    course: PatientCourse, session: Administration, window: ReviewWindow
) -> StoredReview | None:
    """The answers of a session's window as they are stored; None while it is pending."""
    found = course.reviews_of(session.id or "", window)
    if not found:
        return None
    by_complication = {row.complication: row for row in found}
    events = {event.id: event for event in course.events_of(session.id or "")}
    return StoredReview(
        window=window,
        rows={each: by_complication[each] for each in Complication if each in by_complication},
        events={
            row.adverse_event_id: events[row.adverse_event_id]
            for row in found
            if row.adverse_event_id is not None and row.adverse_event_id in events
        },
        others=tuple(
            event
            for event in events.values()
            if event.window is window and event.complication is Complication.OTHER
        ),
    )


def _asked_of(typed: AdverseEvent, *, over: AdverseEvent) -> AdverseEvent:
    asked = {name: typed.values.get(name) for name in ASKED_AT_REVIEW}
    usual = default_term(over.complication, typed.site) if over.complication else None
    return over.replace(**{**asked, "ctcae_term": typed.ctcae_term or usual})


def _told(event: AdverseEvent) -> Iterator[bool]:
    for name in ASKED_AT_REVIEW:
        value = event.values.get(name)
        usual = name == "ctcae_term" and event.complication and default_term(event.complication, event.site)
        yield value is not None and value != usual
