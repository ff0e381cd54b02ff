"""Chooses the months that stand under a figure of time."""

from __future__ import annotations

import math

_STEPS = (1, 3, 6, 12, 24, 60, 120)


def month_ticks(last: float, *, most: int = 12) -> tuple[float, ...]:
    """0, 3, 6 … up to ``last``; coarser where they would be more than ``most``, finer below 3 months."""
    if last < 1:
        return tuple(0.25 * index for index in range(int(last / 0.25 + 1e-9) + 1))
    step = next((float(each) for each in _STEPS if (each > 1 or last < 3) and last / each < most), None)
    if step is None:
        step = 10.0 ** math.ceil(math.log10(last / most))
    return tuple(step * index for index in range(int(last / step + 1e-9) + 1))
