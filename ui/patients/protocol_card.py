"""The patient's protocol on the Therapy tab: the version that holds today, the others below it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.course import PatientCourse
from models.protocol_versions import ProtocolVersion, protocol_versions
from reports.protocol_text import phase_text
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.protocol_words import origin_words, state_words
from ui.patients.title_row import TitleRow
from ui.theme.spacing import space
from ui.theme.tokens import GROUP, TIGHT
from ui.theme.tones import Tone
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.icon_button import IconButton
from ui.widgets.text import TextRole, text_label


class ProtocolCard(QWidget):
    """Who may not prescribe reads the versions, and sees why there is nothing to press."""

    def __init__(self, *, may_prescribe: bool) -> None:
        super().__init__()
        self.add_button = IconButton(self.tr("New &version"), Meaning.ADD)
        self.add_button.setEnabled(may_prescribe)
        why = "" if may_prescribe else self.tr("An oncologist prescribes")
        self.row = TitleRow(self.tr("Intrathecal protocol"), caption=why, buttons=[self.add_button])
        self.card = Card()
        self.versions: list[QWidget] = []
        column = QVBoxLayout(self)
        space(column, gap=GROUP)
        column.addWidget(self.row)
        column.addWidget(self.card)

    def show_course(self, course: PatientCourse, today: date) -> None:
        """Show the versions of this course."""
        for part in self.versions:
            self.card.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        versions = protocol_versions(course.phases, today)
        self.versions = [_Version(version) for version in versions] or [self._empty()]
        for part in self.versions:
            self.card.add(part)

    def _empty(self) -> QWidget:
        words = self.tr("No protocol is prescribed. Due dates follow the site's usual interval.")
        return text_label(words, TextRole.BODY, tone=Tone.NEUTRAL, wrap=True)


class _Version(QWidget):
    """One version: its state, its origin, and a line for each phase."""

    def __init__(self, version: ProtocolVersion) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        space(column, gap=TIGHT)
        head = QHBoxLayout()
        space(head, gap=GROUP)
        column.addLayout(head)
        tone = Tone.ACCENT if version.is_current else Tone.NEUTRAL
        head.addWidget(Chip(state_words(version, qt_translate), tone))
        head.addWidget(text_label(origin_words(version, qt_translate), TextRole.CAPTION, wrap=True), 1)
        quiet = None if version.is_current else Tone.NEUTRAL
        many = len(version.phases) > 1
        for number, phase in enumerate(version.phases, start=1):
            words = phase_text(phase, qt_translate)
            told = self.tr("{number}. {phase}").format(number=number, phase=words) if many else words
            column.addWidget(text_label(told, TextRole.BODY, tone=quiet, wrap=True))
