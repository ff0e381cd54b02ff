"""The banner of a patient's page: who she is and what must not be overlooked, in a colour of her own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent

from models.course import PatientCourse
from models.records import Patient
from models.thresholds import Thresholds
from ui.language import qt_translate
from ui.patients.banner_facts import BannerFacts, banner_facts
from ui.patients.patient_colour import patient_colour
from ui.theme.theme import current_theme
from ui.widgets.banner import Banner


class PatientBanner(Banner):
    """Keeps what it says, to paint it again on another ground."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: BannerFacts | None = None
        self._study_code = ""
        self._look_alikes: list[Patient] = []

    def set_look_alikes(self, patients: list[Patient]) -> None:
        """Name these patients, whose names are like hers, from now on."""
        self._look_alikes = patients

    def show_course(
        self, course: PatientCourse, thresholds: Thresholds, *, today: date, logging: bool
    ) -> None:
        """Say who she is as things stand; while a session is typed (``logging``) the cycle is the one to come."""
        self._study_code = course.patient.study_code or ""
        self._facts = banner_facts(
            course,
            thresholds,
            today=today,
            translate=qt_translate,
            logging=logging,
            look_alikes=self._look_alikes,
        )
        self._show_facts()

    def changeEvent(self, event: QEvent) -> None:
        """Take the patient's colour on the new ground."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_facts"):
            self._show_facts()

    def _show_facts(self) -> None:
        facts = self._facts
        if facts is not None:
            colour = patient_colour(self._study_code, current_theme().palette)
            self.show_subject(facts.title, facts.details, chips=facts.chips, colour=colour)
