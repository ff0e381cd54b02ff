"""The frame of a page: what stays on top, what scrolls, and the row of buttons that stays below."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import BETWEEN_CARDS, INSIDE_CARD, WINDOW_EDGE


class Page(QWidget):
    """Three parts from top to bottom.

    Put banner and tabs into ``header``, cards into ``body``, which scrolls, chips and buttons into ``footer``.
    Whatever in the body gets the focus is scrolled into view; what is too tall for it stays where it is seen.
    """

    def __init__(self, *, name: str = "") -> None:
        super().__init__()
        self.setProperty("ground", "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        outer = QVBoxLayout(self)
        space(outer, margins=(0, INSIDE_CARD, 0, INSIDE_CARD), gap=BETWEEN_CARDS)
        self.header = QVBoxLayout()
        space(self.header, margins=(WINDOW_EDGE, 0, WINDOW_EDGE, 0), gap=BETWEEN_CARDS)
        self.body = QVBoxLayout()
        space(self.body, margins=(WINDOW_EDGE, 0, WINDOW_EDGE, 0), gap=BETWEEN_CARDS)
        self.footer = QHBoxLayout()
        space(self.footer, margins=(WINDOW_EDGE, 0, WINDOW_EDGE, 0), gap=BETWEEN_CARDS)
        self._scroll = QScrollArea()
        outer.addLayout(self.header)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self.footer)
        self._set_up_scrolling()
        QApplication.instance().focusChanged.connect(self._follow)

    def let_keys_scroll(self) -> None:
        """Let Tab reach the body, so that arrows and page keys scroll what is only read."""
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.accessibleName())

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the edges by the scroll bar as it is drawn: before it is shown it has no style yet."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._keep_edges)

    def scroll_to_top(self) -> None:
        """Show the top of the body, once its parts have found their places."""
        QTimer.singleShot(0, self, lambda: self._scroll.verticalScrollBar().setValue(0))

    def scroll_to(self, part: QWidget, area: QRect) -> None:
        """Bring an area of a widget in the body into view."""
        middle = part.mapTo(self._scroll.widget(), area.center())
        beside = area.height() // 2 + WINDOW_EDGE
        self._scroll.ensureVisible(middle.x(), middle.y(), area.width() // 2, beside)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        inner = self._scroll.widget()
        if now is None or inner is None or not inner.isAncestorOf(now):
            return
        is_too_tall = now.height() > self._scroll.viewport().height()
        if not is_too_tall or now.visibleRegion().isEmpty():
            self._scroll.ensureWidgetVisible(now, WINDOW_EDGE, 2 * WINDOW_EDGE)

    def _keep_edges(self) -> None:
        """Let the scroll bar stand in the margin, so that the body keeps the edges of header and footer."""
        bar = self._scroll.verticalScrollBar()
        taken = round(bar.sizeHint().width() / current_theme().scale) if bar.maximum() > bar.minimum() else 0
        space(self.body, margins=(WINDOW_EDGE, 0, WINDOW_EDGE - taken, 0), gap=BETWEEN_CARDS)

    def _set_up_scrolling(self) -> None:
        inner = QWidget()
        inner.setProperty("ground", "none")
        inner.setLayout(self.body)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        # Qt keeps room for the arrows of a scroll bar; what scrolls gives way before header and footer do.
        self._scroll.setMinimumHeight(1)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_edges)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
