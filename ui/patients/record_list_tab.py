"""A tab that lists rows of one kind, such as assessments: the table, one row read, and the way to add and change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget

from models.course import PatientCourse
from models.record import KeptRecord
from ui.forms.form_words import title_words
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.list_page import ListPage
from ui.patients.record_cards import record_cards
from ui.patients.session_details import entry_card
from ui.patients.title_row import TitleRow
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_button import IconButton
from ui.widgets.page import Page
from ui.widgets.record_model import Column
from ui.widgets.record_table import RecordTable

Rows = Callable[[PatientCourse], Sequence[KeptRecord]]


class RecordListTab(QStackedWidget):
    """``form_asked`` carries the record to type: an empty one to add, a stored one to change."""

    form_asked = Signal(object)

    def __init__(
        self,
        kind: type[KeptRecord],
        columns: Sequence[Column],
        *,
        rows: Rows,
        title: str,
        explanation: str,
        add_words: str,
        buttons: Sequence[QPushButton] = (),
    ) -> None:
        super().__init__()
        self._kind, self._rows = kind, rows
        self._course: PatientCourse | None = None
        self._details: RecordDetails | None = None
        self.add_button = IconButton(add_words, Meaning.ADD, primary=True)
        self.table = RecordTable(columns, identify=lambda row: row.id or "", name=title)
        empty = EmptyState(self.tr("Nothing recorded yet"), explanation)
        self.list = ListPage(title, self.table, empty=empty, buttons=[*buttons, self.add_button])
        self.addWidget(self.list)
        self.add_button.clicked.connect(self._add)
        self.table.record_opened.connect(self.open_record)

    def show_course(self, course: PatientCourse) -> None:
        """Show another course, or the same one after a change."""
        self._course = course
        self._close_record()
        self.list.set_records(self.listed(course))

    def listed(self, course: PatientCourse) -> Sequence[Any]:
        """What the table shows, the newest on top."""
        return list(reversed(self._rows(course)))

    def details_of(self, record: KeptRecord) -> RecordDetails:
        """The page on which one row is read."""
        return RecordDetails(record)

    def open_record(self, record_id: str) -> None:
        """Show one row in place of the table."""
        rows = self._rows(self._course) if self._course is not None else ()
        record = next((row for row in rows if row.id == record_id), None)
        if record is None:
            return
        self._details = self.details_of(record)
        self._details.closed.connect(self._close_record)
        self._details.edit_asked.connect(lambda: self.form_asked.emit(record))
        self.addWidget(self._details)
        self.setCurrentWidget(self._details)
        self._details.back.setFocus()

    def _add(self) -> None:
        if self._course is not None:
            self.form_asked.emit(self._kind(patient_id=self._course.patient.id))

    def _close_record(self) -> None:
        details, self._details = self._details, None
        if details is not None:
            self.setCurrentWidget(self.list)
            self.removeWidget(details)
            details.deleteLater()
            self.table.setFocus()


class RecordDetails(Page):
    """One row, read only; ``buttons`` lead to what else can be done with it."""

    closed = Signal()
    edit_asked = Signal()

    def __init__(self, record: KeptRecord, *, caption: str = "", buttons: Sequence[QPushButton] = ()) -> None:
        title = title_words(type(record), qt_translate)
        super().__init__(name=title)
        self.record = record
        self.back = Button(self.tr("Back to list"))
        edit = IconButton(self.tr("&Edit"), Meaning.EDIT)
        self.back.clicked.connect(self.closed)
        edit.clicked.connect(self.edit_asked)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
        self.header.addWidget(TitleRow(title, caption=caption, buttons=[*buttons, edit, self.back]))
        for card in (*record_cards(record, qt_translate), entry_card(record, qt_translate)):
            self.body.addWidget(card)
        self.body.addStretch(1)
