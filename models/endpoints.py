"""Last contact, overall and progression-free survival, response and its duration, derived from a patient's course."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from models.course import PatientCourse
from models.months import months_between
from models.partial_date import PartialDate
from models.record import KeptRecord
from models.records import RECORDS, Assessment
from models.vocabularies import ProgressionBasis, Response, Vocabulary
from models.wording import QT_TRANSLATE_NOOP

RESPONDED = (Response.CR, Response.PR)
"""What counts as a response."""


class Origin(StrEnum):
    """Where overall survival is counted from; other than LM diagnosis, patients enter late, at LM diagnosis."""

    LM_DIAGNOSIS = "lm_diagnosis"
    BC_DIAGNOSIS = "bc_diagnosis"
    BRAIN_METASTASIS = "brain_metastasis"


class ExclusionReason(Vocabulary):
    """Why a patient is left out of an analysis, and listed."""

    CONSENT_WITHDRAWN = (
        "consent_withdrawn",
        QT_TRANSLATE_NOOP("ExclusionReason", "research consent withdrawn"),
    )
    NO_ORIGIN = "no_origin", QT_TRANSLATE_NOOP("ExclusionReason", "no date to count from")
    ORIGIN_AFTER_ENTRY = (
        "origin_after_entry",
        QT_TRANSLATE_NOOP("ExclusionReason", "counted from a date after LM diagnosis"),
    )
    AFTER_CUT_OFF = "after_cut_off", QT_TRANSLATE_NOOP("ExclusionReason", "diagnosed after the data cut-off")
    NO_TIME = "no_time", QT_TRANSLATE_NOOP("ExclusionReason", "time is zero or negative")


@dataclass(frozen=True)
class Endpoint:
    """Months from the origin to event or censoring; at risk from ``entry_months`` on.

    ``approximate`` where a date known only to the month or year decides.
    """

    months: float
    event: bool
    entry_months: float = 0.0
    approximate: bool = False


@dataclass(frozen=True)
class Excluded:
    """Left out of an analysis, with the reason."""

    reason: ExclusionReason


@dataclass(frozen=True)
class _End:
    day: date
    event: bool
    approximate: bool = False


def last_contact(course: PatientCourse, as_of: date | None = None) -> date | None:
    """The last day on which the patient is known to have been alive; ``as_of`` itself where that is later.

    The latest of the typed date and of every field declared ``alive`` in a row that is not voided. A date known to
    the month or year counts in mid-period, kept before death and before the row was entered. None where nothing is
    dated.
    """
    contact = _contact(course)
    if contact is None:
        return None
    return min(contact.day, as_of) if as_of is not None else contact.day


def overall_survival(
    course: PatientCourse, *, origin: str = Origin.LM_DIAGNOSIS, as_of: date | None = None
) -> Endpoint | Excluded:
    """From the origin to death of any cause, else censored at last contact.

    ``as_of`` is a data cut-off: what happens later is censored there. Counted from breast-cancer diagnosis or brain
    metastasis, the patient enters at LM diagnosis, since she had to live that long to be in the register.
    """
    if course.patient.withdrew_consent:
        return Excluded(ExclusionReason.CONSENT_WITHDRAWN)
    started = _origin(course, Origin(origin))
    if isinstance(started, Excluded):
        return started
    return _counted(course, started, _death_or_contact(course), as_of=as_of)


def progression_free_survival(
    course: PatientCourse, *, any_basis: bool = False, as_of: date | None = None
) -> Endpoint | Excluded:
    """From LM diagnosis to the first LM progression after that day, or death of any cause.

    Progression is shown by imaging, as in Trifănescu 2023, or by ``any_basis``. Else censored at the last assessment
    after LM diagnosis, or at last contact where there was none. Of a data cut-off ``as_of`` only what was seen by then
    counts: who was free of progression is censored at her last assessment before it, whatever came later.
    """
    if course.patient.withdrew_consent:
        return Excluded(ExclusionReason.CONSENT_WITHDRAWN)
    started = _origin(course, Origin.LM_DIAGNOSIS)
    if isinstance(started, Excluded):
        return started
    end = _progression_or_last_look(course, _after_diagnosis(course), any_basis=any_basis, as_of=as_of)
    return _counted(course, started, end, as_of=as_of)


def first_response(course: PatientCourse, *, as_of: date | None = None) -> Assessment | None:
    """The first assessment after LM diagnosis, up to the data cut-off, that was judged CR or PR.

    It counts once recorded: no second assessment has to confirm it.
    """
    looks = [
        (day, look)
        for day, look in _looks(course, _after_diagnosis(course))
        if look.overall_response in RESPONDED and (as_of is None or day <= as_of)
    ]
    return min(looks, key=lambda each: each[0])[1] if looks else None


def lm_progressions(
    course: PatientCourse, *, any_basis: bool = False, as_of: date | None = None
) -> tuple[date, ...]:
    """The days after LM diagnosis, in order, on which an LM progression was seen; ``any_basis`` as for PFS."""
    days = _progressions(course, _after_diagnosis(course), any_basis=any_basis)
    return tuple(sorted(day for day in days if as_of is None or day <= as_of))


def duration_of_response(
    course: PatientCourse, *, any_basis: bool = False, as_of: date | None = None
) -> Endpoint | Excluded | None:
    """From the first CR or PR to the next LM progression or death of any cause; None without a response.

    Else censored at the last assessment. Progression, cut-off and consent as for progression-free survival, so that
    both end on the same day unless a progression came before the response.
    """
    if course.patient.withdrew_consent:
        return Excluded(ExclusionReason.CONSENT_WITHDRAWN)
    response = first_response(course, as_of=as_of)
    if response is None or response.date is None:
        return None
    end = _progression_or_last_look(course, response.date, any_basis=any_basis, as_of=as_of)
    if end is None or end.day <= response.date:
        return Excluded(ExclusionReason.NO_TIME)
    return Endpoint(months_between(response.date, end.day), end.event, approximate=end.approximate)


def _origin(course: PatientCourse, origin: Origin) -> _End | Excluded:
    patient = course.patient
    entry = patient.lm_diagnosis_date
    if entry is None:
        return Excluded(ExclusionReason.NO_ORIGIN)
    if origin is Origin.LM_DIAGNOSIS:
        return _End(entry, event=False)
    started = patient.bc_diagnosis_date if origin is Origin.BC_DIAGNOSIS else patient.bm_date
    if started is None:
        return Excluded(ExclusionReason.NO_ORIGIN)
    day = started.middle(not_after=entry)
    if day > entry:
        return Excluded(ExclusionReason.ORIGIN_AFTER_ENTRY)
    return _End(day, event=False, approximate=not started.is_whole)


def _counted(
    course: PatientCourse, started: _End, end: _End | None, *, as_of: date | None
) -> Endpoint | Excluded:
    entry = course.patient.lm_diagnosis_date or started.day
    if as_of is not None and as_of <= entry:
        return Excluded(ExclusionReason.AFTER_CUT_OFF)
    if end is None or end.day <= entry:
        return Excluded(ExclusionReason.NO_TIME)
    if as_of is not None and end.day > as_of:
        end = _End(as_of, event=False)
    return Endpoint(
        months=months_between(started.day, end.day),
        event=end.event,
        entry_months=months_between(started.day, entry),
        approximate=started.approximate or end.approximate,
    )


def _death_or_contact(course: PatientCourse) -> _End | None:
    death = course.patient.death_date
    return _End(death, event=True) if death is not None else _contact(course)


def _progression_or_last_look(
    course: PatientCourse, first_day: date | None, *, any_basis: bool, as_of: date | None
) -> _End | None:
    """What ends the time without progression, looked for from ``first_day`` to the data cut-off."""
    looks = [(day, look) for day, look in _looks(course, first_day) if as_of is None or day <= as_of]
    progressions = [day for day, look in looks if _progressed(look, any_basis=any_basis)]
    death = course.patient.death_date
    if progressions:
        return _End(min(progressions), event=True)
    if death is not None and (as_of is None or death <= as_of):
        return _End(death, event=True)
    if looks:
        return _End(max(day for day, _ in looks), event=False)
    return _death_or_contact(course)  # beyond the cut-off she was alive on the day itself


def _after_diagnosis(course: PatientCourse) -> date | None:
    diagnosis = course.patient.lm_diagnosis_date
    return diagnosis + timedelta(days=1) if diagnosis is not None else None


def _looks(course: PatientCourse, first_day: date | None) -> Iterator[tuple[date, Assessment]]:
    for assessment in course.assessments:
        day = assessment.date
        if first_day is not None and day is not None and day >= first_day and not assessment.is_voided:
            yield day, assessment


def _progressions(course: PatientCourse, first_day: date | None, *, any_basis: bool) -> list[date]:
    return [day for day, look in _looks(course, first_day) if _progressed(look, any_basis=any_basis)]


def _progressed(assessment: Assessment, *, any_basis: bool) -> bool:
    is_shown = any_basis or assessment.progression_basis is ProgressionBasis.IMAGING
    return bool(assessment.lm_progression) and is_shown


def _contact(course: PatientCourse) -> _End | None:
    contacts = [_day_alive(value, record, course) for record, value in _alive_values(course)]
    return max(contacts, key=lambda contact: (contact.day, not contact.approximate), default=None)


def _day_alive(value: date | datetime | PartialDate, record: KeptRecord, course: PatientCourse) -> _End:
    if isinstance(value, datetime):
        return _End(value.date(), event=False)
    if not isinstance(value, PartialDate):
        return _End(value, event=False)
    known = [course.patient.death_date, record.created_at.date() if record.created_at else None]
    bounds = [bound for bound in known if bound is not None]
    day = value.middle(not_after=min(bounds) if bounds else None)
    return _End(day, event=False, approximate=not value.is_whole)


def _alive_values(course: PatientCourse) -> Iterator[tuple[KeptRecord, date | datetime | PartialDate]]:
    records: tuple[KeptRecord, ...] = (
        course.patient,
        *course.administrations,
        *course.reviews,
        *course.events,
        *course.holds,
        *course.assessments,
        *course.therapies,
    )
    for record in records:
        if record.is_voided:
            continue
        for name in _ALIVE_FIELDS[type(record)]:
            value = record.values.get(name)
            if value is not None:
                yield record, value


_ALIVE_FIELDS: dict[type[KeptRecord], tuple[str, ...]] = {
    kind: tuple(field.name for field in kind.clinical_fields() if field.alive) for kind in RECORDS
}
