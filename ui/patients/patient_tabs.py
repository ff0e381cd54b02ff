"""The tabs of a patient's page, each fed with the course."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from models.course import PatientCourse
from models.records import Assessment
from ui.language import qt_translate
from ui.patients.complications_tab import ComplicationsTab
from ui.patients.course_tab import CourseTab
from ui.patients.read_page import WayBack
from ui.patients.record_columns import assessment_columns
from ui.patients.record_list_tab import RecordListTab
from ui.patients.record_tab import RecordTab
from ui.patients.sessions_tab import SessionsTab
from ui.patients.therapy_tab import TherapyTab
from ui.register_desk import RegisterDesk

SESSIONS, COURSE, RECORD, ASSESSMENTS, THERAPY = "sessions", "course", "record", "assessments", "therapy"
COMPLICATIONS = "complications"


class PatientTabs:
    """The tabs by their codes, in the order shown."""

    def __init__(self, desk: RegisterDesk) -> None:
        tell = QCoreApplication.translate
        self.sessions = SessionsTab(desk)
        self.complications = ComplicationsTab(desk)
        self.course = CourseTab(desk)
        self.record = RecordTab(desk)
        self.assessments = RecordListTab(
            Assessment,
            assessment_columns(qt_translate),
            desk,
            rows=lambda course: course.assessments,
            title=tell("PatientTabs", "Assessments"),
            explanation=tell(
                "PatientTabs", "Examination, MRI, fluid, scorecard and response will stand here."
            ),
            add_words=tell("PatientTabs", "New assessment"),
        )
        self.therapy = TherapyTab(desk)
        self._tabs = {
            SESSIONS: self.sessions,
            COMPLICATIONS: self.complications,
            COURSE: self.course,
            RECORD: self.record,
            ASSESSMENTS: self.assessments,
            THERAPY: self.therapy,
        }
        self._course: PatientCourse | None = None
        self._waiting: set[str] = set()

    def labels(self) -> list[tuple[str, str]]:
        """(code, label) of each tab."""
        tell = QCoreApplication.translate
        return [
            (SESSIONS, tell("PatientTabs", "Sessions")),
            (COMPLICATIONS, tell("PatientTabs", "Complications")),
            (COURSE, tell("PatientTabs", "Course")),
            (RECORD, tell("PatientTabs", "Record")),
            (ASSESSMENTS, tell("PatientTabs", "Assessments")),
            (THERAPY, tell("PatientTabs", "Therapy")),
        ]

    def widgets(self) -> dict[str, QWidget]:
        """The tabs by code."""
        return dict(self._tabs)

    def readers(self) -> list[SessionsTab | RecordTab | RecordListTab | TherapyTab]:
        """The tabs that ask for forms and histories of the rows they show."""
        return [self.sessions, self.complications, self.record, self.assessments, self.therapy]

    def take_focus(self, code: str) -> None:
        """Bring the keyboard to what the tab ``code`` shows, where it can take it."""
        self._tabs[code].take_focus()

    def open_record(self, code: str, record_id: str, *, way_back: WayBack) -> None:
        """Read a row in the tab ``code``, from where ``way_back`` leads; a tab without rows takes the keyboard."""
        tab = self._tabs[code]
        if isinstance(tab, SessionsTab):
            tab.open_session(record_id, way_back=way_back)
        elif isinstance(tab, RecordListTab | TherapyTab):
            tab.open_record(record_id, way_back=way_back)
        else:
            tab.take_focus()

    def set_course(self, course: PatientCourse, shown: str) -> None:
        """Take another course, or the same one after a change; the tabs out of sight follow when they are shown."""
        self._course = course
        self._waiting = set(self.widgets())
        self.feed(shown)

    def feed(self, code: str) -> None:
        """Show the course in the tab ``code``, unless it does already."""
        if self._course is not None and code in self._waiting:
            self._waiting.discard(code)
            self._tabs[code].show_course(self._course)
