"""What changes in one patient from session to session: pain, scores, fluid, dose given so far, intervals.

Nothing is estimated or smoothed: every number is one that was written down, a sum of such numbers, or days counted
between two of them. What is not known is None and stays a gap.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analysis.descriptive import Description, describe
from models.course import PatientCourse
from models.records import Administration
from models.schedule import interval_phase
from models.thresholds import Thresholds
from models.vocabularies import Complication, ComplicationStatus, ReviewWindow


class PainState(StrEnum):
    """What is known of the pain at the puncture site after one session."""

    SCORED = "scored"
    ABSENT = "absent"
    NOT_SCORED = "not_scored"
    NOT_ASSESSED = "not_assessed"
    PENDING = "pending"


@dataclass(frozen=True)
class RecordedValue:
    """A value of one day with its row; None where that row leaves it open. ``cycle`` where drug was given."""

    day: date
    cycle: int | None
    value: float | None
    table: str
    record_id: str


@dataclass(frozen=True)
class PainAnswer:
    """The pain at the puncture site after one session.

    ``nrs`` is the highest score of its windows, 0 where pain was asked about and absent, None where it is not known:
    not assessed, present without a score, or not reviewed yet.
    """

    day: date
    cycle: int | None
    state: PainState
    nrs: int | None
    dexamethasone_mg: float | None
    record_id: str

    @property
    def with_dexamethasone(self) -> bool | None:
        """Whether dexamethasone was given; None where that is not recorded."""
        return None if self.dexamethasone_mg is None else self.dexamethasone_mg > 0


@dataclass(frozen=True)
class DoseSoFar:
    """The sum of all doses up to one session; ``dose_mg`` is None where its dose is missing, which adds nothing."""

    day: date
    cycle: int
    dose_mg: float | None
    total_mg: float
    record_id: str


@dataclass(frozen=True)
class SessionInterval:
    """Calendar days from the last session with drug to this one, beside what the protocol of that time asks for."""

    start: date
    day: date
    start_cycle: int
    cycle: int
    days: int
    expected_days: float
    tolerance_days: float
    by_protocol: bool
    record_id: str

    @property
    def shortest_days(self) -> float:
        """The fewest days within the tolerance."""
        return max(0.0, self.expected_days - self.tolerance_days)

    @property
    def longest_days(self) -> float:
        """The most days within the tolerance."""
        return self.expected_days + self.tolerance_days

    @property
    def is_outside(self) -> bool:
        """Whether it was shorter or longer than the tolerance allows."""
        return not self.shortest_days <= self.days <= self.longest_days


@dataclass(frozen=True)
class PainByDexamethasone:
    """The scores after sessions with and without dexamethasone; sessions where either is not known are in neither."""

    given: Description
    not_given: Description


@dataclass(frozen=True)
class PatientTrends:
    """Everything the trends show, in order of time, as known on ``as_of``.

    ``sessions`` counts those with drug; ``doses_missing`` those among them without a dose, so that the sum is at
    least what it says.
    """

    study_code: str
    as_of: date
    lm_diagnosis_date: date | None
    sessions: int
    prior_cycles: int
    prior_dose_mg: float
    pain: tuple[PainAnswer, ...]
    kps: tuple[RecordedValue, ...]
    csf_cells: tuple[RecordedValue, ...]
    csf_protein: tuple[RecordedValue, ...]
    csf_glucose: tuple[RecordedValue, ...]
    doses: tuple[DoseSoFar, ...]
    intervals: tuple[SessionInterval, ...]
    demonstration: bool

    @property
    def doses_missing(self) -> int:
        """Sessions with drug whose dose is not recorded."""
        return sum(each.dose_mg is None for each in self.doses)

    @property
    def pain_by_dexamethasone(self) -> PainByDexamethasone:
        """The scores described on either side."""
        return PainByDexamethasone(
            describe(each.nrs for each in self.pain if each.with_dexamethasone is True),
            describe(each.nrs for each in self.pain if each.with_dexamethasone is False),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        measured = (*self.kps, *self.csf_cells, *self.csf_protein, *self.csf_glucose)
        return not self.pain and not self.doses and all(each.value is None for each in measured)


def patient_trends(course: PatientCourse, *, as_of: date, thresholds: Thresholds) -> PatientTrends:
    """Read the trends of a course; ``thresholds`` hold the interval of a patient without a protocol of her own."""
    reader = _Reader(course, as_of)
    patient = course.patient
    return PatientTrends(
        study_code=patient.study_code or "",
        as_of=as_of,
        lm_diagnosis_date=patient.lm_diagnosis_date,
        sessions=len(reader.with_drug),
        prior_cycles=patient.prior_it_cycles or 0,
        prior_dose_mg=patient.prior_it_dose_mg or 0.0,
        pain=tuple(reader.pain(session, day) for session, day in reader.punctured),
        kps=tuple(reader.kps()),
        csf_cells=reader.fluid("csf_cells_per_ul"),
        csf_protein=reader.fluid("csf_protein_mg_dl"),
        csf_glucose=reader.fluid("csf_glucose_mg_dl"),
        doses=tuple(reader.doses()),
        intervals=tuple(reader.intervals(thresholds)),
        demonstration=course.demonstration,
    )


class _Reader:
    """Reads one course up to a day."""

    def __init__(self, course: PatientCourse, as_of: date) -> None:
        self._course, self._as_of = course, as_of
        dated = [(session, session.performed_on) for session in course.administrations]
        self.sessions = [(each, day) for each, day in dated if day is not None and day <= as_of]
        self.punctured = [(each, day) for each, day in self.sessions if each.punctured]
        self.with_drug = [(each, day) for each, day in self.sessions if each.drug_given]

    def pain(self, session: Administration, day: date) -> PainAnswer:
        """Of the two windows present counts before absent before not assessed, as in the course."""
        answers = [
            review
            for window in ReviewWindow
            for review in self._course.reviews_of(session.id or "", window)
            if review.complication is Complication.PUNCTURE_SITE_PAIN
        ]
        statuses = {review.status for review in answers}
        scores = [each.nrs for each in answers if each.status is ComplicationStatus.PRESENT]
        nrs = max((score for score in scores if score is not None), default=None)
        if ComplicationStatus.PRESENT in statuses:
            state = PainState.NOT_SCORED if nrs is None else PainState.SCORED
        elif ComplicationStatus.ABSENT in statuses:
            state, nrs = PainState.ABSENT, 0
        elif ComplicationStatus.NOT_ASSESSED in statuses:
            state = PainState.NOT_ASSESSED
        else:
            state = PainState.PENDING
        steroid = session.dexamethasone_mg if session.drug_given else None
        return PainAnswer(day, self._cycle(session), state, nrs, steroid, session.id or "")

    def kps(self) -> Iterator[RecordedValue]:
        """At LM diagnosis, at every assessment and at every session, in order of time."""
        patient, found = self._course.patient, list[RecordedValue]()
        if patient.lm_diagnosis_date is not None and patient.lm_diagnosis_date <= self._as_of:
            found.append(
                RecordedValue(
                    patient.lm_diagnosis_date, None, patient.kps_at_lm, patient.table, patient.id or ""
                )
            )
        for look in self._course.assessments:
            if look.date is not None and look.date <= self._as_of:
                found.append(RecordedValue(look.date, None, look.kps, look.table, look.id or ""))
        found += self._of_sessions(self.sessions, "kps")
        # A look that gives no score beside one of the same day that does is no gap.
        scored = {each.day for each in found if each.value is not None}
        kept = (each for each in found if each.value is not None or each.day not in scored)
        yield from sorted(kept, key=lambda each: each.day)

    def fluid(self, name: str) -> tuple[RecordedValue, ...]:
        """One value a session with a puncture, None where its result is missing."""
        return tuple(self._of_sessions(self.punctured, name))

    def doses(self) -> Iterator[DoseSoFar]:
        """The sum after each session with drug, from what was given elsewhere on."""
        total = self._course.patient.prior_it_dose_mg or 0.0
        for session, day in self.with_drug:
            total += session.dose_mg or 0.0
            yield DoseSoFar(day, self._cycle(session) or 0, session.dose_mg, total, session.id or "")

    def intervals(self, thresholds: Thresholds) -> Iterator[SessionInterval]:
        """From each session with drug to the next, as the rules judge them."""
        days = [day for _, day in self.with_drug]
        for number, ((before, start), (session, day)) in enumerate(itertools.pairwise(self.with_drug), 1):
            phase = interval_phase(self._course.phases, day, days[:number])
            expected = phase.interval_days if phase is not None else None
            tolerance = phase.tolerance_days if phase is not None else None
            yield SessionInterval(
                start=start,
                day=day,
                start_cycle=self._cycle(before) or 0,
                cycle=self._cycle(session) or 0,
                days=(day - start).days,
                expected_days=thresholds.interval_days if expected is None else expected,
                tolerance_days=thresholds.interval_tolerance_days if tolerance is None else tolerance,
                by_protocol=expected is not None,
                record_id=session.id or "",
            )

    def _of_sessions(
        self, sessions: Iterable[tuple[Administration, date]], name: str
    ) -> Iterator[RecordedValue]:
        for session, day in sessions:
            value = session.values.get(name)
            yield RecordedValue(day, self._cycle(session), value, session.table, session.id or "")

    def _cycle(self, session: Administration) -> int | None:
        return self._course.cycle_numbers.get(session.id or "")
