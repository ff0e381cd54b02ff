"""The kinds of values that options take: months, lists, files of figures."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import click

FIGURE_SUFFIXES = (".pdf", ".svg", ".png")


class Months(click.ParamType[float]):
    """A number of months above zero, or from zero on."""

    name = "months"

    def __init__(self, *, zero: bool = False) -> None:
        self._zero = zero

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read one number."""
        try:
            months = float(value)
        except ValueError:
            months = math.nan
        if not (math.isfinite(months) and (months > 0 or (self._zero and months == 0))):
            limit = "from 0 on" if self._zero else "above 0"
            self.fail(f"{value!r} is not a number of months {limit}.", param, ctx)
        return months


class Listed(click.ParamType[tuple[Any, ...]]):
    """One value or several, with commas between them."""

    name = "list"

    def __init__(self, kind: click.ParamType[Any]) -> None:
        self._kind = kind

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Any, ...]:
        """Read each value."""
        if isinstance(value, tuple):
            return value
        parts = [part.strip() for part in value.split(",")]
        if not all(parts):
            self.fail(f"{value!r} has an empty place in its list.", param, ctx)
        return tuple(self._kind.convert(part, param, ctx) for part in parts)


class FigureFile(click.ParamType[Path]):
    """A file for a figure, of a kind that can be written."""

    name = "figure"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Look at the ending."""
        path = Path(value)
        if path.suffix.lower() not in FIGURE_SUFFIXES:
            self.fail(f"{value!r} does not end in {', '.join(FIGURE_SUFFIXES)}.", param, ctx)
        return path
