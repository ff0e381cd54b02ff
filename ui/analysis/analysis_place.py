"""The Analysis place: filters on the left, a page of results for each question on the right. It only wires."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.analysis.analysis_filters import AnalysisFilters
from ui.analysis.analysis_page import AnalysisPage, Read
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.card_saving import AskPath
from ui.analysis.kept_courses import KeptCourses, LoadCourses
from ui.analysis.page_filters import GROUPS, PUBLISHED, REGRESSION, RESPONSE, SAFETY, SURVIVAL
from ui.analysis.published_page import PublishedPage
from ui.analysis.reading import Reading, ReadingContext, Step
from ui.analysis.result_sheet import ResultSheet
from ui.icons import Meaning
from ui.language import qt_translate
from ui.tasks import TaskRunner
from ui.theme.spacing import space
from ui.theme.tokens import GROUP, WINDOW_EDGE
from ui.widgets.empty_state import EmptyState
from ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from models.course import PatientCourse


class AnalysisPlace(QWidget):
    """Every page of results about the register's patients.

    Put ``place`` into the content of the Analysis place and ``place.filters`` into its sidebar::

        place = AnalysisPlace(load, runner, clock=local_now, demonstration=True)
        Place("analysis", self.tr("Analysis"), place.filters, place)

    ``load`` is called in the runner's thread and reads the courses over a connection of its own; they are kept
    until ``reload``, to be called when records have changed. Nothing is read before a page is first shown.
    ``ask_path`` gives the path for a file name (the system's dialog where not given); ``add_patient`` is what the
    button of an empty register does, which has none without it.
    """

    def __init__(
        self,
        load: LoadCourses,
        runner: TaskRunner,
        *,
        clock: Callable[[], datetime],
        demonstration: bool,
        ask_path: AskPath | None = None,
        add_patient: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._runner, self._clock, self._demonstration = runner, clock, demonstration
        self._add_patient = add_patient
        self._ask = ask_path or self._ask_path
        self.courses = KeptCourses(load)
        self.filters = AnalysisFilters(today=lambda: clock().date())
        self.survival = self._page(
            _read_survival, name=self.tr("Survival"), busy_words=self.tr("Computing survival")
        )
        self.regression = self._page(
            _read_regression, name=self.tr("Regression"), busy_words=self.tr("Fitting Cox models")
        )
        self.groups = self._page(_read_groups, name=self.tr("Groups"), busy_words=self.tr("Comparing groups"))
        self.safety = self._page(
            _read_safety, name=self.tr("Safety"), busy_words=self.tr("Counting complications")
        )
        self.response = self._page(
            _read_response, name=self.tr("Response"), busy_words=self.tr("Counting responses")
        )
        self.pages = {
            SURVIVAL: self.survival,
            REGRESSION: self.regression,
            GROUPS: self.groups,
            SAFETY: self.safety,
            RESPONSE: self.response,
        }
        self.published = (
            PublishedPage(self.courses.loader, runner, ask_path=self._ask) if demonstration else None
        )
        self.tabs = TabStrip(self._tab_names(), name=self.tr("Analysis"))
        self._stack = QStackedWidget()
        self._arrange()
        self.filters.changed.connect(self._refresh)
        self.tabs.chosen.connect(self.show_page)

    def show_page(self, code: str) -> None:
        """Go to a page."""
        self.tabs.set_value(code)
        shown = self.published if code == PUBLISHED and self.published is not None else self.pages[code]
        self._stack.setCurrentWidget(shown)
        self.filters.show_for(code)

    def reload(self) -> None:
        """Read the courses again, now where a page is seen, else when one is shown."""
        self.courses.forget()
        if self.published is not None:
            self.published.forget()
        self._refresh()

    def _refresh(self, *_: object) -> None:
        for page in self.pages.values():
            page.refresh()

    def _page(self, read: Read, *, name: str, busy_words: str) -> AnalysisPage:
        sheet = ResultSheet(self._runner, name=name, ask_path=self._ask)
        page = AnalysisPage(
            read,
            self._runner,
            courses=self.courses,
            request=self.filters.request,
            context=self._context,
            sheet=sheet,
            empty=self._no_patients(),
            busy_words=busy_words,
        )
        page.offered.connect(self.filters.set_offered)
        sheet.request_asked.connect(self.filters.set_request)
        return page

    def _context(self, step: Step) -> ReadingContext:
        return ReadingContext(self._clock().date(), self._demonstration, qt_translate, step)

    def _tab_names(self) -> list[tuple[str, str]]:
        names = [(code, page.sheet.accessibleName()) for code, page in self.pages.items()]
        if self.published is not None:
            names.append((PUBLISHED, self.tr("Published and recomputed")))
        return names

    def _arrange(self) -> None:
        for page in (*self.pages.values(), *([self.published] if self.published is not None else [])):
            self._stack.addWidget(page)
        frame = QWidget()
        frame.setProperty("ground", "background")
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QVBoxLayout(frame)
        space(row, margins=(WINDOW_EDGE, GROUP, WINDOW_EDGE, 0), gap=0)
        row.addWidget(self.tabs)
        column = QVBoxLayout(self)
        space(column, gap=0)
        column.addWidget(frame)
        column.addWidget(self._stack, 1)

    def _ask_path(self, name: str) -> Path | None:
        from ui.file_choice import ask_where_to_save

        return ask_where_to_save(self, name)

    def _no_patients(self) -> EmptyState:
        state = EmptyState(
            self.tr("No patients yet"),
            self.tr("What is computed from the register's patients will stand here."),
            action=self.tr("Add a patient") if self._add_patient is not None else "",
            meaning=Meaning.CURVE,
        )
        if self._add_patient is not None:
            state.begun.connect(self._add_patient)
        return state


def _read_survival(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    from ui.analysis.survival_reading import read_survival

    return read_survival(courses, request, context)


def _read_regression(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    from ui.analysis.regression_reading import read_regression

    return read_regression(courses, request, context)


def _read_groups(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    from ui.analysis.groups_reading import read_groups

    return read_groups(courses, request, context)


def _read_safety(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    from ui.analysis.safety_reading import read_safety

    return read_safety(courses, request, context)


def _read_response(
    courses: Sequence[PatientCourse], request: AnalysisRequest, context: ReadingContext
) -> Reading:
    from ui.analysis.response_reading import read_response

    return read_response(courses, request, context)
