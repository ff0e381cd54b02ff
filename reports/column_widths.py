"""Shares the width of a table among its columns, so that no number breaks and long notes get what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class WidthNeed:
    """What one column asks for, in points: the width of its widest word, of its widest line, and its share."""

    word: float
    line: float
    weight: float
    wrap: bool


def column_widths(needs: Sequence[WidthNeed], total: float) -> list[float]:
    """Widths in points that add up to ``total``.

    A column that does not wrap gets its widest line; the others share the rest by weight, none below its widest
    word while there is room. Where even that does not fit, every column shrinks alike and long words break.
    """
    least = [need.word if need.wrap else need.line for need in needs]
    if sum(least) > total:
        least = [min(need.word, need.line) for need in needs]
    if sum(least) >= total:
        return [total * width / sum(least) for width in least]
    return _grown(least, needs, total)


def _grown(least: list[float], needs: Sequence[WidthNeed], total: float) -> list[float]:
    """Give the spare width to the columns that wrap, by weight, up to their widest line; then to all by weight."""
    widths = list(least)
    growing = [index for index, need in enumerate(needs) if need.wrap and need.line > widths[index]]
    while growing and total - sum(widths) > 0.01:
        spare = total - sum(widths)
        shares = sum(needs[index].weight for index in growing)
        for index in growing:
            wanted = needs[index].line - widths[index]
            widths[index] += min(wanted, spare * needs[index].weight / shares)
        growing = [index for index in growing if needs[index].line - widths[index] > 0.01]
    spare = total - sum(widths)
    shares = sum(need.weight for need in needs)
    return [width + spare * need.weight / shares for width, need in zip(widths, needs, strict=True)]
