"""One row a patient for the analysis: endpoints, group and covariates, and nothing that identifies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.course import PatientCourse
from models.data_cut_off import known_on
from models.endpoints import (
    Endpoint,
    Excluded,
    ExclusionReason,
    Origin,
    overall_survival,
    progression_free_survival,
)
from models.fields import Choice, Field, Flag, Number, WholeNumber
from models.months import age_in_years, months_between
from models.records import Patient, Therapy
from models.vocabularies import Arm, RadiotherapyTechnique

ARM = "arm"
"""The column of the arm: the group unless another is asked for."""
AGE = "age_at_lm_years"
_UNKNOWN = "unknown"

_NO_COVARIATES = frozenset({ARM, "it_stop_reason", "death_cause"})
"""The group itself, and what is known only at the end."""

COVARIATES: tuple[Field[Any], ...] = tuple(
    field
    for field in Patient.clinical_fields()
    if isinstance(field, Choice | Number | WholeNumber | Flag)
    and not field.identifies
    and field.name not in _NO_COVARIATES
)
"""The declared patient fields that a row carries: codes, numbers and flags."""


_TECHNIQUES = frozenset(technique.value for technique in RadiotherapyTechnique)
_COVARIATE_NAMES = frozenset(field.name for field in COVARIATES)
_DECLARED_LEVELS = {field.name: field for field in COVARIATES if isinstance(field, Choice | Flag)}


@dataclass(frozen=True)
class LeftOut:
    """A patient who is missing from one endpoint (``pfs`` or ``os``), with the reason."""

    study_code: str
    endpoint: str
    reason: ExclusionReason


@dataclass(frozen=True)
class SurvivalTable:
    """The rows of ``survival_rows`` and what ``left_out`` lists: every patient's endpoints derived once for both."""

    rows: list[dict[str, Any]]
    left_out: list[LeftOut]


def survival_table(
    courses: Iterable[PatientCourse],
    *,
    as_of: date | None = None,
    any_basis: bool = False,
    origin: Origin = Origin.LM_DIAGNOSIS,
) -> SurvivalTable:
    """Who is in an analysis and who is missing from one; deriving the endpoints takes most of the time."""
    table = SurvivalTable([], [])
    for course in courses:
        pfs, overall = _endpoints(course, as_of=as_of, any_basis=any_basis, origin=origin)
        if isinstance(pfs, Endpoint) or isinstance(overall, Endpoint):
            table.rows.append(_row(known_on(course, as_of) or course, pfs, overall))
        table.left_out.extend(
            LeftOut(course.patient.study_code or "", name, endpoint.reason)
            for name, endpoint in (("pfs", pfs), ("os", overall))
            if isinstance(endpoint, Excluded)
        )
    return table


def survival_rows(
    courses: Iterable[PatientCourse],
    *,
    as_of: date | None = None,
    any_basis: bool = False,
    origin: Origin = Origin.LM_DIAGNOSIS,
) -> list[dict[str, Any]]:
    """A row for each patient who is in an analysis; overall survival counts from ``origin``.

    Columns: study_code, arm, pfs_months, pfs_event, os_months, os_event, os_entry_months (None where the patient is
    left out of that endpoint; see ``left_out``; she is at risk from entry on, which is 0 from LM diagnosis),
    approximate, age_at_lm_years, the declared covariates (codes as text, flags as 0 and 1), it_cycles,
    first_it_months (LM diagnosis to the first dose, None where none was given here), and for each technique of
    radiotherapy 0 or 1 with its ``start_column``, the months from LM diagnosis to its first day, negative before. What
    was done is read as it was known at the data cut-off.
    """
    return survival_table(courses, as_of=as_of, any_basis=any_basis, origin=origin).rows


def left_out(
    courses: Iterable[PatientCourse],
    *,
    as_of: date | None = None,
    any_basis: bool = False,
    origin: Origin = Origin.LM_DIAGNOSIS,
) -> list[LeftOut]:
    """Who is missing from which endpoint, and why; a withdrawn consent takes a patient out of both."""
    return survival_table(courses, as_of=as_of, any_basis=any_basis, origin=origin).left_out


def is_analysed(course: PatientCourse) -> bool:
    """Whether ``survival_rows`` has a row for the patient."""
    return bool(survival_rows([course]))


def proposed_arm(course: PatientCourse) -> Arm:
    """IT where drug was ever given, here or elsewhere, else SOC; a person confirms it."""
    ever_given = bool(course.sessions_with_drug) or bool(course.patient.prior_it_cycles)
    return Arm.IT if ever_given else Arm.SOC


