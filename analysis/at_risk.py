"""Counts who is at risk, censored and past the event at given times, as the table under a curve shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.survival_data import Flags, Numbers

_MOST_ROWS = 5000
"""Times of a wrong unit must not make a table of millions; 5000 rows of three months are 1250 years."""


@dataclass(frozen=True)
class AtRiskRow:
    """Counts at ``months``: at risk those with T >= months, censored and events those with T < months."""

    months: float
    at_risk: int
    censored: int
    events: int


def at_risk_table(durations: Numbers, events: Flags, *, months: Sequence[float]) -> tuple[AtRiskRow, ...]:
    """One row per time; the three counts add up to n in every row.

    Own count (Morris 2019, BMJ Open 9:e030215, for the layout; R ``summary(survfit)$n.risk`` for the rule T >= t):
    lifelines leaves out those whose time is the very one asked for.
    """
    asked = np.asarray(months, dtype=np.float64)
    with_event = np.searchsorted(np.sort(durations[events]), asked, side="left")
    censored = np.searchsorted(np.sort(durations[~events]), asked, side="left")
    return tuple(
        AtRiskRow(float(time), len(durations) - int(past) - int(gone), int(gone), int(past))
        for time, past, gone in zip(asked, with_event, censored, strict=True)
    )


def table_months(last: float, *, step: float = 3.0) -> tuple[float, ...]:
    """0, 3, 6 … up to the last whole step that ``last`` reaches."""
    rows = int(np.floor(last / step + 1e-9)) + 1
    stride = int(np.ceil(rows / _MOST_ROWS))
    return tuple(step * index for index in range(0, rows, stride))
