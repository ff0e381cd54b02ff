"""What the survival page shows once it is computed: title, caption, notices, curves, tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
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
_BETWEEN_STEPS_MS = 4
"""A step is laid out and painted before the next begins; with no pause two would follow each other in one turn."""


class SurvivalSheet(Page):
    """``filled`` comes when every table of a reading stands and its curves are being drawn.

    ``landmark_asked`` carries months.
    Parts are filled one at a time between the events of the window, so that it never stops for all of them.
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
        self._steps: list[Callable[[], None]] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_BETWEEN_STEPS_MS)
        self._next.timeout.connect(self._take_step)
        self._arrange()

    def show_reading(self, reading: SurvivalReading) -> None:
        """Show another result: words first, then table by table, the curves last."""
        self.title.setText(reading.title)
        self.caption.setText(reading.caption)
        self._steps = [
            partial(self._show_notices, reading),
            self.figure.show,
            *(partial(self._fill, table) for table in reading.tables),
            partial(self._place, reading.tables),
            partial(self.figure.show_reading, reading),
        ]
        self._next.start()

    @property
    def is_filling(self) -> bool:
        """Whether parts are still to come."""
        return self._next.isActive()

    def _take_step(self) -> None:
        if self._steps:
            self._steps.pop(0)()
            self._next.start()
            return
        self.filled.emit()

    def _show_notices(self, reading: SurvivalReading) -> None:
        self.on_groups.set_sentences([notice.sentence for notice in reading.on_groups])
        immortal = any(notice.code == "immortal_time" for notice in reading.on_groups)
        self.landmark.setVisible(immortal and reading.request.landmark_months is None)
        sentences = [notice.sentence for notice in reading.on_numbers]
        self._steps.insert(0, partial(self.on_numbers.set_sentences, sentences))

    def _fill(self, table: ResultTable) -> None:
        if table.code in self.cards:
            self.cards[table.code].show_table(table)
        else:
            self.cards[table.code] = TableCard(table)

    def _place(self, tables: Sequence[ResultTable]) -> None:
        """Cards that only follow those already there are put in one at a time, since showing one takes its time."""
        cards = [(self.cards[table.code], table.wide) for table in tables]
        known = self.grid.cards()
        if cards[: len(known)] == known:
            later = [partial(self.grid.set_cards, cards[:at]) for at in range(len(known) + 1, len(cards) + 1)]
            self._steps[:0] = later
        else:
            self.grid.set_cards(cards)

    def _arrange(self) -> None:
        heading = QVBoxLayout()
        space(heading, gap=0)
        heading.addWidget(self.title)
        heading.addWidget(self.caption)
        self.header.addLayout(heading)
        for part in (self.on_groups, self.figure, self.on_numbers, self.grid):
            self.body.addWidget(part)
        self.figure.hide()
        self.body.addStretch(1)
