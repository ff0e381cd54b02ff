"""The line above a session: what it is, whose it is, and the button that takes over from last time."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.course import PatientCourse
from models.wording import Translate
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP
from ui.theme.tones import Tone
from ui.typed_dates import shown_date
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.text import TextRole, text_label

AS_LAST_TIME = "Ctrl+T"


class SessionHeader(QWidget):
    """Repeats name, study code and birth date, so that a session is not typed for another patient."""

    def __init__(self, course: PatientCourse, translate: Translate) -> None:
        super().__init__()
        patient = course.patient
        born = shown_date(patient.birth_date, translate) if patient.birth_date else ""
        parts = [patient.full_name, patient.study_code or ""]
        parts += [self.tr("born {date}").format(date=born)] if born else []
        self.identity = text_label("  ·  ".join(parts), TextRole.CAPTION, wrap=True)
        self.identity.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.cycle = Chip(self.tr("Cycle {number}").format(number=course.next_cycle_number), Tone.ACCENT)
        self.draft = text_label("", TextRole.CAPTION)
        has_last = bool(course.sessions_with_drug)
        self.take_over_button = Button(
            self.tr("As last time") if has_last else self.tr("From the protocol"), shortcut=AS_LAST_TIME
        )
        self._arrange()
        self.take_over_button.setVisible(has_last or bool(course.phases))  # alone it would be a window

    def show_cycle(self, text: str) -> None:
        """Say the number of the cycle, or that the session is none."""
        self.cycle.set_state(text, Tone.ACCENT if text else Tone.NEUTRAL)
        self.cycle.setVisible(bool(text))

    def show_draft(self, text: str) -> None:
        """Say when what is typed was kept as a draft."""
        self.draft.setText(text)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        space(row, gap=GROUP)
        words = QVBoxLayout()
        space(words, gap=0)
        row.addLayout(words, 1)
        title = QHBoxLayout()
        space(title, gap=BETWEEN_CARDS)
        words.addLayout(title)
        title.addWidget(text_label(self.tr("New session"), TextRole.SECTION))
        title.addWidget(self.cycle)
        title.addWidget(self.draft)
        title.addStretch(1)
        words.addWidget(self.identity)
        row.addWidget(self.take_over_button)