def arm_of(course: PatientCourse) -> Arm:
    """The arm as confirmed, else as proposed."""
    return course.patient.arm or proposed_arm(course)


def level_of(course: PatientCourse, column: str) -> str | None:
    """A patient's code in a column that makes groups: the arm, a declared choice or flag, a technique of radiotherapy.

    None where it is not entered or entered as not known. Raise ``KeyError`` for any other column.
    """
    if column == ARM:
        return arm_of(course).value
    if column not in _DECLARED_LEVELS and column not in _TECHNIQUES:
        raise KeyError(column)
    value = value_of(course, column)
    return None if value is None or value == _UNKNOWN else str(value)


def value_of(course: PatientCourse, column: str) -> Any:
    """What a patient's row has in the column of the arm, her age, a declared covariate or radiotherapy technique."""
    return values_of(course).get(column)


def values_of(course: PatientCourse) -> dict[str, Any]:
    """Every one of those columns in which something is known of the patient."""
    techniques = _radiotherapy(course)
    known = {
        ARM: arm_of(course).value,
        AGE: number_of(course, AGE),
        **{name: _plain(value) for name, value in course.patient.values.items() if name in _COVARIATE_NAMES},
        **{name: techniques[name] for name in _TECHNIQUES},
    }
    return {name: value for name, value in known.items() if value is not None}


def number_of(course: PatientCourse, column: str) -> float | None:
    """A patient's number in a column that can be cut into groups: age at LM diagnosis or a declared number."""
    if column == AGE:
        birth, diagnosis = course.patient.birth_date, course.patient.lm_diagnosis_date
        return age_in_years(birth, diagnosis) if birth and diagnosis else None
    value = course.patient.values.get(column)
    return None if value is None else float(value)


def is_number_column(column: str) -> bool:
    """Whether a column holds numbers, which make groups only where they are cut."""
    return column == AGE or any(
        field.name == column and isinstance(field, Number | WholeNumber) for field in COVARIATES
    )


def _endpoints(
    course: PatientCourse, *, as_of: date | None, any_basis: bool, origin: Origin
) -> tuple[Endpoint | Excluded, Endpoint | Excluded]:
    pfs = progression_free_survival(course, any_basis=any_basis, as_of=as_of)
    return pfs, overall_survival(course, origin=origin, as_of=as_of)


def _row(course: PatientCourse, pfs: Endpoint | Excluded, overall: Endpoint | Excluded) -> dict[str, Any]:
    patient = course.patient
    return {
        "study_code": patient.study_code,
        "arm": arm_of(course).value,
        **_columns("pfs", pfs),
        **_columns("os", overall),
        "os_entry_months": overall.entry_months if isinstance(overall, Endpoint) else None,
        "approximate": any(isinstance(found, Endpoint) and found.approximate for found in (pfs, overall)),
        AGE: number_of(course, AGE),
        **{field.name: _plain(patient.values.get(field.name)) for field in COVARIATES},
        "it_cycles": len(course.sessions_with_drug) + (patient.prior_it_cycles or 0),
        "first_it_months": _first_it_months(course),
        **_radiotherapy(course),
    }


def _columns(name: str, endpoint: Endpoint | Excluded) -> dict[str, float | int | None]:
    if isinstance(endpoint, Excluded):
        return {f"{name}_months": None, f"{name}_event": None}
    return {f"{name}_months": endpoint.months, f"{name}_event": int(endpoint.event)}


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    return value.value if isinstance(value, str) and hasattr(value, "value") else value


def _first_it_months(course: PatientCourse) -> float | None:
    diagnosis = course.patient.lm_diagnosis_date
    first = course.sessions_with_drug[0].performed_on if course.sessions_with_drug else None
    return months_between(diagnosis, first) if diagnosis and first else None


def start_column(group: str) -> str | None:
    """The column with the months from LM diagnosis to the treatment that makes a group; None for any other column."""
    if group == ARM:
        return "first_it_months"
    return f"{group}_from_months" if group in _TECHNIQUES else None


def _radiotherapy(course: PatientCourse) -> dict[str, float | int | None]:
    values: dict[str, float | int | None] = {}
    for technique in RadiotherapyTechnique:
        had = [each for each in course.therapies if each.radiotherapy is technique]
        values[technique.value] = int(bool(had))
        values[f"{technique.value}_from_months"] = _first_start(had, course.patient.lm_diagnosis_date)
    return values


def _first_start(therapies: Iterable[Therapy], diagnosis: date | None) -> float | None:
    starts = [each.start.middle() for each in therapies if each.start is not None]
    return months_between(diagnosis, min(starts)) if starts and diagnosis is not None else None
