"""A proportion with its exact interval."""

from __future__ import annotations

from dataclasses import dataclass

from scipy.special import betaincinv

from analysis.refusal import AnalysisRefused
from models.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Proportion:
    """``x`` of ``n``; the estimate between 0 and 1 and its 95 % interval, None where n is 0."""

    x: int
    n: int
    estimate: float | None
    ci: tuple[float | None, float | None]


def proportion(x: int, n: int) -> Proportion:
    """The proportion with the exact interval of Clopper and Pearson 1934 (R ``binom.test``).

    Raise ``AnalysisRefused`` where x is negative or larger than n.
    """
    if not 0 <= x <= n:
        raise AnalysisRefused(
            QT_TRANSLATE_NOOP("Situation", "{x} of {n} is no proportion"), place=f"{x}/{n}", x=x, n=n
        )
    if n == 0:
        return Proportion(x, n, None, (None, None))
    low = float(betaincinv(x, n - x + 1, 0.025)) if x > 0 else 0.0
    high = float(betaincinv(x + 1, n - x, 0.975)) if x < n else 1.0
    return Proportion(x, n, x / n, (low, high))
