"""Looks every two seconds whether another window has written to the register, or another hour has begun."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from models.situations import Situation
from models.storage.outside_changes import OutsideChanges
from ui.register_desk import RegisterDesk

INTERVAL_MS = 2000


class RegisterWatch(QObject):
    """``changed`` carries the tables that others wrote to, ``hour_turned`` whether another day has begun as well."""

    changed = Signal(object)
    hour_turned = Signal(bool)

    def __init__(self, desk: RegisterDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._outside = OutsideChanges(desk.register)
        self._hour = desk.now().replace(minute=0, second=0, microsecond=0)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and from now on."""
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Look no more until the next start, which tells what happened meanwhile."""
        self._timer.stop()

    def look(self) -> None:
        """Tell what others have changed since the last look."""
        try:
            tables = self._outside.tables()
        except Situation:
            return  # whoever reads or saves next is told what is wrong with the file; a look asks for nothing
        if tables:
            self.changed.emit(tables)
        hour = self._desk.now().replace(minute=0, second=0, microsecond=0)
        if hour != self._hour:
            is_other_day, self._hour = hour.date() != self._hour.date(), hour
            self.hour_turned.emit(is_other_day)
