"""The columns in which adverse events are listed, the open ones on top."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.course import PatientCourse
from models.records import AdverseEvent
from models.wording import Translate
from ui.patients.banner_facts import label_of
from ui.patients.listed_columns import listed_columns
from ui.patients.session_words import session_title
from ui.patients.value_words import NOTHING
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


def event_rows(course: PatientCourse) -> list[EventRow]:
    """The open events, then the resolved ones, each with the newest on top."""
    newest = sorted(course.events, key=lambda event: event.onset_date or date.min, reverse=True)
    return [EventRow(event, course) for event in sorted(newest, key=lambda event: not event.is_open)]


def event_columns(translate: Translate) -> list[Column[EventRow]]:
    """Complication, term, grade, from when to when, and where it belongs."""
    return [
        Column(
            translate("EventTable", "State"),
            lambda row: state_words(row.event, translate),
            lambda row: not row.event.is_open,
        ),
        *listed_columns(
            AdverseEvent, translate, of=lambda row: row.event, own={"ctcae_grade": _grade(translate)}
        ),
        Column(
            translate("EventTable", "Session"),
            lambda row: event_place(row.event, row.course, translate),
            lambda row: row.event.onset_date,
        ),
        Column(
            translate("EventTable", "Asked"), lambda row: label_of(row.event.window, translate) or NOTHING
        ),
        Column(translate("EventTable", "CTCAE"), lambda row: row.event.ctcae_version or NOTHING),
    ]


def state_words(event: AdverseEvent, translate: Translate) -> str:
    """Whether the event is open."""
    return translate("EventTable", "open") if event.is_open else translate("EventTable", "resolved")


def event_place(event: AdverseEvent, course: PatientCourse, translate: Translate) -> str:
    """ "Cycle 12, 3 Nov 2026", or that the event belongs to no session."""
    sessions = {session.id: session for session in course.administrations}
    session = sessions.get(event.administration_id)
    if session is None:
        return translate("EventTable", "between sessions")
    return session_title(session, course, translate)


def _grade(translate: Translate) -> Column[EventRow]:
    return Column(
        translate("EventTable", "Grade"),
        lambda row: str(row.event.ctcae_grade or translate("EventTable", "not graded")),
        lambda row: row.event.ctcae_grade or 0,
    )
