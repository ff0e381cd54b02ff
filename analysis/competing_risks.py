"""Cumulative incidence with competing risks, exact for tied times, with its variance and confidence band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analysis.kaplan_meier import Interval
from analysis.survival_data import Numbers

Codes = npt.NDArray[np.int64]
"""0 where the row was censored, else the number of its cause, from 1."""
CENSORED = 0
_Z = 1.959963984540054
_TINY = 1e-12


@dataclass(frozen=True, eq=False)
class CauseIncidence:
    """One cause: its events at each time, and from each time on the incidence with variance and 95 % band.

    The band is NaN where it is not defined: before the cause's first event, and at an incidence of 1.
    """

    cause: str
    events: Numbers
    incidence: Numbers
    variance: Numbers
    lower: Numbers
    upper: Numbers

    @property
    def n_events(self) -> int:
        """The events of this cause."""
        return round(float(self.events.sum()))


@dataclass(frozen=True, eq=False)
class CumulativeIncidence:
    """The curves of all causes over the same ``times``, the first of which is 0.

    ``event_free`` and the incidences of all causes add up to 1 at every time.
    """

    times: Numbers
    at_risk: Numbers
    censored: Numbers
    event_free: Numbers
    causes: tuple[CauseIncidence, ...]

    @property
    def n(self) -> int:
        """The rows used."""
        return round(float(self.at_risk[0]))

    @property
    def last_time(self) -> float:
        """The last observation, event or not."""
        return float(self.times[-1])

    def of(self, cause: str) -> CauseIncidence:
        """The curve of one cause."""
        return next(each for each in self.causes if each.cause == cause)


@dataclass(frozen=True)
class IncidenceEstimate:
    """Cumulative incidence at ``months`` with its 95 % interval; None where it is not defined."""

    months: float
    at_risk: int
    events: int
    estimate: float | None
    ci: Interval


def cumulative_incidence(durations: Numbers, codes: Codes, causes: Sequence[str]) -> CumulativeIncidence:
    """The Aalen-Johansen estimate of each cause; cause k of ``causes`` has the code k, counted from 1.

    Aalen and Johansen 1978, as R ``survfit(Surv(time, factor))`` and ``cmprsk::cuminc``: at each time the share of
    those still event-free times d_k / n. Events count before censoring at the same time, and events of several causes
    at one time share the same number at risk: nothing is jittered. An event at time 0 counts.

    Variance: the delta method on the multinomial increments (Dinse and Larson 1986; Marubini and Valsecchi 1995;
    SAS LIFETEST ``error=delta``, R ``prodlim``), which is Greenwood's for a single cause and p (1 - p) / n without
    censoring. Band: log-log, F ** exp(± z se / (F log F)) (Choudhury 2002; Pintilie 2006; R ``tidycmprsk``).
    """
    times = np.union1d([0.0], durations)
    at = np.searchsorted(times, durations)
    counts = np.zeros((len(causes) + 1, len(times)))
    np.add.at(counts, (codes, at), 1.0)
    gone = counts.sum(axis=0)
    at_risk = len(durations) - np.concatenate(([0.0], np.cumsum(gone)[:-1]))
    n = np.maximum(at_risk, 1.0)
    events = counts[1:].sum(axis=0)
    event_free = np.cumprod(1.0 - events / n)
    before = np.concatenate(([1.0], event_free[:-1]))
    return CumulativeIncidence(
        times=times,
        at_risk=at_risk,
        censored=counts[CENSORED],
        event_free=event_free,
        causes=tuple(
            _of_cause(cause, counts[code], events=events, n=n, before=before)
            for code, cause in enumerate(causes, start=1)
        ),
    )


def _of_cause(cause: str, own: Numbers, *, events: Numbers, n: Numbers, before: Numbers) -> CauseIncidence:
    incidence = np.cumsum(before * own / n)
    variance = _variance(incidence, own, events=events, n=n, before=before)
    lower, upper = _band(incidence, variance)
    return CauseIncidence(cause, own, incidence, variance, lower, upper)


def _variance(incidence: Numbers, own: Numbers, *, events: Numbers, n: Numbers, before: Numbers) -> Numbers:
    """Sum over t_i <= t of (F - F_i)^2 d / (n (n - d)) + S^2 d_k (n - d_k) / n^3 - 2 (F - F_i) S d_k / n^2.

    Where n = d nobody is left, F stays F_i, and the first term is 0. Written with running sums of its powers of F.
    """
    left = n - events
    squared = np.where(left > 0, events / (n * np.maximum(left, 1.0)), 0.0)
    single = before * own / n**2
    constant = before**2 * own * (n - own) / n**3
    return np.asarray(
        np.maximum(
            incidence**2 * np.cumsum(squared)
            - 2 * incidence * np.cumsum(squared * incidence + single)
            + np.cumsum(squared * incidence**2 + constant + 2 * single * incidence),
            0.0,
        )
    )


def _band(incidence: Numbers, variance: Numbers) -> tuple[Numbers, Numbers]:
    defined = (incidence > _TINY) & (incidence < 1.0 - _TINY) & (variance > 0.0)
    share = np.where(defined, incidence, 0.5)
    reach = np.where(defined, _Z * np.sqrt(variance) / (share * np.abs(np.log(share))), 0.0)
    with np.errstate(over="ignore"):
        lower, upper = share ** np.exp(reach), share ** np.exp(-reach)
    return np.where(defined, lower, np.nan), np.where(defined, upper, np.nan)


def incidence_at(curves: CumulativeIncidence, cause: str, months: float) -> IncidenceEstimate:
    """The incidence of a cause at ``months``, with those at risk (T >= months) and its events until then.

    After the last observation there is no estimate, unless nobody was left free of an event: then it stays as it is.
    """
    chosen = curves.of(cause)
    before = curves.times < months
    leaving = curves.censored + sum(each.events for each in curves.causes)
    at_risk = curves.n - round(float(leaving[before].sum()))
    index = int(np.searchsorted(curves.times, months, side="right")) - 1
    events = round(float(chosen.events[: index + 1].sum()))
    beyond = months > curves.last_time and curves.event_free[-1] > _TINY
    if curves.n == 0 or beyond:
        return IncidenceEstimate(months, at_risk, events, None, (None, None))
    low, high = float(chosen.lower[index]), float(chosen.upper[index])
    interval: Interval = (None, None) if np.isnan(low) else (low, high)
    return IncidenceEstimate(months, at_risk, events, float(chosen.incidence[index]), interval)
