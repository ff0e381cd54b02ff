"""Tests whether hazard ratios stay the same over time, by the score test that R uses since survival 3.0."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import chdtrc

from analysis.kaplan_meier import kaplan_meier_curve
from analysis.model_terms import Design
from analysis.survival_data import Flags, Numbers

GLOBAL = "GLOBAL"
ALPHA = 0.05
"""A row with p below this raises the warning ``proportional_hazards``."""


@dataclass(frozen=True)
class ProportionalHazardsTest:
    """One row: a term (or ``GLOBAL``), the statistic, its degrees of freedom and p; None where not defined."""

    term: str
    chi2: float | None
    df: int
    p: float | None


@dataclass(frozen=True, eq=False)
class _Moments:
    """At each event time: residual sums (k x p) and information (k x p x p) of the Efron partial likelihood."""

    residuals: Numbers
    information: Numbers
    transformed: Numbers


def proportional_hazards_test(
    durations: Numbers, events: Flags, design: Design, coefficients: Numbers
) -> tuple[ProportionalHazardsTest, ...]:
    """Score test of a coefficient that changes with 1 - S(t), per column of the table and for all of them.

    Grambsch and Therneau 1994 in the exact form of R ``cox.zph(transform = "km")`` since survival 3.0: the model is
    extended by covariate x g(t), g the left-continuous Kaplan-Meier transform, and the score of the extension is
    compared with its full information at the fitted coefficients. ``lifelines`` uses the approximation R gave up.
    ``coefficients`` are those of the Efron fit on the design's standardised columns.
    """
    moments = _moments(durations, events, design.matrix, coefficients)
    score = moments.transformed @ moments.residuals
    weights = (np.ones_like(moments.transformed), moments.transformed, moments.transformed**2)
    plain, mixed, squared = (np.einsum("k,kij->ij", each, moments.information) for each in weights)
    rows = [
        _row(name, score, columns, (plain, mixed, squared))
        for name, columns in _columns_of_terms(design).items()
    ]
    everything = list(range(len(score)))
    return (*rows, _row(GLOBAL, score, everything, (plain, mixed, squared)))


def _columns_of_terms(design: Design) -> dict[str, list[int]]:
    """One row per table column as R prints it: under the coefficient's name when it has only one."""
    by_column: dict[str, list[int]] = {}
    for index, term in enumerate(design.estimable_terms):
        by_column.setdefault(term.column, []).append(index)
    asked = [term.column for term in design.terms]
    return {
        design.estimable_terms[indices[0]].name if asked.count(column) == 1 else column: indices
        for column, indices in by_column.items()
    }


def _row(
    name: str, score: Numbers, columns: list[int], information: tuple[Numbers, Numbers, Numbers]
) -> ProportionalHazardsTest:
    plain, mixed, squared = information
    try:
        adjusted = squared - mixed.T @ np.linalg.solve(plain, mixed)
        part = adjusted[np.ix_(columns, columns)]
        statistic = float(score[columns] @ np.linalg.solve(part, score[columns]))
    except np.linalg.LinAlgError:
        return ProportionalHazardsTest(name, None, len(columns), None)
    if not np.isfinite(statistic) or np.linalg.cond(part) > 1e12 or statistic < 0:
        return ProportionalHazardsTest(name, None, len(columns), None)
    return ProportionalHazardsTest(name, statistic, len(columns), float(chdtrc(len(columns), statistic)))


def _moments(durations: Numbers, events: Flags, matrix: Numbers, coefficients: Numbers) -> _Moments:
    """Walk from the last time to the first, so that the sums over the risk set only ever grow."""
    order = np.argsort(-durations, kind="stable")
    times, died, x = durations[order], events[order], matrix[order]
    linear = x @ coefficients
    risk = np.exp(linear - linear.max())
    sums = [np.cumsum(risk), np.cumsum(risk[:, None] * x, axis=0)]
    squares = np.cumsum(risk[:, None, None] * x[:, :, None] * x[:, None, :], axis=0)
    event_times = np.unique(times[died])
    residuals = np.zeros((len(event_times), x.shape[1]))
    information = np.zeros((len(event_times), x.shape[1], x.shape[1]))
    last = np.searchsorted(-times, -event_times, side="right") - 1
    first = np.searchsorted(-times, -event_times, side="left")
    for k, (start, end) in enumerate(zip(first, last, strict=True)):
        dead = np.arange(start, end + 1)[died[start : end + 1]]
        whole = (sums[0][end], sums[1][end], squares[end])
        residuals[k], information[k] = _efron_step(x[dead], risk[dead], whole)
    return _Moments(residuals, information, _kaplan_meier_transform(durations, events, event_times))


def _efron_step(
    x: Numbers, risk: Numbers, whole: tuple[Numbers, Numbers, Numbers]
) -> tuple[Numbers, Numbers]:
    """Residual sum and information of the deaths at one time, each of d deaths seeing a part of the others at risk."""
    d = len(x)
    share = np.arange(d) / d
    total = whole[0] - share * risk.sum()
    mean = (whole[1][None, :] - share[:, None] * (risk @ x)[None, :]) / total[:, None]
    second = (risk[:, None] * x).T @ x
    square = (whole[2][None] - share[:, None, None] * second[None]) / total[:, None, None]
    residual = x.sum(axis=0) - mean.sum(axis=0)
    information = square.sum(axis=0) - mean.T @ mean
    return residual, information


def _kaplan_meier_transform(durations: Numbers, events: Flags, at: Numbers) -> Numbers:
    """1 - S(t-), S the Kaplan-Meier curve of all rows just before each time; centred, which changes no statistic."""
    curve = kaplan_meier_curve(durations, events)
    before = np.searchsorted(curve.times, at, side="left") - 1
    transformed = 1.0 - curve.survival[np.maximum(before, 0)]
    return np.asarray(transformed - transformed.mean(), dtype=np.float64)
