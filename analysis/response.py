"""The one call that analyses response: best response, rates, duration, progression-free time over 12 months."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from analysis.at_risk import table_months
from analysis.descriptive import Description, describe
from analysis.group_survival import FEW, GroupSurvival, group_survival
from analysis.number_cut import NumberCut, cut_in_two
from analysis.refusal import AnalysisRefused
from analysis.response_facts import PatientResponse, patient_response
from analysis.response_rates import (
    CONTROLLED,
    PfsBeyond,
    ResponseCounts,
    ResponseRate,
    pfs_beyond,
    response_counts,
)
from analysis.response_warnings import ResponseWarning, in_order
from analysis.survival_analysis import DEFAULT_TIMES
from analysis.survival_data import ALL, DroppedRow, SurvivalData, survival_data
from models.course import PatientCourse
from models.endpoints import RESPONDED, Endpoint, Excluded
from models.survival_rows import ARM, is_number_column, left_out, survival_rows
from models.wording import QT_TRANSLATE_NOOP

DURATION = "response_months"
"""The name under which responses that cannot be followed are listed among those left out."""
_OS = "os_months"


@dataclass(frozen=True, eq=False)
class GroupResponse:
    """One group (or ``all``): counts and rates, duration of response in months.

    ``duration`` describes the responders whose response can be followed, ``to_response`` the months from LM diagnosis
    to the first CR or PR of those who responded.
    """

    name: str
    counts: ResponseCounts
    response: ResponseRate
    disease_control: ResponseRate
    duration: GroupSurvival
    to_response: Description
    pfs_beyond: PfsBeyond


@dataclass(frozen=True, eq=False)
class ResponseAnalysis:
    """Everything that screen, paper and JSON say about response.

    ``groups`` holds ``all`` and each level by alphabet. ``dropped`` lists by study code who is in no rate, and (column
    ``response_months``) whose response has no duration. ``approximate`` counts the patients whose end is known only to
    the month or year.
    """

    group: str | None
    n: int
    patients: tuple[PatientResponse, ...]
    groups: Mapping[str, GroupResponse]
    dropped: tuple[DroppedRow, ...]
    approximate: int
    warnings: tuple[ResponseWarning, ...]
    cut: NumberCut | None = None

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels told apart, by alphabet; none when nothing is."""
        return tuple(name for name in self.groups if name != ALL)

    @property
    def warnings_in_words(self) -> tuple[ResponseWarning, ...]:
        """Those that a reader is told: with fewer than two groups it does not matter how the groups came about."""
        compared = len(self.levels) > 1
        return tuple(each for each in self.warnings if compared or each is not ResponseWarning.IMMORTAL_TIME)


def analyse_response(
    courses: Sequence[PatientCourse],
    *,
    as_of: date | None = None,
    any_basis: bool = False,
    group: str | None = ARM,
    cut: float | None = None,
    times: Sequence[float] = DEFAULT_TIMES,
    group_starts_after_zero: bool | None = None,
) -> ResponseAnalysis:
    """Analyse the responses of ``courses`` up to the data cut-off ``as_of``.

    ``group`` names a column of ``models.survival_rows``, a number being cut in two at ``cut`` (default its median);
    ``any_basis`` lets a progression count however it was shown;
    ``times`` are those at which the share still in response is estimated; ``group_starts_after_zero`` says that a
    treatment which starts after LM diagnosis makes the group (default: for the arm). Withdrawn consents and patients
    without any time are left out, as of survival. Raise ``AnalysisRefused`` where nobody is left.
    """
    rows = [row for row in survival_rows(courses, as_of=as_of, any_basis=any_basis) if row[_OS] is not None]
    if not rows:
        raise AnalysisRefused(QT_TRANSLATE_NOOP("Situation", "no patient can be analysed"))
    number_cut = None
    if group is not None and is_number_column(group):
        number_cut = cut_in_two([row[group] for row in rows], cut)
    if group is not None and number_cut is not None:
        rows = [{**row, group: level} for row, level in zip(rows, number_cut.groups, strict=True)]
    data = survival_data(pd.DataFrame(rows), duration=_OS, event="os_event", group=group)
    kept, missing = _kept(rows, data)
    by_code = {course.patient.study_code: course for course in courses}
    patients = [
        patient_response(by_code[row["study_code"]], as_of=as_of, any_basis=any_basis) for row in kept
    ]
    members, levels = {ALL: patients}, () if data.group is None else data.group
    for level in data.levels:
        members[level] = [each for each, of in zip(patients, levels, strict=True) if of == level]
    groups = {name: _group(name, found, tuple(times)) for name, found in members.items()}
    starts_late = group == ARM if group_starts_after_zero is None else group_starts_after_zero
    return ResponseAnalysis(
        group=group,
        n=len(patients),
        patients=tuple(patients),
        groups=groups,
        dropped=(*_left_out(courses, rows, as_of=as_of), *missing, *_unfollowed(patients)),
        approximate=sum(bool(row["approximate"]) for row in kept),
        warnings=_warnings(patients, groups[ALL], starts_late=starts_late and group is not None),
        cut=number_cut,
    )


