"""Runs long work beside the window and brings its result back to the main thread, once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from ui.garbage_collection import CollectionOnThisThread

OnResult = Callable[[Any], None]
OnError = Callable[[Exception], None]
OnProgress = Callable[[int, int, str], None]

_BETWEEN_REPORTS_S = 0.05


class Cancelled(Exception):
    """Ends work that was cancelled, at the next step it reports."""


class Progress:
    """What work is given to report with: ``progress(done, total, text)``, also the place where it ends early."""

    def __init__(self, report: Callable[[int, int, str], None]) -> None:
        self._report = report
        self._cancelled = threading.Event()
        self._last = 0.0

    def __call__(self, done: int, total: int, text: str = "") -> None:
        """Say that ``done`` of ``total`` parts are ready (total 0: unknown). Raise Cancelled once cancelled.

        Reports that follow each other within 50 ms are left out, the last part's never.
        """
        self.check()
        now = time.monotonic()
        if done >= total > 0 or now - self._last >= _BETWEEN_REPORTS_S:
            self._last = now
            self._report(done, total, text)

    def check(self) -> None:
        """Raise Cancelled once the task was cancelled."""
        if self.cancelled:
            raise Cancelled

    @property
    def cancelled(self) -> bool:
        """Whether somebody cancelled the task."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to end."""
        self._cancelled.set()


class Task(QObject):
    """One piece of work under way. ``finished`` comes once, after the result, the error or the cancellation."""

    finished = Signal()
    progressed = Signal(int, int, str)
    _ended = Signal(object, object)

    def __init__(
        self, on_result: OnResult | None, on_error: OnError | None, receiver: QObject | None
    ) -> None:
        super().__init__()
        self._on_result = on_result
        self._on_error = on_error
        self._receiver = receiver or _receiver_of(on_result) or _receiver_of(on_error)
        self.progress = Progress(self.progressed.emit)
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to end; its result will not be delivered."""
        self.progress.cancel()

    @property
    def cancelled(self) -> bool:
        """Whether the task was cancelled."""
        return self.progress.cancelled

    def run(self, work: Callable[[Progress], Any]) -> None:
        """Do the work in the thread this is called from."""
        try:
            self.progress.check()
            result = work(self.progress)
        except Cancelled:
            self._ended.emit(None, None)
        except Exception as error:
            self._ended.emit(None, error)
        else:
            self._ended.emit((result,), None)

    @Slot(object, object)
    def _deliver(self, result: tuple[Any] | None, error: Exception | None) -> None:
        on_result, on_error = self._on_result, self._on_error
        self._on_result = self._on_error = None
        try:
            if self.cancelled or self._receiver_is_gone():
                return
            if error is not None:
                _deliver_error(error, on_error)
            elif result is not None and on_result is not None:
                on_result(result[0])
        finally:
            self._receiver = None
            self.finished.emit()

    def _receiver_is_gone(self) -> bool:
        return self._receiver is not None and not shiboken6.isValid(self._receiver)


class TaskRunner:
    """Starts tasks on a few threads of its own; with ``threads=1`` they run one after the other, in order.

    Work is given a snapshot of what it needs, never a widget or a connection that belongs to another thread.
    """

    def __init__(self, *, threads: int = 2) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        # A thread that stays lets a runner of one thread keep what belongs to a thread, as a connection does.
        self._pool.setExpiryTimeout(-1)
        self._tasks: set[Task] = set()
        self._collection = CollectionOnThisThread()

    def start(
        self,
        work: Callable[[Progress], Any],
        on_result: OnResult | None = None,
        *,
        on_error: OnError | None = None,
        on_progress: OnProgress | None = None,
        receiver: QObject | None = None,
    ) -> Task:
        """Run ``work(progress)`` beside the window.

        Exactly one of ``on_result`` and ``on_error`` is called, on the main thread, unless the task was cancelled
        or the widget that receives is gone: the one a callback is bound to, or ``receiver``. An error without
        ``on_error`` is raised on the main thread, for the program's own crash message.
        """
        task = Task(on_result, on_error, receiver)
        if on_progress is not None:
            _connect_progress(task, on_progress)
        self._tasks.add(task)
        task.finished.connect(lambda: self._tasks.discard(task), Qt.ConnectionType.QueuedConnection)
        self._pool.start(lambda: task.run(work))
        return task

    @property
    def busy(self) -> bool:
        """Whether any task is under way."""
        return bool(self._tasks)

    def close(self, *, wait_ms: int = 5000) -> bool:
        """Cancel everything and wait for the threads; give whether all ended in time."""
        for task in list(self._tasks):
            task.cancel()
        self._pool.clear()
        all_ended = self._pool.waitForDone(wait_ms)
        if all_ended:
            self._collection.end()
        return all_ended


def _connect_progress(task: Task, on_progress: OnProgress) -> None:
    """Let progress arrive on the main thread; ``relay`` is a slot of the task, which lives there."""
    relay = _Relay(task, on_progress)
    task.progressed.connect(relay.pass_on, Qt.ConnectionType.QueuedConnection)


class _Relay(QObject):
    """Calls a function on the main thread, since a bare function would be called on the worker's."""

    def __init__(self, task: Task, on_progress: OnProgress) -> None:
        super().__init__(task)
        self._task = task
        self._on_progress = on_progress

    @Slot(int, int, str)
    def pass_on(self, done: int, total: int, text: str) -> None:
        receiver = _receiver_of(self._on_progress)
        if not self._task.cancelled and (receiver is None or shiboken6.isValid(receiver)):
            self._on_progress(done, total, text)


def _receiver_of(callback: Callable[..., None] | None) -> QObject | None:
    owner = getattr(callback, "__self__", None)
    return owner if isinstance(owner, QObject) else None


def _deliver_error(error: Exception, on_error: OnError | None) -> None:
    if on_error is None:
        raise error
    on_error(error)
