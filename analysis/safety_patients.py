"""Reads from each course which complications were asked about, which were present, when, and in which session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from analysis.complication_answers import PRESENT, Answers, joined, kinds_of
from models.course import PatientCourse
from models.ctcae import find_term
from models.endpoints import Endpoint, last_contact, overall_survival
from models.late_window import LateWindow
from models.months import months_between
from models.records import Administration, AdverseEvent, ComplicationReview
from models.vocabularies import (
    ComplicationStatus,
    HematomaSite,
    ReviewWindow,
    Route,
)


@dataclass(frozen=True)
class Occurrence:
    """A complication that was present: as one event, or as an answer that no event tells of.

    ``day`` is the onset, else the day of the session; None for an event of which neither is known. ``session`` is the
    place of the session it counts for among those of the patient. ``event_id`` is shared by a fistula and the
    headache it causes.
    """

    complication: str
    term: str = ""
    grade: int | None = None
    site: HematomaSite | None = None
    day: date | None = None
    session: int | None = None
    event_id: str | None = None


@dataclass(frozen=True)
class PuncturedSession:
    """A session with a puncture attempted. ``cycle`` is None where no drug was given.

    ``answers`` are the strongest of both windows and of the events that count for the session.
    """

    day: date
    cycle: int | None
    dose_mg: float | None
    dexamethasone_mg: float | None
    by_reservoir: bool
    windows: Mapping[ReviewWindow, Answers]
    answers: Answers

    def is_pending(self, window: ReviewWindow) -> bool:
        """Whether nothing is known of a window."""
        return not self.windows.get(window)


@dataclass(frozen=True)
class PuncturedPatient:
    """A patient with one punctured session or more, followed from the first one's day to ``end_day``."""

    study_code: str
    sessions: tuple[PuncturedSession, ...]
    occurrences: tuple[Occurrence, ...]
    end_day: date
    died: bool
    approximate: bool = False
    cycles_elsewhere: bool = False
    answers: Answers = field(default_factory=dict)

    @property
    def first_day(self) -> date:
        """The day of the first puncture."""
        return self.sessions[0].day

    def months_to(self, day: date) -> float:
        """Months from the first puncture."""
        return months_between(self.first_day, day)

    def of(self, key: str) -> Iterator[Occurrence]:
        """The occurrences of one complication, or of those taken together."""
        kinds = kinds_of(key)
        return (each for each in self.occurrences if each.complication in kinds)


def earliest(occurrences: Iterable[Occurrence]) -> Occurrence | None:
    """The first one with a day; None where none has."""
    return min(
        (each for each in occurrences if each.day is not None),
        key=lambda each: each.day or date.max,
        default=None,
    )


def punctured_patient(course: PatientCourse, *, as_of: date | None = None) -> PuncturedPatient | None:
    """What one course says up to the data cut-off ``as_of``; None without a puncture.

    An event counts for the session it belongs to, one reported between sessions for the last session before its
    onset, whatever its relatedness; one that began before the first puncture does not count.
    """
    return _Reader(course, as_of).patient()


