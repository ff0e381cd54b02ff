"""The page on which one saved row is read: its buttons, what was entered in error about it, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from models.permissions import Identity
from models.record import KeptRecord
from models.wording import Translate
from ui.patients.banner_facts import label_of
from ui.patients.read_actions import ActionsRow, ReadActions
from ui.patients.title_row import TitleRow
from ui.theme.tones import Tone
from ui.typed_dates import shown_moment
from ui.widgets.actions_page import ActionsPage
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import text_label


@dataclass(frozen=True)
class WayBack:
    """Where a row was opened from, other than its list: what the button says, and what takes one there."""

    words: str
    go: Callable[[], None]


class ReadPage(ActionsPage):
    """``closed`` comes with the button or Escape, the others with what somebody wants to do with the row."""

    closed = Signal()
    form_asked = Signal(object)
    history_asked = Signal(object)

    def __init__(
        self,
        record: KeptRecord,
        *,
        title: str,
        back_words: str,
        identity: Identity,
        caption: str = "",
        more_buttons: Sequence[QPushButton] = (),
        last_buttons: Sequence[QPushButton] = (),
    ) -> None:
        super().__init__(name=title)
        self.record = record
        self.back = Button(back_words)
        self.actions_shown = ReadActions(identity)
        self.header.addWidget(TitleRow(title, caption=caption, buttons=[self.back]))
        self.add_actions(ActionsRow([*more_buttons, *self.actions_shown.buttons(), *last_buttons]))
        self.actions_shown.show_for(record)
        self.actions_shown.form_asked.connect(self.form_asked)
        self.actions_shown.history_asked.connect(self.history_asked)
        self.back.clicked.connect(self.closed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
        self.let_keys_scroll()
        self.way_back: WayBack | None = None

    def lead_back(self, way: WayBack | None) -> None:
        """Lead on to where the row was opened from, once its list has taken it back."""
        self.way_back = way
        if way is not None:
            self.back.setText(way.words)
            self.closed.connect(way.go)

    def show_cards(self, cards: Sequence[QWidget], translate: Translate) -> None:
        """Put these cards below each other, on top that the row was entered in error where it was."""
        shown = [voided_card(self.record, translate), *cards] if self.record.is_voided else list(cards)
        for card in shown:
            self.body.addWidget(card)
        self.body.addStretch(1)


def voided_card(record: KeptRecord, translate: Translate) -> Card:
    """That the row was entered in error: who said so, when and why."""
    tell = QCoreApplication.translate
    card = Card(tell("ReadPage", "Entered in error"))
    words = tell("ReadPage", "Marked by {account}, {time}: {reason}").format(
        account=record.voided_by,
        time=shown_moment(record.voided_at, translate) if record.voided_at else "",
        reason=record.void_reason,
    )
    card.add(text_label(words, tone=Tone.WARNING, wrap=True))
    card.add(text_label(tell("ReadPage", "It counts nowhere."), wrap=True))
    return card


def entry_card(record: KeptRecord, translate: Translate) -> Card:
    """Who entered a row, when and how, and who changed it last."""
    tell = QCoreApplication.translate
    card = Card(tell("EntryCard", "Entry"))
    words = tell("EntryCard", "Entered by {account}, {time}, {mode}").format(
        account=record.created_by,
        time=shown_moment(record.created_at, translate) if record.created_at else "",
        mode=label_of(record.entry_mode, translate),
    )
    card.add(text_label(words, wrap=True))
    if record.updated_at is not None:
        changed = tell("EntryCard", "Changed by {account}, {time}").format(
            account=record.updated_by, time=shown_moment(record.updated_at, translate)
        )
        card.add(text_label(changed, wrap=True))
    return card
