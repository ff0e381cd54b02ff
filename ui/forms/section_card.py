"""A card with the fields of one section: they keep their order, and fold away where nothing needs an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.forms.field_layout import FieldLayout
from ui.forms.form_field import FormField
from ui.forms.mnemonics import MnemonicGroup
from ui.forms.tab_order import focus_order
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.showing import show_only_if
from ui.widgets.text import TextRole, text_label


class FocusPart(Protocol):
    """A part of a card that orders its own focus."""

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""


class SectionCard(Card):
    """Titled fields in rows; beside the title how many expected answers are open, and the key that goes here.

    The widgets of the fields are made with the card, of a folded one when it is first opened; ``later`` leaves them
    to ``make``, which whoever asks for one of them calls as well. ``made`` comes when they are there.
    """

    made = Signal()

    def __init__(
        self, title: str, fields: Sequence[FormField], *, foldable: bool = False, later: bool = False
    ) -> None:
        super().__init__(title)
        self.title = title
        self.fields = tuple(fields)
        self.counts_open = True
        self._before: list[QWidget] = []
        self._below: list[FocusPart] = []
        self.area = QWidget()
        self.rows = FieldLayout()
        self.area.setLayout(self.rows)
        self._is_made = False
        for field in fields:
            field.needed.connect(self.make)
            field.sought.connect(lambda: self.set_folded(False))
        self.add(self.area)
        self.mnemonics = MnemonicGroup(self, [field.label for field in fields])
        self._open_count = text_label("", TextRole.CAPTION)
        self._key = text_label("", TextRole.CAPTION)
        self._fold = Button(self.tr("Show"), quiet=True)
        self._fold.clicked.connect(lambda: self.set_folded(not self.is_folded()))
        self.title_row.addWidget(self._open_count)
        self.title_row.addWidget(self._fold)
        self.title_row.addWidget(self._key)
        for empty in (self._open_count, self._key):
            empty.hide()  # what says nothing keeps no gap
        show_only_if(foldable, self._fold)
        if foldable or later:
            self._show_folded(foldable)
        else:
            self.set_folded(False)

    @property
    def waits(self) -> bool:
        """Whether the fields are to be seen and have no widgets yet."""
        return not self._is_made and not self.is_folded()

    def make(self) -> None:
        """Give every field its widgets and its place, where they have none yet."""
        if self._is_made:
            return
        self._is_made = True
        is_seen = self.area.isVisible()
        if is_seen:  # what is put into a hidden part is shown with it at once, not by a later event
            self.area.hide()
        for field in self.fields:
            field.place_in(self.rows)
        if is_seen:
            self.area.show()
        self.made.emit()

    def set_key(self, figure: str) -> None:
        """Say that Alt and ``figure`` go to this card; no key for the empty text."""
        self._key.setText(f"Alt+{figure}" if figure else "")
        self._key.setVisible(bool(figure))
        self._key.setAccessibleName(self.tr("Key: {key}").format(key=self._key.text()))

    def is_folded(self) -> bool:
        """Whether only the title shows."""
        return self.area.isHidden()

    def set_folded(self, folded: bool, *, now: bool = True) -> None:
        """Show only the title, or the fields again; where not ``now``, they are left to ``make``."""
        if now and not folded:
            self.make()
        self._show_folded(folded)

    def _show_folded(self, folded: bool) -> None:
        show_only_if(not folded, self.area)
        words = self.tr("Show") if folded else self.tr("Hide")
        self._fold.setText(words)
        self._fold.setAccessibleName(f"{words}: {self.title}")

    def lock(self) -> None:
        """Show the fields and let nobody change them."""
        for field in self.fields:
            field.lock()

    def is_locked(self) -> bool:
        """Whether nothing here can be changed."""
        return bool(self.fields) and not any(field.writable for field in self.fields)

    def put_beside_title(self, part: QWidget) -> None:
        """Show ``part``, which takes the focus, beside the title and before the fields."""
        self.title_row.insertWidget(2, part)
        self._before.append(part)

    def put_under(self, name: str, line: QWidget) -> None:
        """Show ``line`` below the row in which the field ``name`` stands."""
        field = next(field for field in self.fields if field.name == name)
        self.rows.put_under(field.line, line)

    def put_below(self, part: FocusPart) -> None:
        """Show a part with fields of its own below the fields."""
        self.add(part)
        self._below.append(part)

    def refresh(self) -> None:
        """Hide the card where none of its fields is asked, and count what is open."""
        show_only_if(any(field.asked for field in self.fields) or not self.fields, self)
        count = self.counts_open * sum(
            field.asked and field.field.expected and not field.text() for field in self.fields
        )
        self._open_count.setText(self.tr("{count} open").format(count=count) if count else "")
        self._open_count.setVisible(bool(count))

    def go(self) -> None:
        """Unfold, and bring the focus to the first field that is asked."""
        self.set_folded(False)
        asked = [field for field in self.fields if field.asked]
        first = next((field for field in asked if field.writable), None)
        if first is not None:
            first.go()

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        if self.waits:
            self.make()
        fold = [self._fold] if not self._fold.isHidden() else []
        below = [widget for part in self._below for widget in part.focus_order()]
        return [*self._before, *fold, *focus_order(self.rows), *below]
