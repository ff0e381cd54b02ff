"""A saved session as the entry it would be if it were typed again: for the rules, and for the form that corrects it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.course import PatientCourse
from models.findings import Code, Finding
from models.records import Administration, ItAgent
from models.session_entry import ReviewEntry, SessionEntry
from models.stored_review import stored_review
from models.vocabularies import ReviewWindow


@dataclass(frozen=True)
class SessionCorrection:
    """What is typed to correct a session. ``before`` and ``agents_before`` are the rows as they were read.

    ``entry`` carries their keys and versions where rows stay, and of the reviews only a window that was not
    answered before; the answers that are stored are corrected elsewhere.
    """

    entry: SessionEntry
    before: Administration
    agents_before: tuple[ItAgent, ...] = ()
    reason: str = ""

    def whole(self, course: PatientCourse) -> SessionEntry:
        """The entry with the answers that are stored, as the rules want to see it."""
        stored = stored_reviews(self.before, course)
        return replace(self.entry, reviews={**stored, **self.entry.reviews})

    @property
    def agents_removed(self) -> tuple[ItAgent, ...]:
        """The agents that were saved and are gone from what is typed."""
        kept = {agent.id for agent in self.entry.agents}
        return tuple(agent for agent in self.agents_before if agent.id not in kept)

    @property
    def agents_changed(self) -> tuple[ItAgent, ...]:
        """The saved agents that are typed with other values."""
        known = {agent.id: agent for agent in self.agents_before}
        return tuple(agent for agent in self.entry.agents if agent.id in known and agent != known[agent.id])

    @property
    def agents_added(self) -> tuple[ItAgent, ...]:
        """The agents that were not saved before."""
        return tuple(agent for agent in self.entry.agents if agent.id is None)

    @property
    def touches_agents(self) -> bool:
        """Whether the agents are others than before."""
        return bool(self.agents_removed or self.agents_changed or self.agents_added)


def stored_entry(session: Administration, course: PatientCourse) -> SessionEntry:
    """The session with its agents, reviews, events and the reasons typed for its warnings."""
    return SessionEntry(
        administration=session,
        agents=agents_of(session, course),
        reviews=stored_reviews(session, course),
        reasons=session_reasons(session),
    )


def agents_of(session: Administration, course: PatientCourse) -> tuple[ItAgent, ...]:
    """The other agents of one session."""
    return tuple(agent for agent in course.agents if agent.administration_id == session.id)


def session_reasons(session: Administration) -> dict[Code, str]:
    """The reasons that were typed for the warnings of a session."""
    found = (Finding.from_kept(kept) for kept in session.findings or [])
    return {finding.code: finding.reason for finding in found if finding.reason}


def stored_reviews(session: Administration, course: PatientCourse) -> dict[ReviewWindow, ReviewEntry]:
    """The answered windows of a session; a pending one is missing."""
    stored = {window: stored_review(course, session, window) for window in ReviewWindow}
    return {window: review.entry() for window, review in stored.items() if review is not None}


def paired_agents(typed: tuple[ItAgent, ...], stored: tuple[ItAgent, ...]) -> tuple[ItAgent, ...]:
    """The typed agents, each as the other value of a stored row of the same agent where there is one.

    Another agent is another row: the stored one was entered in error.
    """
    free = list(stored)
    paired = []
    for agent in typed:
        row = next((each for each in free if each.agent is agent.agent), None)
        if row is not None:
            free.remove(row)
        paired.append(row.replace(agent=agent.agent, dose_mg=agent.dose_mg) if row is not None else agent)
    return tuple(paired)
