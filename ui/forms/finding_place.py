"""What a part of a form must be able to do so that findings can be shown there and jumped to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from models.findings import Code, Finding, Severity
from ui.forms.reason_line import ReasonLine
from ui.theme.tones import Tone

ABOUT_EMPTINESS = frozenset(
    {
        Code.REQUIRED_MISSING,
        Code.PLATELETS_MISSING,
        Code.INR_MISSING,
        Code.DILUENT_UNCONFIRMED,
        Code.REVIEW_INCOMPLETE,
        Code.SCORECARD_INCOMPLETE,
        Code.GRADE5_WITHOUT_DEATH,
    }
)
"""Codes that wait until their field was left, since nobody has been there yet; the others are said at once."""

TONES = {Severity.ERROR: Tone.DANGER, Severity.WARNING: Tone.WARNING, Severity.NOTICE: Tone.NEUTRAL}


@dataclass(frozen=True)
class Said:
    """A finding with its sentence; ``has_reason`` for a warning that needs nothing more."""

    finding: Finding
    sentence: str
    has_reason: bool = False

    @property
    def stands_in_the_way(self) -> bool:
        """Whether the record cannot be saved like this."""
        severity = self.finding.severity
        return severity is Severity.ERROR or (severity is Severity.WARNING and not self.has_reason)


class FindingPlace(Protocol):
    """A field, a question, or whatever else a finding is about."""

    visited: bool
    """Whether somebody was there and left again."""

    def is_being_typed(self) -> bool:
        """Whether the focus is inside, so that what stands there is not yet said."""

    def show_findings(self, said: Sequence[Said]) -> None:
        """Say these findings and no others; reasons are typed in the lines that ``host`` was given."""

    def host(self, line: ReasonLine) -> None:
        """Show ``line`` beside the field."""

    def release(self, line: ReasonLine) -> None:
        """Let go of ``line``."""

    def go(self) -> None:
        """Bring the focus here."""

    def focus_widget(self) -> QWidget:
        """What gets the focus."""
