"""The one call that turns a table into a survival result: curves, comparison, regression, landmark, warnings."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.cox_models import NO_MODEL, CoxModels, fit_models
from analysis.group_comparison import compare_groups
from analysis.group_survival import GroupSurvival
from analysis.kaplan_meier import reverse_median_follow_up
from analysis.log_rank import LogRank
from analysis.proportional_hazards import ALPHA, ProportionalHazardsTest, proportional_hazards_test
from analysis.refusal import AnalysisRefused
from analysis.restricted_mean import (
    RestrictedMeanDifference,
    default_horizon,
    restricted_mean_difference,
)
from analysis.survival_data import ALL, AnalysedRows, DroppedRow, GroupStart, SurvivalData, analysed_rows
from analysis.survival_warnings import SurvivalWarning, in_order
from models.wording import QT_TRANSLATE_NOOP

DEFAULT_TIMES = (6.0, 12.0, 24.0)


@dataclass(frozen=True, eq=False)
class LandmarkAnalysis:
    """The comparison among those still under observation after ``months``, their clock restarted there.

    ``excluded`` counts the rows that are not in it: their time ended at the landmark or before, or nobody knows whether
    their treatment, which makes the group, had begun. ``treated_later`` are rows of the treated group whose treatment
    began after the landmark: they are with the untreated here.
    """

    months: float
    n: int
    events: int
    excluded: int
    groups: Mapping[str, GroupSurvival]
    logrank: LogRank
    cox: CoxModels
    warnings: tuple[SurvivalWarning, ...] = ()
    treated_later: int = 0


@dataclass(frozen=True, eq=False)
class SurvivalAnalysis:
    """Everything that screen, paper and JSON say about one endpoint; months throughout.

    ``groups`` holds ``all`` and each level by alphabet; ``schoenfeld`` is None where the Cox model has no estimate;
    ``rmst_difference`` has one entry per level other than ``reference``, and is None when no horizon was asked for;
    ``default_rmst_months`` is the smallest of the groups' last times. ``warnings`` are about the whole time, the
    landmark has its own.
    """

    duration: str
    event: str
    group: str | None
    covariates: tuple[str, ...]
    n: int
    events: int
    dropped: tuple[DroppedRow, ...]
    reference: str | None
    groups: Mapping[str, GroupSurvival]
    logrank: LogRank
    cox: CoxModels
    schoenfeld: tuple[ProportionalHazardsTest, ...] | None
    default_rmst_months: float
    rmst_difference: tuple[RestrictedMeanDifference, ...] | None
    landmark: LandmarkAnalysis | None
    reverse_km_median_followup: float | None
    warnings: tuple[SurvivalWarning, ...]
    delayed_entry: bool = False
    """True where rows come under observation after time zero: what assumes otherwise is left out."""
    fewer_in_models: tuple[int, int] | None = None
    """Rows and events in the Cox models, where fewer than ``n`` have every covariate."""

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels compared, by alphabet; none when nothing is."""
        return tuple(name for name in self.groups if name != ALL)

    @property
    def warnings_in_words(self) -> tuple[SurvivalWarning, ...]:
        """Those that a reader is told: with fewer than two groups it does not matter how the groups came about."""
        compared = len(self.levels) > 1
        return tuple(each for each in self.warnings if compared or each is not SurvivalWarning.IMMORTAL_TIME)


def analyse_survival(
    frame: pd.DataFrame,
    *,
    duration: str,
    event: str,
    group: str | None = None,
    reference: str | None = None,
    covariates: Sequence[str] = (),
    times: Sequence[float] = DEFAULT_TIMES,
    rmst_months: float | None = None,
    landmark_months: float | None = None,
    group_starts_after_zero: bool = False,
    group_start: GroupStart | None = None,
    already_dropped: Sequence[DroppedRow] = (),
    every_row_in_curves: bool = False,
) -> SurvivalAnalysis:
    """Analyse one endpoint.

    ``duration`` and ``event`` name the columns with months and with 0/1 or true/false; ``group`` the column compared
    (always categorical) against ``reference`` (default ``SOC``, else the first level by alphabet); ``times`` the
    months at which survival is reported; ``rmst_months`` the horizon of the restricted mean; ``landmark_months`` asks
    for the analysis from that landmark on. ``group_starts_after_zero`` says that the group is defined by a treatment
    that starts after time zero (immortal time), ``group_start`` when it did, by which a landmark divides the rows anew.
    ``already_dropped`` are rows the caller left out before. ``every_row_in_curves`` leaves a row without every
    covariate out of the models alone; there are none where no row has all of them.

    Raises ``AnalysisRefused`` where the table or an option cannot be used as asked.
    """
    _check_options(times, rmst_months, landmark_months)
    rows = analysed_rows(
        frame, covariates=covariates, every_row_in_curves=every_row_in_curves,
        duration=duration, event=event, group=group, reference=reference,
        group_start=group_start if group is not None else None,
    )  # fmt: skip
    data, asked = rows.curves, tuple(sorted({float(each) for each in times}))
    main = compare_groups(data, times=asked, rmst_months=rmst_months)
    cox, schoenfeld, of_models = _models(rows.models)
    landmark = _landmark(rows, landmark_months, times=asked, rmst_months=rmst_months)
    dropped = (*already_dropped, *rows.dropped)
    is_immortal = group_starts_after_zero and group is not None
    return SurvivalAnalysis(
        duration=duration,
        event=event,
        group=group,
        covariates=tuple(name for name in dict.fromkeys(covariates) if name != group),
        n=main.n,
        events=main.events,
        dropped=dropped,
        reference=data.reference,
        groups=main.groups,
        logrank=main.logrank,
        cox=cox,
        schoenfeld=schoenfeld,
        default_rmst_months=_default_rmst(main.groups),
        rmst_difference=_rmst_differences(main.groups, data.reference) if rmst_months is not None else None,
        landmark=landmark,
        reverse_km_median_followup=reverse_median_follow_up(data.durations, data.events),
        warnings=in_order(main.warnings | of_models | _more_warnings(schoenfeld, dropped, is_immortal)),
        fewer_in_models=rows.fewer_in_models,
    )


