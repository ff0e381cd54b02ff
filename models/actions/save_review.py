"""Saves the answers of one review window, and the adverse events that its present answers open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.opened_events import completed_event
from models.records import Administration, AdverseEvent, ComplicationReview
from models.session_entry import ReviewAnswer, ReviewEntry
from models.storage.register import Register
from models.vocabularies import Complication, ComplicationStatus, EntryMode, ReviewWindow

_ONE_EVENT = frozenset({Complication.CSF_FISTULA, Complication.POST_PUNCTURE_HEADACHE})
"""A fistula and the headache it causes are one event."""


@dataclass
class _OpenedEvents:
    """The session's events so far, so that an answer joins the event it belongs to instead of opening a twin."""

    register: Register
    session: Administration
    entry_mode: EntryMode
    events: list[AdverseEvent]

    def join_or_open(self, event: AdverseEvent) -> AdverseEvent:
        """The session's open event of the same kind, its grade raised where this one is worse; else a new one."""
        for index, known in enumerate(self.events):
            if event.complication is not Complication.OTHER and _is_same(known, event):
                self.events[index] = self._worse_of(known, event)
                return self.events[index]
        opened = self.register.add(event, entry_mode=self.entry_mode)
        self.events.append(opened)
        return opened

    def _worse_of(self, known: AdverseEvent, event: AdverseEvent) -> AdverseEvent:
        typed = {
            name: value
            for name, value in event.values.items()
            if name not in known.values and name in AdverseEvent.fields
        }
        if (event.ctcae_grade or 0) > (known.ctcae_grade or 0):
            typed["ctcae_grade"] = event.ctcae_grade
        return (
            self.register.change(known.replace(**typed), reason=f"{event.window} review") if typed else known
        )


def save_review(
    register: Register,
    session: Administration,
    window: ReviewWindow,
    review: ReviewEntry,
    *,
    events: Sequence[AdverseEvent] = (),
    entry_mode: EntryMode = EntryMode.BEDSIDE,
) -> list[ComplicationReview]:
    """Store one window's answers, inside the caller's transaction where there is one.

    ``events`` are those the session has opened before; an answer about the same thing joins them.
    """
    opened = _OpenedEvents(register, session, entry_mode, list(events))
    saved = []
    with register.transaction():
        for complication, answer in _fistula_first(review):
            event = None
            if answer.status is ComplicationStatus.PRESENT:
                event = opened.join_or_open(event_of_answer(session, window, complication, answer, review))
            row = ComplicationReview(
                administration_id=session.id,
                window=window,
                complication=complication,
                status=answer.status,
                nrs=answer.nrs,
                reviewed_at=review.reviewed_at or _default_time(session, window),
                reviewed_by=review.reviewed_by,
                adverse_event_id=event.id if event else None,
            )
            saved.append(register.add(row, entry_mode=entry_mode))
        for other in review.others:
            opened.join_or_open(_completed(other, session, window, Complication.OTHER, review))
    return saved


def event_of_answer(
    session: Administration,
    window: ReviewWindow,
    complication: Complication,
    answer: ReviewAnswer,
    review: ReviewEntry,
) -> AdverseEvent:
    """The event that a present answer opens: what was typed, completed by the default term of the complication."""
    return _completed(answer.event, session, window, complication, review)


def _completed(
    typed: AdverseEvent | None,
    session: Administration,
    window: ReviewWindow,
    complication: Complication,
    review: ReviewEntry,
) -> AdverseEvent:
    reviewed_on = review.reviewed_at.date() if review.reviewed_at else None
    onset = session.performed_on if window is ReviewWindow.IMMEDIATE else reviewed_on
    event = completed_event(typed, window=window, complication=complication)
    return event.replace(
        patient_id=session.patient_id,
        administration_id=session.id,
        onset_date=event.onset_date or onset,
    )


def _is_same(known: AdverseEvent, event: AdverseEvent) -> bool:
    if not known.is_open and known.window is not event.window:
        return False
    if known.complication == event.complication:
        return True
    same_term = known.ctcae_term == event.ctcae_term
    return same_term and {known.complication, event.complication} == _ONE_EVENT


def _fistula_first(review: ReviewEntry) -> Iterator[tuple[Complication, ReviewAnswer]]:
    """The answers in the order asked, which puts the fistula before the headache it explains."""
    for complication in Complication:
        if complication in review.answers:
            yield complication, review.answers[complication]


def _default_time(session: Administration, window: ReviewWindow) -> datetime | None:
    return session.performed_at if window is ReviewWindow.IMMEDIATE else None
