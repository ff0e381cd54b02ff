"""Cuts a number into two groups, so that it can be compared like any category."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class NumberCut:
    """``groups`` says for each value on which side of ``at`` it lies, None where it is not known."""

    at: float
    is_median: bool
    groups: tuple[str | None, ...]


def cut_in_two(values: Sequence[float | None], at: float | None = None) -> NumberCut | None:
    """Below ``at`` against ``at`` and above; at the median of the known values where no cut is given.

    A median is chosen without a look at the outcome; a cut chosen for the smallest p is no cut (Altman 1994, J Natl
    Cancer Inst 86:829). None where no value is known.
    """
    known = [value for value in values if value is not None]
    if not known:
        return None
    cut = float(np.median(known)) if at is None else at
    below, above = f"<{cut:g}", f"≥{cut:g}"
    groups = tuple(None if value is None else below if value < cut else above for value in values)
    return NumberCut(cut, at is None, groups)
