"""Cox regression with Firth's penalty, which has a finite estimate where events are few or separated."""

from __future__ import annotations

import warnings

import numpy as np
from firthmodels import FirthCoxPH

from analysis.cox import NOT_FITTED, CoxFit, HazardRatio, exponential, gap_warnings, with_gaps
from analysis.model_terms import Design, Term
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
    if not events.any() or not design.estimable.any():
        return NOT_FITTED
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # advice on convergence: every result is checked below
        fitted = _fitted(durations, events, design.matrix)
        if fitted is None:
            return NOT_FITTED
        rows = [
            _row(fitted, index, term, float(scale))
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


def _row(model: FirthCoxPH, index: int, term: Term, scale: float) -> HazardRatio:
    low, high = _profile_limits(model, index)
    coefficient = float(model.coef_[index])
    return HazardRatio(
        term.name,
        exponential(coefficient / scale),
        (_ratio(low, scale), _ratio(high, scale)),
        _likelihood_ratio_p(model, index),
    )


def _ratio(limit: float, scale: float) -> float | None:
    return exponential(limit / scale) if np.isfinite(limit) else None


def _profile_limits(model: FirthCoxPH, index: int) -> tuple[float, float]:
    limits = [np.nan, np.nan]
    for tolerance in (1e-9, 1e-7, 1e-4):
        try:
            found = np.asarray(model.conf_int(method="pl", features=[index], max_iter=50, tol=tolerance))
        except (ValueError, np.linalg.LinAlgError):
            continue
        limits = [new if np.isnan(old) else old for old, new in zip(limits, found[index], strict=True)]
        if np.isfinite(limits).all():
            break
    return float(limits[0]), float(limits[1])


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
