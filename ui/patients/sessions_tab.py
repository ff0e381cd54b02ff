"""The Sessions tab: the table of sessions, and what opens in its place: one session, read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.actions.sign_session import next_unsigned
from models.course import PatientCourse
from models.records import Administration
from models.storage.history import former_values
from models.storage.printed_cycles import printed_cycles
from models.storage.voided_rows import course_of_voided, voided_rows
from models.stored_session import agents_of
from models.vocabularies import ReviewWindow
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.error_toggle import ErrorToggle
from ui.patients.list_page import ListPage
from ui.patients.read_page import WayBack
from ui.patients.session_details import SessionDetails, SessionReading
from ui.patients.session_table import SessionRow, session_rows, session_table, with_rows_in_error
from ui.register_desk import RegisterDesk
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_button import IconButton


class SessionsTab(QStackedWidget):
    """``session_begun`` and ``print_asked`` come with the buttons, ``form_asked`` with the address of a form about a
    session that is read, ``history_asked`` with that session, ``event_asked`` with the id of an event it opened,
    ``record_print_asked`` with the button of ``printable_session``.
    """

    session_begun = Signal()
    print_asked = Signal()
    form_asked = Signal(object)
    event_asked = Signal(str)
    history_asked = Signal(object)
    record_print_asked = Signal()

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self._desk = desk
        self._course: PatientCourse | None = None
        self._details: SessionDetails | None = None
        self._in_error: list[SessionRow] = []
        # The menu has the shortcut, which works from every tab; here it is only shown.
        self.new_button = IconButton(f"{self.tr('New session')}   Ctrl+N", Meaning.ADD, primary=True)
        self.new_button.setAccessibleName(self.tr("New session"))
        self.print_button = IconButton(self.tr("&Print summary"), Meaning.PRINT)
        self.worksheet_button = IconButton(self.tr("&Worksheet"), Meaning.PRINT)
        self.worksheet_button.setAccessibleName(self.tr("Print worksheet"))
        self.error_toggle = ErrorToggle()
        self.table = session_table(qt_translate, name=self.tr("Sessions"))
        empty = EmptyState(
            self.tr("No sessions yet"),
            self.tr("Every lumbar puncture of this patient will stand here, the newest on top."),
            meaning=Meaning.SESSION,
        )
        self.list = ListPage(
            self.tr("Sessions"),
            self.table,
            empty=empty,
            buttons=[self.error_toggle, self.worksheet_button, self.print_button, self.new_button],
        )
        self.addWidget(self.list)
        self.new_button.clicked.connect(self.session_begun)
        self.print_button.clicked.connect(self.print_asked)
        self.error_toggle.toggled_rows.connect(self._show_rows)
        self.table.record_opened.connect(self.open_session)

    def show_course(self, course: PatientCourse) -> None:
        """Show another course, or the same one after a change; an open session stays open."""
        is_same = self._course is not None and self._course.patient.id == course.patient.id
        self._course = course
        self._in_error = [
            SessionRow(session, course_of_voided(self._desk.register, session, course))
            for session in voided_rows(self._desk.register, Administration, course.patient.id)
        ]
        self.error_toggle.set_count(len(self._in_error))
        self._show_rows()
        opened = self._details.session.id if self._details is not None else None
        way_back = self._details.way_back if self._details is not None else None
        self.close_session()
        if is_same and opened:
            self.open_session(opened, way_back=way_back)

    def open_session(
        self, session_id: str, *, to_sign: bool = False, way_back: WayBack | None = None
    ) -> None:
        """Show one session in place of the table; ``to_sign`` brings the keyboard to its signature."""
        row = self._row(session_id)
        if row is None:
            return
        self.close_session()
        details = SessionDetails(self._reading(row), self._desk.register.identity, qt_translate)
        self._details = details
        details.closed.connect(self.close_session)
        details.lead_back(way_back)
        details.form_asked.connect(self.form_asked)
        details.history_asked.connect(self.history_asked)
        details.event_asked.connect(self.event_asked)
        details.print_asked.connect(self.record_print_asked)
        details.session_asked.connect(lambda key: self.open_session(key, to_sign=True))
        self._show(details)
        (details.focus_to_sign if to_sign else details.focus_first)()

    def show_saved(self, session_id: str) -> None:
        """Bring the keyboard to what was saved: the session that is read, or its row."""
        sessions = self._course.administrations if self._course is not None else ()
        read = self._details.session.id if self._details is not None else None
        if self._details is not None and (
            read == session_id or session_id not in [each.id for each in sessions]
        ):
            self._details.back.setFocus()
            return
        self.close_session()
        self.table.choose(session_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_session(self) -> None:
        """Go back to the table, where the session stays the current row."""
        details, self._details = self._details, None
        if details is not None:
            self.setCurrentWidget(self.list)
            self.removeWidget(details)
            details.deleteLater()
            self.table.choose(details.session.id or "")
            self.table.setFocus()

    def take_focus(self) -> None:
        """Bring the keyboard to what is shown."""
        if self._details is not None:
            self._details.focus_first()
        else:
            self.table.setFocus()

    @property
    def printable_session(self) -> Administration | None:
        """The session that is read at this moment, where it can be printed."""
        details = self._details
        return details.session if details is not None and details.print_button.isVisible() else None

    def _row(self, session_id: str) -> SessionRow | None:
        rows = [*session_rows(self._course), *self._in_error] if self._course is not None else []
        return next((row for row in rows if row.session.id == session_id), None)

    def _reading(self, row: SessionRow) -> SessionReading:
        session, course, register = row.session, row.course, self._desk.register
        key = session.id or ""
        belonging = [
            session,
            *agents_of(session, course),
            *(each for window in ReviewWindow for each in course.reviews_of(key, window)),
            *course.events_of(key),
        ]
        return SessionReading(
            session=session,
            course=course,
            former={each.id or "": former_values(register, each) for each in belonging},
            next_to_sign=next_unsigned(course, session),
            printed_as=printed_cycles(register, key),
        )

    def _show_rows(self) -> None:
        if self._course is not None:
            in_error = self._in_error if self.error_toggle.shows_rows else []
            rows = with_rows_in_error(session_rows(self._course), in_error)
            self.list.set_records(rows, caption=_caption(self._course))

    def _show(self, page: QWidget) -> None:
        self.addWidget(page)
        self.setCurrentWidget(page)


def _caption(course: PatientCourse) -> str:
    given, all_of_them = len(course.sessions_with_drug), len(course.administrations)
    if given == all_of_them:
        return ""
    words = qt_translate("SessionsTab", "{given} of {n} with drug")
    return words.format(given=given, n=all_of_them)
