"""Reads the answers and events of a course into the rows of the complications lane."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from analysis.figures.course_clock import CourseClock
from analysis.figures.course_marks import AnswerMark, AnswerState, ComplicationRow, CourseMark, Lane, Stretch
from models.course import PatientCourse
from models.records import Administration, AdverseEvent
from models.vocabularies import REVIEWED_COMPLICATIONS, Complication, ComplicationStatus, ReviewWindow
from models.wording import Translate
from models.written_date import written_date

MOST_OTHER_ROWS = 6
"""Kinds beside the six asked about that get a row of their own; further ones share one."""

_STATES = {
    ComplicationStatus.PRESENT: AnswerState.PRESENT,
    ComplicationStatus.ABSENT: AnswerState.ABSENT,
    ComplicationStatus.NOT_ASSESSED: AnswerState.NOT_ASSESSED,
}
_PRESENT_FIRST = (ComplicationStatus.PRESENT, ComplicationStatus.ABSENT, ComplicationStatus.NOT_ASSESSED)


def complication_rows(
    course: PatientCourse, clock: CourseClock, translate: Translate
) -> tuple[ComplicationRow, ...]:
    """A row for each kind that occurred, then one for all that were asked about and never occurred.

    Of the two windows of a session, present counts before absent before not assessed. In the last row an answer that
    is missing or pending counts before absent, so that nothing unknown looks like nothing wrong.
    """
    reader = _Reader(course, clock, translate)
    answers = {kind: reader.answers_of(kind) for kind in REVIEWED_COMPLICATIONS}
    occurred = [kind for kind in REVIEWED_COMPLICATIONS if reader.occurred(kind, answers[kind])]
    rows = [reader.row_of(kind, answers[kind]) for kind in occurred]
    rows += [row for row in reader.other_rows() if row.answers]
    never = {kind: answers[kind] for kind in REVIEWED_COMPLICATIONS if kind not in occurred}
    if never and reader.sessions:
        rows.append(reader.never_row(never, alone=not rows))
    return tuple(rows)


class _Reader:
    """Reads one course for its rows."""

    def __init__(self, course: PatientCourse, clock: CourseClock, translate: Translate) -> None:
        self._course, self._clock, self.translate = course, clock, translate
        self.sessions = [
            (session, session.performed_on)
            for session in course.administrations
            if session.punctured and session.performed_on is not None and clock.knows(session.performed_on)
        ]
        self._known = {session.id: day for session, day in self.sessions}
        dated = [(event, self._began(event)) for event in course.events]
        self._events = [(event, day) for event, day in dated if day is not None and clock.knows(day)]

    def answers_of(self, kind: Complication) -> list[AnswerMark]:
        """What each session says of one of the six."""
        return [self._answer(session, day, kind) for session, day in self.sessions]

    def occurred(self, kind: Complication, answers: Iterable[AnswerMark]) -> bool:
        """Whether a session or an event says present."""
        said = any(answer.state is AnswerState.PRESENT for answer in answers)
        return said or any(event.complication is kind for event, _ in self._events)

    def row_of(self, kind: Complication, answers: Iterable[AnswerMark]) -> ComplicationRow:
        """The row of one of the six."""
        events = [(event, day) for event, day in self._events if event.complication is kind]
        reported = [
            self._reported(event, day) for event, day in events if event.administration_id not in self._known
        ]
        label = self.translate("Complication", kind.label)
        return ComplicationRow(label, _in_order([*answers, *reported]), tuple(self._stretches(events)))

    def other_rows(self) -> Iterator[ComplicationRow]:
        """A row for each CTCAE term beside the six, in order of first onset."""
        terms: dict[str, list[tuple[AdverseEvent, date]]] = {}
        for event, day in sorted(self._events, key=lambda each: each[1]):
            if event.complication is Complication.OTHER:
                terms.setdefault(event.ctcae_term or "", []).append((event, day))
        rest = self.translate("Complication", Complication.OTHER.label)
        names = list(terms)
        shared = [entry for name in names[MOST_OTHER_ROWS:] for entry in terms[name]]
        for name, events in [*((name, terms[name]) for name in names[:MOST_OTHER_ROWS]), (rest, shared)]:
            answers = [self._reported(event, day) for event, day in events]
            yield ComplicationRow(name or rest, _in_order(answers), tuple(self._stretches(events)))

    def never_row(
        self, answers_of: Mapping[Complication, Sequence[AnswerMark]], *, alone: bool
    ) -> ComplicationRow:
        """One row for the kinds that never occurred."""
        answers = []
        for (session, day), each in zip(self.sessions, zip(*answers_of.values(), strict=True), strict=True):
            state = max(answer.state for answer in each)
            kinds = [kind for kind, answer in zip(answers_of, each, strict=True) if answer.state is state]
            mark = self._mark(session, day, self._never_text(session, state, kinds))
            answers.append(AnswerMark(mark.month or 0.0, state, None, any(a.pending for a in each), mark))
        label = (
            self.translate("CourseFigure", "All asked about")
            if alone
            else self.translate("CourseFigure", "All others")
        )
        return ComplicationRow(label, tuple(answers))

    def _never_text(self, session: Administration, state: AnswerState, kinds: Sequence[Complication]) -> str:
        names = ", ".join(self.translate("Complication", kind.label) for kind in kinds)
        return f"{names}: {self._state_word(state)}{self._pending_text(session)}"

    def _answer(self, session: Administration, day: date, kind: Complication) -> AnswerMark:
        key = session.id or ""
        reviews = [
            review
            for window in ReviewWindow
            for review in self._course.reviews_of(key, window)
            if review.complication is kind
        ]
        status = next((each for each in _PRESENT_FIRST if any(r.status is each for r in reviews)), None)
        state = _STATES[status] if status is not None else AnswerState.PENDING
        linked: set[str | None] = {review.adverse_event_id for review in reviews if review.adverse_event_id}
        linked |= {event.id for event in self._course.events_of(key) if event.complication is kind}
        events = [event for event in self._course.events if event.id in linked] if linked else []
        if any(event.complication is kind for event in events):
            state = AnswerState.PRESENT
        own = [event for event in events if event.complication is kind]
        grade = max((event.ctcae_grade for event in own if event.ctcae_grade is not None), default=None)
        mark = self._mark(session, day, self._answer_text(session, kind, state, events))
        told = max(own or events, key=lambda event: event.ctcae_grade or 0, default=None)
        if state is AnswerState.PRESENT and told is not None:
            mark = replace(mark, table=told.table, record_id=told.id or "")
        return AnswerMark(self._clock.month_of(day), state, grade, self._is_pending(session), mark)

    def _answer_text(
        self, session: Administration, kind: Complication, state: AnswerState, events: Iterable[AdverseEvent]
    ) -> str:
        name = self.translate("Complication", kind.label)
        if state is not AnswerState.PRESENT:
            return f"{name}: {self._state_word(state)}{self._pending_text(session)}"
        grades = "; ".join(self._event_text(event) for event in events)
        return f"{name}: {grades or self._state_word(state)}{self._pending_text(session)}"

    def _reported(self, event: AdverseEvent, day: date) -> AnswerMark:
        month = self._clock.month_of(self._known.get(event.administration_id, day))
        mark = CourseMark(
            Lane.COMPLICATIONS, month, event.table, event.id or "", self._event_text(event), day
        )
        return AnswerMark(month, AnswerState.PRESENT, event.ctcae_grade, False, mark)

    def _stretches(self, events: Iterable[tuple[AdverseEvent, date]]) -> Iterator[Stretch]:
        """Events that lasted longer than a day, or are not known to have ended."""
        for event, day in events:
            ended = event.resolved_date if self._clock.knows(event.resolved_date) else None
            if ended is not None and (ended - day).days <= 1:
                continue
            start, last = self._clock.month_of(day), self._clock.month_of(ended or self._clock.end)
            text = self._event_text(event)
            mark = CourseMark(Lane.COMPLICATIONS, start, event.table, event.id or "", text, day, last)
            yield Stretch(start, max(start, last), text, mark, goes_on=ended is None, grade=event.ctcae_grade)

    def _began(self, event: AdverseEvent) -> date | None:
        return event.onset_date or self._known.get(event.administration_id)

    def _event_text(self, event: AdverseEvent) -> str:
        if event.ctcae_grade is None:
            grade = self.translate("CourseFigure", "not graded")
        else:
            grade = self.translate("CourseFigure", "grade {grade}").format(grade=event.ctcae_grade)
        words = f"{event.ctcae_term or ''}, {grade}".removeprefix(", ")
        days = self._event_days(event)
        return f"{words}, {days}" if days else words

    def _event_days(self, event: AdverseEvent) -> str:
        """From which day to which it lasted, as far as that is known at the cut-off."""
        began, ended = (
            written_date(day, self.translate) if day is not None and self._clock.knows(day) else ""
            for day in (event.onset_date, event.resolved_date)
        )
        if began and ended and began != ended:
            return self.translate("CourseFigure", "{first} to {last}").format(first=began, last=ended)
        if began and not ended:
            return self.translate("CourseFigure", "since {day}").format(day=began)
        if ended and not began:
            return self.translate("CourseFigure", "until {day}").format(day=ended)
        return began

    def _state_word(self, state: AnswerState) -> str:
        if state is AnswerState.PENDING:
            return self.translate("CourseFigure", "review pending")
        status = next(status for status, found in _STATES.items() if found is state)
        return self.translate("ComplicationStatus", status.label).lower()

    def _is_pending(self, session: Administration) -> bool:
        return any(self._course.is_pending(session, window) for window in ReviewWindow)

    def _pending_text(self, session: Administration) -> str:
        open_windows = [window for window in ReviewWindow if self._course.is_pending(session, window)]
        if len(open_windows) != 1:
            return ""
        name = self.translate("ReviewWindow", open_windows[0].label)
        pending = self.translate("CourseFigure", "({window}: pending)").format(window=name)
        return f" {pending}"

    def _mark(self, session: Administration, day: date, text: str) -> CourseMark:
        month = self._clock.month_of(day)
        return CourseMark(Lane.COMPLICATIONS, month, session.table, session.id or "", text, day)


def _in_order(answers: Iterable[AnswerMark]) -> tuple[AnswerMark, ...]:
    return tuple(sorted(answers, key=lambda answer: answer.month))
