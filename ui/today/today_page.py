"""The Today place: who is due, overdue or on hold, and what waits for a review, a result, a signature or its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from models.storage.register import Register
from models.storage.today_queries import TodayEntry, TodayLists, read_today
from ui.icons import Meaning
from ui.language import qt_translate
from ui.register_desk import RegisterDesk, sentence_of
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP
from ui.today.today_card import TodayCard, TodayRow
from ui.today.today_lists import TodayList, lists_of_account
from ui.typed_dates import shown_date
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_state import ErrorState
from ui.widgets.icon_button import IconButton
from ui.widgets.page import Page
from ui.widgets.text import TextRole, text_label


class TodayPage(Page):
    """Reads the register beside the window.

    ``form_asked`` carries the entry whose form is to open, ``patient_asked`` the id of a patient; ``read`` comes with
    the lists that were just read. Reading again leaves the focus and the place on the page as they are.
    """

    form_asked = Signal(object)
    patient_asked = Signal(str)
    read = Signal(object)

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__(name=self.tr("Today"))
        self._desk = desk
        self._is_reading = False
        self._reads_again = False
        self.cards: list[TodayCard] = []
        self.day = text_label("", TextRole.CAPTION)
        self.nothing = EmptyState(
            self.tr("Nothing waits today"),
            self.tr(
                "Sessions that are due, holds, pending reviews, unsigned sessions and drafts will stand here."
            ),
            meaning=Meaning.GOOD,
        )
        self.error = ErrorState()
        self.print_button = IconButton(self.tr("&Print list"), Meaning.PRINT)
        self.worksheet_button = IconButton(self.tr("&Blank worksheet"), Meaning.PRINT)
        self._arrange_header()
        self._lists = QVBoxLayout()
        space(self._lists, gap=BETWEEN_CARDS)
        self.body.addLayout(self._lists)
        for state in (self.nothing, self.error):
            self.body.addWidget(state)
            state.hide()
        self.body.addStretch(1)
        self.error.retried.connect(self.refresh)
        self.refresh()

    def _arrange_header(self) -> None:
        row, heading = QHBoxLayout(), QVBoxLayout()
        self.header.addLayout(row)
        space(row, gap=GROUP)
        row.addLayout(heading, 1)
        space(heading, gap=0)
        heading.addWidget(text_label(self.tr("Today"), TextRole.TITLE))
        heading.addWidget(self.day)
        for button in (self.worksheet_button, self.print_button):
            row.addWidget(button)

    def refresh(self) -> None:
        """Read the lists again; where that is under way, once more after it."""
        self._reads_again = self._is_reading
        if self._is_reading:
            return
        self._is_reading = True
        desk = self._desk
        thresholds, now = desk.thresholds(), desk.now()
        self.day.setText(shown_date(now.date(), qt_translate))

        def ask(register: Register) -> TodayLists:
            return read_today(register, thresholds, now=now)

        desk.runner.start(desk.beside(ask), self._show, on_error=self._refuse)

    def rows(self) -> list[TodayRow]:
        """The rows of every list, from top to bottom."""
        return [row for card in self.cards for row in card.rows]

    def focus_first(self) -> None:
        """Bring the keyboard to the first row."""
        for row in self.rows()[:1]:
            row.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, lists: TodayLists) -> None:
        identity, now = self._desk.register.identity, self._desk.now()
        self._fill(lists_of_account(lists, identity, now=now, translate=qt_translate))
        self.error.hide()
        self.nothing.setVisible(not self.cards)
        self._end_reading()
        self.read.emit(lists)

    def _fill(self, lists: Sequence[TodayList]) -> None:
        """Show these lists; a card that says the same as before stays, and the keyboard stays with its row."""
        focused = self._focused()
        scrolled = self._scroll.verticalScrollBar().value()
        before = self.cards
        kept = {card.listed.code: card for card in before if card.listed in lists}
        self.cards = [kept.get(each.code) or self._card(each) for each in lists]
        for old in before:
            if old in self.cards:
                continue
            self._lists.removeWidget(old)
            old.hide()
            old.deleteLater()
        for at, card in enumerate(self.cards):
            if self._lists.indexOf(card) != at:
                self._lists.insertWidget(at, card)
                card.show()
        if focused is not None:
            self._focus_again(*focused)
        self._lists.activate()
        self._scroll.verticalScrollBar().setValue(scrolled)

    def _card(self, listed: TodayList) -> TodayCard:
        card = TodayCard(listed)
        card.form_asked.connect(self.form_asked)
        card.patient_asked.connect(self.patient_asked)
        card.stepped.connect(self._step)
        return card

    def _focused(self) -> tuple[str, TodayEntry, int, bool] | None:
        """The list and row that have the keyboard, its place among all rows, and whether it is on the patient."""
        focus = QApplication.focusWidget()
        for card in self.cards:
            for row in card.rows:
                if focus is row.form or focus is row.patient:
                    return card.listed.code, row.entry, self.rows().index(row), focus is row.patient
        return None

    def _focus_again(self, code: str, entry: TodayEntry, at: int, on_patient: bool) -> None:
        """The same row, else the patient's in that list, else the one that took its place."""
        listed = [row for card in self.cards if card.listed.code == code for row in card.rows]
        rows = self.rows()
        same = next((row for row in listed if row.entry.address == entry.address), None)
        same = same or next((row for row in listed if row.entry.patient_id == entry.patient_id), None)
        same = same or (rows[min(at, len(rows) - 1)] if rows else None)
        if same is not None:
            same.button(patient=on_patient).setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, row: TodayRow, columns: int, rows: int) -> None:
        """Go to the neighbour of a row, or to its other button."""
        all_rows = self.rows()
        on_patient = columns > 0 or (columns == 0 and row.patient.hasFocus())
        at = all_rows.index(row) + rows
        if 0 <= at < len(all_rows):
            all_rows[at].button(patient=on_patient).setFocus(Qt.FocusReason.TabFocusReason)

    def _refuse(self, error: Exception) -> None:
        self._end_reading()
        self.error.show_error(sentence_of(error), safe=self.tr("Nothing in the register was changed."))
        self.error.show()

    def _end_reading(self) -> None:
        self._is_reading = False
        if self._reads_again:
            self.refresh()
