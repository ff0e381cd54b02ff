"""One page of the Analysis place: computes its reading when it is seen, and shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.situations import Situation
from ui.analysis.analysis_request import AnalysisRequest
from ui.analysis.kept_courses import KeptCourses, LoadCourses
from ui.analysis.reading import Reading, ReadingContext, Step
from ui.analysis.result_sheet import ResultSheet
from ui.analysis.work_states import WorkStates
from ui.tasks import Progress, TaskRunner
from ui.theme.spacing import space
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from analysis.wording.survival_columns import ColumnsOffered
    from models.course import PatientCourse

Read = Callable[["Sequence[PatientCourse]", AnalysisRequest, ReadingContext], Reading]
"""Makes the reading of a page; imports what it needs when it is called, beside the window."""


class AnalysisPage(QWidget):
    """``read`` makes what stands here; it is called for other filters or other records, once the page is seen.

    ``offered`` carries the columns that newly read courses offer to the filters.
    """

    offered = Signal(object)

    def __init__(
        self,
        read: Read,
        runner: TaskRunner,
        *,
        courses: KeptCourses,
        request: Callable[[], AnalysisRequest],
        context: Callable[[Step], ReadingContext],
        sheet: ResultSheet,
        empty: EmptyState,
        busy_words: str,
    ) -> None:
        super().__init__()
        self._read, self._courses = read, courses
        self._request, self._context = request, context
        self._busy_words = busy_words
        self._computed_for: tuple[AnalysisRequest, int] | None = None
        self.sheet = sheet
        self.states = WorkStates(runner, content=sheet, empty=empty)
        self.states.again_asked.connect(self.compute)
        column = QVBoxLayout(self)
        space(column, gap=0)
        column.addWidget(self.states)

    def refresh(self) -> None:
        """Compute for the filters and records as they stand, now where the page is seen, else when it is shown."""
        if self.isVisible() and self._computed_for != self._wanted():
            self.compute()

    def showEvent(self, event: QShowEvent) -> None:
        """Compute what changed while the page was out of sight."""
        super().showEvent(event)
        self.refresh()

    def compute(self) -> None:
        """Start the work; a result under way is no longer wanted."""
        self._computed_for = self._wanted()
        request, edition = self._computed_for
        load, is_new = self._courses.loader(), not self._courses.are_read
        read, context = self._read, self._context

        def work(progress: Progress) -> _Computed:
            return _computed(load, read, request, context(progress), progress=progress, is_new=is_new)

        def take(computed: _Computed) -> None:
            self._courses.keep(computed.courses, edition=edition)
            self._take(computed)

        self.states.run(work, take, title=self._busy_words)

    def _wanted(self) -> tuple[AnalysisRequest, int]:
        return self._request(), self._courses.edition

    def _take(self, computed: _Computed) -> None:
        if computed.offered is not None:
            self.offered.emit(computed.offered)
        if computed.reading is not None:
            self.states.show_content()
            self.sheet.show_reading(computed.reading)
        elif computed.refused is not None:
            self.states.show_situation(computed.refused)
        else:
            self.states.show_empty()


@dataclass(frozen=True, eq=False)
class _Computed:
    """The courses read, the columns they offer where they were read anew, and the reading or why there is none."""

    courses: tuple[PatientCourse, ...]
    offered: ColumnsOffered | None = None
    reading: Reading | None = None
    refused: Situation | None = None


def _computed(
    load: LoadCourses,
    read: Read,
    request: AnalysisRequest,
    context: ReadingContext,
    *,
    progress: Progress,
    is_new: bool,
) -> _Computed:
    """Read the courses where they are not kept yet, and analyse them; runs beside the window."""
    courses = tuple(load(progress))
    if not courses:
        return _Computed(courses)
    from analysis.wording.survival_columns import columns_offered
    from ui.analysis.invented_mark import marked_as_invented

    progress.check()
    offered = columns_offered(courses) if is_new else None
    try:
        reading = read(courses, request, context)
    except Situation as refused:
        return _Computed(courses, offered, refused=refused)
    if context.demonstration:
        reading = marked_as_invented(reading, context.translate)
    return _Computed(courses, offered, reading)
