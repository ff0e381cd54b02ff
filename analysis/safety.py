"""Safety of intrathecal treatment in a register: rates, grades, times, strata and cumulative incidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.competing_risks import IncidenceEstimate
from analysis.complication_answers import ANY, ANY_BUT_PAIN, COUNTED, NOT_ASSESSED
from analysis.complication_rates import ComplicationRate, OtherRate, complication_rate, other_rates
from analysis.first_complication import FirstComplication, first_complication
from analysis.group_survival import FEW
from analysis.safety_patients import PuncturedPatient, PuncturedSession, punctured_patient
from analysis.safety_strata import Stratification, group_strata, session_strata
from analysis.safety_warnings import SafetyWarning, in_order
from models.course import PatientCourse
from models.endpoints import ExclusionReason
from models.vocabularies import Complication, HematomaSite, ReviewWindow

USUAL_TIMES = (6.0, 12.0, 24.0)
_COURSES_A_STEP = 50
Step = Callable[[int, int], None]


@dataclass(frozen=True)
class LeftOutOfSafety:
    """A patient who is in no rate, with the reason."""

    study_code: str
    reason: ExclusionReason


@dataclass(frozen=True, eq=False)
class SafetyAnalysis:
    """What is known of the complications of every patient with a puncture attempted.

    ``n`` counts the patients of the register who may be analysed, ``punctured`` those with a puncture. ``doses_mg`` are
    the different doses of trastuzumab. ``rates`` and ``first`` hold an entry for each of ``COUNTED``: the six
    complications, then those taken together. ``hematoma_sites`` counts the patients by site, None for a site that is
    not recorded.
    """

    n: int
    punctured: int
    sessions: int
    reservoir_sessions: int
    doses_mg: tuple[float, ...]
    pending: Mapping[ReviewWindow, int]
    undated_events: int
    approximate: int
    left_out: tuple[LeftOutOfSafety, ...]
    rates: tuple[ComplicationRate, ...]
    others: tuple[OtherRate, ...]
    hematoma_sites: Mapping[HematomaSite | None, int]
    strata: tuple[Stratification, ...]
    first: tuple[FirstComplication, ...]
    warnings: tuple[SafetyWarning, ...]

    @property
    def is_unassessed(self) -> bool:
        """Whether nobody was answered about any complication, and no event is recorded."""
        return not self.others and not any(each.patients.rate.n for each in self.rates)

    def rate(self, key: str) -> ComplicationRate:
        """The rates of one of the six, or of any."""
        return next(each for each in self.rates if each.key == key)

    def first_of(self, key: str) -> FirstComplication:
        """The cumulative incidence of one of the six, or of any."""
        return next(each for each in self.first if each.key == key)


def analyse_safety(
    courses: Sequence[PatientCourse],
    *,
    as_of: date | None = None,
    times: Sequence[float] = USUAL_TIMES,
    levels: Mapping[str, str] | None = None,
    step: Step | None = None,
) -> SafetyAnalysis:
    """Analyse the complications of ``courses`` up to the data cut-off ``as_of``.

    Withdrawn research consent, and a diagnosis after the cut-off, leave a patient out and are listed. ``levels`` gives
    a group for study codes, to compare patients by; ``step(done, total)`` hears how far the reading is.
    """
    patients: list[PuncturedPatient] = []
    left_out: list[LeftOutOfSafety] = []
    for done, course in enumerate(courses):
        if step is not None and done % _COURSES_A_STEP == 0:
            step(done, len(courses))
        reason = _reason(course, as_of)
        if reason is not None:
            left_out.append(LeftOutOfSafety(course.patient.study_code or "", reason))
            continue
        found = punctured_patient(course, as_of=as_of)
        if found is not None:
            patients.append(found)
    sessions = [session for patient in patients for session in patient.sessions]
    first = tuple(first_complication(patients, key, times) for key in COUNTED)
    return SafetyAnalysis(
        n=len(courses) - len(left_out),
        punctured=len(patients),
        sessions=len(sessions),
        reservoir_sessions=sum(each.by_reservoir for each in sessions),
        doses_mg=tuple(sorted({each.dose_mg for each in sessions if each.dose_mg is not None})),
        pending={window: sum(each.is_pending(window) for each in sessions) for window in ReviewWindow},
        undated_events=sum(each.day is None for patient in patients for each in patient.occurrences),
        approximate=sum(each.approximate for each in patients),
        left_out=tuple(left_out),
        rates=tuple(complication_rate(patients, key) for key in COUNTED),
        others=other_rates(patients),
        hematoma_sites=_hematoma_sites(patients),
        strata=(*session_strata(sessions), *group_strata(patients, levels or {})),
        first=first,
        warnings=in_order(set(_warnings(patients, sessions, _together(first)))),
    )


def _together(first: Sequence[FirstComplication]) -> list[IncidenceEstimate]:
    """The estimates of those taken together, which the figures show."""
    return [at for each in first if each.key in (ANY, ANY_BUT_PAIN) for at in each.at_times]


def _reason(course: PatientCourse, as_of: date | None) -> ExclusionReason | None:
    if course.patient.withdrew_consent:
        return ExclusionReason.CONSENT_WITHDRAWN
    diagnosis = course.patient.lm_diagnosis_date
    if as_of is not None and diagnosis is not None and diagnosis > as_of:
        return ExclusionReason.AFTER_CUT_OFF
    return None


def _hematoma_sites(patients: Sequence[PuncturedPatient]) -> dict[HematomaSite | None, int]:
    found = [{each.site for each in patient.of(Complication.HEMATOMA.value)} for patient in patients]
    counts = {site: sum(site in own for own in found) for site in (*HematomaSite, None)}
    return {site: n for site, n in counts.items() if n}


def _warnings(
    patients: Sequence[PuncturedPatient],
    sessions: Sequence[PuncturedSession],
    shown: Sequence[IncidenceEstimate],
) -> Iterator[SafetyWarning]:
    if not patients:
        yield SafetyWarning.NO_PUNCTURE
        return
    if len(sessions) > len(patients):
        yield SafetyWarning.SESSIONS_NOT_INDEPENDENT
    if any(NOT_ASSESSED in each.answers.values() for each in sessions):
        yield SafetyWarning.NOT_ASSESSED
    if any(each.is_pending(window) for each in sessions for window in ReviewWindow):
        yield SafetyWarning.REVIEWS_PENDING
    if any(each.day is None for patient in patients for each in patient.occurrences):
        yield SafetyWarning.UNDATED_EVENTS
    if any(each.cycles_elsewhere for each in patients):
        yield SafetyWarning.CYCLES_ELSEWHERE
    if any(each.by_reservoir for each in sessions):
        yield SafetyWarning.RESERVOIR
    if any(each.at_risk < FEW for each in shown):
        yield SafetyWarning.FEW_AT_RISK
    if any(each.estimate is None for each in shown):
        yield SafetyWarning.BEYOND_FOLLOW_UP
