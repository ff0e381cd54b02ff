"""The Course tab: one timeline of everything, drawn beside the window at the width there is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from analysis.palette import DARK
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.figure_export import FigureExport
from ui.patients.title_row import TitleRow
from ui.register_desk import RegisterDesk, sentence_of
from ui.tasks import Progress, Task
from ui.theme.theme import current_theme
from ui.typed_dates import shown_date
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.figure_view import FigureView
from ui.widgets.icon_button import IconButton
from ui.widgets.page import Page
from ui.widgets.text import TextRole, text_label

if TYPE_CHECKING:
    from analysis.figures.course_figure import DrawnCourse
    from analysis.figures.course_marks import CourseMark
    from models.course import PatientCourse

_DPI = 100
_RESIZING_MS = 120
_FIRST_HEIGHT = 420


class CourseTab(Page):
    """Draws the course it is given once it is seen, and again where width, theme or course change."""

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__(name=self.tr("Course"))
        self._desk = desk
        self._course: PatientCourse | None = None
        self._drawn: DrawnCourse | None = None
        self._task: Task | None = None
        self._wanted: tuple[object, ...] = ()
        self.view = FigureView(desk.runner, name=self.tr("Course of the patient"))
        self.export = FigureExport(desk, self)
        self.print_button = IconButton(self.tr("&Print summary"), Meaning.PRINT)
        self.export_button = IconButton(self.tr("Save figure"), Meaning.EXPORT)
        self.empty = EmptyState(
            self.tr("Nothing to draw yet"),
            self.tr("Sessions, complications, scores and therapies will stand here on one timeline."),
            meaning=Meaning.CURVE,
        )
        self.problem = text_label("", TextRole.BODY, wrap=True)
        self._arrange()
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_RESIZING_MS)
        self._resting.timeout.connect(self._draw)
        self.stage.resized.connect(lambda: self._resting.start(_RESIZING_MS))
        self.view.export_asked.connect(lambda chosen: self.export.save(self._course, chosen))
        self.view.pointed.connect(self._tell_mark)
        self.export_button.clicked.connect(self._offer_formats)

    def show_course(self, course: PatientCourse) -> None:
        """Show another course, or the same one after a change."""
        self._course = course
        has_any = bool(course.administrations or course.assessments or course.therapies)
        self.card.setVisible(has_any)
        self.empty.setVisible(not has_any)
        self.export_button.setEnabled(has_any)
        self.row.caption.setText(self._caption(course))
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was not drawn while another tab was open."""
        super().showEvent(event)
        self._resting.start(0)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_resting"):
            self._resting.start(0)

    def _draw(self) -> None:
        course, theme = self._course, current_theme()
        across = self.stage.width()
        if course is None or not self.isVisible() or not self.card.isVisible() or across < 2:
            return
        wanted = (course, across, theme)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        is_dark, inches, today = theme.palette == DARK, across / (_DPI * theme.scale), self._desk.today()

        def work(_progress: Progress) -> DrawnCourse:
            from analysis.figures.course_figure import drawn_course
            from analysis.figures.figure_style import SCREEN_DARK, SCREEN_LIGHT

            style = replace(SCREEN_DARK if is_dark else SCREEN_LIGHT, width=inches)
            return drawn_course(course, style=style, translate=qt_translate, as_of=today)

        if self._task is not None:
            self._task.cancel()
        self._task = self._desk.runner.start(work, self._show, on_error=self._refuse)

    def _show(self, drawn: DrawnCourse) -> None:
        self._drawn = drawn
        self.problem.hide()
        self.view.show()
        pixels = _DPI * current_theme().scale
        size = drawn.figure.get_size_inches()
        self.stage.fit(round(size[0] * pixels), round(size[1] * pixels))
        words = self.row.caption.text()
        self.view.set_figure(drawn.figure, description=words)

    def _refuse(self, error: Exception) -> None:
        self.view.hide()
        self.problem.setText(sentence_of(error))
        self.problem.show()

    def _offer_formats(self) -> None:
        menu = self.view.export_menu()
        menu.popup(self.export_button.mapToGlobal(self.export_button.rect().bottomLeft()))

    def _tell_mark(self, place: QPointF) -> None:
        """Say what stands under the mouse; the axes are a part of the figure that drawing does not move."""
        drawn = self._drawn
        if drawn is None:
            return
        ratio = self.view.devicePixelRatioF()
        width, height = self.view.width() * ratio, self.view.height() * ratio
        axes = drawn.figure.axes[0]
        box = axes.get_position()
        across = (place.x() / width - box.x0) / box.width
        up = (place.y() / height - box.y0) / box.height
        (first, last), (bottom, top) = axes.get_xlim(), axes.get_ylim()
        marks = drawn.marks_at(first + across * (last - first), bottom + up * (top - bottom))
        text = _told(marks[0].mark) if marks else ""
        QToolTip.showText(self.view.cursor().pos(), text, self.view) if text else QToolTip.hideText()

    def _caption(self, course: PatientCourse) -> str:
        diagnosis = course.patient.lm_diagnosis_date
        words = self.tr("{n} sessions with drug since LM diagnosis on {day}")
        if len(course.sessions_with_drug) == 1:
            words = self.tr("{n} session with drug since LM diagnosis on {day}")
        return words.format(
            n=len(course.sessions_with_drug), day=shown_date(diagnosis, qt_translate) if diagnosis else "–"
        )

    def _arrange(self) -> None:
        self.row = TitleRow(self.tr("Course"), buttons=[self.export_button, self.print_button])
        self.header.addWidget(self.row)
        self.card = Card()
        self.stage = _Stage(self.view)
        self.card.add(self.stage)
        self.card.add(self.problem)
        self.problem.hide()
        self.body.addWidget(self.card)
        self.body.addWidget(self.empty)
        self.empty.hide()
        self.body.addStretch(1)


def _told(mark: CourseMark) -> str:
    day = f"{shown_date(mark.day, qt_translate)}: " if mark.day else ""
    return f"{day}{mark.text}"


class _Stage(QWidget):
    """Holds the picture at its own size and is as wide as there is room; ``resized`` tells when that changes."""

    resized = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self._view = view
        view.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(current_theme().px(_FIRST_HEIGHT))

    def fit(self, width: int, height: int) -> None:
        """Give the picture its size in pixels."""
        self._view.setFixedSize(width, height)
        self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.resized.emit()