class _Reader:
    """Reads one course."""

    def __init__(self, course: PatientCourse, as_of: date | None) -> None:
        self._course, self._as_of = course, as_of
        self._punctured = [
            (session, session.performed_on)
            for session in course.administrations
            if session.punctured and session.performed_on is not None and self._knows(session.performed_on)
        ]
        self._place = {session.id: place for place, (session, _) in enumerate(self._punctured)}
        self._session_days = {session.id: session.performed_on for session in course.administrations}

    def patient(self) -> PuncturedPatient | None:
        if not self._punctured:
            return None
        windows = [self._windows(session, day) for session, day in self._punctured]
        occurrences = [each for each in map(self._of_event, self._course.events) if each is not None]
        occurrences += self._of_answers(windows, occurrences)
        sessions = tuple(
            self._session(session, day, windows=windows[place], occurrences=occurrences, place=place)
            for place, (session, day) in enumerate(self._punctured)
        )
        death = self._course.patient.death_date
        died = death is not None and self._knows(death)
        return PuncturedPatient(
            study_code=self._course.patient.study_code or "",
            sessions=sessions,
            occurrences=tuple(occurrences),
            end_day=self._end(death if died else None),
            died=died,
            approximate=not died and self._is_approximate(),
            cycles_elsewhere=bool(self._course.patient.prior_it_cycles),
            answers=joined([*(each.answers for each in sessions), *_said_present(occurrences)]),
        )

    def _knows(self, day: date) -> bool:
        return self._as_of is None or day <= self._as_of

    def _end(self, death: date | None) -> date:
        """Death or last contact, no earlier than the last session."""
        last_session = self._punctured[-1][1]
        return max(death or last_contact(self._course, self._as_of) or last_session, last_session)

    def _is_approximate(self) -> bool:
        survival = overall_survival(self._course, as_of=self._as_of)
        return isinstance(survival, Endpoint) and survival.approximate

    def _windows(
        self, session: Administration, day: date
    ) -> dict[ReviewWindow, dict[str, ComplicationReview]]:
        """The answers by window, without those given after the cut-off."""
        found: dict[ReviewWindow, dict[str, ComplicationReview]] = {}
        for window in ReviewWindow:
            for review in self._course.reviews_of(session.id or "", window):
                known = self._as_of is None or self._knows(_answered_on(review, session, day))
                if review.complication is not None and known:
                    found.setdefault(window, {})[review.complication.value] = review
        return found

    def _of_event(self, event: AdverseEvent) -> Occurrence | None:
        """The event as an occurrence; None where it began before the first puncture or after the cut-off."""
        day = event.onset_date or self._session_days.get(event.administration_id)
        if (day is None and self._as_of is not None) or (day is not None and not self._knows(day)):
            return None
        place = self._place.get(event.administration_id)
        if place is None and day is not None:
            place = self._last_session_before(day)
            if place is None:
                return None
        if day is not None:
            day = max(day, self._punctured[0][1])
        return self._occurrence(event, str(event.complication), day, place)

    def _last_session_before(self, day: date) -> int | None:
        earlier = [place for place, (_, performed) in enumerate(self._punctured) if performed <= day]
        return earlier[-1] if earlier else None

    def _of_answers(
        self,
        windows: list[dict[ReviewWindow, dict[str, ComplicationReview]]],
        told: Iterable[Occurrence],
    ) -> list[Occurrence]:
        """What answers say beyond the events: a headache that its fistula's event tells of, or no event at all."""
        known = {(each.complication, each.session) for each in told}
        found: list[Occurrence] = []
        for place, of_session in enumerate(windows):
            for review in (each for answers in of_session.values() for each in answers.values()):
                kind = str(review.complication)
                if review.status is not PRESENT or (kind, place) in known:
                    continue
                known.add((kind, place))
                event = self._course.event_with(review.adverse_event_id)
                session_day = self._punctured[place][1]
                if event is None:
                    found.append(Occurrence(kind, day=session_day, session=place))
                else:
                    day = max(event.onset_date or session_day, self._punctured[0][1])
                    found.append(self._occurrence(event, kind, day, place))
        return found

    def _occurrence(self, event: AdverseEvent, kind: str, day: date | None, place: int | None) -> Occurrence:
        return Occurrence(
            kind, _term(event.ctcae_term or ""), event.ctcae_grade, event.site, day, place, event.id
        )

    def _session(
        self,
        session: Administration,
        day: date,
        *,
        windows: Mapping[ReviewWindow, Mapping[str, ComplicationReview]],
        occurrences: Iterable[Occurrence],
        place: int,
    ) -> PuncturedSession:
        own = [each for each in occurrences if each.session == place]
        by_window = {
            window: joined([dict(self._statuses(windows, own, window, session))]) for window in ReviewWindow
        }
        return PuncturedSession(
            day=day,
            cycle=self._course.cycle_numbers.get(session.id or ""),
            dose_mg=session.dose_mg if session.drug_given else None,
            dexamethasone_mg=session.dexamethasone_mg,
            by_reservoir=session.route is Route.OMMAYA_RESERVOIR,
            windows=by_window,
            answers=joined([*by_window.values(), *_said_present(own)]),
        )

    def _statuses(
        self,
        windows: Mapping[ReviewWindow, Mapping[str, ComplicationReview]],
        own: Iterable[Occurrence],
        window: ReviewWindow,
        session: Administration,
    ) -> Iterator[tuple[str, ComplicationStatus]]:
        """The answers of one window; what an event opened in it says comes last and counts most."""
        for kind, review in windows.get(window, {}).items():
            if review.status is not None:
                yield kind, review.status
        for each in own:
            event = self._course.event_with(each.event_id)
            if event is not None and event.window is window and event.administration_id == session.id:
                yield each.complication, PRESENT


def _answered_on(review: ComplicationReview, session: Administration, day: date) -> date:
    """The day of the answer; where it is not recorded, the first day on which its window is open."""
    if review.reviewed_at is not None:
        return review.reviewed_at.date()
    if review.window is ReviewWindow.LATE and session.performed_at is not None:
        return LateWindow(session.performed_at).opens_at.date()
    return day


def _said_present(occurrences: Iterable[Occurrence]) -> list[Answers]:
    return [{each.complication: PRESENT} for each in occurrences]


def _term(typed: str) -> str:
    """The CTCAE term under its own name, free text without blanks too many."""
    known = find_term(typed)
    return known.name if known is not None else " ".join(typed.split())
