"""A page with a row of buttons above what scrolls; in a low window the row scrolls with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from ui.theme.theme import current_theme
from ui.theme.tokens import LEAST_BODY, WINDOW_EDGE
from ui.widgets.page import Page


class ActionsPage(Page):
    """Keeps its row of buttons in the header while that leaves the body room to be read in. Otherwise the row is the
    top of the body: squeezed into the header it would show slivers of buttons, and the body nothing.
    """

    def __init__(self, *, name: str = "") -> None:
        super().__init__(name=name)
        self._actions: QWidget | None = None
        self._actions_scroll = False

    def add_actions(self, row: QWidget) -> None:
        """Put ``row`` below what the header holds."""
        self._actions = row
        self.header.addWidget(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the row's place in another window."""
        super().resizeEvent(event)
        self._place_actions()

    def event(self, event: QEvent) -> bool:
        """Find the row's place as well once buttons or letters have another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_actions()
        return super().event(event)

    def _place_actions(self) -> None:
        row = self._actions
        if row is None or self._is_low(row) == self._actions_scroll:
            return
        focused = QApplication.focusWidget()
        self._actions_scroll = not self._actions_scroll
        if self._actions_scroll:
            self.header.removeWidget(row)
            self.body.insertWidget(0, row)
        else:
            self.body.removeWidget(row)
            self.header.addWidget(row)
        row.show()
        if focused is not None and row.isAncestorOf(focused):
            focused.setFocus()  # another parent takes the keyboard away

    def _is_low(self, row: QWidget) -> bool:
        """Whether the row in the header would leave the body less than a few lines."""
        theme, outer = current_theme(), self.layout()
        width = self.width()
        taken = _height(self.header, width) + _height(self.footer, width) + 2 * outer.spacing()
        if self._actions_scroll:
            taken += row.heightForWidth(width - 2 * theme.px(WINDOW_EDGE)) + self.header.spacing()
        margins = outer.contentsMargins()
        return self.height() - margins.top() - margins.bottom() - taken < theme.px(LEAST_BODY)


def _height(layout: QLayout, width: int) -> int:
    return layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
