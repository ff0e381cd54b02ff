"""Stands for the first open question of a review until the questions have their widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ui.forms.finding_place import FindingPlace, Said
from ui.forms.reason_line import ReasonLine


class QuestionToCome:
    """Nobody was there yet; ``find`` makes the questions and gives the first open one, once it is needed."""

    visited = False

    def __init__(self, find: Callable[[], FindingPlace]) -> None:
        self._find = find

    def is_being_typed(self) -> bool:
        """Never: there is nothing to type into."""
        return False

    def show_findings(self, said: Sequence[Said]) -> None:
        """Say them at the question."""
        if said:
            self._find().show_findings(said)

    def host(self, line: ReasonLine) -> None:
        """Show ``line`` at the question."""
        self._find().host(line)

    def release(self, line: ReasonLine) -> None:
        """Let go of ``line``."""
        self._find().release(line)

    def go(self) -> None:
        """Bring the focus to the question."""
        self._find().go()

    def focus_widget(self) -> QWidget:
        """The answers of the question."""
        return self._find().focus_widget()
