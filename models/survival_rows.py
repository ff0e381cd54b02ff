"""One row a patient for the analysis: endpoints, group and covariates, and nothing that identifies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
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


PFS, OS = "pfs", "os"
ENDPOINTS = (PFS, OS)
"""Progression-free and overall survival, as their columns begin."""

_TECHNIQUES = tuple(technique.value for technique in RadiotherapyTechnique)
_NEVER_IRRADIATED: Mapping[str, float | int | None] = {
    name: value
    for technique in _TECHNIQUES
    for name, value in ((technique, 0), (f"{technique}_from_months", None))
}
_NO_COVARIATE_KNOWN: dict[str, Any] = dict.fromkeys(field.name for field in COVARIATES)
_DECLARED_LEVELS = {field.name: field for field in COVARIATES if isinstance(field, Choice | Flag)}


@dataclass(frozen=True)
class LeftOut:
    """A patient who is missing from one of ``ENDPOINTS``, with the reason."""

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
    endpoints: Collection[str] = ENDPOINTS,
) -> SurvivalTable:
    """Who is in an analysis and who is missing from one, with the columns of the ``endpoints`` asked for.

    Deriving them takes most of the time.
    """
    table = SurvivalTable([], [])
    for course in courses:
        found = {
            name: _endpoint(name, course, as_of=as_of, any_basis=any_basis, origin=origin)
            for name in endpoints
        }
        if any(isinstance(endpoint, Endpoint) for endpoint in found.values()):
            table.rows.append(_row(known_on(course, as_of) or course, found))
        table.left_out.extend(
            LeftOut(course.patient.study_code or "", name, endpoint.reason)
            for name, endpoint in found.items()
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
    had = {each.radiotherapy for each in course.therapies}
    known = {
        ARM: arm_of(course).value,
        AGE: number_of(course, AGE),
        **_covariates(course.patient),
        **{name: int(name in had) for name in _TECHNIQUES},
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


def _endpoint(
    name: str, course: PatientCourse, *, as_of: date | None, any_basis: bool, origin: Origin
) -> Endpoint | Excluded:
    if name == PFS:
        return progression_free_survival(course, any_basis=any_basis, as_of=as_of)
    return overall_survival(course, origin=origin, as_of=as_of)


def _row(course: PatientCourse, endpoints: Mapping[str, Endpoint | Excluded]) -> dict[str, Any]:
    patient = course.patient
    row: dict[str, Any] = {"study_code": patient.study_code, ARM: arm_of(course).value}
    for name, endpoint in endpoints.items():
        row |= _columns(name, endpoint)
    return {
        **row,
        "approximate": any(isinstance(each, Endpoint) and each.approximate for each in endpoints.values()),
        AGE: number_of(course, AGE),
        **_NO_COVARIATE_KNOWN,
        **_covariates(patient),
        "it_cycles": len(course.sessions_with_drug) + (patient.prior_it_cycles or 0),
        "first_it_months": _first_it_months(course),
        **_radiotherapy(course),
    }


def _columns(name: str, endpoint: Endpoint | Excluded) -> dict[str, float | int | None]:
    known = endpoint if isinstance(endpoint, Endpoint) else None
    columns = {
        f"{name}_months": known.months if known else None,
        f"{name}_event": int(known.event) if known else None,
    }
    if name == OS:
        columns["os_entry_months"] = known.entry_months if known else None
    return columns


def _covariates(patient: Patient) -> dict[str, Any]:
    """The declared covariates that are known of a patient."""
    return {name: _plain(value) for name, value in patient.values.items() if name in _NO_COVARIATE_KNOWN}


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


def _radiotherapy(course: PatientCourse) -> Mapping[str, float | int | None]:
    irradiations = [each for each in course.therapies if each.radiotherapy is not None]
    if not irradiations:
        return _NEVER_IRRADIATED
    values: dict[str, float | int | None] = {}
    for technique in _TECHNIQUES:
        had = [each for each in irradiations if each.radiotherapy == technique]
        values[technique] = int(bool(had))
        values[f"{technique}_from_months"] = _first_start(had, course.patient.lm_diagnosis_date)
    return values


def _first_start(therapies: Iterable[Therapy], diagnosis: date | None) -> float | None:
    starts = [each.start.middle() for each in therapies if each.start is not None]
    return months_between(diagnosis, min(starts)) if starts and diagnosis is not None else None
