"""Saves the figures of one patient as files, drawn anew in black on white with their captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.language import qt_translate
from ui.register_desk import RegisterDesk, sentence_of
from ui.tasks import Progress

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from matplotlib.figure import Figure

    from models.course import PatientCourse
    from models.thresholds import Thresholds


class FigureExport(QObject):
    """``saved`` carries the file's path, ``refused`` the sentence of what went wrong.

    The whole course is drawn, whatever part of it is zoomed on the screen: a copy for the chart that leaves out
    what happened before or after would mislead whoever reads it without the program.
    """

    saved = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: RegisterDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent

    def save(self, course: PatientCourse | None, kind: str, *, trends_over: str = "") -> None:
        """Ask where, note it in the audit trail, and write "png", "svg" or "pdf".

        The timeline, or the trends over "time" or "cycle".
        """
        if course is None:
            return
        from models.situations import Situation

        name = "trends" if trends_over else "course"
        path = self._desk.ask_where(self._parent, f"{course.patient.study_code}-{name}.{kind}")
        if path is None:
            return
        try:
            self._desk.print_facts(course.patient.id or "", figure=name, format=kind)
        except Situation as situation:
            self.refused.emit(sentence_of(situation))
            return
        today, thresholds = self._desk.today(), self._desk.thresholds()

        def work(_progress: Progress) -> Path:
            from analysis.figures.figure_caption import captioned_bytes
            from analysis.figures.figure_file import FigureFormat
            from analysis.figures.figure_style import PRINT
            from models.storage.written_file import write_whole

            if trends_over:
                figure, caption = _trends(course, trends_over, today, thresholds)
            else:
                figure, caption = _timeline(course, today)
            return write_whole(path, captioned_bytes(figure, caption, FigureFormat(kind), style=PRINT))

        self._desk.runner.start(work, self._tell_saved, on_error=self._tell_refused)

    def _tell_saved(self, path: Path) -> None:
        self.saved.emit(str(path))

    def _tell_refused(self, error: Exception) -> None:
        self.refused.emit(sentence_of(error))


def _timeline(course: PatientCourse, today: date) -> tuple[Figure, str]:
    from analysis.figures.course_figure import course_figure
    from analysis.figures.figure_style import PRINT
    from ui.patients.figure_captions import saved_course_caption

    figure = course_figure(course, style=PRINT, translate=qt_translate, as_of=today)
    return figure, saved_course_caption(course, today, qt_translate)


def _trends(course: PatientCourse, over: str, today: date, thresholds: Thresholds) -> tuple[Figure, str]:
    from analysis.figures.figure_style import PRINT
    from analysis.figures.trend_panels import TrendAxis
    from analysis.figures.trends_figure import trends_figure
    from analysis.trends import patient_trends
    from ui.patients.figure_captions import saved_trends_caption

    trends = patient_trends(course, as_of=today, thresholds=thresholds)
    figure = trends_figure(trends, by=TrendAxis(over), style=PRINT, translate=qt_translate)
    return figure, saved_trends_caption(trends, course, qt_translate)
