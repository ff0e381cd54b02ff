"""The two halves of a page whose head must never be clipped: the head, and the pages that take the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.theme.theme import current_theme
from ui.theme.tokens import LEAST_BODY


class Head(QScrollArea):
    """As high as what stands in ``column``; scrolls only where that would leave the rest less than its least."""

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        inner.setProperty("ground", "none")
        # Never wider than the head: nothing scrolls sideways.
        inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(inner)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def hasHeightForWidth(self) -> bool:
        """Fewer pixels across mean more rows, as in what it holds."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of everything it holds."""
        return self.column.totalHeightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        """The least width of what it holds, no height."""
        return QSize(self.column.totalMinimumSize().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height once what it holds does."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
            self._show_bar_if_needed()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll only what is too high."""
        super().resizeEvent(event)
        self._show_bar_if_needed()

    def _show_bar_if_needed(self) -> None:
        """Take the bar away where all has room: Qt leaves it where chips take one row more beside it."""
        is_whole = self.height() >= self.heightForWidth(self.width())
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)


class Rest(QStackedWidget):
    """Pages below the head, which ask for a few lines only.

    A plain stack asks for the height of its tallest page, also of one that scrolls or is not shown, and in a low
    window Qt then takes half of that from the head.
    """

    def hasHeightForWidth(self) -> bool:
        """The height given is the height taken."""
        return False

    def minimumSizeHint(self) -> QSize:
        """The least width of its pages, and a few lines."""
        return QSize(super().minimumSizeHint().width(), current_theme().px(LEAST_BODY))
