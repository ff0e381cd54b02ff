"""Offers the drafts of a place above what stands there: go on typing, or discard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.storage.drafts import Draft
from ui.drafts.draft_words import draft_title, draft_words
from ui.icons import Meaning
from ui.language import qt_translate
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label

_QUESTION_MS = 5000


class DraftStrip(QFrame):
    """Hidden while there is none. ``resumed`` and ``discarded`` carry the draft."""

    resumed = Signal(object)
    discarded = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self.setAccessibleName(self.tr("Drafts"))
        self.rows: list[DraftRow] = []
        self._column = QVBoxLayout(self)
        space(self._column, margins=(BETWEEN_CARDS, GROUP, GROUP, GROUP), gap=GROUP)
        self.hide()

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Offer these drafts and no others."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [DraftRow(draft) for draft in drafts]
        for row in self.rows:
            self._column.addWidget(row)
            row.resumed.connect(self.resumed)
            row.discarded.connect(self.discarded)
        self.setVisible(bool(self.rows))


class DraftRow(QWidget):
    """One draft: what it is, whose, and its two buttons."""

    resumed = Signal(object)
    discarded = Signal(object)

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        title, words = draft_title(draft, qt_translate), draft_words(draft, qt_translate)
        self.resume = Button(self.tr("Go on typing"))
        self.resume.setAccessibleName(self.tr("Go on typing: {what}").format(what=f"{title}, {words}"))
        self.discard = Button(self.tr("Discard"), quiet=True)
        self.discard.setAccessibleName(self.tr("Discard: {what}").format(what=f"{title}, {words}"))
        self._is_sure = False
        picture = IconLabel()
        picture.show_icon(Meaning.UNSAVED, Tone.WARNING)
        row = QHBoxLayout(self)
        space(row, gap=GROUP)
        row.addWidget(picture)
        row.addWidget(text_label(self.tr("Draft: {what}").format(what=title), TextRole.BODY))
        row.addWidget(text_label(words, TextRole.CAPTION), 1)
        row.addWidget(self.discard)
        row.addWidget(self.resume)
        self.resume.clicked.connect(lambda: self.resumed.emit(draft))
        self.discard.clicked.connect(self._discard)

    def _discard(self) -> None:
        """Ask once more on the button itself."""
        if self._is_sure:
            self.discarded.emit(self.draft)
            return
        self._is_sure = True
        self.discard.setText(self.tr("Discard what was typed"))
        QTimer.singleShot(_QUESTION_MS, self, self._take_back_question)

    def _take_back_question(self) -> None:
        self._is_sure = False
        self.discard.setText(self.tr("Discard"))
