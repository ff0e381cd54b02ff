"""Tabs across the page, the chosen one underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from ui.theme.painting import paint_focus_ring
from ui.theme.theme import current_theme
from ui.theme.tokens import BETWEEN_CARDS, CONTROL_HEIGHT


class TabStrip(QTabBar):
    """Tabs for (code, label) pairs of equal width; ``chosen`` carries the code. Arrows move between them.

    Where the strip is too narrow for that, each is as wide as its words.
    """

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]], *, name: str = "") -> None:
        super().__init__()
        self._codes = [code for code, _ in tabs]
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setUsesScrollButtons(False)
        for _, label in tabs:
            self.addTab(label)
        self.currentChanged.connect(self._tell)

    def value(self) -> str:
        """The code of the chosen tab."""
        return self._codes[self.currentIndex()]

    def set_value(self, code: str) -> None:
        """Choose the tab ``code``."""
        self.setCurrentIndex(self._codes.index(code))

    def tabSizeHint(self, index: int) -> QSize:
        """An equal share of the strip, or room for the words in their bold form."""
        theme = current_theme()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        wanted = [
            metrics.horizontalAdvance(self.tabText(at)) + theme.px(2 * BETWEEN_CARDS)
            for at in range(self.count())
        ]
        share = self.width() // max(1, self.count())
        return QSize(share if max(wanted) <= share else wanted[index], theme.px(CONTROL_HEIGHT + 3))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Tabs keep their words whole."""
        return QSize(self.fontMetrics().horizontalAdvance(self.tabText(index)) + 16, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs, and a ring around the chosen one while the keyboard is here."""
        super().paintEvent(event)
        if self.hasFocus():
            theme = current_theme()
            area = QRectF(self.tabRect(self.currentIndex()))
            paint_focus_ring(QPainter(self), area, theme, radius=theme.px(4))

    def _tell(self, index: int) -> None:
        self.chosen.emit(self._codes[index])
