"""The invented dates of one patient of a cohort, chosen so that the derived months equal the file's to the digit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from models.demonstration.cohort_file import CohortPatient
from models.months import add_months

PROTOCOL_INTERVAL_DAYS = 21
_LAST_SAFE_DAY = 28
_DAYS_AFTER_LM = 5
_DAYS_BEFORE_END = 3


@dataclass(frozen=True)
class PatientCalendar:
    """When one patient was born, diagnosed, treated and last seen."""

    birth: date
    bc_diagnosis: date
    brain_metastasis: date | None
    lm_diagnosis: date
    sessions: tuple[date, ...]
    assessments: tuple[date, ...]
    last_assessment: date
    last_seen: date
    died: date | None

    @property
    def interval_days(self) -> int:
        """Days between sessions; 0 where there are fewer than two."""
        return (self.sessions[1] - self.sessions[0]).days if len(self.sessions) > 1 else 0


def calendar_of(patient: CohortPatient, index: int, *, today: date) -> PatientCalendar:
    """Lay out one patient's dates backwards from her last contact, which lies shortly before ``today``.

    The dead lie further back than the living were last seen, so that no death is newer than the survivors' contact. The
    28th is the last day used: months counted from it never meet a shorter month's end.
    """
    days_back = 60 + 83 * (index % 40) if patient.os_event else 2 + 4 * (index % 5)
    end = today - timedelta(days=days_back)
    end = end.replace(day=min(end.day, _LAST_SAFE_DAY))
    lm = add_months(end, -patient.os_months)
    last_assessment = add_months(lm, patient.pfs_months)
    bc = add_months(lm, -patient.lm_months)
    brain = None if patient.bm_months is None else add_months(bc, patient.bm_months)
    return PatientCalendar(
        birth=add_months(lm, -12 * patient.age_years - 5),
        bc_diagnosis=bc,
        brain_metastasis=brain,
        lm_diagnosis=lm,
        sessions=_session_days(patient, lm, last_assessment, end),
        assessments=tuple(add_months(lm, months) for months in range(3, patient.pfs_months, 3)),
        last_assessment=last_assessment,
        last_seen=end,
        died=end if patient.os_event else None,
    )


def _session_days(patient: CohortPatient, lm: date, last_assessment: date, end: date) -> tuple[date, ...]:
    """Sessions spread evenly until progression, as the paper's mean duration of treatment has it.

    Where the protocol's rhythm does not fit in, as for patient 6, they go on until the patient was last seen.
    """
    count = patient.it_cycles
    first = lm + timedelta(days=_DAYS_AFTER_LM)
    if count < 2:
        return (first,) * count
    interval = _spread(first, last_assessment, count)
    if interval < PROTOCOL_INTERVAL_DAYS:
        interval = max(1, min(PROTOCOL_INTERVAL_DAYS, _spread(first, end, count)))
    return tuple(first + timedelta(days=number * interval) for number in range(count))


def _spread(first: date, last: date, count: int) -> int:
    return ((last - first).days - _DAYS_BEFORE_END) // (count - 1)
