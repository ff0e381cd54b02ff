"""Corrects a window that is answered already: what differs is stored with its reason, and the session unsigned.

What becomes of an event whose answer is taken back: it is voided as entered in error where no other answer of the
session tells of it; else it stays, filed under the answer that still does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from models.actions.answer_review import check_review, record_death, stored_session
from models.actions.save_review import OpenedEvents, event_of_answer
from models.actions.save_session import refuse_blocking
from models.course import PatientCourse
from models.records import Administration, AdverseEvent, ComplicationReview
from models.session_entry import ReviewAnswer, ReviewEntry, SessionEntry
from models.situations import Situation
from models.storage.fresh_course import fresh_course
from models.storage.register import Register
from models.stored_review import StoredReview
from models.thresholds import Thresholds
from models.vocabularies import Complication, ComplicationStatus, EntryMode, ReviewWindow
from models.wording import QT_TRANSLATE_NOOP


def correct_review(
    register: Register,
    session: Administration,
    stored: StoredReview,
    typed: ReviewEntry,
    *,
    course: PatientCourse,
    reason: str,
    thresholds: Thresholds,
    now: datetime,
    death_date: date | None = None,
) -> Administration:
    """Store what ``typed`` answers otherwise than ``stored`` and give the session, unsigned where it was signed.

    Raise ``Refused`` with what stands in the way, ``ChangedMeanwhile`` where an answer was corrected since it was
    read.
    """
    if not stored.differences(typed):
        return session
    if not reason.strip():
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "a saved value is corrected only with a reason"),
            place=ComplicationReview.table,
        )
    review = stored.completed(typed)
    entry = SessionEntry(administration=session, reviews={stored.window: review}, death_date=death_date)
    with register.transaction():
        course = fresh_course(register, course)
        refuse_blocking(check_review(entry, course, thresholds=thresholds, now=now), "")
        current = stored_session(register, session)
        events = register.select(AdverseEvent, "administration_id = ?", [session.id])
        opened = OpenedEvents(register, current, EntryMode.BEDSIDE, events, reason=reason)
        _Correction(register, current, stored, review, reason, opened).store()
        record_death(register, course, death_date)
        return register.take_signature_off(current, reason=reason)


@dataclass
class _Correction:
    """The steps of one correction, in the order in which they depend on each other."""

    register: Register
    session: Administration
    stored: StoredReview
    review: ReviewEntry
    reason: str
    opened: OpenedEvents

    def store(self) -> None:
        self._change_events()
        self._change_others()
        taken_back = self._in_order(present=False)
        for complication, answer in taken_back:
            self._store_answer(complication, answer)
        for complication, _ in taken_back:
            self._let_go(self.stored.linked_event(complication))
        for complication, answer in self._in_order(present=True):
            self._store_answer(complication, answer, event_id=self._event_id(complication, answer))

    def _in_order(self, *, present: bool) -> list[tuple[Complication, ReviewAnswer]]:
        return [
            (each, answer)
            for each in Complication
            if (answer := self.review.answers.get(each)) is not None
            and (answer.status is ComplicationStatus.PRESENT) is present
        ]

    def _change_events(self) -> None:
        """Correct the events that stay with their answers."""
        for complication, answer in self._in_order(present=True):
            if self.stored.event_of(complication) is not None and answer.event is not None:
                self._keep(self.register.change(answer.event, reason=self.reason))

    def _change_others(self) -> None:
        kept = {event.id for event in self.review.others}
        for event in self.stored.others:
            if event.id not in kept:
                self._forget(self.register.void(event, reason=self.reason))
        for event in self.review.others:
            if event.id is not None:
                self._keep(self.register.change(event, reason=self.reason))
            else:
                self.opened.join_or_open(self._completed(Complication.OTHER, event))

    def _event_id(self, complication: Complication, answer: ReviewAnswer) -> str | None:
        """The event that a present answer tells of: the one it told of before, that of another answer, or a new one."""
        row = self.stored.rows.get(complication)
        was_present = row is not None and row.status is ComplicationStatus.PRESENT
        has_own = self.stored.event_of(complication) is not None
        if row is not None and was_present and (has_own or answer.event is None):
            return row.adverse_event_id
        return self.opened.join_or_open(self._completed(complication, answer.event)).id

    def _completed(self, complication: Complication, event: AdverseEvent | None) -> AdverseEvent:
        return event_of_answer(self.session, self.stored.window, complication, event, self.review)

    def _store_answer(
        self, complication: Complication, answer: ReviewAnswer, *, event_id: str | None = None
    ) -> None:
        values: dict[str, Any] = {
            "status": answer.status,
            "nrs": answer.nrs,
            "reviewed_at": self.review.reviewed_at,
            "reviewed_by": self.review.reviewed_by,
            "adverse_event_id": event_id,
        }
        row = self.stored.rows.get(complication)
        if row is not None:
            self.register.change(row.replace(**values), reason=self.reason)
            return
        new = ComplicationReview(
            administration_id=self.session.id,
            window=self.stored.window,
            complication=complication,
        ).replace(**values)
        self.register.add(new, entry_mode=EntryMode.BEDSIDE)

    def _let_go(self, event: AdverseEvent | None) -> None:
        """Void an event that no answer tells of any more; file it under another answer that does."""
        known = self._current(event) if event is not None else None
        if known is None:
            return
        telling = self.register.select(ComplicationReview, "adverse_event_id = ?", [known.id])
        if not telling:
            self._forget(self.register.void(known, reason=self.reason))
            return
        if not any((row.window, row.complication) == (known.window, known.complication) for row in telling):
            first = min(telling, key=_place)
            refiled = known.replace(window=first.window, complication=first.complication)
            self._keep(self.register.change(refiled, reason=self.reason))

    def _current(self, event: AdverseEvent) -> AdverseEvent | None:
        return next((each for each in self.opened.events if each.id == event.id), None)

    def _keep(self, changed: AdverseEvent) -> None:
        self.opened.events = [changed if each.id == changed.id else each for each in self.opened.events]

    def _forget(self, voided: AdverseEvent) -> None:
        self.opened.events = [each for each in self.opened.events if each.id != voided.id]


def _place(row: ComplicationReview) -> tuple[int, int]:
    windows, complications = list(ReviewWindow), list(Complication)
    return windows.index(row.window), complications.index(row.complication)  # type: ignore[arg-type]
