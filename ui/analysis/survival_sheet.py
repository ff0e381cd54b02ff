"""What the survival page shows once it is computed: title, caption, notices, curves, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.analysis.card_grid import CardGrid
from ui.analysis.notice_box import NoticeBox
from ui.analysis.survival_figure_card import AskPath, SurvivalFigureCard
from ui.analysis.table_card import TableCard
from ui.tasks import TaskRunner
from ui.theme.spacing import space
from ui.widgets.button import Button
from ui.widgets.page import Page
from ui.widgets.text import TextRole, text_label

if TYPE_CHECKING:
    from ui.analysis.result_table import ResultTable
    from ui.analysis.survival_reading import SurvivalReading

USUAL_LANDMARK = 3.0


class SurvivalSheet(Page):
    """``filled`` comes when every table of a reading stands; ``landmark_asked`` carries months.

    Tables are filled one at a time between the events of the window, so that it never stops for all of them.
    """

    filled = Signal()
    landmark_asked = Signal(float)

    def __init__(self, runner: TaskRunner, *, ask_path: AskPath) -> None:
        super().__init__(name=self.tr("Survival"))
        self.title = text_label("", TextRole.TITLE)
        self.caption = text_label("", TextRole.CAPTION, wrap=True)
        self.on_groups = NoticeBox(name=self.tr("About the groups"))
        self.on_numbers = NoticeBox(name=self.tr("About the numbers"))
        self.landmark = Button(self.tr("Compare from month {months}").format(months=f"{USUAL_LANDMARK:g}"))
        self.landmark.clicked.connect(lambda: self.landmark_asked.emit(USUAL_LANDMARK))
        self.on_groups.remedies.addWidget(self.landmark)
        self.figure = SurvivalFigureCard(runner, ask_path=ask_path)
        self.grid = CardGrid()
        self.cards: dict[str, TableCard] = {}
        self._waiting: list[ResultTable] = []
        self._tables: list[ResultTable] = []
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._fill_next)
        self._arrange()

    def show_reading(self, reading: SurvivalReading) -> None:
        """Show another result."""
        self.title.setText(reading.title)
        self.caption.setText(reading.caption)
        self.on_groups.set_sentences([notice.sentence for notice in reading.on_groups])
        immortal = any(notice.code == "immortal_time" for notice in reading.on_groups)
        self.landmark.setVisible(immortal and reading.request.landmark_months is None)
        self.on_numbers.set_sentences([notice.sentence for notice in reading.on_numbers])
        self.figure.show_reading(reading)
        self._tables = list(reading.tables)
        self._waiting = list(reading.tables)
        self._next.start()

    @property
    def is_filling(self) -> bool:
        """Whether tables are still to come."""
        return self._next.isActive()

    def _fill_next(self) -> None:
        if self._waiting:
            table = self._waiting.pop(0)
            if table.code in self.cards:
                self.cards[table.code].show_table(table)
            else:
                self.cards[table.code] = TableCard(table)
            return
        self._next.stop()
        self.grid.set_cards([(self.cards[table.code], table.wide) for table in self._tables])
        self.filled.emit()

    def _arrange(self) -> None:
        heading = QVBoxLayout()
        space(heading, gap=0)
        heading.addWidget(self.title)
        heading.addWidget(self.caption)
        self.header.addLayout(heading)
        for part in (self.on_groups, self.figure, self.on_numbers, self.grid):
            self.body.addWidget(part)
        self.body.addStretch(1)
