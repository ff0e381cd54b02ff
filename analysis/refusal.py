"""The one way in which an analysis says that what it was given cannot be analysed, for a reason a person can mend."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.situations import Situation


class AnalysisRefused(Situation, ValueError):
    """A column that is missing, a time that is no number, an event that is neither 0 nor 1, no row left.

    ``code`` is ``error``, ``place`` names row (from 1), column and value as far as there is one, ``sentence`` says
    what is so.
    """

    def __init__(self, template: str, *, place: str = "", row: int | None = None, **values: Any) -> None:
        super().__init__(template, place=_joined("" if row is None else f"row {row}", place), **values)
        self.row = row
        self._cell = place

    def in_file(self, file: Path, lines: Sequence[int] = ()) -> AnalysisRefused:
        """The same refusal with the file in front of its place; ``lines`` says on which line each row begins."""
        of_row = f"line {lines[self.row - 1]}" if self.row is not None and lines else ""
        place = _joined(str(file), of_row, self._cell if of_row else self.place)
        return AnalysisRefused(self.template, place=place, code=self.code, **self.values)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
