"""Makes a PDF beside the window, notes it in the audit trail, shows it, and lets it leave to a printer or a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.register_desk import RegisterDesk, sentence_of
from ui.tasks import Progress, Task
from ui.widgets.progress_panel import ProgressPanel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from reports.print_facts import PrintFacts
    from ui.paper.page_pictures import PageSizes
    from ui.paper.preview import PrintPreview

Build = Callable[["PrintFacts", Progress], bytes]


class Printing(QObject):
    """One print at a time, in a preview. ``saved`` carries the path of a file that was written, ``printed`` the name of
    the printer, ``refused`` what went wrong before there was a preview; ``panel`` tells progress until then.
    """

    saved = Signal(str)
    printed = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: RegisterDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._task: Task | None = None
        self.preview: PrintPreview | None = None
        self.panel = ProgressPanel()
        self.panel.cancelled.connect(self._cancel)

    def print_pdf(self, name: str, build: Build, *, record_id: str, report: str, **told: str) -> None:
        """Make what ``build`` lays out beside the window and show it; a file is proposed as ``name``.

        ``told`` is noted in the audit trail beside ``report``.
        """
        from models.situations import Situation

        if self._task is not None or self.preview is not None:
            return
        try:
            facts = self._desk.print_facts(record_id, report=report, **told)
        except Situation as situation:
            self.refused.emit(sentence_of(situation))
            return

        def work(progress: Progress) -> tuple[bytes, PageSizes]:
            from ui.paper.page_pictures import page_sizes

            content = build(facts, progress)
            progress.check()
            return content, page_sizes(content)

        self.panel.start(self.tr("Preparing {name}").format(name=name))
        self._task = self._desk.runner.start(
            work,
            lambda made: self._show(name, *made),
            on_error=lambda error: self.refused.emit(sentence_of(error)),
            on_progress=self.panel.set_progress,
            receiver=self,
        )
        self._task.finished.connect(self._end)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        self.panel.finish()

    def _show(self, name: str, content: bytes, sizes: PageSizes) -> None:
        from ui.paper.preview import PrintPreview

        preview = PrintPreview(self._parent, self._desk.runner, name=name, content=content, sizes=sizes)
        preview.save_asked.connect(self._save)
        preview.print_asked.connect(self._print)
        preview.panel.cancelled.connect(self._cancel)
        preview.finished.connect(self._forget)
        self.preview = preview
        preview.open()

    def _forget(self) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
            self.preview = None

    def _save(self) -> None:
        preview = self.preview
        if preview is None or self._task is not None:
            return
        path = self._desk.ask_where(preview, preview.name)
        if path is None:
            return
        content = preview.content

        def work(progress: Progress) -> Path:
            from models.storage.written_file import write_whole

            progress.check()
            return write_whole(path, content)

        title = self.tr("Writing {name}").format(name=path.name)
        self._leave(work, lambda written: self.saved.emit(str(written)), title)

    def _print(self) -> None:
        preview = self.preview
        if preview is None or self._task is not None:
            return
        printer = self._desk.choose_printer(preview, preview.name)
        if printer is None:
            return
        content = preview.content

        def work(progress: Progress) -> str:
            from ui.paper.printer import send_to_printer

            send_to_printer(content, printer, progress)
            return _called(printer)

        self._leave(work, self.printed.emit, self.tr("Printing {name}").format(name=preview.name))

    def _leave(self, work: Callable[[Progress], str | Path], tell: Callable[[str], None], title: str) -> None:
        """Write or print beside the window; the preview goes once it is done, and stays with a sentence where not."""
        preview = self.preview
        if preview is None:
            return
        preview.set_busy(True)
        preview.panel.start(title)

        def done(result: str) -> None:
            preview.accept()
            tell(result)

        self._task = self._desk.runner.start(
            work,
            done,
            on_error=lambda error: preview.refuse(sentence_of(error)),
            on_progress=preview.panel.set_progress,
            receiver=preview,
        )
        self._task.finished.connect(self._end_leaving)

    def _end_leaving(self) -> None:
        self._task = None
        if self.preview is not None:
            self.preview.panel.finish()
            self.preview.set_busy(False)


def _called(printer: QPrinter) -> str:
    return printer.printerName() or printer.outputFileName()
