"""Writes a share with its interval the way figures and tables of safety show it."""

from __future__ import annotations

from analysis.kaplan_meier import Interval
from analysis.proportions import Proportion

_UNDEFINED = "–"
_NOISE_DECIMALS = 9
"""Of a per cent: further ones are what counting in floats leaves."""


def percent_number(share: float) -> str:
    """Whole per cent; below 1 and above 99 with a decimal, so that only nothing is 0 and only all is 100."""
    value = round(100 * share, _NOISE_DECIMALS)
    if 0 < value < 0.05:
        return "<0.1"
    if 99.95 <= value < 100:
        return ">99.9"
    return f"{value:.1f}" if 0 < value < 1 or 99 < value < 100 else f"{value:.0f}"


def percent(share: float | None) -> str:
    """A share in per cent; ``–`` where it is not defined."""
    return _UNDEFINED if share is None else f"{percent_number(share)} %"


def percent_range(interval: Interval) -> str:
    """``(29 – 96 %)``; ``–`` where it is not defined."""
    low, high = interval
    return (
        _UNDEFINED if low is None or high is None else f"({percent_number(low)} – {percent_number(high)} %)"
    )


def counted(share: Proportion) -> str:
    """``5/7``."""
    return f"{share.x}/{share.n}"


def share_text(share: Proportion) -> str:
    """``5/7 · 71 % (29 – 96 %)``; where nobody was answered only ``0/0``."""
    if share.estimate is None:
        return counted(share)
    return f"{counted(share)} · {percent(share.estimate)} {percent_range(share.ci)}"
