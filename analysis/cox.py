"""Cox regression by partial likelihood, with Efron's and with Breslow's handling of tied times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from lifelines import CoxPHFitter
from lifelines.exceptions import ConvergenceError
from scipy.special import ndtr, ndtri
from statsmodels.duration.hazard_regression import PHReg

from analysis.kaplan_meier import Interval
from analysis.model_terms import Design, Term
from analysis.quiet_libraries import without_advice
from analysis.survival_data import Flags, Numbers
from analysis.survival_warnings import SurvivalWarning

DIVERGED_SE = 100.0
"""A standard error this large, per standard deviation of the covariate, is no estimate: the likelihood is monotone."""


@dataclass(frozen=True)
class HazardRatio:
    """One coefficient as a hazard ratio with its 95 % interval and p; None where it is not estimable."""

    term: str
    hr: float | None
    ci: Interval
    p: float | None


@dataclass(frozen=True, eq=False)
class CoxFit:
    """A fitted model: ``rows`` is None when the model as a whole has no estimate, with the reason in ``warnings``.

    ``coefficients`` are those of the design's standardised columns, ``log_likelihood`` is the partial one (both None
    like ``rows``, the latter also for a penalised fit).
    """

    rows: tuple[HazardRatio, ...] | None
    coefficients: Numbers | None
    warnings: frozenset[SurvivalWarning]
    log_likelihood: float | None = None


NOT_FITTED = CoxFit(None, None, frozenset({SurvivalWarning.NOT_ESTIMABLE}))
SEPARATED = CoxFit(None, None, frozenset({SurvivalWarning.SEPARATION}))


def cox_efron(durations: Numbers, events: Flags, design: Design) -> CoxFit:
    """Cox model with Efron's ties and Wald intervals (Efron 1977; lifelines ``CoxPHFitter``; R ``coxph``).

    lifelines' convergence is tightened to 1e-14, since its default misses R's limits in the fourth digit.
    """
    return wald_fit(_efron_estimates, durations, events, design)


def cox_breslow(durations: Numbers, events: Flags, design: Design, *, start: Numbers | None = None) -> CoxFit:
    """Cox model with Breslow's ties and Wald intervals (Breslow 1974; statsmodels ``PHReg``).

    ``start`` are coefficients to begin from, such as Efron's, which saves half the time on many rows.
    """
    return wald_fit(partial(_breslow_estimates, start=start), durations, events, design)


Estimates = tuple[Numbers, Numbers, float]
"""Coefficients, their standard errors, the partial log-likelihood."""
Estimator = Callable[[Numbers, Flags, Numbers], Estimates]


def _efron_estimates(durations: Numbers, events: Flags, matrix: Numbers) -> Estimates:
    names = [f"x{index}" for index in range(matrix.shape[1])]
    frame = pd.DataFrame(matrix, columns=names)
    frame["duration"], frame["event"] = durations, events
    fitter = CoxPHFitter().fit(frame, "duration", "event", fit_options={"precision": 1e-14})
    errors = fitter.standard_errors_.to_numpy(dtype=np.float64)
    return fitter.params_.to_numpy(dtype=np.float64), errors, float(fitter.log_likelihood_)


def _breslow_estimates(
    durations: Numbers, events: Flags, matrix: Numbers, *, start: Numbers | None
) -> Estimates:
    model: Any = PHReg  # statsmodels carries no types
    result = model(durations, matrix, status=events.astype(np.float64), ties="breslow").fit(
        start_params=start, disp=0
    )
    errors = np.asarray(result.bse, dtype=np.float64)
    return np.asarray(result.params, dtype=np.float64), errors, float(result.llf)


def wald_fit(estimate: Estimator, durations: Numbers, events: Flags, design: Design) -> CoxFit:
    """What ``estimate`` finds, with Wald intervals; no estimate, and why, where the likelihood has no maximum."""
    if not design.terms:
        return CoxFit((), np.empty(0), frozenset(), null_log_likelihood(durations, events))
    if cannot_be_fitted(events, design):
        return NOT_FITTED
    try:
        with without_advice():  # a diverged fit is recognised below
            coefficients, errors, likelihood = estimate(durations, events, design.matrix)
    except (ConvergenceError, np.linalg.LinAlgError, ValueError):
        return NOT_FITTED
    if not (np.isfinite(coefficients).all() and np.isfinite(errors).all()):
        return SEPARATED if np.isfinite(coefficients).all() else NOT_FITTED
    if (errors > DIVERGED_SE).any():
        return SEPARATED
    rows = [
        wald_row(term, coefficient / scale, error / scale)
        for term, coefficient, error, scale in zip(
            design.estimable_terms, coefficients, errors, design.scale, strict=True
        )
    ]
    return CoxFit(with_gaps(design, rows), coefficients, gap_warnings(design), likelihood)


def cannot_be_fitted(events: Flags, design: Design) -> bool:
    """Whether a model is refused: without events, without variables that differ, or with more of them than events.

    So many fit anything.
    """
    wanted = int(design.estimable.sum())
    return not 0 < wanted <= int(events.sum())


def null_log_likelihood(durations: Numbers, events: Flags) -> float:
    """The partial log-likelihood without any variable, Efron's ties: each of d deaths sees one fewer at risk."""
    times, deaths = np.unique(durations[events], return_counts=True)
    at_risk = len(durations) - np.searchsorted(np.sort(durations), times)
    return -float(
        sum(np.log(n - np.arange(d)).sum() for n, d in zip(at_risk.tolist(), deaths.tolist(), strict=True))
    )


def wald_row(term: Term, coefficient: float, error: float) -> HazardRatio:
    """The hazard ratio of a coefficient with its Wald interval and p."""
    half = float(ndtri(0.975)) * error
    p = float(2 * ndtr(-abs(coefficient) / error)) if error > 0 else None
    interval = (exponential(coefficient - half), exponential(coefficient + half))
    return HazardRatio(term.name, exponential(coefficient), interval, p)


def exponential(value: float) -> float | None:
    """exp of ``value``, None where that is no finite number."""
    with np.errstate(over="ignore"):
        result = float(np.exp(value))
    return result if np.isfinite(result) else None


def with_gaps(design: Design, rows: Sequence[HazardRatio]) -> tuple[HazardRatio, ...]:
    """The rows of every term asked for, without values where the term added nothing to the model."""
    fitted = iter(rows)
    return tuple(
        next(fitted) if kept else HazardRatio(term.name, None, (None, None), None)
        for term, kept in zip(design.terms, design.estimable, strict=True)
    )


def gap_warnings(design: Design) -> frozenset[SurvivalWarning]:
    """``not_estimable`` when a term added nothing to the model."""
    return frozenset() if design.estimable.all() else frozenset({SurvivalWarning.NOT_ESTIMABLE})
