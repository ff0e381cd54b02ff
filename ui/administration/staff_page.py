"""The people of the ward: listed with their training, added, changed, marked as having left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.actions.mark_left import mark_left
from models.actions.save_record import save_record
from models.permissions import Action
from models.record import KeptRecord
from models.records import StaffMember
from ui.administration.leaving_form import LeavingForm
from ui.administration.staff_columns import staff_columns
from ui.forms.record_page import RecordEntry, RecordPage
from ui.icons import Meaning
from ui.language import qt_translate
from ui.leaving import may_discard
from ui.patients.list_page import ListPage
from ui.register_desk import RegisterDesk
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_button import IconButton
from ui.widgets.notice_line import NoticeLine
from ui.widgets.record_table import RecordTable

if TYPE_CHECKING:
    from ui.forms.entry_page import EntryPage


class StaffPage(QWidget):
    """Enter opens a row to change it. Who may not write the staff reads the list alone."""

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self._desk = desk
        self.form: EntryPage | None = None
        self.notice = NoticeLine()
        self.add_button = IconButton(self.tr("&New person"), Meaning.ADD, primary=True)
        self.change_button = IconButton(self.tr("&Change"), Meaning.EDIT)
        self.leave_button = IconButton(self.tr("&Mark as left…"), Meaning.VOID)
        self.table = RecordTable(
            staff_columns(desk.today(), qt_translate),
            identify=lambda row: row.id or "",
            name=self.tr("Staff"),
        )
        empty = EmptyState(
            self.tr("Nobody is entered yet"),
            self.tr(
                "Their names are proposed where a form asks who prescribed, prepared, checked or performed."
            ),
            meaning=Meaning.PATIENT,
        )
        buttons = [self.leave_button, self.change_button, self.add_button]
        self.list = ListPage(self.tr("Staff"), self.table, empty=empty, buttons=buttons)
        self._content = QStackedWidget()
        self._arrange()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the staff again: who is there by name, then who has left."""
        rows = self._desk.register.select(StaffMember, order_by="name", voided=True)
        shown = sorted(rows, key=lambda member: member.is_voided)
        self.list.set_records(shown)
        if shown and not self.table.current_id():
            self.table.choose(shown[0].id or "")
        self._follow()

    def keep_draft(self) -> bool:
        """Whether nothing typed would be lost now; these few fields are kept by no draft."""
        return self.form is None or not self.form.is_changed()

    def may_leave(self) -> bool:
        """Close the form; asks where something typed would be lost."""
        if self.form is None:
            return True
        if self.form.is_changed() and not may_discard(self, self.form.accessibleName()):
            return False
        self._close_form()
        return True

    def add(self) -> None:
        """Open the form of somebody new."""
        self._open(self._record_page(StaffMember()))

    def change(self) -> None:
        """Open the form of the current row."""
        member = self._current()
        if member is not None:
            self._open(self._record_page(member))

    def leave(self) -> None:
        """Ask why the person of the current row has left."""
        member = self._current()
        if member is not None:
            self._open(
                LeavingForm(
                    member,
                    context=self._desk.form_context(),
                    save=lambda reason: mark_left(self._desk.register, member, reason=reason),
                )
            )

    def _record_page(self, member: StaffMember) -> RecordPage:
        title = self.tr("New person") if member.id is None else member.name or ""
        return RecordPage(member, context=self._desk.form_context(), save=self._save, title=title)

    def _save(self, entry: RecordEntry) -> KeptRecord:
        return save_record(
            self._desk.register,
            entry.record,
            now=self._desk.now(),
            reasons=entry.reasons,
            correction_reason=entry.correction_reason,
        )

    def _current(self) -> StaffMember | None:
        """The person of the current row, where she may be changed."""
        if not self._may_write():
            return None
        member = self._desk.register.get(StaffMember, self.table.current_id())
        return None if member is None or member.is_voided else member

    def _may_write(self) -> bool:
        return self._desk.register.identity.may(Action.INSERT, StaffMember.table)

    def _open(self, form: EntryPage) -> None:
        if not self.may_leave():
            return
        self.notice.hide()
        self.form = form
        self._content.addWidget(form)
        self._content.setCurrentWidget(form)
        form.saved.connect(self._end_form)
        form.discarded.connect(self._close_form)

    def _end_form(self, stored: KeptRecord) -> None:
        self._close_form()
        self.refresh()
        self.table.choose(stored.id or "")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice.say(self.tr("Saved"), Tone.GOOD)

    def _close_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            self._content.setCurrentWidget(self.list)
            self._content.removeWidget(form)
            form.deleteLater()

    def _follow(self) -> None:
        """Let the buttons act where there is somebody to act on."""
        self.add_button.setEnabled(self._may_write())
        for button in (self.change_button, self.leave_button):
            button.setEnabled(self._current() is not None)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        self.change_button.clicked.connect(self.change)
        self.leave_button.clicked.connect(self.leave)
        self.table.record_opened.connect(self.change)
        self.table.record_chosen.connect(self._follow)

    def _arrange(self) -> None:
        self.setProperty("ground", "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        space(column, gap=GROUP)
        column.addWidget(self.notice)
        column.addWidget(self._content, 1)
        self._content.addWidget(self.list)
