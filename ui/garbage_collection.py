"""Collects cyclic garbage on the window's thread alone, while other threads work beside it."""

from __future__ import annotations

import gc
import time
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer

_EVERY_MS = 50
_BETWEEN_FULL_S = 30.0
_AT_ONCE = 100_000
"""Objects that one collection short of a full one goes through; so many take about 10 ms."""


class CollectionOnThisThread(QObject):
    """Python's own collection is off from the first of these made until the last one is ended.

    It runs in whichever thread happens to allocate, and destroys what it finds there. A window's parts destroyed in
    another thread take a lock of Qt and then wait for Python's, while the window's thread has Python's and waits for
    Qt's: both stand still for good. So the window's thread collects, by the counts that Python keeps all the same.
    """

    _holding: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self._ended = False
        self._full_at = time.monotonic()
        self._survivors = 0
        CollectionOnThisThread._holding += 1
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        if QCoreApplication.instance() is not None:
            self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due; all of them at most twice a minute.

        Work on other threads makes objects by the hundred thousand, as the patients of a large register. So the middle
        generation is due as well before more of them than fit one short pause have come into it.
        """
        counts, limits = gc.get_count(), gc.get_threshold()
        if counts[2] > limits[2] and time.monotonic() - self._full_at >= _BETWEEN_FULL_S:
            self._full_at = time.monotonic()
            self._survivors = 0
            gc.collect(2)
        elif counts[1] > limits[1] or self._survivors + counts[0] > _AT_ONCE:
            self._survivors = 0
            gc.collect(1)
        elif counts[0] > limits[0]:
            self._survivors += counts[0]
            gc.collect(0)

    def end(self) -> None:
        """Leave collecting to Python again, once no other thread works any more."""
        if self._ended:
            return
        self._ended = True
        self._timer.stop()
        CollectionOnThisThread._holding -= 1
        if not CollectionOnThisThread._holding:
            gc.enable()
