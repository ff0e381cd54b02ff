"""Saves the course figure as a file, drawn anew in black on white."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.language import qt_translate
from ui.register_desk import RegisterDesk, sentence_of
from ui.tasks import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from models.course import PatientCourse


class FigureExport(QObject):
    """``saved`` carries the file's path, ``refused`` the sentence of what went wrong."""

    saved = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: RegisterDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent

    def save(self, course: PatientCourse | None, kind: str) -> None:
        """Ask where, note it in the audit trail, and write "png", "svg" or "pdf"."""
        if course is None:
            return
        from models.situations import Situation

        path = self._desk.ask_where(self._parent, f"{course.patient.study_code}-course.{kind}")
        if path is None:
            return
        try:
            self._desk.print_facts(course.patient.id or "", figure="course", format=kind)
        except Situation as situation:
            self.refused.emit(sentence_of(situation))
            return
        today = self._desk.today()

        def work(_progress: Progress) -> Path:
            from analysis.figures.course_figure import course_figure
            from analysis.figures.figure_file import FigureFormat, figure_bytes
            from analysis.figures.figure_style import PRINT
            from models.storage.written_file import write_whole

            figure = course_figure(course, style=PRINT, translate=qt_translate, as_of=today)
            return write_whole(path, figure_bytes(figure, FigureFormat(kind)))

        self._desk.runner.start(work, self._tell_saved, on_error=self._tell_refused)

    def _tell_saved(self, path: Path) -> None:
        self.saved.emit(str(path))

    def _tell_refused(self, error: Exception) -> None:
        self.refused.emit(sentence_of(error))
