"""Writes the summaries of many patients into a folder beside the window, until they are done or it is cancelled."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.language import qt_translate
from ui.register_desk import RegisterDesk, sentence_of
from ui.tasks import Progress, Task
from ui.widgets.progress_panel import ProgressPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from reports.patient_batch import WrittenReports
    from reports.print_facts import PrintFacts
    from ui.summaries.summaries_order import SummariesOrder


class _Run:
    """One batch under way: whether to stop, and how many files there are."""

    def __init__(self) -> None:
        self.stop = Event()
        self.files = self.total = 0

    def goes_on(self, done: int, total: int, progress: Progress) -> bool:
        """Tell how far it has come; give whether nobody stopped it."""
        self.files, self.total = done, total
        words = qt_translate("Summaries", "{done} of {total}")
        progress(done, total, words.format(done=done, total=total))
        return not self.stop.is_set()


class SummariesWriting(QObject):
    """One batch at a time. ``written`` and ``cancelled`` carry what became of it, ``refused`` what went wrong;
    ``begun`` comes first.

    A cancelled batch ends between two files; those that are written stay.
    """

    written = Signal(str)
    cancelled = Signal(str)
    refused = Signal(str)
    begun = Signal()

    def __init__(self, desk: RegisterDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._task: Task | None = None
        self._run = _Run()
        self._report = ""
        self.panel = ProgressPanel()
        self.panel.cancelled.connect(self.cancel)

    def ask(self, searched: str) -> None:
        """Ask for whom and where to; ``searched`` is what stands in the search field of the patients."""
        from models.permissions import REGISTER, Action
        from models.situations import NotAllowed
        from ui.summaries.summaries_dialog import SummariesDialog

        if self._task is not None:
            self.refused.emit(self.tr("Summaries are being written already."))
            return
        try:
            self._desk.register.identity.require(Action.PRINT, REGISTER)
        except NotAllowed as situation:
            self.refused.emit(sentence_of(situation))
            return
        dialog = SummariesDialog(self._parent.window(), self._desk, searched)
        dialog.ordered.connect(self.write)
        dialog.open()

    def write(self, order: SummariesOrder) -> None:
        """Note the print once, and begin."""
        from models.situations import Situation
        from reports.patient_batch import refuse_mixed

        codes = [each.study_code for each in order.patients]
        try:
            refuse_mixed(codes, order.folder, deidentified=order.deidentified)
            facts = self._desk.print_facts("", **order.told())
        except Situation as situation:
            self.refused.emit(_refusal(situation))
            return
        self._run, self._report = _Run(), order.report
        self.begun.emit()
        self.panel.start(self.tr("Writing patient summaries"))
        self._task = self._desk.runner.start(
            _work(self._desk, order, facts, self._run),
            self._tell_ended,
            on_error=self._tell_refused,
            on_progress=self.panel.set_progress,
        )
        self._task.finished.connect(self._end)

    def cancel(self) -> None:
        """Write no more after the file that is under way."""
        self._run.stop.set()

    def _end(self) -> None:
        self._task = None
        self.panel.finish()

    def _note(self) -> None:
        """What was written is known only now, and the trail has to say it."""
        from reports.noted_print import note_written

        run, register = self._run, self._desk.register
        note_written(register, written=run.files, total=run.total, report=self._report)

    def _tell_ended(self, ended: tuple[str, bool]) -> None:
        self._note()
        words, is_cancelled = ended
        (self.cancelled if is_cancelled else self.written).emit(words)

    def _tell_refused(self, error: Exception) -> None:
        self._note()
        words = _refusal(error)
        if self._run.files:
            words += " " + self.tr("Files written before it: {n}.").format(n=self._run.files)
        self.refused.emit(words)


def _refusal(error: Exception) -> str:
    """Why nothing more was written, with the name of the file where it is about one."""
    from models.situations import FileSituation

    words = sentence_of(error)
    return f"{Path(error.place).name}: {words}" if isinstance(error, FileSituation) else words


def _work(
    desk: RegisterDesk, order: SummariesOrder, facts: PrintFacts, run: _Run
) -> Callable[[Progress], tuple[str, bool]]:
    """Work that gives the words for how it ended, and whether it was cancelled."""
    thresholds, keys = desk.thresholds(), {patient.id for patient in order.patients}

    def work(progress: Progress) -> tuple[str, bool]:
        from models.storage.patient_queries import read_courses
        from reports.patient_batch import write_patient_reports
        from ui.summaries.summaries_words import ended_words

        courses = [each for each in desk.beside(read_courses)(progress) if each.patient.id in keys]
        ended: WrittenReports = write_patient_reports(
            courses,
            order.folder,
            facts,
            translate=qt_translate,
            thresholds=thresholds,
            progress=lambda done, total: run.goes_on(done, total, progress),
            deidentified=order.deidentified,
        )
        words = ended_words(ended, len(courses), order.folder, qt_translate, deidentified=order.deidentified)
        return words, ended.cancelled

    return work
