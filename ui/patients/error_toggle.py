"""The button that shows, among the rows of a list, those that were entered in error."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.icons import Meaning
from ui.widgets.icon_button import IconButton


class ErrorToggle(IconButton):
    """Hidden while there are none; ``toggled_rows`` comes when they are to be shown or hidden."""

    toggled_rows = Signal()

    def __init__(self) -> None:
        super().__init__("", Meaning.VOID, quiet=True)
        self.shows_rows = False
        self._count = 0
        self.hide()
        self.clicked.connect(self._toggle)

    def set_count(self, count: int) -> None:
        """Say how many there are; to be called once the button stands in a layout."""
        self._count = count
        self.shows_rows = self.shows_rows and count > 0
        self._say()
        self.setVisible(count > 0)

    def _toggle(self) -> None:
        self.shows_rows = not self.shows_rows
        self._say()
        self.toggled_rows.emit()

    def _say(self) -> None:
        words = (
            self.tr("Hide entries made in error")
            if self.shows_rows
            else self.tr("Show entries made in error")
        )
        self.setText(f"{words} ({self._count})")
        self.setAccessibleName(self.text())
