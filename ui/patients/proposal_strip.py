"""What a patient's course speaks for, above her tabs: each with the one button that opens its form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.course import PatientCourse
from models.form_address import FormAddress, FormKind
from models.proposed_holds import proposed_holds
from models.proposed_outcome import outcome_asked_by
from models.records import Hold
from models.thresholds import Thresholds
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.proposed_words import grade_five_words, hold_proposal_words
from ui.theme.spacing import space
from ui.theme.tokens import GROUP, TIGHT
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label


@dataclass(frozen=True)
class Proposal:
    """One line: what it says, the words of its button, the form that opens."""

    words: str
    action: str
    address: FormAddress


class ProposalStrip(QFrame):
    """Hidden while nothing is proposed. ``asked`` carries the address of the form; nothing is stored here."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self.setAccessibleName(self.tr("Proposed"))
        self.rows: list[ProposalRow] = []
        self._column = QVBoxLayout(self)
        space(self._column, margins=(12, 4, 4, 4), gap=TIGHT)
        self.hide()

    def show_course(self, course: PatientCourse, thresholds: Thresholds) -> None:
        """Say what this course speaks for."""
        self._show(list(self._proposals(course, thresholds)))

    def clear(self) -> None:
        """Say nothing, as while a form is open."""
        self._show([])

    def _show(self, proposals: list[Proposal]) -> None:
        if [row.proposal for row in self.rows] != proposals:
            for row in self.rows:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = [ProposalRow(proposal) for proposal in proposals]
            for row in self.rows:
                self._column.addWidget(row)
                row.asked.connect(self.asked)
        self.setVisible(bool(self.rows))

    def _proposals(self, course: PatientCourse, thresholds: Thresholds) -> Iterator[Proposal]:
        patient_id = course.patient.id or ""
        for hold in proposed_holds(course, thresholds):
            address = FormAddress(FormKind.RECORD, patient_id, part=f"{Hold.table}:{hold.reason.value}")
            yield Proposal(hold_proposal_words(hold, qt_translate), self.tr("Set hold…"), address)
        event = outcome_asked_by(course)
        if event is not None:
            address = FormAddress(FormKind.OUTCOME, patient_id)
            yield Proposal(grade_five_words(event, qt_translate), self.tr("Outcome…"), address)


class ProposalRow(QWidget):
    """The words and the button."""

    asked = Signal(object)

    def __init__(self, proposal: Proposal) -> None:
        super().__init__()
        self.proposal = proposal
        self.button = Button(proposal.action)
        self.button.setAccessibleName(f"{proposal.action} {proposal.words}")
        picture = IconLabel()
        picture.show_icon(Meaning.HOLD, Tone.WARNING)
        row = QHBoxLayout(self)
        space(row, gap=GROUP)
        row.addWidget(picture)
        row.addWidget(text_label(proposal.words, TextRole.BODY, wrap=True), 1)
        row.addWidget(self.button)
        self.button.clicked.connect(lambda: self.asked.emit(proposal.address))
