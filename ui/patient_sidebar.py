"""The left side of the Patients place: the search field above the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.patient_list import PatientList, PatientRow
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.widgets.text import TextRole, text_label
from ui.widgets.text_field import TextField

_TYPING_MS = 60


class PatientSidebar(QWidget):
    """Ctrl+F goes to the search; arrows there walk the list, Enter opens, Escape takes the search away.

    ``search_changed`` carries the words a moment after typing rests, ``patient_chosen`` the id of a patient.
    """

    search_changed = Signal(str)
    patient_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        shortcut = QKeySequence(QKeySequence.StandardKey.Find)
        keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        hint = self.tr("Search name or code") + f"   {keys}"
        self.search = TextField(name=self.tr("Search name or code"), hint=hint)
        self.search.setClearButtonEnabled(False)
        self.search.installEventFilter(self)
        self.list = PatientList()
        self.nobody_found = text_label(self.tr("No patient found"), TextRole.CAPTION)
        self.nobody_found.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.nobody_found.hide()
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_TYPING_MS)
        self._arrange()
        self.search.valueChanged.connect(lambda _text: self._resting.start())
        self._resting.timeout.connect(lambda: self.search_changed.emit(self.search.value()))
        self.list.patient_chosen.connect(self.patient_chosen)
        QShortcut(shortcut, self).activated.connect(self.focus_search)

    def set_patients(self, rows: Sequence[PatientRow]) -> None:
        """Show these patients."""
        self.list.set_rows(rows)
        self.nobody_found.setVisible(not rows)

    def focus_search(self) -> None:
        """Go to the search field, its words selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the search field walk the list."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._took(event)
        return super().eventFilter(watched, event)

    def _took(self, event: QKeyEvent) -> bool:
        actions = {
            Qt.Key.Key_Down: lambda: self.list.step(1),
            Qt.Key.Key_Up: lambda: self.list.step(-1),
            Qt.Key.Key_Return: self.list.open_current,
            Qt.Key.Key_Enter: self.list.open_current,
            Qt.Key.Key_Escape: self.search.clear,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None:
            return False
        action()
        return True

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        space(column, gap=GROUP)
        column.addWidget(self.search)
        column.addWidget(self.nobody_found)
        column.addWidget(self.list, 1)
