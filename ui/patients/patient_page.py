"""One patient's page: the banner that never leaves, the tabs, and the forms that open in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from models.form_address import FormAddress, FormKind
from models.storage.drafts import Draft, forget_draft, read_draft, read_drafts
from models.storage.history import record_history
from models.storage.patient_queries import RegisteredPatients
from ui.deidentified_papers import print_deidentified_summary
from ui.drafts.draft_keeping import DraftKeeping
from ui.drafts.draft_strip import DraftStrip
from ui.forms.form_words import title_words
from ui.language import qt_translate
from ui.leaving import may_discard
from ui.papers import print_patient_summary, print_worksheet
from ui.patients.history_page import HistoryPage
from ui.patients.patient_banner import PatientBanner
from ui.patients.patient_forms import PatientForms, tab_of, tab_of_table
from ui.patients.patient_tabs import COMPLICATIONS, COURSE, SESSIONS, PatientTabs
from ui.patients.proposal_strip import ProposalStrip
from ui.patients.read_page import WayBack
from ui.patients.record_addresses import record_address
from ui.printing import Printing
from ui.register_desk import RegisterDesk
from ui.session_paper import print_session_record
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, INSIDE_CARD, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.head_and_rest import Head, Rest
from ui.widgets.notice_line import NoticeLine
from ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from models.course import PatientCourse
    from models.record import KeptRecord
    from ui.forms.entry_page import EntryPage


class PatientPage(QWidget):
    """Shows a patient by her id. While a form is open the tabs wait behind it.

    ``gone`` says that she was marked as entered in error: nothing of her is shown any more.
    """

    gone = Signal(str)

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self._desk = desk
        self._forms = PatientForms(desk)
        self.course: PatientCourse | None = None
        self.form: EntryPage | None = None
        self.keeping: DraftKeeping | None = None
        self._history: HistoryPage | None = None
        self.drafts = DraftStrip()
        self.proposals = ProposalStrip()
        self.banner = PatientBanner()
        self.tabs = PatientTabs(desk)
        self.strip = TabStrip(self.tabs.labels(), name=self.tr("Patient"))
        self.notice = NoticeLine()
        self.printing = Printing(desk, self)
        self._content = Rest()
        self._shown_tab = SESSIONS
        self.kept_words = ""
        self._arrange()
        self._wire()

    def show_patient(self, patient_id: str) -> bool:
        """Show a patient; give whether she is in the register."""
        course = self._desk.course(patient_id)
        if course is None:
            return False
        is_other = self.course is None or self.course.patient.id != patient_id
        is_changed = self.course != course
        self.course = course
        if is_other:
            self.tell_kept(self.kept_words)
            self._close_history()
            self.strip.set_value(SESSIONS)
        self.banner.set_look_alikes(RegisteredPatients(self._desk.register).look_alikes(course.patient))
        if is_changed:
            self.tabs.set_course(course, self._shown_tab)
        if is_changed and self.form is not None:
            self.form.note_course(course)
        self._show_banner()
        self.show_drafts()
        return True

    def focus_content(self) -> None:
        """Bring the keyboard to the sessions, or to the tabs where there are none."""
        table = self.tabs.sessions.table
        (table if table.isVisible() else self.strip).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the patient again, after something was saved here or elsewhere; the keyboard stays where it is."""
        if self.course is None:
            return
        focused = QApplication.focusWidget()
        if not self.show_patient(self.course.patient.id or ""):
            self._leave_gone()
            return
        if focused is not None and focused.isVisible() and QApplication.focusWidget() is not focused:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_session(self) -> None:
        """Open the form of a new session."""
        if self.course is not None:
            self.open_form(FormAddress(FormKind.SESSION, self.course.patient.id or ""))

    def show_event(self, event_id: str) -> None:
        """Open one adverse event, read."""
        self.strip.set_value(COMPLICATIONS)
        self.tabs.complications.open_record(event_id)

    def open_record(self, table: str, record_id: str) -> None:
        """Read a row of the course where its kind is listed, with the way back; her record for what stands in it."""
        tab = tab_of_table(table)
        self.strip.set_value(tab)
        self.tabs.open_record(tab, record_id, way_back=WayBack(self.tr("Back to course"), self._show_course))

    def _show_course(self) -> None:
        """Go back to the figure, which stays as it is zoomed."""
        self.strip.set_value(COURSE)
        self.tabs.take_focus(COURSE)

    def edit_record(self, record: KeptRecord) -> None:
        """Open the form of any row of the patient, or of the patient herself."""
        self.open_form(record_address(record))

    def show_history(self, record: KeptRecord) -> None:
        """Show what became of a row, in place of its page until that is left again."""
        self._close_history()
        title = title_words(type(record), qt_translate)
        self._history = HistoryPage(title, record_history(self._desk.register, record))
        self._history.closed.connect(self._leave_history)
        self._content.addWidget(self._history)
        self._content.setCurrentWidget(self._history)
        self._history.back.setFocus()

    def _leave_history(self) -> None:
        self._close_history()
        self.tabs.take_focus(self._shown_tab)

    def _close_history(self) -> None:
        page, self._history = self._history, None
        if page is not None:
            self._content.setCurrentWidget(self.tabs.widgets()[self._shown_tab])
            self._content.removeWidget(page)
            page.deleteLater()

    def open_form(self, address: FormAddress, *, draft: Draft | None = None) -> bool:
        """Open the form at an address of this patient, or its draft; give whether it is open.

        What was typed in another form is kept as its draft; a form that is open already stays as it is.
        """
        if draft is None and self.keeping is not None and self.keeping.address == address:
            return True
        if self.course is None or not self.may_leave():
            return False
        form = self._forms.make(address, self.course)
        if form is None:
            self.notice.say(self.tr("What the form is about is no longer there"), Tone.WARNING)
            return False
        self._show_form(form, DraftKeeping(form, address, self._desk.register, draft=draft))
        return True

    def print_summary(self) -> None:
        """Print the patient's summary as a PDF."""
        if self.course is not None:
            print_patient_summary(self.printing, self.course, self._desk)

    def print_deidentified_summary(self) -> None:
        """Print the patient's summary by her study code alone."""
        if self.course is not None:
            print_deidentified_summary(self.printing, self.course)

    def print_worksheet(self) -> None:
        """Print the sheet on which the patient's next session is written by hand."""
        if self.course is not None:
            print_worksheet(self.printing, self.course, self._desk)

    def print_record(self) -> None:
        """Print the record of the session that is read."""
        session = self.tabs.sessions.printable_session
        if self.course is not None and session is not None:
            print_session_record(self.printing, session, self.course, self._desk)

    def keep_draft(self) -> bool:
        """Keep what is typed; give whether none of it would be lost now."""
        return self.keeping is None or self.keeping.keep_now()

    def may_leave(self) -> bool:
        """Close the form, what was typed kept as a draft; asks where it cannot be kept."""
        if self.form is None:
            return True
        if not self.keep_draft() and not may_discard(self, self.form.accessibleName()):
            return False
        was_kept, title = (
            self.keeping is not None and self.keeping.holds_something,
            self.form.accessibleName(),
        )
        self._close_form()
        if was_kept and self.course is not None:
            words = self.tr("{what} of {patient}: kept as a draft, listed in Today")
            patient = self.course.patient
            self.tell_kept(words.format(what=title, patient=f"{patient.full_name} ({patient.study_code})"))
        return True

    def tell_kept(self, words: str) -> None:
        """Say which form was left behind unsaved on the way here; nothing for the empty text."""
        self.kept_words = words
        if words:
            self.notice.say(words, Tone.NEUTRAL)
        else:
            self.notice.hide()

    def _show_form(self, form: EntryPage, keeping: DraftKeeping) -> None:
        self.tell_kept(self.kept_words)
        self._close_history()
        self._shown_tab = tab_of(keeping.address)
        self.strip.set_value(self._shown_tab)
        self.tabs.feed(self._shown_tab)
        self.form, self.keeping = form, keeping
        self._content.addWidget(form)
        self._content.setCurrentWidget(form)
        form.saved.connect(self._end_form)
        form.form_asked.connect(self.open_form)
        form.discarded.connect(self._give_up_form)
        self._show_banner()
        self.show_drafts()

    def _end_form(self, stored: KeptRecord) -> None:
        """Show what was saved where it now stands; after a signature, what is to be signed next."""
        is_signature = self.keeping is not None and self.keeping.address.kind is FormKind.SIGNATURE
        self.kept_words = ""
        signed = self._signed_sessions()
        self._close_form()
        self.refresh()
        if self.course is None:
            return
        sessions = self.tabs.sessions
        if is_signature:
            sessions.open_session(stored.id or "")
        elif self._shown_tab == SESSIONS:
            sessions.show_saved(stored.id or "")
        elif self._shown_tab == COMPLICATIONS:
            self.tabs.complications.show_saved(stored.id or "")
        else:
            self.tabs.take_focus(self._shown_tab)
        is_unsigned = bool(signed - self._signed_sessions())
        self.notice.say(self._saved_words(is_signature=is_signature, is_unsigned=is_unsigned), Tone.GOOD)

    def _saved_words(self, *, is_signature: bool, is_unsigned: bool) -> str:
        if is_signature:
            return self.tr("Signed")
        return self.tr("Saved. The session is no longer signed.") if is_unsigned else self.tr("Saved")

    def _signed_sessions(self) -> set[str | None]:
        sessions = self.course.administrations if self.course is not None else ()
        return {session.id for session in sessions if session.signed_at is not None}

    def _give_up_form(self) -> None:
        self._close_form()
        self.tabs.take_focus(self._shown_tab)
        self.refresh()

    def _leave_gone(self) -> None:
        """Close the page of a patient who is no longer in the register; a form stays open to be read."""
        if self.course is None:
            return
        if self.form is not None:
            words = self.tr("The patient was marked as entered in error: nothing of this form can be saved")
            self.notice.say(words, Tone.WARNING)
            return
        patient, self.course = self.course.patient, None
        self._close_history()
        words = self.tr("{patient} was marked as entered in error; her page is closed")
        self.gone.emit(words.format(patient=f"{patient.full_name} ({patient.study_code})"))

    def _close_form(self) -> None:
        form, self.form, self.keeping = self.form, None, None
        if form is not None:
            self._content.setCurrentWidget(self.tabs.widgets()[self._shown_tab])
            self._content.removeWidget(form)
            form.deleteLater()
            self._show_banner()
            self.show_drafts()

    def _choose_tab(self, code: str) -> None:
        if code == self._shown_tab and self.form is None:
            self._close_history()
            return
        if self.form is not None and code != self._shown_tab and not self.may_leave():
            self.strip.set_value(self._shown_tab)
            return
        self._close_history()
        self._shown_tab = code
        self.tabs.feed(code)
        if self.form is None:
            self._content.setCurrentWidget(self.tabs.widgets()[code])

    def show_drafts(self) -> None:
        """Offer every draft of the patient but the one that is open."""
        if self.course is None:
            return
        drafts = read_drafts(self._desk.register, patient_id=self.course.patient.id or "")
        opened = self.keeping.draft_id if self.keeping is not None else ""
        self.drafts.show_drafts([draft for draft in drafts if draft.id != opened])

    def _resume_draft(self, offered: Draft) -> None:
        """Go on with a draft as it is kept now: another window may have typed on, saved or discarded it."""
        draft = read_draft(self._desk.register, offered.id)
        if draft is None:
            self.notice.say(self.tr("The draft was saved or discarded meanwhile"), Tone.WARNING)
            self.show_drafts()
        else:
            self.open_form(draft.address, draft=draft)

    def _discard_draft(self, draft: Draft) -> None:
        forget_draft(self._desk.register, draft.id)
        self.show_drafts()

    def _show_banner(self) -> None:
        """Say who she is as things stand now, and what is proposed while no form is open."""
        if self.course is None:
            return
        desk, address = self._desk, self.keeping.address if self.keeping is not None else None
        logging = address is not None and address.kind is FormKind.SESSION and not address.record_id
        thresholds = desk.thresholds()
        self.banner.show_course(self.course, thresholds, today=desk.today(), logging=logging)
        if self.form is None:
            self.proposals.show_course(self.course, thresholds)
        else:
            self.proposals.clear()

    def _wire(self) -> None:
        tabs = self.tabs
        self.strip.chosen.connect(self._choose_tab)
        self.proposals.asked.connect(self.open_form)
        self.drafts.resumed.connect(self._resume_draft)
        self.drafts.discarded.connect(self._discard_draft)
        tabs.sessions.session_begun.connect(self.begin_session)
        for button in (tabs.sessions.print_button, tabs.course.print_button):
            button.clicked.connect(self.print_summary)
        tabs.sessions.worksheet_button.clicked.connect(self.print_worksheet)
        tabs.sessions.record_print_asked.connect(self.print_record)
        for tab in tabs.readers():
            tab.form_asked.connect(self.open_form)
            tab.history_asked.connect(self.show_history)
        tabs.sessions.event_asked.connect(self.show_event)
        tabs.course.record_asked.connect(self.open_record)
        for source in (self.printing, tabs.course.export):
            source.saved.connect(
                lambda path: self.notice.say(self.tr("Written: {path}").format(path=path), Tone.GOOD)
            )
            source.refused.connect(lambda words: self.notice.say(words, Tone.DANGER))
        self.printing.printed.connect(
            lambda printer: self.notice.say(self.tr("Sent to {printer}").format(printer=printer), Tone.GOOD)
        )

    def _arrange(self) -> None:
        self.setProperty("ground", "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        space(column, gap=0)
        head = Head()
        space(head.column, margins=(WINDOW_EDGE, INSIDE_CARD, WINDOW_EDGE, 0), gap=BETWEEN_CARDS)
        for part in (self.banner, self.strip, self.notice, self.proposals, self.drafts, self.printing.panel):
            head.column.addWidget(part)
        column.addWidget(head)
        for widget in self.tabs.widgets().values():
            self._content.addWidget(widget)
        column.addWidget(self._content, 1)
