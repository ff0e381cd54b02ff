"""The frame of the main window: the places on the left, what they show on the right. It only wires."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.theme.spacing import fix_size, space
from ui.theme.tokens import GROUP, SIDEBAR_WIDTH
from ui.widgets.place_switch import PlaceSwitch


@dataclass(frozen=True)
class Place:
    """One place of the program; several may share a sidebar."""

    code: str
    label: str
    sidebar: QWidget
    content: QWidget


class Shell(QWidget):
    """Shows one of ``places`` at a time, the first one first; ``place_chosen`` carries the code.

    ``foot`` stands below every sidebar.
    """

    place_chosen = Signal(str)

    def __init__(self, places: Sequence[Place], *, foot: QWidget | None = None) -> None:
        super().__init__()
        self._places = {place.code: place for place in places}
        self.switch = PlaceSwitch([(each.code, each.label) for each in places], name=self.tr("Place"))
        self._sidebars = QStackedWidget()
        self._contents = QStackedWidget()
        for place in places:
            if self._sidebars.indexOf(place.sidebar) < 0:
                self._sidebars.addWidget(place.sidebar)
            self._contents.addWidget(place.content)
        self._arrange(foot)
        self.switch.chosen.connect(self._show)
        self.show_place(places[0].code)

    def show_place(self, code: str) -> None:
        """Go to the place ``code``."""
        self.switch.set_value(code)

    def show_aside(self, content: QWidget) -> None:
        """Show ``content``, which is none of the places, beside the first one's sidebar."""
        if self._contents.indexOf(content) < 0:
            self._contents.addWidget(content)
        self._sidebars.setCurrentIndex(0)
        self._contents.setCurrentWidget(content)
        self.switch.set_value("")

    def place(self) -> str:
        """The code of the place that is shown; empty for what stands aside."""
        return self.switch.value()

    def set_content(self, code: str, content: QWidget) -> None:
        """Show ``content`` in the place ``code`` from now on; what was there before is deleted."""
        old = self._places[code]
        self._places[code] = Place(code, old.label, old.sidebar, content)
        self._contents.addWidget(content)
        if self.place() == code:
            self._contents.setCurrentWidget(content)
        self._contents.removeWidget(old.content)
        old.content.deleteLater()

    def _show(self, code: str) -> None:
        if not code:
            return
        place = self._places[code]
        self._sidebars.setCurrentWidget(place.sidebar)
        self._contents.setCurrentWidget(place.content)
        self.place_chosen.emit(code)

    def _arrange(self, foot: QWidget | None) -> None:
        side = QWidget()
        side.setProperty("ground", "sidebar")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        fix_size(side, width=SIDEBAR_WIDTH)
        column = QVBoxLayout(side)
        space(column, margins=(12, 14, 12, 12), gap=GROUP)
        column.addWidget(self.switch)
        column.addWidget(self._sidebars, 1)
        if foot is not None:
            column.addWidget(foot)
        row = QHBoxLayout(self)
        space(row, gap=0)
        row.addWidget(side)
        row.addWidget(self._contents, 1)
