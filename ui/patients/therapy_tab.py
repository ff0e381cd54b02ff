"""The Therapy tab: the protocol, the holds, and the therapy beside intrathecal treatment, one below the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from models.course import PatientCourse
from models.form_address import FormAddress, FormKind
from models.permissions import Action
from models.record import KeptRecord
from models.records import Hold, ProtocolPhase, Therapy
from models.storage.voided_rows import voided_rows
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.error_toggle import ErrorToggle
from ui.patients.protocol_card import ProtocolCard
from ui.patients.read_page import ReadPage, WayBack
from ui.patients.record_addresses import record_address
from ui.patients.record_columns import hold_columns, therapy_columns
from ui.patients.record_reading import record_read_page
from ui.patients.record_section import RecordSection
from ui.register_desk import RegisterDesk
from ui.widgets.icon_button import IconButton
from ui.widgets.page import Page
from ui.widgets.record_table import RecordTable


class TherapyTab(QStackedWidget):
    """``form_asked`` carries the address of the form to open, ``history_asked`` the row whose history is wanted."""

    form_asked = Signal(object)
    history_asked = Signal(object)

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self._desk = desk
        self._course: PatientCourse | None = None
        self._details: ReadPage | None = None
        self._in_error: dict[type[KeptRecord], list[KeptRecord]] = {Hold: [], Therapy: []}
        self.hold_errors, self.therapy_errors = ErrorToggle(), ErrorToggle()
        may_prescribe = desk.register.identity.may(Action.INSERT, ProtocolPhase.table)
        self.protocol = ProtocolCard(may_prescribe=may_prescribe)
        self.lift_button = IconButton(self.tr("&Lift hold"), Meaning.GOOD)
        self.hold_button = IconButton(self.tr("Set h&old"), Meaning.HOLD)
        self.add_button = IconButton(self.tr("New &therapy"), Meaning.ADD, primary=True)
        self.holds = self._table(hold_columns(qt_translate), self.tr("Holds"))
        self.table = self._table(
            therapy_columns(qt_translate), self.tr("Therapy beside intrathecal treatment")
        )
        self.page = Page(name=self.tr("Therapy"))
        self.addWidget(self.page)
        self._arrange()
        self._connect()

    def show_course(self, course: PatientCourse) -> None:
        """Show another course, or the same one after a change; an open row stays open."""
        is_same = self._course is not None and self._course.patient.id == course.patient.id
        opened = self._details.record.id if self._details is not None else None
        way_back = self._details.way_back if self._details is not None else None
        self._course = course
        self._close_record()
        self.protocol.show_course(course, self._desk.today())
        for kind, toggle in ((Hold, self.hold_errors), (Therapy, self.therapy_errors)):
            self._in_error[kind] = list(voided_rows(self._desk.register, kind, course.patient.id))
            toggle.set_count(len(self._in_error[kind]))
        self._show_rows()
        if is_same and opened:
            self.open_record(opened, way_back=way_back)

    def open_record(self, record_id: str, *, way_back: WayBack | None = None) -> None:
        """Show one hold or therapy in place of the lists."""
        record = self._row(record_id)
        if record is None:
            return
        self._close_record()
        self._details = record_read_page(record, self._desk)
        self._details.closed.connect(self._close_record)
        self._details.lead_back(way_back)
        self._details.form_asked.connect(self.form_asked)
        self._details.history_asked.connect(self.history_asked)
        self.addWidget(self._details)
        self.setCurrentWidget(self._details)
        self._details.back.setFocus()

    def take_focus(self) -> None:
        """Bring the keyboard to what is shown."""
        (self._details.back if self._details is not None else self.add_button).setFocus()

    def hold_to_lift(self) -> Hold | None:
        """The open hold that the button lifts: the current row, else the only one that stands."""
        course = self._course
        if course is None:
            return None
        current = next((hold for hold in course.open_holds if hold.id == self.holds.current_id()), None)
        return current or (course.open_holds[0] if len(course.open_holds) == 1 else None)

    def _table(self, columns: list, name: str) -> RecordTable:
        return RecordTable(
            columns, identify=lambda row: row.id or "", name=name, is_struck=lambda row: row.is_voided
        )

    def _row(self, record_id: str) -> KeptRecord | None:
        course = self._course
        rows: list[KeptRecord] = [*course.holds, *course.therapies] if course is not None else []
        rows += [row for in_error in self._in_error.values() for row in in_error]
        return next((row for row in rows if row.id == record_id), None)

    def _show_rows(self) -> None:
        course = self._course
        if course is None:
            return
        holds_in_error = self._in_error[Hold] if self.hold_errors.shows_rows else []
        therapies_in_error = self._in_error[Therapy] if self.therapy_errors.shows_rows else []
        self._hold_section.set_records([*holds_open_first(course), *holds_in_error])
        self._therapy_section.set_records([*reversed(by_beginning(course)), *therapies_in_error])
        self._follow_hold()

    def _close_record(self) -> None:
        details, self._details = self._details, None
        if details is not None:
            self.setCurrentWidget(self.page)
            self.removeWidget(details)
            details.deleteLater()
            (self.holds if isinstance(details.record, Hold) else self.table).setFocus()

    def _follow_hold(self) -> None:
        self.lift_button.setEnabled(self.hold_to_lift() is not None)

    def _add(self, kind: type[KeptRecord]) -> None:
        if self._course is not None:
            self.form_asked.emit(record_address(kind(patient_id=self._course.patient.id)))

    def _ask(self, kind: FormKind, record_id: str = "") -> None:
        if self._course is not None:
            self.form_asked.emit(FormAddress(kind, self._course.patient.id or "", record_id))

    def _lift(self) -> None:
        hold = self.hold_to_lift()
        if hold is not None:
            self._ask(FormKind.LIFTING, hold.id or "")

    def _connect(self) -> None:
        self.protocol.add_button.clicked.connect(lambda: self._ask(FormKind.PROTOCOL))
        self.hold_button.clicked.connect(lambda: self._add(Hold))
        self.add_button.clicked.connect(lambda: self._add(Therapy))
        self.lift_button.clicked.connect(self._lift)
        self.holds.record_chosen.connect(self._follow_hold)
        for toggle in (self.hold_errors, self.therapy_errors):
            toggle.toggled_rows.connect(self._show_rows)
        for table in (self.holds, self.table):
            table.record_opened.connect(self.open_record)

    def _arrange(self) -> None:
        self._hold_section = RecordSection(
            self.tr("Holds"),
            self.holds,
            explanation=self.tr("No hold was ever set. An open hold keeps everybody from puncturing."),
            buttons=[self.hold_errors, self.lift_button, self.hold_button],
        )
        self._therapy_section = RecordSection(
            self.tr("Therapy beside intrathecal treatment"),
            self.table,
            explanation=self.tr("Systemic lines, radiotherapy and surgery will stand here."),
            buttons=[self.therapy_errors, self.add_button],
        )
        for part in (self.protocol, self._hold_section, self._therapy_section):
            self.page.body.addWidget(part)
        self.page.body.addStretch(1)


def holds_open_first(course: PatientCourse) -> list[Hold]:
    """The holds that stand, then those that were lifted, each the newest first."""
    newest_first = sorted(
        course.holds, key=lambda hold: hold.set_at.timestamp() if hold.set_at else 0, reverse=True
    )
    return sorted(newest_first, key=lambda hold: not hold.is_open)


def by_beginning(course: PatientCourse) -> list[Therapy]:
    """The therapies in the order in which they began, those of unknown beginning first."""
    known = [therapy for therapy in course.therapies if therapy.began is not None]
    unknown = [therapy for therapy in course.therapies if therapy.began is None]
    return [*unknown, *sorted(known, key=lambda therapy: therapy.began.earliest)]
