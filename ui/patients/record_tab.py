"""The Record tab: everything the register knows of the patient herself, by section."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.course import PatientCourse
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.record_cards import record_cards
from ui.patients.session_details import entry_card
from ui.patients.title_row import TitleRow
from ui.widgets.icon_button import IconButton
from ui.widgets.page import Page


class RecordTab(Page):
    """All declared fields, also those not entered; ``edit_asked`` and ``outcome_asked`` come with the buttons."""

    edit_asked = Signal()
    outcome_asked = Signal()

    def __init__(self) -> None:
        super().__init__(name=self.tr("Record"))
        self.edit_button = IconButton(self.tr("&Edit record"), Meaning.EDIT)
        self.edit_button.clicked.connect(self.edit_asked)
        self.outcome_button = IconButton(self.tr("&Outcome…"), Meaning.OUTCOME)
        self.outcome_button.clicked.connect(self.outcome_asked)
        self.header.addWidget(TitleRow(self.tr("Record"), buttons=[self.outcome_button, self.edit_button]))
        self._cards: list[QWidget] = []
        self.body.addStretch(1)

    def show_course(self, course: PatientCourse) -> None:
        """Show another patient, or the same one after a change."""
        for card in self._cards:
            self.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [*record_cards(course.patient, qt_translate), entry_card(course.patient, qt_translate)]
        for at, card in enumerate(self._cards):
            self.body.insertWidget(at, card)
