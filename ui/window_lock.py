"""Keeps a page out of sight while its window is locked, and brings it back as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QToolTip, QWidget

if TYPE_CHECKING:
    from ui.first_window import FirstWindow
    from ui.main_page import MainPage


class WindowLock(QObject):
    """Holds at most one page. While it does, nothing but the login can show in the window or in one of its own.

    Open dialogs are answered as Escape would; whatever opens later, from work that was under way, never reaches
    the screen.
    """

    def __init__(self, window: FirstWindow) -> None:
        super().__init__(window)
        self._window = window
        self._focused: QWidget | None = None
        self._scrolled: list[tuple[QAbstractScrollArea, int, int]] = []
        self.page: MainPage | None = None

    def hide_page(self, page: MainPage) -> None:
        """Take ``page`` out of the window, with every dialog, menu and tooltip above it."""
        self._close_what_is_open()
        self.page = page
        self._focused = self._window.focusWidget()
        self._scrolled = [
            (area, area.horizontalScrollBar().value(), area.verticalScrollBar().value())
            for area in page.findChildren(QAbstractScrollArea)
        ]
        self._window.takeCentralWidget()
        page.setParent(self._window)  # hidden, and still part of the window's life and look
        page.hide()
        QApplication.instance().installEventFilter(self)

    def give_up(self) -> MainPage | None:
        """Give the page away, still hidden."""
        page, self.page = self.page, None
        QApplication.instance().removeEventFilter(self)
        return page

    def restore_place(self, page: MainPage) -> None:
        """Bring focus and scrolling of ``page``, which shows again, to where they were."""
        focused, self._focused = self._focused, None
        if focused is not None and shiboken6.isValid(focused) and page.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        scrolled, self._scrolled = self._scrolled, []
        _scroll(scrolled)
        QTimer.singleShot(0, page, lambda: _scroll(scrolled))  # once the page has its size again

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep windows of the hidden page off the screen."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and self._is_of_page(watched):
            watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            QTimer.singleShot(0, watched, lambda: _close(watched))
        return super().eventFilter(watched, event)

    def _is_of_page(self, widget: QWidget) -> bool:
        """Whether ``widget`` is a window above the page, and not one of the login's menus."""
        if not widget.isWindow() or widget is self._window:
            return False
        login = self._window.login
        parents = _parents(widget)
        return self._window in parents and login not in parents

    def _close_what_is_open(self) -> None:
        QToolTip.hideText()
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and self._is_of_page(widget):
                _close(widget)


def _close(widget: QWidget) -> None:
    if isinstance(widget, QDialog):
        widget.reject()
    else:
        widget.close()


def _parents(widget: QWidget) -> list[QObject]:
    found: list[QObject] = []
    parent = widget.parent()
    while parent is not None:
        found.append(parent)
        parent = parent.parent()
    return found


def _scroll(scrolled: list[tuple[QAbstractScrollArea, int, int]]) -> None:
    for area, across, down in scrolled:
        if not shiboken6.isValid(area):  # a page that was read again while it was hidden
            continue
        area.horizontalScrollBar().setValue(across)
        area.verticalScrollBar().setValue(down)
