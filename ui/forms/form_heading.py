"""The line above a form: what is typed and whose it is, so that nothing is typed for another patient."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.records import Patient
from models.wording import Translate
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP
from ui.typed_dates import shown_date
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.showing import show_only_if
from ui.widgets.text import TextRole, text_label


class FormHeading(QWidget):
    """Title, chips behind it, the caption of the draft, the patient below, buttons on the right."""

    def __init__(self, title: str, patient: Patient | None, translate: Translate) -> None:
        super().__init__()
        self.title = text_label(title, TextRole.SECTION)
        self.identity = text_label(
            identity_words(patient, translate) if patient else "", TextRole.CAPTION, wrap=True
        )
        self.identity.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        space(self._row, gap=GROUP)
        words = QVBoxLayout()
        space(words, gap=0)
        self._row.addLayout(words, 1)
        self._title_row = FlowLayout(tight_rows=True)
        space(self._title_row, gap=BETWEEN_CARDS)
        words.addLayout(self._title_row)
        self._title_row.addWidget(self.title)
        words.addWidget(self.identity)
        show_only_if(patient is not None, self.identity)

    def put_behind_title(self, widget: QWidget, *, before: QWidget | None = None) -> None:
        """Show ``widget`` in the line of the title, behind what stands there, or ``before`` a part of it."""
        self._title_row.insert(widget, before=before)

    def put_right(self, widget: QWidget) -> None:
        """Show ``widget`` at the right edge."""
        self._row.addWidget(widget)


def identity_words(patient: Patient, translate: Translate) -> str:
    """Name, study code and birth date."""
    parts = [patient.full_name, patient.study_code or ""]
    if patient.birth_date:
        born = shown_date(patient.birth_date, translate)
        parts.append(translate("FormHeading", "born {date}").format(date=born))
    return "  ·  ".join(part for part in parts if part)
