"""One patient's page: the banner that never leaves, the tabs, and the forms that open in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.language import qt_translate
from ui.leaving import may_discard
from ui.patients.banner_facts import BannerFacts, banner_facts
from ui.patients.patient_colour import patient_colour
from ui.patients.patient_saving import PatientSaving
from ui.patients.patient_tabs import ASSESSMENTS, RECORD, SESSIONS, THERAPY, PatientTabs
from ui.printing import Printing, print_patient_summary
from ui.register_desk import RegisterDesk
from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import BETWEEN_CARDS, INSIDE_CARD, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.banner import Banner
from ui.widgets.notice_line import NoticeLine
from ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from models.course import PatientCourse
    from models.record import KeptRecord
    from ui.forms.entry_page import EntryPage


class PatientPage(QWidget):
    """Shows a patient by her id. While a form is open the tabs wait behind it."""

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self._desk = desk
        self._saving = PatientSaving(desk)
        self.course: PatientCourse | None = None
        self.form: EntryPage | None = None
        self.banner = Banner()
        self.tabs = PatientTabs(desk)
        self.strip = TabStrip(self.tabs.labels(), name=self.tr("Patient"))
        self.notice = NoticeLine()
        self.printing = Printing(desk, self)
        self._content = QStackedWidget()
        self._shown_tab = SESSIONS
        self._facts: BannerFacts | None = None
        self._arrange()
        self._wire()

    def show_patient(self, patient_id: str) -> bool:
        """Show a patient; give whether she is in the register."""
        course = self._desk.course(patient_id)
        if course is None:
            return False
        is_other = self.course is None or self.course.patient.id != patient_id
        self.course = course
        if is_other:
            self.notice.hide()
            self.strip.set_value(SESSIONS)
        self.tabs.set_course(course, self._shown_tab)
        self._show_banner()
        return True

    def focus_content(self) -> None:
        """Bring the keyboard to the sessions, or to the tabs where there are none."""
        table = self.tabs.sessions.table
        (table if table.isVisible() else self.strip).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the patient again, after something was saved."""
        if self.course is not None:
            self.show_patient(self.course.patient.id or "")

    def begin_session(self) -> None:
        """Open the form of a new session, unless another form is being filled in."""
        if self.course is None or (self.form is not None and not self.may_leave()):
            return
        from ui.session.session_form import SessionForm

        course = self.course
        form = SessionForm(
            course,
            context=self._desk.form_context(),
            save=lambda entry: self._saving.session(entry, course),
        )
        self._open_form(form, SESSIONS)

    def edit_record(self, record: KeptRecord) -> None:
        """Open the form of an assessment, a therapy or the patient herself."""
        if self.course is None or (self.form is not None and not self.may_leave()):
            return
        from models.records import Patient, Therapy
        from models.storage.patient_queries import RegisteredPatients
        from ui.forms.record_page import RecordPage

        course = self.course
        form = RecordPage(
            record,
            context=self._desk.form_context(),
            save=lambda entry: self._saving.record(entry, course),
            course=course,
            lookup=RegisteredPatients(self._desk.register),
        )
        tab = (
            RECORD if isinstance(record, Patient) else THERAPY if isinstance(record, Therapy) else ASSESSMENTS
        )
        self._open_form(form, tab)

    def print_summary(self) -> None:
        """Print the patient's summary as a PDF."""
        if self.course is not None:
            print_patient_summary(self.printing, self.course, self._desk)

    def may_leave(self) -> bool:
        """Whether nothing typed stands in the way; asks where something does, and then closes the form."""
        if (
            self.form is not None
            and self.form.is_changed()
            and not may_discard(self, self.form.accessibleName())
        ):
            return False
        self._close_form()
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Give the banner the patient's colour on the new ground."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_facts"):
            self._paint_banner()

    def _open_form(self, form: EntryPage, tab: str) -> None:
        self._close_form()
        self.notice.hide()
        self.strip.set_value(tab)
        self.form = form
        self._content.addWidget(form)
        self._content.setCurrentWidget(form)
        form.saved.connect(self._end_form)
        form.discarded.connect(self._close_form)
        self._show_banner()

    def _end_form(self, stored: KeptRecord) -> None:
        """Show what was saved where it now stands."""
        self._close_form()
        self.refresh()
        if self._shown_tab == SESSIONS:
            self.tabs.sessions.table.choose(stored.id or "")
            self.tabs.sessions.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice.say(self.tr("Saved"), Tone.GOOD)

    def _close_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            self._content.setCurrentWidget(self.tabs.widgets()[self._shown_tab])
            self._content.removeWidget(form)
            form.deleteLater()
            self._show_banner()

    def _choose_tab(self, code: str) -> None:
        if code == self._shown_tab and self.form is None:
            return
        if self.form is not None and code != self._shown_tab and not self.may_leave():
            self.strip.set_value(self._shown_tab)
            return
        self._shown_tab = code
        self.tabs.feed(code)
        if self.form is None:
            self._content.setCurrentWidget(self.tabs.widgets()[code])

    def _show_banner(self) -> None:
        """Say who she is as things stand now."""
        if self.course is None:
            return
        desk, logging = self._desk, self.form is not None and self._shown_tab == SESSIONS
        self._facts = banner_facts(
            self.course, desk.thresholds(), today=desk.today(), translate=qt_translate, logging=logging
        )
        self._paint_banner()

    def _paint_banner(self) -> None:
        facts, course = self._facts, self.course
        if facts is not None and course is not None:
            colour = patient_colour(course.patient.study_code or "", current_theme().palette)
            self.banner.show_subject(facts.title, facts.details, chips=facts.chips, colour=colour)

    def _wire(self) -> None:
        tabs = self.tabs
        self.strip.chosen.connect(self._choose_tab)
        tabs.sessions.session_begun.connect(self.begin_session)
        for button in (tabs.sessions.print_button, tabs.course.print_button):
            button.clicked.connect(self.print_summary)
        tabs.record.edit_asked.connect(lambda: self.course and self.edit_record(self.course.patient))
        for tab in (tabs.assessments, tabs.therapy):
            tab.form_asked.connect(self.edit_record)
        for source in (self.printing, tabs.course.export):
            source.saved.connect(
                lambda path: self.notice.say(self.tr("Written: {path}").format(path=path), Tone.GOOD)
            )
            source.refused.connect(lambda words: self.notice.say(words, Tone.DANGER))

    def _arrange(self) -> None:
        self.setProperty("ground", "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        space(column, gap=0)
        head = QVBoxLayout()
        space(head, margins=(WINDOW_EDGE, INSIDE_CARD, WINDOW_EDGE, 0), gap=BETWEEN_CARDS)
        for part in (self.banner, self.strip, self.notice, self.printing.panel):
            head.addWidget(part)
        column.addLayout(head)
        for widget in self.tabs.widgets().values():
            self._content.addWidget(widget)
        column.addWidget(self._content, 1)
