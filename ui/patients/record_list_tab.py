"""A tab that lists rows of one kind, such as assessments: the table, one row read, and the way to add and change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget

from models.course import PatientCourse
from models.record import KeptRecord
from models.storage.voided_rows import voided_rows
from ui.icons import Meaning
from ui.patients.error_toggle import ErrorToggle
from ui.patients.list_page import ListPage
from ui.patients.read_page import ReadPage, WayBack
from ui.patients.record_addresses import record_address
from ui.patients.record_reading import record_read_page
from ui.register_desk import RegisterDesk
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_button import IconButton
from ui.widgets.record_model import Column
from ui.widgets.record_table import RecordTable

Rows = Callable[[PatientCourse], Sequence[KeptRecord]]


class RecordListTab(QStackedWidget):
    """``form_asked`` carries the address of the form to open, ``history_asked`` the row whose history is wanted."""

    form_asked = Signal(object)
    history_asked = Signal(object)

    def __init__(
        self,
        kind: type[KeptRecord],
        columns: Sequence[Column],
        desk: RegisterDesk,
        *,
        rows: Rows,
        title: str,
        explanation: str,
        add_words: str,
        buttons: Sequence[QPushButton] = (),
    ) -> None:
        super().__init__()
        self._kind, self._rows, self._desk = kind, rows, desk
        self._course: PatientCourse | None = None
        self._details: ReadPage | None = None
        self._in_error: list[KeptRecord] = []
        self.add_button = IconButton(add_words, Meaning.ADD, primary=True)
        self.error_toggle = ErrorToggle()
        self.table = RecordTable(
            columns, identify=lambda row: row.id or "", name=title, is_struck=lambda row: row.is_voided
        )
        empty = EmptyState(self.tr("Nothing recorded yet"), explanation)
        self.list = ListPage(
            title, self.table, empty=empty, buttons=[self.error_toggle, *buttons, self.add_button]
        )
        self.addWidget(self.list)
        self.add_button.clicked.connect(self._add)
        self.error_toggle.toggled_rows.connect(self._show_rows)
        self.table.record_opened.connect(self.open_record)

    def show_course(self, course: PatientCourse) -> None:
        """Show another course, or the same one after a change; an open row stays open."""
        is_same = self._course is not None and self._course.patient.id == course.patient.id
        self._course = course
        self._in_error = list(voided_rows(self._desk.register, self._kind, course.patient.id))
        self.error_toggle.set_count(len(self._in_error))
        opened = self._details.record.id if self._details is not None else None
        way_back = self._details.way_back if self._details is not None else None
        self._close_record()
        self._show_rows()
        if is_same and opened:
            self.open_record(opened, way_back=way_back)

    def listed(self, course: PatientCourse) -> Sequence[Any]:
        """What the table shows, the newest on top."""
        return list(reversed(self._rows(course)))

    def listed_in_error(self, rows: Sequence[KeptRecord]) -> Sequence[Any]:
        """The rows entered in error as the table shows them."""
        return rows

    def details_of(self, record: KeptRecord) -> ReadPage:
        """The page on which one row is read."""
        return record_read_page(record, self._desk)

    def open_record(self, record_id: str, *, way_back: WayBack | None = None) -> None:
        """Show one row in place of the table."""
        rows = [*self._rows(self._course), *self._in_error] if self._course is not None else []
        record = next((row for row in rows if row.id == record_id), None)
        if record is None:
            return
        self._close_record()
        self._details = self.details_of(record)
        self._details.closed.connect(self._close_record)
        self._details.lead_back(way_back)
        self._details.form_asked.connect(self.form_asked)
        self._details.history_asked.connect(self.history_asked)
        self.addWidget(self._details)
        self.setCurrentWidget(self._details)
        self._details.back.setFocus()

    def take_focus(self) -> None:
        """Bring the keyboard to what is shown."""
        (self._details.back if self._details is not None else self.table).setFocus()

    def _show_rows(self) -> None:
        if self._course is not None:
            in_error = self.listed_in_error(self._in_error) if self.error_toggle.shows_rows else ()
            self.list.set_records([*self.listed(self._course), *in_error])

    def _add(self) -> None:
        if self._course is not None:
            self.form_asked.emit(record_address(self._kind(patient_id=self._course.patient.id)))

    def _close_record(self) -> None:
        details, self._details = self._details, None
        if details is not None:
            self.setCurrentWidget(self.list)
            self.removeWidget(details)
            details.deleteLater()
            self.table.choose(details.record.id or "")
            self.table.setFocus()
