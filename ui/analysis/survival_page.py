"""The survival page of the Analysis place: it only wires filters, work, states and sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.situations import Situation
from ui.analysis.analysis_filters import AnalysisFilters
from ui.analysis.published_page import LoadCourses, PublishedPage
from ui.analysis.survival_figure_card import AskPath
from ui.analysis.survival_request import SurvivalRequest
from ui.analysis.survival_sheet import SurvivalSheet
from ui.analysis.work_states import WorkStates
from ui.icons import Meaning
from ui.language import qt_translate
from ui.tasks import Progress, TaskRunner
from ui.theme.spacing import space
from ui.theme.tokens import GROUP, WINDOW_EDGE
from ui.widgets.empty_state import EmptyState
from ui.widgets.tab_strip import TabStrip

_SURVIVAL, _PUBLISHED = "survival", "published"

if TYPE_CHECKING:
    from models.course import PatientCourse
    from ui.analysis.survival_columns import ColumnsOffered
    from ui.analysis.survival_reading import SurvivalReading


class SurvivalPage(QWidget):
    """Survival of the register's patients.

    Put ``page`` into the content of the Analysis place and ``page.filters`` into its sidebar::

        page = SurvivalPage(load, runner, clock=local_now, demonstration=True)
        Place("analysis", self.tr("Analysis"), page.filters, page)

    ``load`` is called in the runner's thread and reads the courses over a connection of its own; the page keeps them
    until ``reload``, to be called when records have changed. Nothing is read before the page is first shown.
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
        self._load = load
        self._clock = clock
        self._demonstration = demonstration
        self._courses: tuple[PatientCourse, ...] | None = None
        self.filters = AnalysisFilters(today=lambda: clock().date())
        self.sheet = SurvivalSheet(runner, ask_path=ask_path or self._ask_path)
        self.states = WorkStates(runner, content=self.sheet, empty=_no_patients(add_patient))
        self.filters.changed.connect(self._compute)
        self.sheet.landmark_asked.connect(self.filters.set_landmark)
        self.states.again_asked.connect(self._compute)
        self.published: PublishedPage | None = None
        self.tabs: TabStrip | None = None
        self._arrange(runner)

    def reload(self) -> None:
        """Read the courses again, now where the page is seen, else when it is shown."""
        self._courses = None
        if self.published is not None:
            self.published.forget()
        if self.isVisible():
            self._compute()

    def _arrange(self, runner: TaskRunner) -> None:
        """The tabs are there only where there is a second page, as in a demonstration."""
        column = QVBoxLayout(self)
        space(column, gap=0)
        if not self._demonstration:
            column.addWidget(self.states)
            return
        self.published = PublishedPage(self._loader, runner)
        names = [(_SURVIVAL, self.tr("Survival")), (_PUBLISHED, self.tr("Published and recomputed"))]
        self.tabs = TabStrip(names, name=self.tr("Analysis"))
        pages = QStackedWidget()
        pages.addWidget(self.states)
        pages.addWidget(self.published)
        self.tabs.chosen.connect(lambda code: pages.setCurrentIndex(int(code == _PUBLISHED)))
        frame = QWidget()
        frame.setProperty("ground", "background")
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QVBoxLayout(frame)
        space(row, margins=(WINDOW_EDGE, GROUP, WINDOW_EDGE, 0), gap=0)
        row.addWidget(self.tabs)
        column.addWidget(frame)
        column.addWidget(pages, 1)

    def _loader(self) -> LoadCourses:
        """What gives the courses to other work: those kept, or the reading of them."""
        kept, load = self._courses, self._load
        return load if kept is None else lambda _progress: kept

    def showEvent(self, event: QShowEvent) -> None:
        """Compute on first sight, and after a reload."""
        super().showEvent(event)
        if self._courses is None and not self.states.busy:
            self._compute()

    def _compute(self, *_: object) -> None:
        """Start the work for the filters as they stand; a result under way is no longer wanted."""
        courses, load, request = self._courses, self._load, self.filters.request()
        facts = {"today": self._clock().date(), "demonstration": self._demonstration}

        def work(progress: Progress) -> _Computed:
            return _computed(courses, load, request, progress, facts=facts)

        self.states.run(work, self._take, title=self.tr("Computing survival"))

    def _take(self, computed: _Computed) -> None:
        self._courses = computed.courses
        if computed.offered is not None:
            self.filters.set_offered(computed.offered)
        if computed.reading is not None:
            self.states.show_content()
            self.sheet.show_reading(computed.reading)
        elif computed.refused is not None:
            self.states.show_situation(computed.refused)
        else:
            self.states.show_empty()

    def _ask_path(self, name: str) -> Path | None:
        from ui.file_choice import ask_where_to_save

        return ask_where_to_save(self, name)


@dataclass(frozen=True, eq=False)
class _Computed:
    """The courses read, the columns they offer where they were read anew, and the reading or why there is none."""

    courses: tuple[PatientCourse, ...]
    offered: ColumnsOffered | None = None
    reading: SurvivalReading | None = None
    refused: Situation | None = None


def _computed(
    kept: tuple[PatientCourse, ...] | None,
    load: LoadCourses,
    request: SurvivalRequest,
    progress: Progress,
    *,
    facts: dict[str, Any],
) -> _Computed:
    """Read the courses where they are not kept yet, and analyse them; runs beside the window."""
    courses = kept if kept is not None else tuple(load(progress))
    if not courses:
        return _Computed(courses)
    from ui.analysis.survival_reading import offered_by, read_survival

    progress.check()
    offered = offered_by(courses) if kept is None else None
    try:
        reading = read_survival(courses, request, translate=qt_translate, step=progress, **facts)
    except Situation as refused:
        return _Computed(courses, offered, refused=refused)
    return _Computed(courses, offered, reading)


def _no_patients(add_patient: Callable[[], None] | None) -> EmptyState:
    state = EmptyState(
        QCoreApplication.translate("Analysis", "No patients yet"),
        QCoreApplication.translate(
            "Analysis", "Curves, medians and tests of the register's patients will stand here."
        ),
        action=QCoreApplication.translate("Analysis", "Add a patient") if add_patient is not None else "",
        meaning=Meaning.CURVE,
    )
    if add_patient is not None:
        state.begun.connect(add_patient)
    return state
