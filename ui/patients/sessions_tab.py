"""The Sessions tab: the table of sessions, and what opens in its place: one session, read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.course import PatientCourse
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.list_page import ListPage
from ui.patients.session_details import SessionDetails
from ui.patients.session_table import session_rows, session_table
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_button import IconButton


class SessionsTab(QStackedWidget):
    """``session_begun`` and ``print_asked`` come with the buttons.

    ``form_asked`` carries the address of a form about a session, ``event_asked`` the id of an event it opened.
    """

    session_begun = Signal()
    print_asked = Signal()
    form_asked = Signal(object)
    event_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._course: PatientCourse | None = None
        self._details: SessionDetails | None = None
        # The menu has the shortcut, which works from every tab; here it is only shown.
        self.new_button = IconButton(f"{self.tr('New session')}   Ctrl+N", Meaning.ADD, primary=True)
        self.new_button.setAccessibleName(self.tr("New session"))
        self.print_button = IconButton(self.tr("&Print summary"), Meaning.PRINT)
        self.table = session_table(qt_translate, name=self.tr("Sessions"))
        empty = EmptyState(
            self.tr("No sessions yet"),
            self.tr("Every lumbar puncture of this patient will stand here, the newest on top."),
            meaning=Meaning.SESSION,
        )
        self.list = ListPage(
            self.tr("Sessions"), self.table, empty=empty, buttons=[self.print_button, self.new_button]
        )
        self.addWidget(self.list)
        self.new_button.clicked.connect(self.session_begun)
        self.print_button.clicked.connect(self.print_asked)
        self.table.record_opened.connect(self.open_session)

    def show_course(self, course: PatientCourse) -> None:
        """Show another course, or the same one after a change; an open session stays open."""
        is_same = self._course is not None and self._course.patient.id == course.patient.id
        self._course = course
        self.list.set_records(session_rows(course), caption=_caption(course))
        opened = self._details.session.id if self._details is not None else None
        self.close_session()
        if is_same and opened:
            self.open_session(opened)

    def open_session(self, session_id: str) -> None:
        """Show one session in place of the table."""
        course = self._course
        session = (
            next((each for each in course.administrations if each.id == session_id), None) if course else None
        )
        if course is None or session is None:
            return
        self._details = SessionDetails(session, course, qt_translate)
        self._details.closed.connect(self.close_session)
        self._details.form_asked.connect(self.form_asked)
        self._details.event_asked.connect(self.event_asked)
        self._show(self._details)
        self._details.back.setFocus()

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

    def _show(self, page: QWidget) -> None:
        self.addWidget(page)
        self.setCurrentWidget(page)


def _caption(course: PatientCourse) -> str:
    given, all_of_them = len(course.sessions_with_drug), len(course.administrations)
    if given == all_of_them:
        return ""
    words = qt_translate("SessionsTab", "{given} of {n} with drug")
    return words.format(given=given, n=all_of_them)
