"""What a forest plot shows, line by line, every word and number of it made already."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.kaplan_meier import Interval


@dataclass(frozen=True)
class ForestMark:
    """One estimate: ``text`` is always shown, the mark only where there is a ratio; a limit of None has no end."""

    text: str
    ratio: float | None = None
    interval: Interval = (None, None)


@dataclass(frozen=True)
class ForestRow:
    """One line of the figure: ``detail`` names the reference below the label; a heading has no marks.

    ``marks`` holds one entry for each series, None where the series says nothing of this row.
    """

    label: str
    detail: str = ""
    n: str = ""
    events: str = ""
    marks: tuple[ForestMark | None, ...] = ()
    is_level: bool = False

    @property
    def shown(self) -> list[tuple[int, ForestMark]]:
        """The marks there are, with the number of their series."""
        return [(series, mark) for series, mark in enumerate(self.marks) if mark is not None]


@dataclass(frozen=True)
class ForestWords:
    """The words over the columns and under the axis, translated already; a name for each series."""

    variable: str
    n: str
    events: str
    estimate: str
    axis: str
    series: tuple[str, ...]
