"""Compares groups by the log-rank test, with its exact permutation p where the splits can be counted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, combinations
from math import comb

import numpy as np
from lifelines.statistics import multivariate_logrank_test

from analysis.quiet_libraries import without_advice
from analysis.survival_data import Flags, Numbers, Texts

MOST_SPLITS = 100_000


@dataclass(frozen=True)
class LogRank:
    """The test's statistic, degrees of freedom and p; None where it is not defined.

    ``exact_permutation_p`` is None for more than two groups or more than 100 000 splits.
    """

    chi2: float | None = None
    df: int | None = None
    p: float | None = None
    exact_permutation_p: float | None = None


def log_rank(durations: Numbers, events: Flags, group: Texts) -> LogRank:
    """Log-rank test of all groups (Mantel 1966; lifelines ``multivariate_logrank_test``, equal to R ``survdiff``).

    Undefined, with None in every place, without an event, with a single group, or where no event happened while two
    groups were at risk.
    """
    levels, codes = np.unique(group, return_inverse=True)
    if len(levels) < 2 or not events.any():
        return LogRank()
    with without_advice():  # divisions by zero where the last one at risk has the event
        result = multivariate_logrank_test(durations, codes, events)
    chi2, p = float(result.test_statistic), float(result.p_value)
    if not (np.isfinite(chi2) and np.isfinite(p)) or not _two_groups_meet(durations, events, codes):
        return LogRank()
    exact = permutation_p(durations, events, codes == 0) if len(levels) == 2 else None
    return LogRank(chi2, len(levels) - 1, p, exact)


def _two_groups_meet(durations: Numbers, events: Flags, codes: np.ndarray) -> bool:
    lasts = sorted(float(durations[codes == code].max()) for code in np.unique(codes))
    return bool(durations[events].min() <= lasts[-2])


def log_rank_scores(durations: Numbers, events: Flags) -> Numbers:
    """Each row's event minus the cumulative hazard up to its time; over a group they add up to observed - expected.

    Hothorn and Lausen 2003; R ``coin::logrank_trafo``.
    """
    _, inverse = np.unique(durations, return_inverse=True)
    deaths = np.bincount(inverse, weights=events.astype(np.float64))
    counts = np.bincount(inverse)
    at_risk = len(durations) - np.concatenate(([0], np.cumsum(counts)[:-1]))
    hazard = np.cumsum(deaths / at_risk)
    return np.asarray(events.astype(np.float64) - hazard[inverse], dtype=np.float64)


def permutation_p(durations: Numbers, events: Flags, in_group: Flags) -> float | None:
    """Exact two-sided p of the log-rank score statistic over every split into groups of these sizes.

    As R ``coin::logrank_test(distribution = "exact")``. It takes the groups' censoring as equal. None above 100 000
    splits.
    """
    scores = log_rank_scores(durations, events)
    chosen = in_group if in_group.sum() * 2 <= len(in_group) else ~in_group
    size = int(chosen.sum())
    splits = comb(len(scores), size)
    if size == 0 or splits > MOST_SPLITS:
        return None
    members = np.fromiter(chain.from_iterable(combinations(range(len(scores)), size)), np.intp, splits * size)
    sums = scores[members.reshape(splits, size)].sum(axis=1)
    observed = abs(float(scores[chosen].sum()))
    return float(np.mean(np.abs(sums) >= observed - 1e-9))
