"""The Complications tab: every adverse event of the patient, followed from onset to resolution."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton

from models.course import PatientCourse
from models.form_address import FormAddress, FormKind
from models.record import KeptRecord
from models.records import AdverseEvent, Hold
from models.rules import matters_for_puncture
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.banner_facts import event_words
from ui.patients.event_columns import EventRow, event_columns, event_place, event_rows
from ui.patients.read_page import ReadPage
from ui.patients.record_list_tab import RecordListTab
from ui.patients.record_reading import record_read_page
from ui.register_desk import RegisterDesk
from ui.widgets.icon_button import IconButton

RESOLVE_KEY = "R"


class ComplicationsTab(RecordListTab):
    """Open events on top; R resolves the current one."""

    def __init__(self, desk: RegisterDesk) -> None:
        tell = QCoreApplication.translate
        # The key works wherever the focus is in the list; here it is only shown.
        self.resolve_button = IconButton(
            f"{tell('ComplicationsTab', 'Resolve')}   {RESOLVE_KEY}", Meaning.GOOD
        )
        self.resolve_button.setAccessibleName(tell("ComplicationsTab", "Resolve"))
        super().__init__(
            AdverseEvent,
            event_columns(qt_translate),
            desk,
            rows=lambda course: course.events,
            title=tell("ComplicationsTab", "Complications"),
            explanation=tell(
                "ComplicationsTab",
                "What a review finds, or what is reported between sessions, will stand here.",
            ),
            add_words=tell("ComplicationsTab", "New complication"),
            buttons=[self.resolve_button],
        )
        key = QShortcut(QKeySequence(RESOLVE_KEY), self.list)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._resolve_current)
        self.resolve_button.clicked.connect(self._resolve_current)
        self.table.record_chosen.connect(self._follow_choice)

    def listed(self, course: PatientCourse) -> Sequence[EventRow]:
        """The open events, then the resolved ones."""
        return event_rows(course)

    def show_course(self, course: PatientCourse) -> None:
        """Show another course, or the same one after a change; the first event is the current one."""
        super().show_course(course)
        rows = self.listed(course)
        if rows and not self.table.current_id():
            self.table.choose(rows[0].id or "")
        self._follow_choice()

    def show_saved(self, event_id: str) -> None:
        """Bring the keyboard to the row of what was saved."""
        self.table.choose(event_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def listed_in_error(self, rows: Sequence[KeptRecord]) -> Sequence[EventRow]:
        """The events entered in error."""
        events = (row for row in rows if isinstance(row, AdverseEvent))
        return [EventRow(event, self._course) for event in events] if self._course is not None else []

    def details_of(self, record: KeptRecord) -> ReadPage:
        """One event, read, with the ways to resolve it and to a hold."""
        if not isinstance(record, AdverseEvent) or self._course is None:
            return super().details_of(record)
        place = event_place(record, self._course, qt_translate)
        words = event_words(record, qt_translate)
        return record_read_page(record, self._desk, title=words, caption=place, buttons=self._buttons(record))

    def _buttons(self, event: AdverseEvent) -> list[QPushButton]:
        if not event.is_open:
            return []
        tell = QCoreApplication.translate
        resolve = IconButton(tell("ComplicationsTab", "&Resolve"), Meaning.GOOD)
        resolve.clicked.connect(lambda: self._resolve(event))
        if not matters_for_puncture(event):
            return [resolve]
        hold = IconButton(tell("ComplicationsTab", "Propose a ho&ld"), Meaning.HOLD)
        hold.clicked.connect(lambda: self._propose_hold(event))
        return [hold, resolve]

    def _current(self) -> AdverseEvent | None:
        events = self._course.events if self._course is not None else ()
        chosen = self.table.current_id()
        return next((event for event in events if event.id == chosen), None)

    def _follow_choice(self) -> None:
        event = self._current()
        self.resolve_button.setEnabled(event is not None and event.is_open)

    def _resolve_current(self) -> None:
        event = self._current()
        if event is not None and event.is_open:
            self._resolve(event)

    def _resolve(self, event: AdverseEvent) -> None:
        patient_id, event_id = event.patient_id or "", event.id or ""
        self.form_asked.emit(FormAddress(FormKind.RESOLVING, patient_id, event_id, event.table))

    def _propose_hold(self, event: AdverseEvent) -> None:
        self.form_asked.emit(FormAddress(FormKind.RECORD, event.patient_id or "", part=Hold.table))
