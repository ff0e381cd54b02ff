"""Notices that nobody has touched the window for a while."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

TICK_MS = 1000

_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """``expired`` comes once when no key, click, wheel or touch came for as long as ``begin`` was told.

    It listens where input enters a window of the program, before it is spread over the widgets, so that it costs
    nothing while pages are built. It goes by the clock of the wall, which also counts while the machine sleeps:
    the key that wakes it is not yet input for what stood there.
    """

    expired = Signal()

    def __init__(self, clock: Callable[[], datetime], *, tick_ms: int = TICK_MS) -> None:
        super().__init__()
        self._clock = clock
        self.limit = timedelta()
        self._last = clock()
        self._ticking = QTimer(self)
        self._ticking.setInterval(tick_ms)
        self._ticking.timeout.connect(self._end_when_over)
        QGuiApplication.instance().focusWindowChanged.connect(self.listen_to)

    def begin(self, limit: timedelta) -> None:
        """Count from now on up to ``limit``."""
        self.limit, self._last = limit, self._clock()
        self._ticking.start()
        for window in QGuiApplication.topLevelWindows():
            self.listen_to(window)

    def end(self) -> None:
        """Count no more."""
        self._ticking.stop()

    def listen_to(self, window: QWindow | None) -> None:
        """Take input into ``window`` for a sign of somebody being there."""
        if window is not None and self._ticking.isActive():
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew; what comes too late goes nowhere."""
        if event.type() in _ACTIVITY and self._ticking.isActive():
            if self._end_when_over():
                return True
            self._last = self._clock()
        return super().eventFilter(watched, event)

    def _end_when_over(self) -> bool:
        now = self._clock()
        self._last = min(self._last, now)  # a clock that was set back begins anew
        is_over = now - self._last >= self.limit
        if is_over:
            self.end()
            self.expired.emit()
        return is_over
