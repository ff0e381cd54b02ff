"""Adjusts p values for having been looked at together."""

from __future__ import annotations

from collections.abc import Sequence


def holm(p_values: Sequence[float | None]) -> tuple[float | None, ...]:
    """Adjusted p in the order given (Holm 1979; R ``p.adjust(method = "holm")``); None stays None, uncounted."""
    known = sorted((p, at) for at, p in enumerate(p_values) if p is not None)
    adjusted: list[float | None] = [None] * len(p_values)
    highest = 0.0
    for passed, (p, at) in enumerate(known):
        highest = max(highest, min(1.0, (len(known) - passed) * p))
        adjusted[at] = highest
    return tuple(adjusted)