def _check_options(times: Sequence[float], rmst_months: float | None, landmark_months: float | None) -> None:
    # Survival at 0 is 1; a mean or a landmark up to 0 says nothing.
    named: dict[str, tuple[float | None, ...]] = {
        "times": tuple(each for each in times if each != 0),
        "rmst": (rmst_months,),
        "landmark": (landmark_months,),
    }
    for name, values in named.items():
        for value in values:
            if value is not None and not (math.isfinite(value) and value > 0):
                raise AnalysisRefused(
                    QT_TRANSLATE_NOOP("Situation", "a number of months above 0 is needed"),
                    place=f"{name}, {value}",
                )


def _default_rmst(groups: Mapping[str, GroupSurvival]) -> float:
    compared = [group.curve.last_time for name, group in groups.items() if name != ALL]
    return default_horizon(compared or [groups[ALL].curve.last_time])


def _models(
    data: SurvivalData | None,
) -> tuple[CoxModels, tuple[ProportionalHazardsTest, ...] | None, frozenset[SurvivalWarning]]:
    """The Cox models, the test of their proportional hazards, and what has to be said about them."""
    if data is None:
        return NO_MODEL, None, frozenset()
    fitted = fit_models(data)
    if not fitted.design.terms:
        return fitted.cox, (), fitted.warnings
    coefficients = fitted.efron_fit.coefficients
    test = None
    if coefficients is not None:
        test = proportional_hazards_test(data.durations, data.events, fitted.design, coefficients)
    return fitted.cox, test, fitted.warnings


def _more_warnings(
    schoenfeld: tuple[ProportionalHazardsTest, ...] | None,
    dropped: tuple[DroppedRow, ...],
    is_immortal: bool,
) -> set[SurvivalWarning]:
    found: set[SurvivalWarning] = set()
    if any(row.p is not None and row.p < ALPHA for row in schoenfeld or ()):
        found.add(SurvivalWarning.PROPORTIONAL_HAZARDS)
    if any(row.p is None for row in schoenfeld or ()):
        found.add(SurvivalWarning.NOT_ESTIMABLE)
    if dropped:
        found.add(SurvivalWarning.ROWS_DROPPED)
    if is_immortal:
        found.add(SurvivalWarning.IMMORTAL_TIME)
    return found


def _rmst_differences(
    groups: Mapping[str, GroupSurvival], reference: str | None
) -> tuple[RestrictedMeanDifference, ...] | None:
    against = groups[reference].rmst if reference is not None else None
    if against is None or len(groups) < 3:
        return None
    return tuple(
        restricted_mean_difference(group.rmst, against, level=name)
        for name, group in groups.items()
        if name not in (ALL, reference) and group.rmst is not None
    )


def _landmark(
    rows: AnalysedRows, months: float | None, *, times: Sequence[float], rmst_months: float | None
) -> LandmarkAnalysis | None:
    return None if months is None else from_landmark(rows, months, times=times, rmst_months=rmst_months)


def from_landmark(
    rows: AnalysedRows, months: float, *, times: Sequence[float], rmst_months: float | None = None
) -> LandmarkAnalysis:
    """The comparison from ``months`` on, with its own warnings.

    Anderson, Cain and Gelber 1983: keep T > L, divide by what had happened by L, count from L.
    """
    later = rows.curves.after(months)
    found = compare_groups(later, times=times, rmst_months=rmst_months)
    fitted = None if rows.models is None else fit_models(rows.models.after(months))
    return LandmarkAnalysis(
        months=months,
        n=found.n,
        events=found.events,
        excluded=rows.curves.n - later.n,
        groups=found.groups,
        logrank=found.logrank,
        cox=NO_MODEL if fitted is None else fitted.cox,
        warnings=in_order({*found.warnings, *(fitted.warnings if fitted is not None else ())}),
        treated_later=_treated_later(rows.curves, months),
    )


def _treated_later(data: SurvivalData, months: float) -> int:
    if data.group_start is None or data.starts is None or data.group is None:
        return 0
    treated = data.group == data.group_start.exposed
    return int((treated & (data.durations > months) & (data.starts > months)).sum())
