"""What stands in the window after a login: Today, Patients, Analysis. It only wires."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.course import PatientCourse
from models.form_address import FormAddress, FormKind
from models.permissions import Action
from models.records import Administration
from models.storage.drafts import TABLE as DRAFTS
from models.storage.drafts import Draft, read_draft
from models.storage.patient_queries import read_courses
from models.storage.register import RowChange
from models.storage.today_queries import TodayEntry
from ui.account_foot import AccountFoot
from ui.analysis.analysis_place import AnalysisPlace
from ui.deidentified_papers import print_deidentified_cohort
from ui.demonstration_strip import DemonstrationStrip
from ui.papers import print_cohort_report, print_today_list, print_worksheet
from ui.patients.patients_place import PatientsPlace
from ui.printing import Printing
from ui.register_desk import RegisterDesk
from ui.register_watch import RegisterWatch
from ui.shell import Place, Shell
from ui.summaries.summaries_writing import SummariesWriting
from ui.tasks import Progress
from ui.theme.spacing import space
from ui.theme.tones import Tone
from ui.today.today_page import TodayPage
from ui.widgets.notice_line import NoticeLine

if TYPE_CHECKING:
    from ui.administration.administration_place import AdministrationPlace

TODAY, PATIENTS, ANALYSIS = "today", "patients", "analysis"
SETTINGS = "settings"
"""The table whose changes the window itself follows."""


class MainPage(QWidget):
    """The three places over one register; each reads again what a save has changed.

    ``settings_changed`` comes after the site's settings were changed.
    """

    settings_changed = Signal()

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self.desk = desk
        self.patients = PatientsPlace(desk)
        self.today = TodayPage(desk)
        self.analysis = AnalysisPlace(
            self._read_courses,
            desk.runner,
            clock=desk.now,
            demonstration=desk.is_demonstration,
            ask_path=self._ask_figure_path,
            add_patient=self.add_patient,
        )
        self.shell = Shell(
            [
                Place(TODAY, self.tr("Today"), self.patients.sidebar, self.today),
                Place(PATIENTS, self.tr("Patients"), self.patients.sidebar, self.patients),
                Place(ANALYSIS, self.tr("Analysis"), self.analysis.filters, self.analysis),
            ],
            foot=AccountFoot(desk.register.identity),
        )
        self.administration: AdministrationPlace | None = None
        self.printing = Printing(desk, self)
        self.summaries = SummariesWriting(desk, self)
        self.notice = NoticeLine()
        self._changed: set[str] = set()
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self._refresh)
        self._watch = RegisterWatch(desk, self)
        self._watch.changed.connect(self._note_outside)
        self._watch.hour_turned.connect(self._turn_hour)
        self._arrange()
        self.today.form_asked.connect(self.open_entry)
        self.today.patient_asked.connect(self.open_patient)
        self.today.print_button.clicked.connect(self.print_today_list)
        self.today.worksheet_button.clicked.connect(self.print_blank_worksheet)
        self.patients.sidebar.patient_chosen.connect(self.open_patient)
        self.patients.page.gone.connect(lambda words: self.notice.say(words, Tone.WARNING))
        self.printing.saved.connect(self._tell_written)
        self.printing.printed.connect(self._tell_printed)
        self.printing.refused.connect(self.refuse)
        self.summaries.begun.connect(self.notice.hide)
        self.summaries.written.connect(self.say)
        self.summaries.cancelled.connect(lambda words: self.notice.say(words, Tone.WARNING))
        self.summaries.refused.connect(self.refuse)
        desk.register.listeners.append(self._note_changes)
        if not self.patients.may_read:
            self.show_administration(SETTINGS)

    def open_patient(self, patient_id: str) -> None:
        """Go to a patient's page."""
        self.shell.show_place(PATIENTS)
        self.patients.open_patient(patient_id)

    def begin_session(self) -> None:
        """Open the form of a new session of the patient whose page is open."""
        self.shell.show_place(PATIENTS)
        self.patients.page.begin_session()

    def open_form(self, address: FormAddress, *, draft: Draft | None = None) -> None:
        """Go to a form, or to its draft, whatever place is shown."""
        self.shell.show_place(PATIENTS)
        self.patients.open_form(address, draft=draft)

    def open_entry(self, entry: TodayEntry) -> None:
        """Go to the form in which the work of a row of Today is done; a draft as it is kept now.

        Who may not sign is shown the sessions that wait for somebody who may.
        """
        draft = None
        may_sign = self.desk.register.identity.may(Action.SIGN, Administration.table)
        if entry.address.kind is FormKind.SIGNATURE and not may_sign:
            self.open_patient(entry.patient_id)
            return
        if entry.draft is not None:
            if self.patients.is_typing(entry.draft.id):
                self.shell.show_place(PATIENTS)
                return
            draft = read_draft(self.desk.register, entry.draft.id)
            if draft is None:
                self.notice.say(self.tr("The draft was saved or discarded meanwhile"), Tone.WARNING)
                self.today.refresh()
                return
        self.open_form(entry.address, draft=draft)

    def add_patient(self) -> None:
        """Open the form of a new patient."""
        self.shell.show_place(PATIENTS)
        self.patients.add_patient()

    def print_summary(self) -> None:
        """Print the summary of the patient whose page is open."""
        self.shell.show_place(PATIENTS)
        self.patients.page.print_summary()

    def print_deidentified_summary(self) -> None:
        """Print the summary of the patient whose page is open by her study code alone."""
        self.shell.show_place(PATIENTS)
        self.patients.page.print_deidentified_summary()

    @property
    def reads_session(self) -> bool:
        """Whether a session that can be printed is in sight."""
        return self.patients.page.tabs.sessions.printable_session is not None

    def print_worksheet(self) -> None:
        """Print the worksheet of the patient whose page is open."""
        self.shell.show_place(PATIENTS)
        self.patients.page.print_worksheet()

    def print_blank_worksheet(self) -> None:
        """Print a worksheet without a patient."""
        print_worksheet(self.printing, None, self.desk)

    def print_today_list(self) -> None:
        """Print the lists of Today."""
        print_today_list(self.printing, self.desk)

    def print_cohort_report(self) -> None:
        """Print the report of all patients."""
        print_cohort_report(self.printing, self.desk)

    def print_deidentified_cohort(self) -> None:
        """Print the report of all patients for researchers."""
        print_deidentified_cohort(self.printing, self.desk)

    def save_summaries(self) -> None:
        """Ask whose summaries are to be saved, and save them."""
        self.summaries.ask(self.patients.sidebar.search.value())

    def may_leave(self) -> bool:
        """Whether nothing typed stands in the way; asks where something does."""
        return self.patients.may_leave() and (self.administration is None or self.administration.may_leave())

    def keep_draft(self) -> bool:
        """Keep what is typed; give whether none of it would be lost now."""
        is_kept = self.patients.keep_draft()
        return (self.administration is None or self.administration.keep_draft()) and is_kept

    def show_administration(self, code: str) -> None:
        """Open a page of administration, such as ``settings``, where the account may."""
        from ui.administration.administration_pages import pages_of
        from ui.administration.administration_place import AdministrationPlace

        if code not in [page.code for page in pages_of(self.desk.register.identity)]:
            return
        if self.administration is None:
            self.administration = AdministrationPlace(self.desk)
        self.shell.show_aside(self.administration)
        self.administration.show_page(code)

    def change_password(self) -> None:
        """Ask for the old and the new password of whoever is logged in."""
        from ui.administration.account_dialogs import OwnPasswordDialog
        from ui.administration.account_work import change_own

        dialog = OwnPasswordDialog(self.window(), self.desk.register.identity.account)
        dialog.submitted.connect(lambda: change_own(dialog, self.desk, done=self.say))
        dialog.open()

    def say(self, sentence: str) -> None:
        """Say in one line what was done."""
        self.notice.say(sentence, Tone.GOOD)

    def refuse(self, sentence: str) -> None:
        """Say in one line what was asked for and is not done."""
        self.notice.say(sentence, Tone.DANGER)

    def stop_listening(self) -> None:
        """Hear no more of the register, before it is closed, and write no more of its patients."""
        self.summaries.cancel()
        self._watch.stop()
        self._telling.stop()
        self.desk.register.listeners.remove(self._note_changes)

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what happened while the page was out of sight, behind a locked window."""
        super().showEvent(event)
        self._watch.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing of the register while nobody looks."""
        super().hideEvent(event)
        self._watch.stop()

    def _tell_written(self, path: str) -> None:
        self.say(self.tr("Written: {path}").format(path=path))

    def _tell_printed(self, printer: str) -> None:
        self.say(self.tr("Sent to {printer}").format(printer=printer))

    def _note_changes(self, changes: frozenset[RowChange]) -> None:
        """Remember what changed; the pages are told once the saving is done."""
        self._changed |= {change.table for change in changes}
        self._telling.start(0)

    def _note_outside(self, tables: frozenset[str]) -> None:
        self._changed |= tables
        self._telling.start(0)

    def _turn_hour(self, is_other_day: bool) -> None:
        """Reviews are late by the hour; who is due, and how long ago everything was, changes at midnight."""
        self.today.refresh()
        if is_other_day:
            self.patients.refresh(frozenset())

    def _refresh(self) -> None:
        tables, self._changed = frozenset(self._changed), set()
        self.today.refresh()
        if tables == {DRAFTS}:
            self.patients.page.show_drafts()
            return
        self.patients.refresh(tables)
        self.analysis.reload()
        if SETTINGS in tables:
            self.settings_changed.emit()

    def _read_courses(self, progress: Progress) -> Sequence[PatientCourse]:
        words = self.tr("Reading the register")
        return self.desk.beside(
            lambda register: read_courses(register, progress=lambda done, total: progress(done, total, words))
        )(progress)

    def _ask_figure_path(self, name: str) -> Path | None:
        """Where a figure is to be saved, noted as an export. Raise ``NotAllowed``."""
        from models.permissions import REGISTER

        register = self.desk.register
        register.identity.require(Action.EXPORT, REGISTER)
        path = self.desk.ask_where(self, name)
        if path is not None:
            register.note(Action.EXPORT, after={"figure": name})
        return path

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        space(column, gap=0)
        if self.desk.is_demonstration:
            column.addWidget(DemonstrationStrip())
        for part in (self.notice, self.printing.panel, self.summaries.panel):
            column.addWidget(part)
        column.addWidget(self.shell, 1)
