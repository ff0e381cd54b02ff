"""The adverse events that a session's review opens, with what the review itself already says of them."""

from __future__ import annotations

from models.ctcae import VERSION, default_term
from models.records import AdverseEvent
from models.session_entry import SessionEntry
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow

ASKED_AT_REVIEW = ("site", "ctcae_term", "ctcae_grade", "serious", "treatment", "narrative")
"""What is asked of an event while the patient is there; the rest when the event is followed."""


def opened_events(entry: SessionEntry) -> tuple[AdverseEvent, ...]:
    """Every event of the entry with its window, complication, CTCAE term and version filled in where not typed.

    A present complication opens an event even where nothing more was typed about it.
    """
    events: list[AdverseEvent] = []
    for window, review in entry.reviews.items():
        for complication, answer in review.answers.items():
            if answer.status is ComplicationStatus.PRESENT:
                events.append(completed_event(answer.event, window=window, complication=complication))
        events += [
            completed_event(other, window=window, complication=Complication.OTHER) for other in review.others
        ]
    return tuple(events)


def completed_event(
    event: AdverseEvent | None, *, window: ReviewWindow, complication: Complication
) -> AdverseEvent:
    """The event with window, complication, default term and CTCAE version where they were not typed."""
    typed = event or AdverseEvent()
    return typed.replace(
        window=window,
        complication=complication,
        ctcae_term=typed.ctcae_term or default_term(complication, typed.site),
        ctcae_version=typed.ctcae_version or VERSION,
    )
