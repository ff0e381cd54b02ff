"""What became of a record, the newest first: what was changed from what to what, by whom, when and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from models.fields import Link
from models.permissions import Action
from models.record import KeptRecord
from models.records import AdverseEvent, ComplicationReview, ItAgent
from models.storage.history import FieldChange, HistoryEntry
from models.wording import Translate
from ui.forms.form_words import field_words, title_words
from ui.language import qt_translate
from ui.patients.banner_facts import label_of
from ui.patients.title_row import TitleRow
from ui.patients.value_words import NOTHING, value_words
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, TIGHT
from ui.theme.tones import Tone
from ui.typed_dates import shown_moment
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.fact import strike
from ui.widgets.page import Page
from ui.widgets.text import TextRole, text_label, whole_facts


class HistoryPage(Page):
    """Read only; ``closed`` comes with the button or Escape."""

    closed = Signal()

    def __init__(self, title: str, entries: Sequence[HistoryEntry]) -> None:
        words = self.tr("History: {what}").format(what=title)
        super().__init__(name=words)
        self.back = Button(self.tr("&Back"))
        self.back.clicked.connect(self.closed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
        self.header.addWidget(TitleRow(words, buttons=[self.back]))
        for entry in entries:
            self.body.addWidget(history_card(entry, qt_translate))
        self.body.addStretch(1)
        self.let_keys_scroll()


def history_card(entry: HistoryEntry, translate: Translate) -> Card:
    """One save of one row."""
    card = Card(_title(entry, translate))
    card.add(text_label(_who(entry, translate), TextRole.CAPTION, wrap=True))
    if entry.reason:
        reason = QCoreApplication.translate("HistoryPage", "Reason: {reason}")
        card.add(text_label(reason.format(reason=entry.reason), TextRole.BODY, wrap=True))
    changes = [change for change in entry.changes if not isinstance(change.field, Link)]
    if entry.action is Action.INSERT:
        card.add(text_label(_entered(entry, changes, translate), TextRole.BODY, wrap=True))
    elif changes:
        card.add(_changes(entry.kind, changes, translate))
    elif entry.action is not Action.VOID:
        judged = QCoreApplication.translate("HistoryPage", "The findings kept with it, or their reasons")
        card.add(text_label(judged, TextRole.BODY, wrap=True))
    return card


def _title(entry: HistoryEntry, translate: Translate) -> str:
    tell = QCoreApplication.translate
    done = {
        Action.INSERT: tell("HistoryPage", "entered"),
        Action.UPDATE: tell("HistoryPage", "changed"),
        Action.VOID: tell("HistoryPage", "marked as entered in error"),
        Action.SIGN: tell("HistoryPage", "signed"),
    }
    words = done.get(entry.action, entry.action.value)
    return f"{record_words(entry.record, translate)}: {words}"


def record_words(record: KeptRecord, translate: Translate) -> str:
    """Which row it is, as far as one word more tells: the complication, the agent."""
    title = title_words(type(record), translate)
    detail = ""
    if isinstance(record, ComplicationReview):
        detail = f"{label_of(record.complication, translate)}, {label_of(record.window, translate)}"
    elif isinstance(record, AdverseEvent):
        detail = record.ctcae_term or label_of(record.complication, translate)
    elif isinstance(record, ItAgent):
        detail = label_of(record.agent, translate)
    return f"{title}, {detail}" if detail else title


def _who(entry: HistoryEntry, translate: Translate) -> str:
    roles = ", ".join(label_of(role, translate) for role in entry.roles)
    who = f"{entry.account} ({roles})" if roles else entry.account
    return f"{shown_moment(entry.at, translate)}  ·  {who}"


def _entered(entry: HistoryEntry, changes: Sequence[FieldChange], translate: Translate) -> str:
    told = [
        f"{field_words(entry.kind, each.field, translate)}: {_value(entry.kind, each, each.after, translate)}"
        for each in changes
    ]
    return whole_facts("  ·  ".join(told))


def _changes(kind: type[KeptRecord], changes: Sequence[FieldChange], translate: Translate) -> QWidget:
    rows = QWidget()
    grid = QGridLayout(rows)
    space(grid, gap=TIGHT, column_gap=BETWEEN_CARDS)
    for row, change in enumerate(changes):
        label = field_words(kind, change.field, translate)
        before, after = (_value(kind, change, value, translate) for value in (change.before, change.after))
        grid.addWidget(text_label(label, TextRole.LABEL, wrap=True), row, 0, Qt.AlignmentFlag.AlignTop)
        old = text_label(before, TextRole.BODY, tone=Tone.NEUTRAL, wrap=True)
        if change.before is not None:
            strike(old)
        grid.addWidget(old, row, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label("→", TextRole.BODY), row, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(after, TextRole.BODY, wrap=True), row, 3, Qt.AlignmentFlag.AlignTop)
    for column, share in ((0, 3), (1, 3), (3, 6)):
        grid.setColumnStretch(column, share)
    return rows


def _value(kind: type[KeptRecord], change: FieldChange, value: object, translate: Translate) -> str:
    if value is None:
        return NOTHING
    name = change.field.name
    return value_words(kind({name: value}), name, translate)
