"""Analyses both endpoints of a register: progression-free and overall survival, by arm unless asked otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from analysis.group_starts import group_start_of
from analysis.refusal import AnalysisRefused
from analysis.survival_analysis import DEFAULT_TIMES, SurvivalAnalysis, analyse_survival
from analysis.survival_data import DroppedRow, named_rows
from models.course import PatientCourse
from models.survival_rows import ARM, SurvivalTable, survival_table
from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP

_PATIENT = "study_code"


class SurvivalEndpoint(Vocabulary):
    """What is counted from LM diagnosis on."""

    PFS = "pfs", QT_TRANSLATE_NOOP("SurvivalEndpoint", "Progression-free survival")
    OS = "os", QT_TRANSLATE_NOOP("SurvivalEndpoint", "Overall survival")


def analyse_endpoints(
    courses: Sequence[PatientCourse],
    *,
    as_of: date | None = None,
    group: str = ARM,
    reference: str | None = None,
    covariates: Sequence[str] = (),
    times: Sequence[float] = DEFAULT_TIMES,
    rmst_months: float | None = None,
    landmark_months: float | None = None,
) -> Mapping[SurvivalEndpoint, SurvivalAnalysis]:
    """Each endpoint's result, months from LM diagnosis; dropped rows are named by study code.

    ``as_of`` is a data cut-off; ``group`` and ``covariates`` name columns of ``models.survival_rows``; the rest as in
    ``analyse_survival``, whose ``AnalysisRefused`` is raised here too. Compared by arm, the result warns of immortal
    time: the treatment that makes the arm starts after time zero.
    """
    return analyse_table(
        survival_table(courses, as_of=as_of),
        group=group,
        reference=reference,
        covariates=covariates,
        times=times,
        rmst_months=rmst_months,
        landmark_months=landmark_months,
    )


def analyse_table(
    table: SurvivalTable,
    *,
    group: str = ARM,
    reference: str | None = None,
    covariates: Sequence[str] = (),
    times: Sequence[float] = DEFAULT_TIMES,
    rmst_months: float | None = None,
    landmark_months: float | None = None,
) -> Mapping[SurvivalEndpoint, SurvivalAnalysis]:
    """The same for patients whose endpoints are derived already."""
    frame = pd.DataFrame(table.rows)
    if frame.empty:
        raise AnalysisRefused(QT_TRANSLATE_NOOP("Situation", "no patient can be analysed"))
    results = {}
    for endpoint in SurvivalEndpoint:
        duration = f"{endpoint}_months"
        counted = frame[frame[duration].notna()].reset_index(drop=True)
        result = analyse_survival(
            counted,
            duration=duration,
            event=f"{endpoint}_event",
            group=group,
            reference=reference,
            covariates=covariates,
            times=times,
            rmst_months=rmst_months,
            landmark_months=landmark_months,
            group_starts_after_zero=group == ARM,
            group_start=group_start_of(group),
            already_dropped=[
                DroppedRow(each.study_code, duration, each.reason.value)
                for each in table.left_out
                if each.endpoint == endpoint
            ],
        )
        results[endpoint] = replace(result, dropped=named_rows(result.dropped, counted[_PATIENT]))
    return results
