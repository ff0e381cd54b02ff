"""One list of the Today page: a card of rows, each with a button that goes to its form and one to its patient."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from models.storage.today_queries import TodayEntry
from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS, GROUP, TIGHT
from ui.theme.tones import Tone
from ui.today.today_lists import TodayList, TodayRowWords
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.text import TextRole, text_label

_MOST = 50
_NAME_WIDTH = 180
_CODE_WIDTH = 76
_STEPS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class TodayCard(Card):
    """``form_asked`` carries the entry of the row that was clicked, or on which Enter was pressed.

    ``patient_asked`` carries the id of a patient; ``stepped`` the row, and the columns and rows to go from there.
    """

    form_asked = Signal(object)
    patient_asked = Signal(str)
    stepped = Signal(object, int, int)

    def __init__(self, listed: TodayList) -> None:
        super().__init__(listed.title)
        self.listed = listed
        self.title_row.insertWidget(1, Chip(str(len(listed.rows)), listed.tone))
        space(self.body, gap=0)
        self.rows: list[TodayRow] = []
        for words in listed.rows[:_MOST]:
            row = TodayRow(words)
            self.rows.append(row)
            self.add(row)
            row.form_asked.connect(self.form_asked)
            row.patient_asked.connect(self.patient_asked)
            row.stepped.connect(self.stepped)
        more = len(listed.rows) - _MOST
        if more > 0:
            words = QCoreApplication.translate("Today", "and {n} more").format(n=more)
            self.add(text_label(words, TextRole.CAPTION))


class TodayRow(QWidget):
    """Name, study code, what waits and what Enter does, in one line, its columns where those of other lists are."""

    form_asked = Signal(object)
    patient_asked = Signal(str)
    stepped = Signal(object, int, int)

    def __init__(self, shown: TodayRowWords) -> None:
        super().__init__()
        self.shown = shown
        entry = shown.entry
        self.form = _RowButton()
        self.patient = _RowButton(QCoreApplication.translate("Today", "Patient"))
        self.form.setAccessibleName(_told(shown))
        self.patient.setAccessibleName(
            QCoreApplication.translate("Today", "Open the page of {name}").format(name=shown.name)
        )
        self.form.setProperty("wraps", True)
        self.form.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._fill(shown)
        row = QHBoxLayout(self)
        space(row, gap=TIGHT)
        row.addWidget(self.form, 1)
        row.addWidget(self.patient)
        kept = self.patient.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.patient.setSizePolicy(kept)
        self.patient.setVisible(bool(entry.patient_id))
        self.form.clicked.connect(lambda: self.form_asked.emit(entry))
        self.patient.clicked.connect(lambda: self.patient_asked.emit(entry.patient_id))
        for button in (self.form, self.patient):
            button.stepped.connect(lambda columns, rows: self.stepped.emit(self, columns, rows))

    @property
    def entry(self) -> TodayEntry:
        """What the row is about."""
        return self.shown.entry

    def button(self, *, patient: bool) -> QPushButton:
        """The button to the patient where asked for and there is one, else the one to the form."""
        return self.patient if patient and not self.patient.isHidden() else self.form

    def _fill(self, shown: TodayRowWords) -> None:
        row = QHBoxLayout(self.form)
        space(row, margins=(GROUP, TIGHT, GROUP, TIGHT), gap=BETWEEN_CARDS)
        name, code = text_label(shown.name, wrap=True), text_label(shown.entry.study_code, TextRole.CAPTION)
        fix_size(name, width=_NAME_WIDTH)
        fix_size(code, width=_CODE_WIDTH)
        name.setToolTip(shown.name)
        for label in (name, code):
            row.addWidget(label)
        words = text_label(shown.words, tone=Tone.NEUTRAL, wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words.setToolTip(shown.words)
        row.addWidget(words, 1)
        row.addWidget(text_label(f"{shown.action}  ›", tone=Tone.ACCENT))


class _RowButton(QPushButton):
    """A quiet button; ``stepped`` carries columns and rows to go, as the arrow keys say."""

    stepped = Signal(int, int)

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setProperty("quiet", True)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act with Enter; leave the row with the arrow keys."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in _STEPS:
            self.stepped.emit(*_STEPS[key])
        else:
            super().keyPressEvent(event)


def _told(shown: TodayRowWords) -> str:
    """What a screen reader says of the row, Enter's effect at its end."""
    parts = [shown.name, shown.entry.study_code, shown.words]
    told = ", ".join(part for part in parts if part)
    enter = QCoreApplication.translate("Today", "Enter: {action}").format(action=shown.action)
    return f"{told}. {enter}"
