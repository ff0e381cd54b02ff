"""The columns in which adverse events are listed, the open ones on top."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.course import PatientCourse
from models.records import AdverseEvent
from models.wording import Translate
from ui.forms.form_words import choice_words
from ui.patients.banner_facts import event_words, label_of
from ui.patients.listed_columns import listed_columns
from ui.patients.session_words import session_title
from ui.patients.value_words import NOTHING
from ui.typed_dates import shown_date
from ui.widgets.record_model import Column


@dataclass(frozen=True)
class EventRow:
    """An event with the course it belongs to, which knows its session."""

    event: AdverseEvent
    course: PatientCourse

    @property
    def id(self) -> str | None:
        """That of the event."""
        return self.event.id

    @property
    def is_voided(self) -> bool:
        """Whether the event was entered in error."""
        return self.event.is_voided


def event_rows(course: PatientCourse) -> list[EventRow]:
    """The open events, then the resolved ones, each with the newest on top."""
    newest = sorted(course.events, key=lambda event: event.onset_date or date.min, reverse=True)
    return [EventRow(event, course) for event in sorted(newest, key=lambda event: not event.is_open)]


def event_columns(translate: Translate) -> list[Column[EventRow]]:
    """Complication, term, grade, from when to when, and where it belongs."""
    return [
        *listed_columns(AdverseEvent, translate, of=lambda row: row.event, own=_own_columns(translate)),
        Column(
            translate("EventTable", "Session"),
            lambda row: _cycle(row, translate),
            lambda row: row.course.cycle_numbers.get(row.event.administration_id or ""),
            tooltip=lambda row: event_place(row.event, row.course, translate),
        ),
        Column(
            translate("EventTable", "Asked"), lambda row: label_of(row.event.window, translate) or NOTHING
        ),
        Column(translate("EventTable", "CTCAE"), lambda row: row.event.ctcae_version or NOTHING),
    ]


def event_since(event: AdverseEvent, translate: Translate) -> str:
    """ "CSF fistula, grade 2, since 3 Nov 2026"."""
    if event.onset_date is None:
        return event_words(event, translate)
    words = translate("EventTable", "{event}, since {day}")
    return words.format(event=event_words(event, translate), day=shown_date(event.onset_date, translate))


def event_place(event: AdverseEvent, course: PatientCourse, translate: Translate) -> str:
    """ "Cycle 12, 3 Nov 2026", or that the event belongs to no session."""
    sessions = {session.id: session for session in course.administrations}
    session = sessions.get(event.administration_id)
    if session is None:
        return translate("EventTable", "between sessions")
    return session_title(session, course, translate)


def _cycle(row: EventRow, translate: Translate) -> str:
    """ "Cycle 12"; the day is that of the onset, or of the event's own page."""
    cycle = row.course.cycle_numbers.get(row.event.administration_id or "")
    if cycle is None:
        return event_place(row.event, row.course, translate)
    return translate("EventTable", "Cycle {n}").format(n=cycle)


def _own_columns(translate: Translate) -> dict[str, Column[EventRow]]:
    """What the table tells in its own way: the complication as a title, no grade and no end in words."""

    def resolved(row: EventRow) -> str:
        day = row.event.resolved_date
        return shown_date(day, translate) if day else translate("EventTable", "open")

    return {
        "complication": Column(
            translate("EventTable", "Complication"),
            lambda row: (
                choice_words(row.event.complication, translate) if row.event.complication else NOTHING
            ),
        ),
        "ctcae_grade": Column(
            translate("EventTable", "Grade"),
            lambda row: str(row.event.ctcae_grade or translate("EventTable", "not graded")),
            lambda row: row.event.ctcae_grade or 0,
        ),
        "resolved_date": Column(
            translate("EventTable", "Resolved"), resolved, lambda row: row.event.resolved_date
        ),
    }
