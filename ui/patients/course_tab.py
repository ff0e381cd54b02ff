"""The Course tab: one timeline of everything, and below it what changes from session to session."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.figure_captions import course_caption
from ui.patients.figure_export import FigureExport
from ui.patients.timeline_card import TimelineCard
from ui.patients.title_row import TitleRow
from ui.register_desk import RegisterDesk
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_button import IconButton
from ui.widgets.page import Page
from ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from analysis.figures.course_marks import CourseLanes
    from analysis.figures.figure_style import FigureStyle
    from analysis.figures.lane_sheet import DrawnLanes
    from analysis.figures.time_window import TimeWindow
    from analysis.trends import PatientTrends
    from models.course import PatientCourse
    from ui.patients.timeline_card import Draw

TIME, CYCLE = "time", "cycle"


class CourseTab(Page):
    """Draws the course it is given once it is seen, and again where width, theme or course change.

    ``record_asked`` carries table and id of the row behind a mark that was opened.
    """

    record_asked = Signal(str, str)

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__(name=self.tr("Course"))
        self._desk = desk
        self._course: PatientCourse | None = None
        self.export = FigureExport(desk, self)
        self.print_button = IconButton(self.tr("&Print summary"), Meaning.PRINT)
        self.export_button = IconButton(self.tr("Save figure"), Meaning.EXPORT)
        self.timeline = TimelineCard(desk, title=self.tr("Timeline"), name=self.tr("Course of the patient"))
        self.trends = TimelineCard(desk, title=self.tr("Trends"), name=self.tr("Trends of the patient"))
        self.view = self.timeline.view
        self.trends_export_button = IconButton(self.tr("Save trends"), Meaning.EXPORT)
        self.across = SegmentedChoice(
            [(TIME, self.tr("Time")), (CYCLE, self.tr("Cycles"))],
            name=self.tr("Trends over"),
            clearable=False,
        )
        self.empty = EmptyState(
            self.tr("Nothing to draw yet"),
            self.tr("Sessions, complications, scores and therapies will stand here on one timeline."),
            meaning=Meaning.CURVE,
        )
        self.no_trends = EmptyState(
            self.tr("No trends yet"),
            self.tr(
                "Pain, KPS, the fluid's results, the dose so far and the intervals will stand here, one below "
                "the other, as soon as a session or a score is recorded."
            ),
        )
        self._arrange()
        self._connect()

    def show_course(self, course: PatientCourse) -> None:
        """Show another course, or the same one after a change, which stays as it is zoomed."""
        is_same = self._course is not None and self._course.patient.id == course.patient.id
        self._course = course
        has_any = bool(course.administrations or course.assessments or course.therapies)
        has_trends = _has_trends(course)
        self.timeline.setVisible(has_any)
        self.trends.setVisible(has_any and has_trends)
        self.no_trends_card.setVisible(has_any and not has_trends)
        self.empty.setVisible(not has_any)
        self.export_button.setEnabled(has_any)
        self.across.setVisible(bool(course.sessions_with_drug))
        words = course_caption(course, qt_translate)
        self.row.caption.setText(words)
        if not is_same:
            self.across.set_value(TIME)
        if has_any:
            self.timeline.set_source(self._course_source(course), description=words, keep_part=is_same)
            self._show_trends(keep_part=is_same)

    def take_focus(self) -> None:
        """Bring the keyboard to the timeline."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_trends(self, *, keep_part: bool) -> None:
        if self._course is not None and _has_trends(self._course):
            source = self._trends_source(self._course, self.across.value() or TIME)
            description = self.tr("Pain, KPS, fluid, dose so far and intervals of the patient")
            self.trends.set_source(source, description=description, keep_part=keep_part)

    def _course_source(self, course: PatientCourse) -> Draw:
        """Draws the timeline; the course is read once, however often somebody zooms."""
        today = self._desk.today()

        @cache
        def lanes() -> CourseLanes:
            from analysis.figures.course_lanes import course_lanes

            return course_lanes(course, translate=qt_translate, as_of=today)

        def draw(style: FigureStyle, part: TimeWindow | None) -> DrawnLanes:
            from analysis.figures.course_figure import drawn_lanes

            return drawn_lanes(lanes(), style=style, translate=qt_translate, window=part)

        return draw

    def _trends_source(self, course: PatientCourse, across: str) -> Draw:
        """Draws the trends over time or cycles."""
        today, thresholds = self._desk.today(), self._desk.thresholds()

        @cache
        def trends() -> PatientTrends:
            from analysis.trends import patient_trends

            return patient_trends(course, as_of=today, thresholds=thresholds)

        def draw(style: FigureStyle, part: TimeWindow | None) -> DrawnLanes:
            from analysis.figures.trend_panels import TrendAxis
            from analysis.figures.trends_figure import drawn_trends

            return drawn_trends(
                trends(), by=TrendAxis(across), style=style, translate=qt_translate, window=part
            )

        return draw

    def _offer(self, card: TimelineCard, button: IconButton) -> None:
        menu = card.view.export_menu()
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _connect(self) -> None:
        self.view.export_asked.connect(lambda kind: self.export.save(self._course, kind))
        self.trends.view.export_asked.connect(
            lambda kind: self.export.save(self._course, kind, trends_over=self.across.value() or TIME)
        )
        self.export_button.clicked.connect(lambda: self._offer(self.timeline, self.export_button))
        self.trends_export_button.clicked.connect(lambda: self._offer(self.trends, self.trends_export_button))
        for card in (self.timeline, self.trends):
            card.view.record_opened.connect(self.record_asked)
            card.view.area_chosen.connect(lambda area, view=card.view: self.scroll_to(view, area))
        self.across.valueChanged.connect(lambda _code: self._show_trends(keep_part=False))

    def _arrange(self) -> None:
        self.row = TitleRow(self.tr("Course"), buttons=[self.export_button, self.print_button])
        self.header.addWidget(self.row)
        self.trends.title_row.addWidget(self.trends_export_button)
        self.trends.line.addWidget(self.across, 0, Qt.AlignmentFlag.AlignRight)
        self.no_trends_card = Card(self.tr("Trends"))
        self.no_trends_card.add(self.no_trends)
        for part in (self.timeline, self.trends, self.no_trends_card, self.empty):
            self.body.addWidget(part)
        self.empty.hide()
        self.no_trends_card.hide()
        self.body.addStretch(1)


def _has_trends(course: PatientCourse) -> bool:
    """Whether anything is recorded that changes over time."""
    scores = [course.patient.kps_at_lm, *(look.kps for look in course.assessments)]
    return bool(course.administrations) or any(score is not None for score in scores)
