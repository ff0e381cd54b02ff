"""The Patients place: searching on the left, a patient's page on the right."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from models.form_address import FormAddress, FormKind
from models.permissions import Action
from models.record import KeptRecord
from models.records import Patient
from models.storage.drafts import Draft
from models.storage.due_queries import DueDate, due_dates
from models.storage.look_alikes import look_alike_ids
from models.storage.patient_queries import PatientSummary, search_patients
from ui.drafts.draft_keeping import DraftKeeping
from ui.forms.entry_page import EntryPage
from ui.icons import Meaning
from ui.language import qt_translate
from ui.leaving import may_discard
from ui.patient_sidebar import PatientSidebar
from ui.patients.list_rows import list_rows
from ui.patients.patient_forms import PatientForms
from ui.patients.patient_page import PatientPage
from ui.register_desk import RegisterDesk
from ui.theme.tones import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_line import NoticeLine

_DUE_AT_ONCE = 40


class PatientsPlace(QStackedWidget):
    """``sidebar`` stands beside it, here and in other places; what is chosen there goes to ``open_patient``.

    ``patient_shown`` carries the study code of the open page, empty for none.
    """

    patient_shown = Signal(str)

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self._desk = desk
        self._found: list[PatientSummary] = []
        self._waiting: list[str] = []
        self._due: dict[str, DueDate] = {}
        self._alike: frozenset[str] = frozenset()
        self._form: EntryPage | None = None
        self._keeping: DraftKeeping | None = None
        self.sidebar = PatientSidebar()
        self.page = PatientPage(desk)
        self.nobody = EmptyState(
            self.tr("No patient is open"),
            self.tr("Type a few letters of a name or a study code on the left, and press Enter."),
            action=self.tr("New patient"),
            meaning=Meaning.PATIENT,
        )
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._read_more_due_dates)
        self.addWidget(self.nobody)
        self.addWidget(self.page)
        self.nobody.begun.connect(self.add_patient)
        self.page.gone.connect(self._show_nobody)
        self.sidebar.search_changed.connect(self.search)
        self.search("")
        self._look_for_look_alikes()

    @property
    def may_read(self) -> bool:
        """Whether the account sees patients at all; one that only administers does not."""
        return self._desk.register.identity.may(Action.READ, Patient.table)

    def search(self, typed: str) -> None:
        """Show who was found, with due dates for those in sight; the others' follow in small steps."""
        self._found = search_patients(self._desk.register, typed) if self.may_read else []
        self._waiting = [patient.id for patient in self._found if not patient.death_date]
        self._read_more_due_dates()

    def open_patient(self, patient_id: str) -> None:
        """Show the page of a patient, unless something typed is to be kept."""
        self.page.kept_words = ""
        if not self.may_leave():
            self.sidebar.list.mark(self._open_id())
            return
        if self.page.show_patient(patient_id):
            self.setCurrentWidget(self.page)
            self.page.focus_content()
        self.sidebar.list.mark(self._open_id())
        course = self.page.course
        self.patient_shown.emit(course.patient.study_code or "" if course else "")

    def open_form(self, address: FormAddress, *, draft: Draft | None = None) -> None:
        """Open a form, or go on with its draft: on the page of its patient, or here for a new one."""
        if not address.patient_id:
            self.add_patient(draft=draft)
            return
        if self.page.course is None or self._open_id() != address.patient_id or self._form is not None:
            self.open_patient(address.patient_id)
        if self._open_id() == address.patient_id:
            self.page.open_form(address, draft=draft)

    def is_typing(self, draft_id: str) -> bool:
        """Whether the form of a draft is open here."""
        keepings = (self._keeping, self.page.keeping)
        return any(keeping is not None and keeping.draft_id == draft_id for keeping in keepings)

    def add_patient(self, *, draft: Draft | None = None) -> None:
        """Open the form of a new patient."""
        self.page.kept_words = ""
        if not self.may_leave():
            return
        address = FormAddress(FormKind.RECORD, part=Patient.table)
        form = PatientForms(self._desk).make(address, None)
        if form is None:
            return
        self._form, self._keeping = form, DraftKeeping(form, address, self._desk.register, draft=draft)
        form.saved.connect(self._open_new)
        form.discarded.connect(self._close_form)
        self.addWidget(form)
        self.setCurrentWidget(form)
        if self.page.kept_words:
            notice = NoticeLine()
            form.header.insertWidget(0, notice)
            notice.say(self.page.kept_words, Tone.NEUTRAL)
        self.sidebar.list.mark("")

    def keep_draft(self) -> bool:
        """Keep what is typed; give whether none of it would be lost now."""
        return (self._keeping is None or self._keeping.keep_now()) and self.page.keep_draft()

    def may_leave(self) -> bool:
        """Close the forms, what was typed kept as drafts; asks where it cannot be kept."""
        if self._form is not None and self._keeping is not None:
            if not self._keeping.keep_now() and not may_discard(self, self._form.accessibleName()):
                return False
            was_kept = self._keeping.holds_something
            self._close_form()
            if was_kept:
                self.page.tell_kept(self.tr("New patient: kept as a draft, listed in Today"))
        return self.page.may_leave()

    def refresh(self, tables: frozenset[str]) -> None:
        """Read again what a save in ``tables`` has changed."""
        self.search(self.sidebar.search.value())
        self.page.refresh()
        if Patient.table in tables:
            self._look_for_look_alikes()

    def _show_nobody(self) -> None:
        if self.currentWidget() is self.page:
            self.setCurrentWidget(self.nobody)
        self.sidebar.list.mark("")
        self.patient_shown.emit("")

    def _open_new(self, patient: KeptRecord) -> None:
        self._close_form()
        self.search(self.sidebar.search.value())  # she stands in the list before she is marked there
        self.open_patient(patient.id or "")

    def _close_form(self) -> None:
        form, self._form, self._keeping = self._form, None, None
        if form is not None:
            self.setCurrentWidget(self.page if self.page.course is not None else self.nobody)
            self.removeWidget(form)
            form.deleteLater()
            self.sidebar.list.mark(self._open_id())

    def _open_id(self) -> str:
        return self.page.course.patient.id or "" if self.page.course is not None else ""

    def _read_more_due_dates(self) -> None:
        some, self._waiting = self._waiting[:_DUE_AT_ONCE], self._waiting[_DUE_AT_ONCE:]
        desk = self._desk
        if some:
            self._due = {key: due for key, due in self._due.items() if key not in some}
            self._due |= due_dates(desk.register, some, desk.thresholds(), today=desk.today())
        self._show_rows()
        if self._waiting:
            self._rest.start(0)

    def _show_rows(self) -> None:
        rows = list_rows(
            self._found,
            due=self._due,
            alike=self._alike,
            today=self._desk.today(),
            translate=qt_translate,
        )
        self.sidebar.set_patients(rows)

    def _look_for_look_alikes(self) -> None:
        if not self.may_read:
            return
        self._desk.runner.start(self._desk.beside(look_alike_ids), self._mark_look_alikes, receiver=self)

    def _mark_look_alikes(self, alike: frozenset[str]) -> None:
        self._alike = alike
        self._show_rows()
