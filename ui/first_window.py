"""The window of the program, light enough to be painted before anything heavy is loaded."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.login_page import LoginPage

_SIZE = (1280, 840)
_SMALLEST = (880, 560)


class FirstWindow(QMainWindow):
    """Opens on the login page. ``painted`` comes once, when the first picture is on the screen.

    That is the moment to load heavy libraries beside the window. After login ``show_page`` puts the shell in.
    """

    painted = Signal()

    def __init__(self, register_name: str = "") -> None:
        super().__init__()
        self._painted = False
        self.setWindowTitle(f"{register_name} · Thecalog" if register_name else "Thecalog")
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        self.login: LoginPage | None = LoginPage(register_name)
        self.setCentralWidget(self.login)

    def show_page(self, page: QWidget) -> None:
        """Show ``page`` in place of the login or of what was there before, which is deleted.

        The part of it that asked for the keyboard before it stood in the window has it now.
        """
        self.login = None
        wanted = page.focusWidget()
        self.setCentralWidget(page)
        if wanted is not None:
            wanted.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first painting; the timer fires when the whole picture has gone to the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)
