"""Writes a PDF: asks where, notes it in the audit trail, and lays it out beside the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.language import qt_translate
from ui.register_desk import RegisterDesk, sentence_of
from ui.tasks import Progress, Task
from ui.widgets.progress_panel import ProgressPanel

if TYPE_CHECKING:
    from pathlib import Path

    from models.course import PatientCourse
    from models.storage.register import Register
    from reports.print_facts import PrintFacts
    from reports.today_list import TodayGroup

Build = Callable[["PrintFacts", Progress], bytes]


class Printing(QObject):
    """One print at a time. ``saved`` carries the file's path, ``refused`` what went wrong; ``panel`` tells progress."""

    saved = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: RegisterDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._task: Task | None = None
        self.panel = ProgressPanel()
        self.panel.cancelled.connect(self._cancel)

    def print_pdf(self, name: str, build: Build, *, record_id: str, report: str, **told: str) -> None:
        """Ask where a file proposed as ``name`` goes, and write there what ``build`` makes beside the window.

        ``told`` is noted in the audit trail beside ``report``.
        """
        from models.situations import Situation

        if self._task is not None:
            return
        path = self._desk.ask_where(self._parent, name)
        if path is None:
            return
        try:
            facts = self._desk.print_facts(record_id, report=report, **told)
        except Situation as situation:
            self.refused.emit(sentence_of(situation))
            return

        def work(progress: Progress) -> Path:
            from models.storage.written_file import write_whole

            content = build(facts, progress)
            progress.check()
            return write_whole(path, content)

        self.panel.start(self.tr("Writing {name}").format(name=path.name))
        self._task = self._desk.runner.start(
            work, self._tell_saved, on_error=self._tell_refused, on_progress=self.panel.set_progress
        )
        self._task.finished.connect(self._end)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        self.panel.finish()

    def _tell_saved(self, path: Path) -> None:
        self.saved.emit(str(path))

    def _tell_refused(self, error: Exception) -> None:
        self.refused.emit(sentence_of(error))


def print_patient_summary(printing: Printing, course: PatientCourse, desk: RegisterDesk) -> None:
    """Print one patient's summary; the proposed file name holds the study code and nothing else of hers."""
    from reports.print_facts import patient_file_name

    patient, thresholds = course.patient, desk.thresholds()

    def build(facts: PrintFacts, _progress: Progress) -> bytes:
        from reports.patient_report import patient_report

        return patient_report(course, facts, translate=qt_translate, thresholds=thresholds)

    name = patient_file_name(patient.study_code or "")
    printing.print_pdf(name, build, record_id=patient.id or "", report="patient summary")


def print_cohort_report(printing: Printing, desk: RegisterDesk) -> None:
    """Print the report of all patients, which names none."""

    def build(facts: PrintFacts, progress: Progress) -> bytes:
        from models.storage.patient_queries import read_courses
        from reports.cohort_report import cohort_report

        courses = desk.beside(lambda register: read_courses(register, progress=progress))(progress)
        return cohort_report(courses, facts, translate=qt_translate)

    printing.print_pdf("cohort.pdf", build, record_id="", report="cohort report")


def print_worksheet(printing: Printing, course: PatientCourse | None, desk: RegisterDesk) -> None:
    """Print the sheet on which a session is written by hand: of one patient, or blank."""
    from reports.print_facts import patient_file_name

    thresholds, patient = desk.thresholds(), course.patient if course else None

    def build(facts: PrintFacts, _progress: Progress) -> bytes:
        from reports.worksheet import worksheet

        return worksheet(course, facts, translate=qt_translate, thresholds=thresholds)

    name = patient_file_name(patient.study_code or "", "worksheet") if patient else "worksheet.pdf"
    printing.print_pdf(name, build, record_id=(patient.id or "") if patient else "", report="worksheet")


def print_today_list(printing: Printing, desk: RegisterDesk) -> None:
    """Print the lists of Today as they stand now, in the order in which the account is shown them."""
    thresholds, now, identity = desk.thresholds(), desk.now(), desk.register.identity

    def groups(register: Register) -> list[TodayGroup]:
        from models.storage.planned_sessions import planned_sessions
        from models.storage.today_queries import read_today
        from ui.today.today_lists import lists_of_account
        from ui.today.today_paper import paper_groups

        read = read_today(register, thresholds, now=now)
        shown = lists_of_account(read, identity, now=now, translate=qt_translate)
        keys = {row.entry.patient_id for each in shown for row in each.rows} - {""}
        plans = planned_sessions(register, keys, thresholds, today=now.date())
        return paper_groups(shown, plans, qt_translate)

    def build(facts: PrintFacts, progress: Progress) -> bytes:
        from reports.today_list import today_list

        return today_list(desk.beside(groups)(progress), facts, translate=qt_translate)

    printing.print_pdf(f"today-{now:%Y-%m-%d}.pdf", build, record_id="", report="today list")
