"""The page "Published and recomputed" of a demonstration register."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.analysis.card_saving import AskPath, CardSaving
from ui.analysis.comparison_grid import ComparisonGrid, comparison_table
from ui.analysis.kept_courses import LoadCourses
from ui.analysis.work_states import WorkStates
from ui.icons import Meaning
from ui.tasks import Progress, TaskRunner
from ui.theme.spacing import space
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_button import IconButton
from ui.widgets.page import Page
from ui.widgets.text import TextRole, text_label

if TYPE_CHECKING:
    from analysis.published_comparison import ComparedStatistic
    from models.course import PatientCourse


class PublishedPage(QWidget):
    """Compares once, when first shown. ``loader`` is asked on the window's thread for what reads the courses;
    ``ask_path`` as in ``CardSaving``.
    """

    def __init__(self, loader: Callable[[], LoadCourses], runner: TaskRunner, *, ask_path: AskPath) -> None:
        super().__init__()
        self._loader = loader
        self._statistics: tuple[ComparedStatistic, ...] | None = None
        self.grid = ComparisonGrid()
        self.card = Card(self.tr("Statistics"))
        self.saving = CardSaving(self.card, runner, ask_path=ask_path)
        self.save = IconButton(self.tr("CSV"), Meaning.EXPORT, quiet=True)
        self.save.setAccessibleName(self.tr("Save the comparison as CSV"))
        self.save.clicked.connect(self._save)
        self.copy = IconButton(self.tr("Copy"), Meaning.COPY, quiet=True)
        self.copy.setAccessibleName(self.tr("Copy the comparison"))
        self.copy.clicked.connect(self._copy)
        nothing = EmptyState(
            self.tr("Nothing to compare"),
            self.tr("This register holds none of the published patients."),
            meaning=Meaning.CURVE,
        )
        self.states = WorkStates(runner, content=self._sheet(), empty=nothing)
        self.states.again_asked.connect(self._compute)
        column = QVBoxLayout(self)
        space(column, gap=0)
        column.addWidget(self.states)

    def forget(self) -> None:
        """Compare again when next shown, since records have changed."""
        self._statistics = None
        if self.isVisible():
            self._compute()

    def showEvent(self, event: QShowEvent) -> None:
        """Compare on first sight."""
        super().showEvent(event)
        if self._statistics is None and not self.states.busy:
            self._compute()

    def _compute(self) -> None:
        load = self._loader()

        def work(progress: Progress) -> tuple[ComparedStatistic, ...]:
            return _compared(load(progress), progress)

        self.states.run(work, self._take, title=self.tr("Computing what the paper prints"))

    def _take(self, statistics: tuple[ComparedStatistic, ...]) -> None:
        self._statistics = statistics
        if statistics:
            self.grid.set_statistics(statistics)
            self.states.show_content()
        else:
            self.states.show_empty()

    def _save(self) -> None:
        table = comparison_table(self._statistics or ())
        self.saving.save(f"{table.code}.csv", table.as_csv)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(comparison_table(self._statistics or ()).as_text())

    def _sheet(self) -> Page:
        from models.demonstration.study_codes import PUBLISHED_PATIENTS

        sheet = Page(name=self.tr("Published and recomputed"))
        heading = QVBoxLayout()
        space(heading, gap=0)
        heading.addWidget(text_label(self.tr("Published and recomputed"), TextRole.TITLE))
        source = self.tr(
            "Trifănescu et al., Cancers 2023;15:2508, beside the same statistics computed again from the paper's own "
            "{n} patients as they stand in this register: patients added to it and the filters do not count. The paper "
            "prints no event indicators; those used reproduce its hazard ratios and medians."
        ).format(n=PUBLISHED_PATIENTS)
        heading.addWidget(text_label(source, TextRole.CAPTION, wrap=True))
        sheet.header.addLayout(heading)
        for button in (self.save, self.copy):
            self.card.title_row.addWidget(button)
        self.card.add(self.grid)
        sheet.body.addWidget(self.card)
        sheet.body.addStretch(1)
        return sheet


def _compared(courses: Sequence[PatientCourse], progress: Progress) -> tuple[ComparedStatistic, ...]:
    from analysis.published_comparison import published_comparison
    from models.demonstration.study_codes import published_courses

    progress.check()
    cohort = published_courses(courses)
    return published_comparison(cohort) if cohort else ()
