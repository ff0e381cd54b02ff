"""The paper's Table 1: what is known of each patient, a row each, with her times and whether they end in an event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.patient_facts import age_at_lm, it_cycles, regimen_of
from analysis.patient_groups import patient_groups
from models.course import PatientCourse
from models.survival_rows import arm_of
from models.vocabularies import Arm, LmMriType


@dataclass(frozen=True)
class ObservedTime:
    """Months from LM diagnosis; ``event`` is false where the observation ended before any."""

    months: float
    event: bool


@dataclass(frozen=True)
class PatientRow:
    """One patient by study code; None stands for what is not recorded, or for a time that cannot be analysed."""

    study_code: str
    arm: Arm
    age: int | None
    kps: int | None
    lm_type: LmMriType | None
    regimen: str | None
    cycles: int
    pfs: ObservedTime | None
    overall: ObservedTime | None


def patient_rows(
    courses: Sequence[PatientCourse], times: Sequence[Mapping[str, Any]], *, as_of: date | None = None
) -> tuple[PatientRow, ...]:
    """Everybody whose consent to research holds, as known on ``as_of``, in the order of ``courses``.

    ``times`` are the rows of ``models.survival_rows`` for the same courses and day.
    """
    by_code = {str(row["study_code"]): row for row in times}
    known = patient_groups(courses, group=None, as_of=as_of).everyone
    return tuple(_row(course, by_code.get(course.patient.study_code or "", {})) for course in known)


def _row(course: PatientCourse, times: Mapping[str, Any]) -> PatientRow:
    patient = course.patient
    return PatientRow(
        study_code=patient.study_code or "",
        arm=arm_of(course),
        age=age_at_lm(course),
        kps=patient.kps_at_lm,
        lm_type=patient.lm_mri_type,
        regimen=regimen_of(course),
        cycles=it_cycles(course),
        pfs=_time(times, "pfs"),
        overall=_time(times, "os"),
    )


def _time(row: Mapping[str, Any], endpoint: str) -> ObservedTime | None:
    months = row.get(f"{endpoint}_months")
    return None if months is None else ObservedTime(float(months), bool(row[f"{endpoint}_event"]))
