"""Follows the penalised partial likelihood along one coefficient, to where its profile interval ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import brentq, minimize
from scipy.special import chdtri

from analysis.survival_data import Flags, Numbers

_DROP = float(chdtri(1, 0.05))
"""By so much twice the log-likelihood falls from its maximum to the limits of a 95 % interval."""
_FIRST_STEP = 0.5
_GROWTH = 1.6
_RESTARTS = 8
_CONVERGED = 1e-9
_FARTHEST = 60.0
"""Standard deviations of a variable: a limit farther away is none, exp of it is no ratio."""


def profile_limit(
    durations: Numbers, events: Flags, matrix: Numbers, coefficients: Numbers, index: int, *, upper: bool
) -> float | None:
    """The limit of one coefficient's 95 % profile interval (Heinze and Schemper 2001; R ``coxphf``), Breslow ties.

    ``coefficients`` are those at the maximum. It searches outwards and is slow but sure; None where the likelihood
    does not fall far enough.
    """
    likelihood = PenalisedLikelihood.of(durations, events, matrix)
    highest, _ = likelihood.at(coefficients)
    free = np.delete(coefficients, index)

    def fallen(at: float) -> float:
        """How far the likelihood has fallen, the other coefficients at their best, less what is allowed."""
        nonlocal free
        free, best = _best_of_others(likelihood, index, at, free)
        return 2 * (highest - best) - _DROP

    outside = _first_outside(fallen, float(coefficients[index]), 1.0 if upper else -1.0)
    if outside is None:
        return None
    root: Any = brentq
    return float(root(fallen, *outside, xtol=1e-6))


def _first_outside(
    fallen: Callable[[float], float], start: float, direction: float
) -> tuple[float, float] | None:
    """The last place found inside the interval and the first one beyond it, in ever longer steps."""
    step, inside = _FIRST_STEP, start
    while step <= _FARTHEST:
        at = start + direction * step
        if fallen(at) > 0:
            return inside, at
        inside, step = at, step * _GROWTH
    return None


def _best_of_others(
    likelihood: PenalisedLikelihood, index: int, at: float, start: Numbers
) -> tuple[Numbers, float]:
    """Where the likelihood is highest while one coefficient stays, looked for from ``start`` on, and how high it is."""

    def depth(free: Numbers) -> tuple[float, Numbers]:
        value, score = likelihood.at(np.insert(free, index, at))
        return -value, -np.delete(score, index)

    if not len(start):
        return start, -depth(start)[0]
    search: Any = minimize  # scipy's optimisers carry no types
    found = search(depth, start, jac=True, method="BFGS")
    for _ in range(_RESTARTS):  # along a narrow ridge one search may end early
        again = search(depth, found.x, jac=True, method="BFGS")
        gained, found = found.fun - again.fun, min(found, again, key=lambda each: each.fun)
        if gained < _CONVERGED:
            break
    return np.asarray(found.x, dtype=np.float64), -float(found.fun)


@dataclass(frozen=True, eq=False)
class PenalisedLikelihood:
    """Breslow's partial log-likelihood and half the log-determinant of its information (Firth 1993).

    Rows stand by falling time; ``upto`` is the last row at risk at each of the d deaths. ``cubes`` are x x' x'' of
    each row (n x p x p x p), which the slope of the penalty takes.
    """

    matrix: Numbers
    squares: Numbers
    cubes: Numbers
    upto: npt.NDArray[np.intp]
    died: Numbers

    @classmethod
    def of(cls, durations: Numbers, events: Flags, matrix: Numbers) -> PenalisedLikelihood:
        """The likelihood of some rows; ``matrix`` is n x p."""
        order = np.argsort(-durations, kind="stable")
        x = matrix[order]
        upto = np.searchsorted(-durations[order], -durations[events], side="right") - 1
        squares = np.einsum("ni,nj->nij", x, x)
        cubes = np.einsum("nij,nk->nijk", squares, x)
        return cls(x, squares, cubes, upto, matrix[events].sum(axis=0))

    def at(self, coefficients: Numbers) -> tuple[float, Numbers]:
        """Value and slope (p); minus infinity where the information is singular."""
        linear = self.matrix @ coefficients
        highest = float(linear.max())
        risk = np.exp(linear - highest)
        sums = np.cumsum(risk)[self.upto]
        m1, m2, m3 = (self._mean(risk, part, sums) for part in (self.matrix, self.squares, self.cubes))
        information = (m2 - np.einsum("di,dj->dij", m1, m1)).sum(axis=0)
        sign, log_determinant = np.linalg.slogdet(information)
        if sign <= 0:
            return -np.inf, np.zeros_like(coefficients)
        value = float(
            self.died @ coefficients - highest * len(sums) - np.log(sums).sum() + log_determinant / 2
        )
        slope = _penalty_slope(np.linalg.inv(information), m1, m2, m3)
        return value, self.died - m1.sum(axis=0) + slope

    def _mean(self, risk: Numbers, part: Numbers, sums: Numbers) -> Numbers:
        weights = risk.reshape(-1, *(1,) * (part.ndim - 1))
        shape = sums.reshape(-1, *(1,) * (part.ndim - 1))
        return np.asarray(np.cumsum(weights * part, axis=0)[self.upto] / shape, dtype=np.float64)


def _penalty_slope(inverse: Numbers, m1: Numbers, m2: Numbers, m3: Numbers) -> Numbers:
    """Half the trace of the inverse information times the third central moments, by coefficient."""
    around: Numbers = (
        np.einsum("ij,dijk->k", inverse, m3)
        - 2 * np.einsum("ij,di,djk->k", inverse, m1, m2)
        - np.einsum("ij,dij,dk->k", inverse, m2, m1)
        + 2 * np.einsum("ij,di,dj,dk->k", inverse, m1, m1, m1)
    )
    return around / 2
