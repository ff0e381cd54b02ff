"""The Today place: who is due, overdue or on hold, and what waits for a review, a result or a signature."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from models.storage.register import Register
from models.storage.today_queries import TodayLists, read_today
from ui.icons import Meaning
from ui.language import qt_translate
from ui.register_desk import RegisterDesk, sentence_of
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS
from ui.today.today_card import TodayCard
from ui.today.today_lists import TodayList, today_lists
from ui.typed_dates import shown_date
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_state import ErrorState
from ui.widgets.page import Page
from ui.widgets.text import TextRole, text_label


class TodayPage(Page):
    """Reads the register beside the window; ``patient_asked`` carries the id of the patient to open.

    ``read`` comes with the lists that were just read.
    """

    patient_asked = Signal(str)
    read = Signal(object)

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__(name=self.tr("Today"))
        self._desk = desk
        self.cards: list[TodayCard] = []
        self.day = text_label("", TextRole.CAPTION)
        self.nothing = EmptyState(
            self.tr("Nothing waits today"),
            self.tr("Sessions that are due, holds, pending reviews and unsigned sessions will stand here."),
            meaning=Meaning.GOOD,
        )
        self.error = ErrorState()
        heading = QVBoxLayout()
        space(heading, gap=0)
        heading.addWidget(text_label(self.tr("Today"), TextRole.TITLE))
        heading.addWidget(self.day)
        self.header.addLayout(heading)
        self._lists = QVBoxLayout()
        space(self._lists, gap=BETWEEN_CARDS)
        self.body.addLayout(self._lists)
        for state in (self.nothing, self.error):
            self.body.addWidget(state)
            state.hide()
        self.body.addStretch(1)
        self.error.retried.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the lists again."""
        desk = self._desk
        thresholds, today = desk.thresholds(), desk.today()
        self.day.setText(shown_date(today, qt_translate))

        def ask(register: Register) -> TodayLists:
            return read_today(register, thresholds, today=today)

        desk.runner.start(desk.beside(ask), self._show, on_error=self._refuse)

    def _show(self, lists: TodayLists) -> None:
        found = today_lists(lists, today=self._desk.today(), translate=qt_translate)
        self._fill([each for each in found if each.entries])
        self.error.hide()
        self.nothing.setVisible(not self.cards)
        self.read.emit(lists)

    def _fill(self, lists: Sequence[TodayList]) -> None:
        for old in self.cards:
            self._lists.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = [TodayCard(each) for each in lists]
        for card in self.cards:
            self._lists.addWidget(card)
            card.patient_asked.connect(self.patient_asked)

    def _refuse(self, error: Exception) -> None:
        self.error.show_error(sentence_of(error), safe=self.tr("Nothing in the register was changed."))
        self.error.show()
