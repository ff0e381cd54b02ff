"""Score and information of Cox's partial likelihood at every event time, with Efron's handling of ties."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from analysis.survival_data import Flags, Numbers

Sums = tuple[Numbers, Numbers, Numbers]


@dataclass(frozen=True, eq=False)
class EfronMoments:
    """``times`` are the k event times in order, ``died`` the rows with an event, by time.

    ``of_death`` holds the residual of each row of ``died`` (d x p), ``at_time`` says which event time is its; ``score``
    (k x p) and ``information`` (k x p x p) are the parts that each event time adds, ``log_likelihood`` is their sum.
    """

    times: Numbers
    died: npt.NDArray[np.intp]
    at_time: npt.NDArray[np.intp]
    of_death: Numbers
    score: Numbers
    information: Numbers
    log_likelihood: float


def efron_moments(
    durations: Numbers,
    events: Flags,
    matrix: Numbers,
    coefficients: Numbers,
    *,
    entries: Numbers | None = None,
) -> EfronMoments:
    """The partial likelihood at ``coefficients`` taken apart by event time (Efron 1977; Therneau and Grambsch 2000).

    A row is at risk at t where ``entries`` < t ≤ ``durations``; without ``entries`` from the beginning on. Each of d
    deaths at one time sees a part of the others at risk.
    """
    linear = matrix @ coefficients
    highest = float(linear.max()) if len(linear) else 0.0
    risk = np.exp(linear - highest)
    times = np.unique(durations[events])
    at_risk = _sums_from(durations, matrix, risk, times)
    if entries is not None:
        late = _sums_from(entries, matrix, risk, times)
        at_risk = tuple(whole - part for whole, part in zip(at_risk, late, strict=True))  # type: ignore[assignment]
    died = np.flatnonzero(events)
    died = died[np.argsort(durations[died], kind="stable")]
    at_time = np.searchsorted(times, durations[died])
    score = np.zeros((len(times), matrix.shape[1]))
    information = np.zeros((len(times), matrix.shape[1], matrix.shape[1]))
    of_death = np.zeros((len(died), matrix.shape[1]))
    likelihood = float((linear[died] - highest).sum())
    borders = np.searchsorted(at_time, np.arange(len(times) + 1))
    for k, (first, end) in enumerate(pairwise(borders)):
        dead = died[first:end]
        whole = (at_risk[0][k], at_risk[1][k], at_risk[2][k])
        mean, information[k], spent = _step(matrix[dead], risk[dead], whole)
        of_death[first:end] = matrix[dead] - mean
        score[k] = of_death[first:end].sum(axis=0)
        likelihood -= spent
    return EfronMoments(times, died, at_time, of_death, score, information, likelihood)


def _sums_from(ends: Numbers, matrix: Numbers, risk: Numbers, times: Numbers) -> Sums:
    """Sums of risk, risk x and risk x x' over the rows whose end is at each time or later.

    They run from the last row to the first, so that they only ever grow.
    """
    order = np.argsort(-ends, kind="stable")
    x, weight = matrix[order], risk[order]
    upto = np.searchsorted(-ends[order], -times, side="right")
    weighted = weight[:, None] * x
    return (
        _running(weight)[upto],
        _running(weighted)[upto],
        _running(weighted[:, :, None] * x[:, None, :])[upto],
    )


def _running(values: Numbers) -> Numbers:
    """The running sum along the rows, with nothing at its beginning."""
    return np.concatenate([np.zeros((1, *values.shape[1:])), np.cumsum(values, axis=0)])


def _step(x: Numbers, risk: Numbers, whole: Sums) -> tuple[Numbers, Numbers, float]:
    """Mean covariates, information and spent log-likelihood of the deaths ``x`` at one time."""
    d = len(x)
    share = np.arange(d) / d
    total = whole[0] - share * risk.sum()
    mean = (whole[1][None, :] - share[:, None] * (risk @ x)[None, :]) / total[:, None]
    second = (risk[:, None] * x).T @ x
    square = (whole[2][None] - share[:, None, None] * second[None]) / total[:, None, None]
    return mean.mean(axis=0), square.sum(axis=0) - mean.T @ mean, float(np.log(total).sum())
