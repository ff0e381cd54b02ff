"""Writes estimates with their intervals as the tables of a report show them: the interval closed up, then the p."""

from __future__ import annotations

from analysis.figures.number_text import NOT_REACHED, months_text
from analysis.figures.share_text import percent_number
from analysis.kaplan_meier import Interval, SurvivalEstimate
from reports.result_tables import closed_up

UNDEFINED = "–"
_LARGEST_RATIO, _SMALLEST_RATIO = 1000.0, 0.0005


def median_with_interval(median: float | None, interval: Interval) -> str:
    """``22 (6–NR)``: months, with ``NR`` for what is not reached."""
    return f"{months_text(median)} ({months_text(interval[0])}–{months_text(interval[1])})"


def months_with_interval(months: float | None, interval: Interval) -> str:
    """``6.6 (0.7–12.4)``; ``6.4 (−0.2 – 13.1)``, where the dash keeps its distance from a minus."""
    if months is None:
        return UNDEFINED
    if interval[0] is None or interval[1] is None:
        return signed(months)
    return f"{signed(months)} ({closed_up(f'{signed(interval[0])} – {signed(interval[1])}')})"


def signed(months: float) -> str:
    """One decimal, with a true minus."""
    return f"{months:.1f}".replace("-", "−")


def ratio_with_interval(ratio: float | None, interval: Interval) -> str:
    """``0.198 (0.041–0.961)``: three decimals, as hazard ratios are printed in the paper."""
    if ratio is None:
        return UNDEFINED
    return f"{_ratio(ratio)} ({_ratio(interval[0])}–{_ratio(interval[1])})"


def survival_with_interval(each: SurvivalEstimate) -> str:
    """``64 % (15–90)``; a dash without an estimate, no interval once the curve has reached 0."""
    if each.estimate is None:
        return UNDEFINED
    low, high = each.ci
    shown = f"{percent_number(each.estimate)} %"
    if low is None or high is None:
        return shown
    return f"{shown} ({percent_number(low)}–{percent_number(high)})"


def p_in_table(p: float | None) -> str:
    """Three decimals, so that a column of them lines up; ``<0.001`` below that."""
    if p is None:
        return UNDEFINED
    return "<0.001" if p < 0.001 else f"{p:.3f}"


def statistic(value: float | None) -> str:
    """A test's statistic with two decimals."""
    return UNDEFINED if value is None else f"{value:.2f}"


def _ratio(ratio: float | None) -> str:
    if ratio is None:
        return NOT_REACHED
    if ratio > _LARGEST_RATIO:
        return f">{_LARGEST_RATIO:.0f}"
    return "<0.001" if 0 < ratio < _SMALLEST_RATIO else f"{ratio:.3f}"
