"""Tests whether hazard ratios stay the same over time, by the score test that R uses since survival 3.0."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import chdtrc

from analysis.efron_moments import efron_moments
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


def proportional_hazards_test(
    durations: Numbers, events: Flags, design: Design, coefficients: Numbers
) -> tuple[ProportionalHazardsTest, ...]:
    """Score test of a coefficient that changes with 1 - S(t), per column of the table and for all of them.

    Grambsch and Therneau 1994 in the exact form of R ``cox.zph(transform = "km")`` since survival 3.0: the model is
    extended by covariate x g(t), g the left-continuous Kaplan-Meier transform, and the score of the extension is
    compared with its full information at the fitted coefficients. ``lifelines`` uses the approximation R gave up.
    ``coefficients`` are those of the Efron fit on the design's standardised columns.
    """
    moments = efron_moments(durations, events, design.matrix, coefficients)
    transformed = kaplan_meier_time(durations, events, moments.times)
    transformed -= transformed.mean()  # which changes no statistic
    score = transformed @ moments.score
    weights = (np.ones_like(transformed), transformed, transformed**2)
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


def kaplan_meier_time(durations: Numbers, events: Flags, at: Numbers) -> Numbers:
    """1 - S(t-), S the Kaplan-Meier curve of all rows just before each time (R ``cox.zph(transform = "km")``)."""
    times, deaths = np.unique(durations[events], return_counts=True)
    at_risk = len(durations) - np.searchsorted(np.sort(durations), times, side="left")
    survival = np.concatenate(([1.0], np.cumprod(1.0 - deaths / at_risk)))
    return np.asarray(1.0 - survival[np.searchsorted(times, at, side="left")], dtype=np.float64)
