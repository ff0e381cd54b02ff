"""When a patient's next session is due: the phase of her protocol and the day it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from models.course import PatientCourse
from models.records import ProtocolPhase
from models.thresholds import Thresholds


def version_on(phases: Iterable[ProtocolPhase], day: date) -> tuple[ProtocolPhase, ...]:
    """The phases, in order, of the newest version that is valid on a day; none where no version is yet."""
    valid = [phase for phase in phases if phase.valid_from is not None and phase.valid_from <= day]
    if not valid:
        return ()
    newest = max(phase.valid_from for phase in valid if phase.valid_from is not None)
    return tuple(
        sorted((phase for phase in valid if phase.valid_from == newest), key=lambda phase: phase.phase or 0)
    )


def phase_on(
    phases: Iterable[ProtocolPhase], day: date, sessions_given: Sequence[date]
) -> ProtocolPhase | None:
    """The phase that a session on ``day`` belongs to; None before the first version and after the last phase.

    ``sessions_given`` are the days of the earlier sessions with drug; those under the version valid on ``day`` count.
    A phase ends after its ``count`` of sessions or after its ``until_date``, whichever comes first.
    """
    version = version_on(phases, day)
    if not version:
        return None
    start = version[0].valid_from or day
    reached, given = 0, 0
    for session in sorted(session for session in sessions_given if start <= session <= day):
        reached, given = _advanced(version, session, reached, given)
        given += 1
    reached, _ = _advanced(version, day, reached, given)
    return version[reached] if reached < len(version) else None


def _advanced(version: Sequence[ProtocolPhase], day: date, reached: int, given: int) -> tuple[int, int]:
    """Past the phases that are over on ``day``: the index of the phase and the sessions given in it."""
    while reached < len(version):
        phase = version[reached]
        is_full = phase.count is not None and given >= phase.count
        is_past = phase.until_date is not None and day > phase.until_date
        if not is_full and not is_past:
            break
        reached, given = reached + 1, 0
    return reached, given


def interval_phase(
    phases: Sequence[ProtocolPhase], day: date, sessions_given: Sequence[date]
) -> ProtocolPhase | None:
    """The phase whose interval leads from the last session to ``day``.

    A session is followed by the interval of its own phase: after the last of the twice-weekly sessions the first
    weekly one comes half a week later. Where the protocol was rewritten in between, the new version decides.
    """
    if not sessions_given:
        return phase_on(phases, day, ())
    *earlier, last = sorted(sessions_given)
    if version_on(phases, last) == version_on(phases, day):
        return phase_on(phases, last, earlier)
    return phase_on(phases, day, sessions_given)


def given_days(course: PatientCourse) -> tuple[date, ...]:
    """The days of the sessions with drug, in order."""
    days = (session.performed_on for session in course.sessions_with_drug)
    return tuple(sorted(day for day in days if day is not None))


def next_due_date(course: PatientCourse, thresholds: Thresholds) -> date | None:
    """The day the next session is due.

    An appointment after the last session decides; else the last session plus the interval of its phase, or of the
    register's default where the patient has no protocol; before the first session, the day the protocol starts.
    None after death or the end of treatment, after the protocol's last phase, and where nothing was planned.
    """
    due = _due(course, thresholds)
    return due[0] if due else None


def overdue(course: PatientCourse, thresholds: Thresholds, *, today: date) -> bool:
    """Whether the due date is past by more than its tolerance; an appointment has none."""
    due = _due(course, thresholds)
    return due is not None and today > due[0] + timedelta(days=due[1])


def _due(course: PatientCourse, thresholds: Thresholds) -> tuple[date, float] | None:
    """The due date and its tolerance in days."""
    patient = course.patient
    if patient.death_date is not None or patient.it_stop_date is not None:
        return None
    given = given_days(course)
    last = given[-1] if given else None
    if patient.next_appointment_at is not None:
        appointment = patient.next_appointment_at.date()
        if last is None or appointment > last:
            return appointment, 0
    if last is None:
        starts = [phase.valid_from for phase in course.phases if phase.valid_from is not None]
        return (max(starts), _tolerance(course.phases, max(starts))) if starts else None
    if not course.phases:
        return last + timedelta(days=thresholds.interval_days), thresholds.interval_tolerance_days
    return _after_last_session(course.phases, given, thresholds)


def _after_last_session(
    phases: Sequence[ProtocolPhase], given: Sequence[date], thresholds: Thresholds
) -> tuple[date, float] | None:
    last = given[-1]
    phase = phase_on(phases, last, given[:-1])
    days = phase.interval_days if phase else None
    tolerance = phase.tolerance_days if phase else None
    due = last + timedelta(days=thresholds.interval_days if days is None else days)
    rewritten = [later for later in phases if later.valid_from is not None and last < later.valid_from <= due]
    if rewritten:
        newest = version_on(phases, due)[0]
        due = max(
            last + timedelta(days=newest.interval_days or thresholds.interval_days), newest.valid_from or due
        )
        return due, newest.tolerance_days or 0
    if phase_on(phases, due, given) is None and version_on(phases, due):
        return None
    return due, thresholds.interval_tolerance_days if tolerance is None else tolerance


def _tolerance(phases: Sequence[ProtocolPhase], day: date) -> float:
    version = version_on(phases, day)
    return (version[0].tolerance_days or 0) if version else 0
