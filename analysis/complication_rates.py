"""How often each complication was present, how grave, and how soon: per patient and per session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.complication_answers import NOT_ASSESSED, Answers
from analysis.proportions import Proportion, proportion
from analysis.safety_patients import Occurrence, PuncturedPatient, PuncturedSession, earliest
from analysis.safety_strata import rate_of
from models.vocabularies import Complication

GRADES = (1, 2, 3, 4, 5)


@dataclass(frozen=True)
class AnsweredRate:
    """Present among those answered; beside them those not assessed and those with no answer at all yet."""

    rate: Proportion
    not_assessed: int
    pending: int


@dataclass(frozen=True)
class WorstGrades:
    """Patients by the worst CTCAE grade seen, 1 to 5, and those of whom no event was graded."""

    by_grade: tuple[int, int, int, int, int]
    not_graded: int

    @property
    def worst(self) -> int | None:
        """The worst grade of all; None where none was graded."""
        return max((grade for grade, n in zip(GRADES, self.by_grade, strict=True) if n), default=None)


@dataclass(frozen=True)
class Spread:
    """The median of some numbers with the least and the greatest; None where there are none."""

    n: int
    median: float | None
    least: float | None
    greatest: float | None


@dataclass(frozen=True)
class FirstEvent:
    """When patients who had it had it first: months from the first puncture, and the cycle."""

    months: Spread
    cycles: Spread


@dataclass(frozen=True)
class ComplicationRate:
    """One of the six, or any of them. ``events`` counts one for a fistula with the headache it causes."""

    key: str
    patients: AnsweredRate
    sessions: AnsweredRate
    events: int
    grades: WorstGrades
    first: FirstEvent


@dataclass(frozen=True)
class OtherRate:
    """An event beside the six, by its CTCAE term, among the patients and sessions that were reviewed at all."""

    term: str
    patients: Proportion
    sessions: Proportion
    events: int
    grades: WorstGrades
    first: FirstEvent


def complication_rate(patients: Sequence[PuncturedPatient], key: str) -> ComplicationRate:
    """The rates with the exact interval of Clopper and Pearson, worst grades and time to the first.

    Over the windows of a session and the sessions of a patient present counts before absent before not assessed;
    a rate counts those who were answered. Sessions of one patient are not independent: per session the interval
    describes, and is too narrow for more.
    """
    sessions = [session for patient in patients for session in patient.sessions]
    occurred = [list(patient.of(key)) for patient in patients]
    return ComplicationRate(
        key=key,
        patients=_answered([patient.answers for patient in patients], key),
        sessions=_answered([session.answers for session in sessions], key),
        events=_events(each for own in occurred for each in own),
        grades=worst_grades(occurred),
        first=_first(patients, occurred),
    )


def other_rates(patients: Sequence[PuncturedPatient]) -> tuple[OtherRate, ...]:
    """Every term beside the six, the most frequent first."""
    terms = sorted({_folded(each) for patient in patients for each in patient.of(Complication.OTHER.value)})
    rates = [_other_rate(patients, term) for term in terms]
    return tuple(sorted(rates, key=lambda each: (-each.patients.x, -each.events, each.term)))


def _answered(answers: Sequence[Answers], key: str) -> AnsweredRate:
    found = [each.get(key) for each in answers]
    return AnsweredRate(
        rate=rate_of(answers, key),
        not_assessed=sum(each is NOT_ASSESSED for each in found),
        pending=sum(each is None for each in found),
    )


def _other_rate(patients: Sequence[PuncturedPatient], term: str) -> OtherRate:
    """Nobody is asked for ``other``: whoever was reviewed at all could have told of it."""
    occurred = [
        [each for each in patient.of(Complication.OTHER.value) if _folded(each) == term]
        for patient in patients
    ]
    pairs = list(zip(patients, occurred, strict=True))
    sessions = [
        (session, any(each.session == place for each in own))
        for patient, own in pairs
        for place, session in enumerate(patient.sessions)
    ]
    with_it = sum(bool(own) for own in occurred)
    asked = sum(bool(own) or any(map(_reviewed, patient.sessions)) for patient, own in pairs)
    of_sessions = sum(had for _, had in sessions)
    asked_sessions = sum(had or _reviewed(session) for session, had in sessions)
    return OtherRate(
        term=next(each.term for own in occurred for each in own),
        patients=proportion(with_it, asked),
        sessions=proportion(of_sessions, asked_sessions),
        events=_events(each for own in occurred for each in own),
        grades=worst_grades(occurred),
        first=_first(patients, occurred),
    )


def _reviewed(session: PuncturedSession) -> bool:
    return any(session.windows.values())


def _folded(occurrence: Occurrence) -> str:
    return occurrence.term.casefold()


def _events(occurrences: Iterable[Occurrence]) -> int:
    """Events, each once; an answer of which no event tells counts as one."""
    found = list(occurrences)
    told = {each.event_id for each in found if each.event_id is not None}
    return len(told) + sum(each.event_id is None for each in found)


def worst_grades(occurred: Iterable[Sequence[Occurrence]]) -> WorstGrades:
    """From the occurrences of each patient; of one with graded and ungraded events the grades seen count."""
    counts, not_graded = dict.fromkeys(GRADES, 0), 0
    for own in occurred:
        grades = [each.grade for each in own if each.grade is not None]
        if grades:
            counts[max(grades)] += 1
        elif own:
            not_graded += 1
    return WorstGrades((counts[1], counts[2], counts[3], counts[4], counts[5]), not_graded)


def _first(patients: Sequence[PuncturedPatient], occurred: Iterable[Sequence[Occurrence]]) -> FirstEvent:
    months, cycles = [], []
    for patient, own in zip(patients, occurred, strict=True):
        first = earliest(own)
        if first is None or first.day is None:
            continue
        months.append(patient.months_to(first.day))
        cycle = None if first.session is None else patient.sessions[first.session].cycle
        if cycle is not None:
            cycles.append(float(cycle))
    return FirstEvent(_spread(months), _spread(cycles))


def _spread(values: Sequence[float]) -> Spread:
    if not values:
        return Spread(0, None, None, None)
    return Spread(len(values), float(np.median(values)), min(values), max(values))
