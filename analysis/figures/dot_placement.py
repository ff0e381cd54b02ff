"""Moves dots of nearly the same value apart sideways, the same way each time."""

from __future__ import annotations

import numpy as np

from analysis.survival_data import Numbers

_HEIGHTS = 25
"""So many dots stand above each other in a panel without touching."""
_REACH = 0.33


def spread_dots(values: Numbers, span: float, step: float) -> Numbers:
    """How far each dot stands beside the middle of its group, whose neighbour is 1 away.

    ``span`` is what the panel's axis shows. Values that would touch stand side by side, ``step`` apart and evenly
    about the middle, closer where there are many.
    """
    offsets = np.zeros(len(values))
    order = np.argsort(values, kind="stable")
    begun = 0
    for at in range(1, len(order) + 1):
        is_near = at < len(order) and (values[order[at]] - values[order[begun]]) * _HEIGHTS < span
        is_equal = at < len(order) and values[order[at]] == values[order[begun]]
        if not is_near and not is_equal:
            offsets[order[begun:at]] = _row(at - begun, step)
            begun = at
    return offsets


def _row(count: int, step: float) -> Numbers:
    apart = min(step, 2 * _REACH / max(1, count - 1))
    return np.asarray((np.arange(count) - (count - 1) / 2) * apart, dtype=np.float64)
