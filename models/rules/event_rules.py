"""Rules about adverse events: grades that exist, resolution after onset, and death."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from models.ctcae import VERSION, grades_of
from models.findings import Code, Finding
from models.forbidden_agents import FORBIDDEN, names_forbidden_agent_as_given
from models.records import AdverseEvent

EventRule = Callable[[AdverseEvent, date | None], Iterator[Finding]]
"""Takes an event and the patient's death, recorded or given in the same save."""


def grade_in_term(event: AdverseEvent, death: date | None) -> Iterator[Finding]:  # noqa: ARG001
    """The grade is one that the CTCAE term has."""
    if event.ctcae_grade is None or not event.ctcae_term:
        return
    grades = grades_of(event.ctcae_term, version=event.ctcae_version or VERSION)
    if event.ctcae_grade not in grades:
        yield Finding.of(
            Code.GRADE_NOT_IN_TERM,
            "ctcae_grade",
            value=event.ctcae_grade,
            term=event.ctcae_term,
            grades=list(grades),
            citation=f"CTCAE v{event.ctcae_version or VERSION}",
        )


def grade_five_means_death(event: AdverseEvent, death: date | None) -> Iterator[Finding]:
    """An event of grade 5 needs the date of death."""
    if event.ctcae_grade == 5 and death is None:
        yield Finding.of(Code.GRADE5_WITHOUT_DEATH, "ctcae_grade", term=event.ctcae_term)


def resolved_after_onset(event: AdverseEvent, death: date | None) -> Iterator[Finding]:  # noqa: ARG001
    """An event begins before it is resolved."""
    onset, resolved = event.onset_date, event.resolved_date
    if onset is not None and resolved is not None and resolved < onset:
        yield Finding.of(Code.RESOLVED_BEFORE_ONSET, "resolved_date", value=resolved, limit=onset)


def onset_before_death(event: AdverseEvent, death: date | None) -> Iterator[Finding]:
    """No event begins after death."""
    if event.onset_date is not None and death is not None and event.onset_date > death:
        yield Finding.of(Code.DEATH_BEFORE_EVENT, "onset_date", value=event.onset_date, limit=death)


def forbidden_treatment(event: AdverseEvent, death: date | None) -> Iterator[Finding]:  # noqa: ARG001
    """No event is treated with a vinca alkaloid or bortezomib by this route."""
    named = names_forbidden_agent_as_given(event.treatment or "")
    if named:
        yield Finding.of(
            Code.FORBIDDEN_AGENT, "treatment", table=event.table, value=named, citation=FORBIDDEN
        )


EVENT_RULES: tuple[EventRule, ...] = (
    grade_in_term,
    grade_five_means_death,
    resolved_after_onset,
    onset_before_death,
    forbidden_treatment,
)
