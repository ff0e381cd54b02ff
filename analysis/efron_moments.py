"""Score and information of Cox's partial likelihood at every event time, with Efron's handling of ties."""

from __future__ import annotations

from dataclasses import dataclass

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

    A row is at risk at t where ``entries`` < t ≤ ``durations``; without ``entries`` from the beginning on. Of d deaths
    at one time the j-th sees all but (j - 1) / d of them at risk.
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
    first = np.searchsorted(at_time, np.arange(len(times)))
    x, tied = matrix[died], _of_those(matrix[died], risk[died])
    deaths = np.bincount(at_time, minlength=len(times))
    share = (np.arange(len(died)) - first[at_time]) / deaths[at_time]
    seen = [
        whole[at_time] - _shaped(share, part) * _per_time(part, first)[at_time]
        for whole, part in zip(at_risk, tied, strict=True)
    ]
    mean = seen[1] / seen[0][:, None]
    spread = seen[2] / seen[0][:, None, None] - mean[:, :, None] * mean[:, None, :]
    of_death = x - (_per_time(mean, first) / deaths[:, None])[at_time]
    return EfronMoments(
        times,
        died,
        at_time,
        of_death,
        score=_per_time(of_death, first),
        information=_per_time(spread, first),
        log_likelihood=float((linear[died] - highest).sum() - np.log(seen[0]).sum()),
    )


def _sums_from(ends: Numbers, matrix: Numbers, risk: Numbers, times: Numbers) -> Sums:
    """Sums of risk, risk x and risk x x' over the rows whose end is at each time or later.

    They run from the last row to the first, so that they only ever grow.
    """
    order = np.argsort(-ends, kind="stable")
    upto = np.searchsorted(-ends[order], -times, side="right")
    risk_sum, x_sum, square_sum = (_running(part)[upto] for part in _of_those(matrix[order], risk[order]))
    return risk_sum, x_sum, square_sum


def _of_those(x: Numbers, risk: Numbers) -> Sums:
    """Risk, risk x and risk x x' of each row."""
    weighted = risk[:, None] * x
    return risk, weighted, weighted[:, :, None] * x[:, None, :]


def _running(values: Numbers) -> Numbers:
    """The running sum along the rows, with nothing at its beginning."""
    return np.concatenate([np.zeros((1, *values.shape[1:])), np.cumsum(values, axis=0)])


def _per_time(of_deaths: Numbers, first: npt.NDArray[np.intp]) -> Numbers:
    """The sums over the deaths of each event time, which begin at ``first``."""
    if len(first) == 0:
        return of_deaths[:0]
    return np.asarray(np.add.reduceat(of_deaths, first, axis=0), dtype=np.float64)


def _shaped(share: Numbers, like: Numbers) -> Numbers:
    return share.reshape(-1, *(1,) * (like.ndim - 1))
