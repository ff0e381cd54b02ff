"""Everything that the cohort's report tells, each computed once for all its sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.baseline_table import BaselineTable, baseline_table
from analysis.endpoint_survival import SurvivalEndpoint, analyse_table
from analysis.group_starts import group_start_of
from analysis.patient_table import PatientRow, patient_rows
from analysis.proportional_hazards import ProportionalHazardsTest
from analysis.published_comparison import ComparedStatistic, published_comparison
from analysis.refusal import AnalysisRefused
from analysis.regression import RegressionResult, hazards_over_time, regress
from analysis.response import ResponseAnalysis, analyse_response
from analysis.safety import SafetyAnalysis, analyse_safety
from analysis.survival_analysis import LandmarkAnalysis, SurvivalAnalysis, from_landmark
from analysis.survival_data import AnalysedRows, survival_data
from analysis.time_varying_cox import TimeVaryingCox, time_varying_it
from analysis.wording.regression_wording import candidates
from models.course import PatientCourse
from models.demonstration.study_codes import published_courses
from models.survival_rows import ARM, SurvivalTable, survival_table

Tests = Mapping[str, tuple[ProportionalHazardsTest, ...]]


@dataclass(frozen=True, eq=False)
class EndpointResults:
    """One endpoint: survival by arm, the landmarks, each variable alone, and the tests of its hazards over time.

    ``time_varying`` counts intrathecal treatment from the first dose on; None where there is one arm.
    """

    endpoint: SurvivalEndpoint
    survival: SurvivalAnalysis
    landmarks: tuple[LandmarkAnalysis, ...]
    time_varying: TimeVaryingCox | None
    regression: RegressionResult
    hazards: Tests


@dataclass(frozen=True, eq=False)
class CohortResults:
    """``refusal`` says why there is no survival; ``response`` is None for the same reason.

    ``demonstration`` tells that people and dates are invented; ``published`` is empty without the paper's patients.
    """

    courses: tuple[PatientCourse, ...]
    as_of: date | None
    demonstration: bool
    table: SurvivalTable
    patients: tuple[PatientRow, ...]
    baseline: BaselineTable
    endpoints: tuple[EndpointResults, ...]
    refusal: AnalysisRefused | None
    safety: SafetyAnalysis
    response: ResponseAnalysis | None
    published: tuple[ComparedStatistic, ...]

    @property
    def approximate(self) -> int:
        """The patients whose time is known only to the month or year."""
        return sum(bool(row["approximate"]) for row in self.table.rows)


def cohort_results(
    courses: Sequence[PatientCourse],
    *,
    as_of: date | None,
    landmarks_months: Sequence[float],
    demonstration: bool,
) -> CohortResults:
    """Analyse ``courses`` up to the data cut-off as the window does before any filter is set, both endpoints."""
    table = survival_table(courses, as_of=as_of)
    found, refusal = _survival(table)
    return CohortResults(
        courses=tuple(courses),
        as_of=as_of,
        demonstration=demonstration,
        table=table,
        patients=patient_rows(courses, table.rows, as_of=as_of),
        baseline=baseline_table(courses, as_of=as_of),
        endpoints=tuple(
            _endpoint(endpoint, analysis, table.rows, landmarks_months)
            for endpoint, analysis in found.items()
        ),
        refusal=refusal,
        safety=analyse_safety(courses, as_of=as_of),
        response=_response(courses, as_of=as_of),
        published=_published(courses, found, as_of=as_of) if demonstration else (),
    )


def _survival(
    table: SurvivalTable,
) -> tuple[Mapping[SurvivalEndpoint, SurvivalAnalysis], AnalysisRefused | None]:
    try:
        return analyse_table(table), None
    except AnalysisRefused as refusal:
        return {}, refusal


def _endpoint(
    endpoint: SurvivalEndpoint,
    analysis: SurvivalAnalysis,
    rows: Sequence[dict[str, Any]],
    landmarks_months: Sequence[float],
) -> EndpointResults:
    regression = regress(rows, endpoint=endpoint.value, variables=candidates())
    return EndpointResults(
        endpoint,
        analysis,
        _landmarks(endpoint, rows, landmarks_months),
        _time_varying(endpoint, rows) if len(analysis.levels) > 1 else None,
        regression,
        {
            each.variable: hazards_over_time(each.model)
            for each in regression.univariable
            if each.model is not None
        },
    )


def _landmarks(
    endpoint: SurvivalEndpoint, rows: Sequence[dict[str, Any]], landmarks_months: Sequence[float]
) -> tuple[LandmarkAnalysis, ...]:
    duration, event = f"{endpoint}_months", f"{endpoint}_event"
    frame = pd.DataFrame([row for row in rows if row[duration] is not None])
    data = survival_data(frame, duration=duration, event=event, group=ARM, group_start=group_start_of(ARM))
    return tuple(from_landmark(AnalysedRows(data, data), months, times=()) for months in landmarks_months)


def _time_varying(endpoint: SurvivalEndpoint, rows: Sequence[dict[str, Any]]) -> TimeVaryingCox | None:
    try:
        return time_varying_it(rows, endpoint=endpoint.value)
    except AnalysisRefused:
        return None


def _response(courses: Sequence[PatientCourse], *, as_of: date | None) -> ResponseAnalysis | None:
    try:
        return analyse_response(courses, as_of=as_of)
    except AnalysisRefused:
        return None


def _published(
    courses: Sequence[PatientCourse],
    survival: Mapping[SurvivalEndpoint, SurvivalAnalysis],
    *,
    as_of: date | None,
) -> tuple[ComparedStatistic, ...]:
    """Of the paper's patients; what was analysed already counts where nobody else is in it and nothing is cut off."""
    cohort = published_courses(courses)
    same = as_of is None and len(cohort) == len(courses)
    return published_comparison(cohort, survival if same and survival else None)
