"""One list of the Today page: each row is a button that opens the patient."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from models.storage.today_queries import TodayEntry
from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS
from ui.theme.tones import Tone
from ui.today.today_lists import TodayList
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.text import TextRole, text_label

_MOST = 50
_NAME_WIDTH = 260
_CODE_WIDTH = 88


class TodayCard(Card):
    """``patient_asked`` carries the id of the patient whose row was clicked, or opened with Enter or Space."""

    patient_asked = Signal(str)

    def __init__(self, listed: TodayList) -> None:
        super().__init__(listed.title)
        self.listed = listed
        self.title_row.insertWidget(1, Chip(str(len(listed.entries)), listed.tone))
        space(self.body, gap=0)
        self.rows: list[TodayRow] = []
        for entry in listed.entries[:_MOST]:
            row = TodayRow(entry, listed.words(entry))
            row.clicked.connect(
                lambda _checked=False, chosen=entry.patient_id: self.patient_asked.emit(chosen)
            )
            self.rows.append(row)
            self.add(row)
        more = len(listed.entries) - _MOST
        if more > 0:
            words = QCoreApplication.translate("Today", "and {n} more").format(n=more)
            self.add(text_label(words, TextRole.CAPTION))


class TodayRow(QPushButton):
    """Name, study code and what waits, in one line, its columns where those of the other lists are."""

    def __init__(self, entry: TodayEntry, words: str) -> None:
        super().__init__()
        self.setProperty("quiet", True)
        self.setAccessibleName(f"{entry.name}, {entry.study_code}, {words}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        row = QHBoxLayout(self)
        space(row, margins=(8, 0, 8, 0), gap=BETWEEN_CARDS)
        name, code = text_label(entry.name), text_label(entry.study_code, TextRole.CAPTION)
        fix_size(name, width=_NAME_WIDTH)
        fix_size(code, width=_CODE_WIDTH)
        name.setToolTip(entry.name)
        for label in (name, code):
            row.addWidget(label)
        row.addWidget(text_label(words, tone=Tone.NEUTRAL), 1)
