"""Switches between the places of the program: Today, Patients, Analysis."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.spacing import space
from ui.widgets.segmented_choice import SegmentedChoice


class PlaceSwitch(QWidget):
    """(code, label) pairs of which at most one is chosen; Ctrl+1, Ctrl+2 and so on choose from anywhere."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[tuple[str, str]], *, name: str) -> None:
        super().__init__()
        self._choice = SegmentedChoice(places, name=name, clearable=False, expanding=True)
        self._choice.valueChanged.connect(self.chosen)
        column = QVBoxLayout(self)
        space(column, gap=0)
        column.addWidget(self._choice)
        self.setFocusProxy(self._choice)
        for at, (code, _) in enumerate(places, start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{at}"), self)
            shortcut.activated.connect(lambda chosen=code: self.set_value(chosen))

    def value(self) -> str:
        """The code of the place, empty where none of them is shown."""
        return self._choice.value()

    def set_value(self, code: str) -> None:
        """Go to the place ``code``; none is chosen for the empty text."""
        self._choice.set_value(code)
