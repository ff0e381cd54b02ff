"""What a page of the Analysis place shows once it is computed: title, caption, notices, figures, tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.analysis.card_grid import CardGrid
from ui.analysis.card_saving import AskPath
from ui.analysis.figure_card import FigureCard
from ui.analysis.notice_box import NoticeBox
from ui.analysis.table_card import TableCard
from ui.tasks import TaskRunner
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS
from ui.widgets.page import Page
from ui.widgets.text import TextRole, text_label

if TYPE_CHECKING:
    from analysis.wording.result_table import ResultTable
    from ui.analysis.reading import ReadFigure, Reading

_BETWEEN_STEPS_MS = 4
"""A step is laid out and painted before the next begins; with no pause two would follow each other in one turn."""


class ResultSheet(Page):
    """``filled`` comes when every table of a reading stands and its figures are being drawn.

    ``request_asked`` carries the filters of a remedy that was clicked.
    Parts are filled one at a time between the events of the window, so that it never stops for all of them.
    """

    filled = Signal()
    request_asked = Signal(object)

    def __init__(self, runner: TaskRunner, *, name: str, ask_path: AskPath) -> None:
        super().__init__(name=name)
        self._runner, self._ask_path = runner, ask_path
        self.title = text_label("", TextRole.TITLE)
        self.caption = text_label("", TextRole.CAPTION, wrap=True)
        self.on_groups = NoticeBox(name=self.tr("About the groups"))
        self.on_numbers = NoticeBox(name=self.tr("About the numbers"))
        self.figures: list[FigureCard] = []
        self.grid = CardGrid()
        self.cards: dict[str, TableCard] = {}
        self._steps: list[Callable[[], None]] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_BETWEEN_STEPS_MS)
        self._next.timeout.connect(self._take_step)
        for box in (self.on_groups, self.on_numbers):
            box.request_asked.connect(self.request_asked)
        self._arrange()

    def show_reading(self, reading: Reading) -> None:
        """Show another result: words first, then table by table, the figures last."""
        self.title.setText(reading.title)
        self.caption.setText(reading.caption)
        self._steps = [
            partial(self.on_groups.set_notices, reading.on_groups),
            partial(self.on_numbers.set_notices, reading.on_numbers),
            partial(self._hide_other_figures, reading.figures),
            *(partial(self._make_room, at, figure) for at, figure in enumerate(reading.figures)),
            *(partial(self._fill, table) for table in reading.tables),
            partial(self._place, reading.tables),
            *(partial(self._draw, at, figure) for at, figure in enumerate(reading.figures)),
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

    def _hide_other_figures(self, figures: Sequence[ReadFigure]) -> None:
        for card in self.figures[len(figures) :]:
            card.hide()

    def _make_room(self, at: int, figure: ReadFigure) -> None:
        """A card for each figure, in their order; the same card shows the figure that takes its place."""
        if at == len(self.figures):
            self.figures.append(FigureCard(self._runner, title=figure.title, ask_path=self._ask_path))
            self._figure_column.addWidget(self.figures[at])
        self.figures[at].show()

    def _draw(self, at: int, figure: ReadFigure) -> None:
        self.figures[at].show_figure(figure)

    def _fill(self, table: ResultTable) -> None:
        if table.code in self.cards:
            self.cards[table.code].show_table(table)
        else:
            self.cards[table.code] = TableCard(table, self._runner, ask_path=self._ask_path)

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
        self._figure_column = QVBoxLayout()
        space(self._figure_column, gap=BETWEEN_CARDS)
        self.body.addWidget(self.on_groups)
        self.body.addLayout(self._figure_column)
        self.body.addWidget(self.on_numbers)
        self.body.addWidget(self.grid)
        self.body.addStretch(1)
