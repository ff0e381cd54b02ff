"""Survival counted from before the register began: each row is at risk only from its entry on (left truncation)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from scipy.special import chdtrc, ndtri
from statsmodels.duration.hazard_regression import PHReg

from analysis.at_risk import at_risk_table, table_months
from analysis.cox import Estimates, Estimator, wald_fit
from analysis.cox_models import NO_MODEL, CoxModels, has_few_events
from analysis.efron_maximum import efron_maximum
from analysis.group_survival import GroupSurvival, described_curve, group_warnings
from analysis.kaplan_meier import (
    KaplanMeierCurve,
    median_of,
)
from analysis.log_rank import LogRank
from analysis.model_terms import design_of
from analysis.survival_analysis import DEFAULT_TIMES, SurvivalAnalysis
from analysis.survival_data import ALL, DroppedRow, Flags, Numbers, SurvivalData, Texts, analysed_rows
from analysis.survival_warnings import SurvivalWarning, in_order

_OF_A_CURVE = frozenset({SurvivalWarning.MEDIAN_NOT_REACHED, SurvivalWarning.BEYOND_FOLLOW_UP})
"""A curve that collapsed has neither a median nor later estimates for another reason than these say."""


def analyse_delayed_entry(
    frame: pd.DataFrame,
    *,
    duration: str,
    entry: str,
    event: str,
    group: str | None = None,
    reference: str | None = None,
    covariates: Sequence[str] = (),
    times: Sequence[float] = DEFAULT_TIMES,
    group_starts_after_zero: bool = False,
    already_dropped: Sequence[DroppedRow] = (),
    every_row_in_curves: bool = False,
) -> SurvivalAnalysis:
    """Curves, log-rank test and Cox model with delayed entry (Klein and Moeschberger 2003, chapters 4.6, 7.3, 9.4;
    R ``Surv(entry, time, event)``).

    Left out, and None in the result: the exact permutation p, Firth's estimate, the proportional-hazards test,
    restricted means and landmarks. Arguments and refusals otherwise as in ``analyse_survival``.
    """
    rows = analysed_rows(
        frame, covariates=covariates, every_row_in_curves=every_row_in_curves,
        duration=duration, event=event, group=group, reference=reference, entry=entry,
    )  # fmt: skip
    data, entries = rows.curves, _entries(rows.curves)
    asked = tuple(sorted({float(each) for each in times}))
    groups = _groups(data, entries, asked)
    test = LogRank() if data.group is None else delayed_log_rank(data, entries, data.group)
    cox, found = (NO_MODEL, set()) if rows.models is None else _cox(rows.models)
    found |= _warnings(data, groups, test)
    dropped = (*already_dropped, *rows.dropped)
    if dropped:
        found.add(SurvivalWarning.ROWS_DROPPED)
    if group_starts_after_zero and group is not None:
        found.add(SurvivalWarning.IMMORTAL_TIME)
    return SurvivalAnalysis(
        duration=duration,
        event=event,
        group=group,
        covariates=tuple(name for name in dict.fromkeys(covariates) if name != group),
        n=data.n,
        events=data.n_events,
        dropped=dropped,
        reference=data.reference,
        groups=groups,
        logrank=test,
        cox=cox,
        schoenfeld=None,
        default_rmst_months=min(each.curve.last_time for each in groups.values()),
        rmst_difference=None,
        landmark=None,
        reverse_km_median_followup=median_of(delayed_curve(data.durations, ~data.events, entries)),
        warnings=in_order(found),
        delayed_entry=True,
        fewer_in_models=rows.fewer_in_models,
    )


def _entries(data: SurvivalData) -> Numbers:
    return np.zeros(data.n) if data.entries is None else data.entries


def delayed_curve(durations: Numbers, events: Flags, entries: Numbers) -> KaplanMeierCurve:
    """Product-limit estimate over those who have entered (entry < t <= T), with the 95 % log-log band.

    Own code (Kaplan and Meier 1958, section 3.3; R ``survfit(Surv(entry, time, event), conf.type = "log-log")``). The
    band is NaN where the curve is 1 or 0.
    """
    times = np.unique(np.concatenate(([0.0], durations)))
    leaving, dying = np.sort(durations), np.sort(durations[events])
    entered = np.searchsorted(np.sort(entries), times, side="left")
    at_risk = entered - np.searchsorted(leaving, times, side="left")
    at_risk[0] = int((entries <= 0).sum())
    died = np.searchsorted(dying, times, side="right") - np.searchsorted(dying, times, side="left")
    left = np.searchsorted(leaving, times, side="right") - np.searchsorted(leaving, times, side="left")
    counted = died > 0
    shares = np.where(counted, 1 - died / np.maximum(at_risk, 1), 1.0)
    survival = np.cumprod(shares, dtype=np.float64)
    lower, upper = _band(survival, died.astype(np.float64), at_risk.astype(np.float64))
    return KaplanMeierCurve(
        times=times,
        survival=survival,
        lower=lower,
        upper=upper,
        at_risk=at_risk.astype(np.float64),
        events=died.astype(np.float64),
        censored=(left - died).astype(np.float64),
        entries=np.sort(entries),
    )


def _band(survival: Numbers, died: Numbers, at_risk: Numbers) -> tuple[Numbers, Numbers]:
    """Greenwood's variance on the log-log scale."""
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(died > 0, died / (at_risk * (at_risk - died)), 0.0)
        spread = float(ndtri(0.975)) * np.sqrt(np.cumsum(terms)) / np.log(survival)
        lower, upper = survival ** np.exp(-spread), survival ** np.exp(spread)
    undefined = (survival <= 0) | (survival >= 1) | ~np.isfinite(spread)
    return np.where(undefined, np.nan, lower), np.where(undefined, np.nan, upper)


