"""Shows the state of a page whose content is computed: waiting, nothing there, failed, cancelled, or the content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.situations import Situation
from ui.icons import Meaning
from ui.language import qt_translate
from ui.tasks import Progress, Task, TaskRunner
from ui.theme.spacing import space
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_state import ErrorState
from ui.widgets.progress_panel import SHOWN_AFTER_MS, ProgressPanel


class WorkStates(QStackedWidget):
    """Runs one piece of work at a time: a newer one cancels the older, whose result is never shown.

    What was shown stays for 300 ms, then the progress takes its place. ``again_asked`` comes from the buttons
    after a failure or a cancellation.
    """

    again_asked = Signal()

    def __init__(self, runner: TaskRunner, *, content: QWidget, empty: EmptyState) -> None:
        super().__init__()
        self._runner = runner
        self._task: Task | None = None
        self._on_result: Callable[[Any], None] | None = None
        self.content = content
        self.empty = empty
        self.progress = ProgressPanel()
        self.error = ErrorState()
        self.cancelled = EmptyState(
            self.tr("Cancelled"),
            self.tr("Nothing was computed and nothing was changed."),
            action=self.tr("Compute"),
            meaning=Meaning.CURVE,
        )
        self._waiting = _framed(self.progress)
        for page in (self._waiting, self.content, self.empty, self.error, self.cancelled):
            self.addWidget(page)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOWN_AFTER_MS)
        self._patience.timeout.connect(lambda: self.setCurrentWidget(self._waiting))
        self.progress.cancelled.connect(self.cancel)
        self.error.retried.connect(self.again_asked)
        self.cancelled.begun.connect(self.again_asked)

    def run(self, work: Callable[[Progress], Any], on_result: Callable[[Any], None], *, title: str) -> None:
        """Start ``work``; ``on_result`` gets its value and chooses what to show. ``title`` says what is under way."""
        self._end()
        self._on_result = on_result
        self.progress.start(title)
        if self.currentWidget() is self.content:
            self._patience.start()
        else:
            self.setCurrentWidget(self._waiting)
        self._task = self._runner.start(
            work, self._take, on_error=self._fail, on_progress=self.progress.set_progress, receiver=self
        )

    def cancel(self) -> None:
        """End the work under way and offer to start it again."""
        if self._task is not None:
            self._end()
            self.setCurrentWidget(self.cancelled)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._task is not None

    def show_content(self) -> None:
        """Show what was computed."""
        self.setCurrentWidget(self.content)

    def show_empty(self) -> None:
        """Say that there is nothing to compute from."""
        self.setCurrentWidget(self.empty)

    def _end(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._patience.stop()
        self.progress.finish()

    def _take(self, value: Any) -> None:
        self._task = None
        self._end()
        if self._on_result is not None:
            self._on_result(value)

    def show_situation(self, situation: Situation) -> None:
        """Say why there is nothing to show, with the button that tries again."""
        self.error.show_error(_sentence(situation), safe=self.tr("The register is untouched."))
        self.setCurrentWidget(self.error)

    def _fail(self, error: Exception) -> None:
        self._task = None
        self._end()
        if isinstance(error, Situation):
            self.show_situation(error)
            return
        self.error.show_error(
            self.tr("The program made a mistake while computing."), safe=self.tr("The register is untouched.")
        )
        self.setCurrentWidget(self.error)
        raise error


def _sentence(situation: Situation) -> str:
    text = situation.sentence(qt_translate)
    place = f" ({situation.place})" if situation.place else ""
    return f"{text[:1].upper()}{text[1:]}{place}."


def _framed(panel: ProgressPanel) -> QWidget:
    frame = QWidget()
    column = QVBoxLayout(frame)
    space(column, gap=0)
    column.addStretch(1)
    column.addWidget(panel)
    column.addStretch(2)
    return frame
