"""The one way in which an analysis says that what it was given cannot be analysed, for a reason a person can mend."""

from __future__ import annotations

from pathlib import Path

from models.situations import Situation


class AnalysisRefused(Situation, ValueError):
    """A column that is missing, a time that is no number, an event that is neither 0 nor 1, no row left.

    ``code`` is ``error``, ``place`` names row, column and value as far as there is one, ``sentence`` says what is so.
    """

    def in_file(self, file: Path) -> AnalysisRefused:
        """The same refusal with the file in front of its place."""
        place = ", ".join(part for part in (str(file), self.place) if part)
        return AnalysisRefused(self.template, place=place, code=self.code, **self.values)