def delayed_log_rank(data: SurvivalData, entries: Numbers, group: Texts) -> LogRank:
    """Log-rank test with risk sets entry < t <= T (Klein and Moeschberger 2003, 7.3; R ``coxph``'s score test).

    Undefined without an event, with a single group, or where no event happens while two groups are at risk.
    """
    levels = data.levels
    if len(levels) < 2 or not data.events.any():
        return LogRank()
    members = np.array([group == level for level in levels], dtype=np.float64)
    excess, variance = np.zeros(len(levels)), np.zeros((len(levels), len(levels)))
    for time in np.unique(data.durations[data.events]):
        risk = members[:, (entries < time) & (data.durations >= time)].sum(axis=1)
        died = members[:, data.events & (data.durations == time)].sum(axis=1)
        n, d = risk.sum(), died.sum()
        share = risk / n
        excess += died - d * share
        if n > 1:
            variance += d * (n - d) / (n - 1) * (np.diag(share) - np.outer(share, share))
    kept = excess[:-1]
    part = variance[:-1, :-1]
    if np.linalg.matrix_rank(part) < len(kept):
        return LogRank()
    chi2 = float(kept @ np.linalg.solve(part, kept))
    return LogRank(chi2, len(kept), float(chdtrc(len(kept), chi2)), None)


def _groups(data: SurvivalData, entries: Numbers, times: Sequence[float]) -> Mapping[str, GroupSurvival]:
    months = table_months(float(data.durations.max()))
    return {level: _group(level, data, entries, times=times, months=months) for level in (ALL, *data.levels)}


def _group(
    level: str, data: SurvivalData, entries: Numbers, *, times: Sequence[float], months: Sequence[float]
) -> GroupSurvival:
    durations, events = data.of_level(level)
    own = entries if level == ALL or data.group is None else entries[data.group == level]
    curve = delayed_curve(durations, events, own)
    counts = at_risk_table(durations, events, months=months)
    return described_curve(
        level,
        curve,
        n=len(durations),
        events=int(events.sum()),
        times=times,
        at_risk=tuple(replace(row, at_risk=curve.at_risk_at(row.months)) for row in counts),
    )


def _cox(data: SurvivalData) -> tuple[CoxModels, set[SurvivalWarning]]:
    design, entries = design_of(data), _entries(data)
    fits = [
        wald_fit(estimator, data.durations, data.events, design)
        for estimator in (partial(efron_maximum, entries=entries), _breslow(entries))
    ]
    found = set(fits[0].warnings | fits[1].warnings)
    if has_few_events(data.n_events, design):
        found.add(SurvivalWarning.EVENTS_PER_VARIABLE)
    efron, breslow = (fit.rows for fit in fits)
    return CoxModels(efron, breslow, () if not design.terms else None), found


def _breslow(entries: Numbers) -> Estimator:
    def estimate(durations: Numbers, events: Flags, matrix: Numbers) -> Estimates:
        status = events.astype(np.float64)
        model: Any = PHReg  # statsmodels carries no types
        result = model(durations, matrix, status=status, entry=entries, ties="breslow").fit(disp=0)
        return (
            np.asarray(result.params, dtype=np.float64),
            np.asarray(result.bse, dtype=np.float64),
            float(result.llf),
        )

    return estimate


def _warnings(data: SurvivalData, groups: Mapping[str, GroupSurvival], test: LogRank) -> set[SurvivalWarning]:
    found: set[SurvivalWarning] = set()
    for group in groups.values():
        found |= group_warnings(group) - (
            _OF_A_CURVE if group.curve.collapsed_at is not None else frozenset()
        )
    if data.n_events:
        found.discard(SurvivalWarning.NO_EVENTS)
    if data.group is not None and len(data.levels) < 2:
        found.add(SurvivalWarning.ONE_GROUP)
    elif data.group is not None and test.p is None:
        found.add(SurvivalWarning.NOT_ESTIMABLE)
    return found
