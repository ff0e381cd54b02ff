"""Writes a share with its interval the way figures and tables of safety show it."""

from __future__ import annotations

from analysis.kaplan_meier import Interval
from analysis.proportions import Proportion

_UNDEFINED = "–"


def percent(share: float | None) -> str:
    """A share as whole per cent; ``–`` where it is not defined."""
    return _UNDEFINED if share is None else f"{100 * share:.0f} %"


def percent_range(interval: Interval) -> str:
    """``(29 – 96 %)``; ``–`` where it is not defined."""
    low, high = interval
    return _UNDEFINED if low is None or high is None else f"({100 * low:.0f} – {100 * high:.0f} %)"


def counted(share: Proportion) -> str:
    """``5/7``."""
    return f"{share.x}/{share.n}"


def share_text(share: Proportion) -> str:
    """``5/7 · 71 % (29 – 96 %)``; where nobody was answered only ``0/0``."""
    if share.estimate is None:
        return counted(share)
    return f"{counted(share)} · {percent(share.estimate)} {percent_range(share.ci)}"
