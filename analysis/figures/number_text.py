"""Writes months, ratios and p values the way every figure and table shows them."""

from __future__ import annotations

from analysis.kaplan_meier import Interval

NOT_REACHED = "NR"
UNDEFINED = "–"
"""Stands for what is not defined."""


def months_text(months: float | None) -> str:
    """Months with at most one decimal; ``NR`` where a median is not reached."""
    if months is None:
        return NOT_REACHED
    return f"{months:.1f}".removesuffix(".0")


def ratio_text(ratio: float | None) -> str:
    """A hazard ratio with two decimals, fewer where it is large; ``–`` where it is not defined."""
    if ratio is None:
        return UNDEFINED
    if ratio >= 1000:
        return ">1000"
    if ratio >= 100:
        return f"{ratio:.0f}"
    if 0 < ratio < 0.005:
        return "<0.01"
    return f"{ratio:.2f}"


def p_text(p: float | None) -> str:
    """A p value with three decimals, two from 0.1 on; ``<0.001`` below that; ``–`` where it is not defined."""
    if p is None:
        return UNDEFINED
    if p < 0.001:
        return "<0.001"
    return f"{p:.3f}" if p < 0.1 else f"{p:.2f}"


def months_interval_text(interval: Interval) -> str:
    """``(6 – NR)``."""
    return f"({months_text(interval[0])} – {months_text(interval[1])})"


def ratio_interval_text(interval: Interval) -> str:
    """``(0.04 – 0.94)``."""
    return f"({ratio_text(interval[0])} – {ratio_text(interval[1])})"
