"""How two numbers of the same patients go together: Pearson and Spearman, always both and each named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import atanh, sqrt, tanh
from typing import Any

import numpy as np
from scipy.special import ndtri
from scipy.stats import pearsonr, spearmanr

from analysis.quiet_libraries import without_advice
from analysis.refusal import AnalysisRefused
from analysis.spearman_exact import spearman_exact_p
from analysis.survival_data import Numbers
from models.vocabularies import Vocabulary
from models.wording import QT_TRANSLATE_NOOP

_FEWEST = 3
_ON_ONE_LINE = 1e-12
_NORMAL_QUANTILE = float(ndtri(0.975))


class CorrelationMethod(Vocabulary):
    """Which coefficient it is."""

    PEARSON = "pearson", QT_TRANSLATE_NOOP("CorrelationMethod", "Pearson")
    SPEARMAN = "spearman", QT_TRANSLATE_NOOP("CorrelationMethod", "Spearman")


@dataclass(frozen=True)
class Correlation:
    """One coefficient (-1 to 1) with its two-sided p; None where it is not defined.

    ``ci`` is Pearson's 95 % interval; ``exact_p`` is Spearman's over every order, None above ten pairs.
    """

    method: CorrelationMethod
    coefficient: float | None
    p: float | None
    ci: tuple[float | None, float | None] = (None, None)
    exact_p: float | None = None


@dataclass(frozen=True)
class Correlations:
    """Both coefficients over the ``n`` pairs known, ``missing`` pairs left out.

    ``ignores_censoring`` marks survival times correlated as if every patient had been followed to the event.
    """

    n: int
    missing: int
    pearson: Correlation
    spearman: Correlation
    ignores_censoring: bool = False


def correlations(
    first: Sequence[float | None], second: Sequence[float | None], *, ignores_censoring: bool = False
) -> Correlations:
    """Pearson's r and Spearman's rho (ranks, ties at their mean) with p from Student's t, as R's ``cor.test``.

    Pearson's interval by Fisher's z; Spearman's exact p beside the asymptotic one where there are few pairs.
    Not defined for fewer than three pairs or where one side is constant. Raise ``AnalysisRefused`` where the two
    differ in length.
    """
    if len(first) != len(second):
        raise AnalysisRefused(
            QT_TRANSLATE_NOOP("Situation", "the two columns differ in length"),
            place=f"{len(first)}, {len(second)}",
        )
    pairs = np.array([_numbers(pair) for pair in zip(first, second, strict=True)], dtype=np.float64).reshape(
        -1, 2
    )
    known = pairs[np.isfinite(pairs).all(axis=1)]
    return Correlations(
        n=len(known),
        missing=len(pairs) - len(known),
        pearson=_with_interval(_correlation(CorrelationMethod.PEARSON, pearsonr, known), len(known)),
        spearman=_with_exact_p(_correlation(CorrelationMethod.SPEARMAN, spearmanr, known), known),
        ignores_censoring=ignores_censoring,
    )


def _with_interval(found: Correlation, n: int) -> Correlation:
    """Fisher's z: not defined for three pairs, nor where all pairs lie on one line."""
    if found.coefficient is None or n <= _FEWEST or abs(found.coefficient) >= 1 - _ON_ONE_LINE:
        return found
    middle, reach = atanh(found.coefficient), _NORMAL_QUANTILE / sqrt(n - 3)
    return replace(found, ci=(tanh(middle - reach), tanh(middle + reach)))


def _with_exact_p(found: Correlation, known: Numbers) -> Correlation:
    if found.coefficient is None:
        return found
    return replace(found, exact_p=spearman_exact_p(known[:, 0], known[:, 1]))


def _numbers(pair: tuple[float | None, float | None]) -> tuple[float, float]:
    one, other = pair
    return (np.nan if one is None else float(one)), (np.nan if other is None else float(other))


def _correlation(method: CorrelationMethod, test: Callable[..., Any], known: Numbers) -> Correlation:
    if len(known) < _FEWEST or (np.ptp(known, axis=0) == 0).any():
        return Correlation(method, None, None)
    with without_advice():  # nearly constant columns: what cannot be computed is recognised below
        found = test(known[:, 0], known[:, 1])
    coefficient, p = float(found.statistic), float(found.pvalue)
    if not np.isfinite(coefficient):
        return Correlation(method, None, None)
    return Correlation(method, coefficient, p if np.isfinite(p) else None)
