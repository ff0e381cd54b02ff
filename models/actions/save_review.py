"""Saves the answers of one review window, and the adverse events that its present answers open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.opened_events import completed_event
from models.record import KEPT_COLUMNS
from models.records import Administration, AdverseEvent, ComplicationReview
from models.session_entry import ReviewAnswer, ReviewEntry
from models.situations import Situation
from models.storage.register import Register
from models.vocabularies import Complication, ComplicationStatus, EntryMode, ReviewWindow
from models.wording import QT_TRANSLATE_NOOP

_ONE_EVENT = frozenset({Complication.CSF_FISTULA, Complication.POST_PUNCTURE_HEADACHE})
"""A fistula and the headache it causes are one event."""

_OF_THE_FIRST_ANSWER = frozenset(
    {"window", "complication", "ctcae_term", "ctcae_version", "onset_date", "site", *KEPT_COLUMNS}
)
_TEXTS = {"treatment": "; ", "narrative": "\n"}


@dataclass
class OpenedEvents:
    """The session's events so far, so that an answer joins the event it belongs to instead of opening a twin."""

    register: Register
    session: Administration
    entry_mode: EntryMode
    events: list[AdverseEvent]
    reason: str = ""
    """Why an event is changed; that a review said more of it, where nothing is given."""

    def join_or_open(self, event: AdverseEvent) -> AdverseEvent:
        """The session's event of the same kind, with what this answer adds to it; else a new one."""
        for index, known in enumerate(self.events):
            if event.complication is not Complication.OTHER and _is_same(known, event):
                joined = joined_events(known, event)
                self.events[index] = self.register.change(
                    joined, reason=self.reason or f"{event.window} review"
                )
                return self.events[index]
        opened = self.register.add(event, entry_mode=self.entry_mode)
        self.events.append(opened)
        return opened


def joined_events(known: AdverseEvent, event: AdverseEvent) -> AdverseEvent:
    """The known event as a later answer about it leaves it: the worse grade, both texts, the newer judgement."""
    changes = {name: value for name, value in event.values.items() if name not in _OF_THE_FIRST_ANSWER}
    changes |= {name: value for name, value in event.values.items() if name not in known.values}
    if known.ctcae_grade is not None and event.ctcae_grade is not None:
        changes["ctcae_grade"] = max(known.ctcae_grade, event.ctcae_grade)
    if known.serious:
        changes["serious"] = True
    for name, separator in _TEXTS.items():
        texts = [text for text in (known.values.get(name), event.values.get(name)) if text]
        if texts:
            changes[name] = separator.join(dict.fromkeys(texts))
    return known.replace(**changes)


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
    opened = OpenedEvents(register, session, entry_mode, list(events))
    saved = []
    with register.transaction():
        _refuse_answered(register, session, window)
        for complication, answer in _fistula_first(review):
            event = None
            if answer.status is ComplicationStatus.PRESENT:
                event = opened.join_or_open(
                    event_of_answer(session, window, complication, answer.event, review)
                )
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
            opened.join_or_open(event_of_answer(session, window, Complication.OTHER, other, review))
    return saved


def _refuse_answered(register: Register, session: Administration, window: ReviewWindow) -> None:
    """Raise ``Situation`` where somebody has answered the window already."""
    answers = register.select(
        ComplicationReview, "administration_id = ? AND window = ?", [session.id, window.value]
    )
    if answers:
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "{account} has answered this review already"),
            place=f"complication_reviews, {window}",
            account=answers[0].created_by,
        )


def event_of_answer(
    session: Administration,
    window: ReviewWindow,
    complication: Complication,
    typed: AdverseEvent | None,
    review: ReviewEntry,
) -> AdverseEvent:
    """The event that a present answer opens: what was typed, completed by the default term of the complication."""
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
    if known.ctcae_term != event.ctcae_term or (known.site and event.site and known.site != event.site):
        return False
    if known.complication == event.complication:
        return True
    return {known.complication, event.complication} == _ONE_EVENT


def _fistula_first(review: ReviewEntry) -> Iterator[tuple[Complication, ReviewAnswer]]:
    """The answers in the order asked, which puts the fistula before the headache it explains."""
    for complication in Complication:
        if complication in review.answers:
            yield complication, review.answers[complication]


def _default_time(session: Administration, window: ReviewWindow) -> datetime | None:
    return session.performed_at if window is ReviewWindow.IMMEDIATE else None