def _kept(
    rows: Sequence[dict[str, Any]], data: SurvivalData
) -> tuple[list[dict[str, Any]], list[DroppedRow]]:
    """The rows that have a level of the group, and who has none."""
    missing = [
        replace(each, row=rows[each.row - 1]["study_code"])
        for each in data.dropped
        if isinstance(each.row, int)
    ]
    without = {each.row for each in missing}
    return [row for row in rows if row["study_code"] not in without], missing


def _group(name: str, patients: Sequence[PatientResponse], times: Sequence[float]) -> GroupResponse:
    counts = response_counts(patients)
    followed = [each.duration for each in patients if isinstance(each.duration, Endpoint)]
    months = np.array([each.months for each in followed], dtype=np.float64)
    return GroupResponse(
        name=name,
        counts=counts,
        response=counts.rate(RESPONDED),
        disease_control=counts.rate(CONTROLLED),
        duration=group_survival(
            name,
            months,
            np.array([each.event for each in followed], dtype=np.bool_),
            times=times,
            table_times=table_months(float(months.max()) if len(months) else 0.0),
            rmst_months=None,
        ),
        to_response=describe(each.to_response for each in patients if each.responded),
        pfs_beyond=pfs_beyond(patients),
    )


def _left_out(
    courses: Sequence[PatientCourse], rows: Sequence[dict[str, Any]], *, as_of: date | None
) -> list[DroppedRow]:
    """Who has no row, with the reason; deriving an endpoint takes long, so only theirs are derived again."""
    counted = {row["study_code"] for row in rows}
    others = [course for course in courses if course.patient.study_code not in counted]
    return [
        DroppedRow(each.study_code, _OS, each.reason.value)
        for each in left_out(others, as_of=as_of)
        if each.endpoint == "os"
    ]


def _unfollowed(patients: Sequence[PatientResponse]) -> list[DroppedRow]:
    return [
        DroppedRow(each.study_code, DURATION, each.duration.reason.value)
        for each in patients
        if isinstance(each.duration, Excluded)
    ]


def _warnings(
    patients: Sequence[PatientResponse], everyone: GroupResponse, *, starts_late: bool
) -> tuple[ResponseWarning, ...]:
    counts, followed = everyone.counts, everyone.duration.n
    responded = any(each.responded for each in patients)
    found = {
        ResponseWarning.IMMORTAL_TIME: starts_late,
        ResponseWarning.RESPONDERS_NOT_COMPARED: responded,
        ResponseWarning.NOT_EVALUABLE: counts.evaluable < counts.n,
        ResponseWarning.CENSORED_EARLY: everyone.pfs_beyond.censored > 0,
        ResponseWarning.RESPONSE_AFTER_PROGRESSION: any(each.progressed_before for each in patients),
        ResponseWarning.NO_RESPONSE: not responded,
        ResponseWarning.FEW_RESPONDERS: responded and followed < FEW,
    }
    return in_order({warning for warning, holds in found.items() if holds})
