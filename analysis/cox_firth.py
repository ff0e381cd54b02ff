"""Cox regression with Firth's penalty, which has a finite estimate where events are few or separated."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from firthmodels import FirthCoxPH

from analysis.cox import (
    NOT_FITTED,
    CoxFit,
    HazardRatio,
    cannot_be_fitted,
    exponential,
    gap_warnings,
    with_gaps,
)
from analysis.firth_profile import profile_limit
from analysis.model_terms import Design, Term
from analysis.quiet_libraries import without_advice
from analysis.survival_data import Flags, Numbers
from analysis.survival_warnings import SurvivalWarning

_PRECISIONS = (1e-10, 1e-8, 1e-6, 1e-4)
"""Tried in turn: the tightest one a computer can reach depends on the number of rows."""


def cox_firth(durations: Numbers, events: Flags, design: Design) -> CoxFit:
    """Penalised Cox model with profile-likelihood intervals and the p of the penalised likelihood ratio.

    Firth 1993, Heinze and Schemper 2001; R ``coxphf``; computed by ``firthmodels.FirthCoxPH`` (Breslow ties). A limit
    that the profile does not reach is None.
    """
    if not design.terms:
        return CoxFit((), np.empty(0), frozenset())
    if cannot_be_fitted(events, design):
        return NOT_FITTED
    with without_advice():  # every result is checked below
        fitted = _fitted(durations, events, design.matrix)
        if fitted is None:
            return NOT_FITTED
        rows = [
            _row(_Fitted(fitted, durations, events, design.matrix), index, term, float(scale))
            for index, (term, scale) in enumerate(zip(design.estimable_terms, design.scale, strict=True))
        ]
    found = set(gap_warnings(design))
    if any(value is None for row in rows for value in (row.hr, *row.ci, row.p)):
        found.add(SurvivalWarning.NOT_ESTIMABLE)
    return CoxFit(with_gaps(design, rows), np.asarray(fitted.coef_, dtype=np.float64), frozenset(found))


def _fitted(durations: Numbers, events: Flags, matrix: Numbers) -> FirthCoxPH | None:
    for precision in _PRECISIONS:
        model = FirthCoxPH(backend="numpy", max_iter=50, max_halfstep=8, gtol=precision, xtol=precision)
        try:
            model.fit(matrix, (events, durations))
        except (ValueError, np.linalg.LinAlgError):
            continue
        if model.converged_ and np.isfinite(model.coef_).all():
            return model
    return None


@dataclass(frozen=True, eq=False)
class _Fitted:
    """A model with what it was fitted to."""

    model: FirthCoxPH
    durations: Numbers
    events: Flags
    matrix: Numbers


def _row(fitted: _Fitted, index: int, term: Term, scale: float) -> HazardRatio:
    low, high = _profile_limits(fitted, index)
    coefficient = float(fitted.model.coef_[index])
    return HazardRatio(
        term.name,
        exponential(coefficient / scale),
        (_ratio(low, scale), _ratio(high, scale)),
        _likelihood_ratio_p(fitted.model, index),
    )


def _ratio(limit: float | None, scale: float) -> float | None:
    return None if limit is None else exponential(limit / scale)


def _profile_limits(fitted: _Fitted, index: int) -> tuple[float | None, float | None]:
    """Newton's search, which is fast and sometimes finds no limit that exists; there the slow one looks again."""
    try:
        found = np.asarray(fitted.model.conf_int(method="pl", features=[index], max_iter=50, tol=1e-9))[index]
    except (ValueError, np.linalg.LinAlgError):
        found = np.array([np.nan, np.nan])
    low, high = (
        float(limit) if np.isfinite(limit) else _searched(fitted, index, upper=upper)
        for limit, upper in zip(found, (False, True), strict=True)
    )
    return low, high


def _searched(fitted: _Fitted, index: int, *, upper: bool) -> float | None:
    coefficients = np.asarray(fitted.model.coef_, dtype=np.float64)
    return profile_limit(fitted.durations, fitted.events, fitted.matrix, coefficients, index, upper=upper)


def _likelihood_ratio_p(model: FirthCoxPH, index: int) -> float | None:
    for precision in _PRECISIONS:
        model.gtol = model.xtol = precision
        try:
            model.lrt(features=[index])
        except (ValueError, np.linalg.LinAlgError):
            continue
        p = float(model.lrt_pvalues_[index])
        if np.isfinite(p):
            return p
    return None
