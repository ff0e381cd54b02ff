"""The Record tab: everything the register knows of the patient herself, by section."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.course import PatientCourse
from models.form_address import FormAddress, FormKind
from models.storage.history import former_values
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.read_actions import ActionsRow, ReadActions
from ui.patients.read_page import entry_card
from ui.patients.record_cards import record_cards
from ui.patients.title_row import TitleRow
from ui.register_desk import RegisterDesk
from ui.widgets.actions_page import ActionsPage
from ui.widgets.icon_button import IconButton


class RecordTab(ActionsPage):
    """All declared fields, also those not entered; ``form_asked`` carries the address of a form about the patient,
    ``history_asked`` the patient.
    """

    form_asked = Signal(object)
    history_asked = Signal(object)

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__(name=self.tr("Record"))
        self._desk = desk
        self._course: PatientCourse | None = None
        self.actions_shown = ReadActions(desk.register.identity, edit_words=self.tr("&Edit record"))
        self.edit_button = self.actions_shown.edit
        self.outcome_button = IconButton(self.tr("&Outcome…"), Meaning.OUTCOME)
        self.outcome_button.clicked.connect(self._ask_outcome)
        self.header.addWidget(TitleRow(self.tr("Record")))
        self.add_actions(ActionsRow([self.outcome_button, *self.actions_shown.buttons()]))
        self.actions_shown.sign.hide()
        self.actions_shown.form_asked.connect(self.form_asked)
        self.actions_shown.history_asked.connect(self.history_asked)
        self._cards: list[QWidget] = []
        self.body.addStretch(1)
        self.let_keys_scroll()

    def show_course(self, course: PatientCourse) -> None:
        """Show another patient, or the same one after a change."""
        self._course, patient = course, course.patient
        self.actions_shown.show_for(patient)
        for card in self._cards:
            self.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        former = former_values(self._desk.register, patient)
        self._cards = [
            *record_cards(patient, qt_translate, former=former),
            entry_card(patient, qt_translate),
        ]
        for card in self._cards:
            self.body.insertWidget(self.body.count() - 1, card)

    def _ask_outcome(self) -> None:
        if self._course is not None:
            self.form_asked.emit(FormAddress(FormKind.OUTCOME, self._course.patient.id or ""))

    def take_focus(self) -> None:
        """Bring the keyboard to the first button."""
        self.edit_button.setFocus()
