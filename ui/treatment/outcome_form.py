"""The page of a patient's outcome: end of treatment, last contact, death; and the way to record a progression."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.course import PatientCourse
from models.endpoints import last_contact
from models.form_address import PROGRESSION, FormAddress, FormKind
from models.records import Assessment
from models.wording import Translate
from ui.forms.form_words import choice_words
from ui.forms.record_page import RecordPage
from ui.forms.section_card import SectionCard
from ui.icons import Meaning
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.typed_dates import shown_date
from ui.widgets.icon_button import IconButton
from ui.widgets.text import TextRole, text_label

SECTIONS = ("treatment", "outcome")
ELSEWHERE = ("arm", "it_start", "next_appointment_at", "notes")
"""Fields of these sections that say nothing of the outcome."""


class OutcomeForm(RecordPage):
    """A ``RecordPage`` of the patient; a progression is recorded in the form of an assessment, which it asks for."""

    def __init__(self, *, course: PatientCourse, **options: Any) -> None:
        super().__init__(course.patient, course=course, sections=SECTIONS, without=ELSEWHERE, **options)
        self.progression = _Progression(course, self.context.translate)
        card = SectionCard(self.tr("Progression"), [])
        card.put_below(self.progression)
        self.form.insert_card(card, after="outcome")
        contact = last_contact(course)
        if contact is not None and course.patient.death_date is None:
            words = self.tr("Last seen alive on {day}")
            shown = shown_date(contact, self.context.translate)
            self.form.fields["last_contact_date"].set_help(words.format(day=shown))
        self.progression.button.clicked.connect(self._ask_for_assessment)

    def _ask_for_assessment(self) -> None:
        patient_id = self.row.record.id or ""
        self.form_asked.emit(
            FormAddress(FormKind.RECORD, patient_id, part=f"{Assessment.table}:{PROGRESSION}")
        )


class _Progression(QWidget):
    """What is recorded of progression, and the button for the assessment that shows it."""

    def __init__(self, course: PatientCourse, translate: Translate) -> None:
        super().__init__()
        self.button = IconButton(self.tr("Record &progression…"), Meaning.ADD)
        self.words = text_label(self._told(course, translate), TextRole.BODY, wrap=True)
        row = QHBoxLayout(self)
        space(row, gap=GROUP)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    def focus_order(self) -> list[QWidget]:
        """The button."""
        return [self.button]

    def _told(self, course: PatientCourse, translate: Translate) -> str:
        progressed = [each for each in course.assessments if each.lm_progression and each.date]
        if not progressed:
            return self.tr("No LM progression is recorded. It is recorded with the assessment that shows it.")
        first = min(progressed, key=lambda assessment: assessment.date)
        day = shown_date(first.date, translate)
        if first.progression_basis is None:
            return self.tr("First LM progression: {day}").format(day=day)
        basis = choice_words(first.progression_basis, translate).lower()
        return self.tr("First LM progression: {day}, shown by {basis}").format(day=day, basis=basis)
