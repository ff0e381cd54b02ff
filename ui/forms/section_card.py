"""A card with the fields of one section: they keep their order, and fold away where nothing needs an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

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
    """Titled fields in rows; beside the title how many expected answers are open, and the key that goes here."""

    def __init__(self, title: str, fields: Sequence[FormField], *, foldable: bool = False) -> None:
        super().__init__(title)
        self.title = title
        self.fields = tuple(fields)
        self.counts_open = True
        self._before: list[QWidget] = []
        self._below: list[FocusPart] = []
        self.area = QWidget()
        self.rows = FieldLayout()
        self.area.setLayout(self.rows)
        for field in fields:
            field.place_in(self.rows)
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
        show_only_if(foldable, self._fold)
        self.set_folded(foldable)

    def set_key(self, figure: str) -> None:
        """Say that Alt and ``figure`` go to this card; no key for the empty text."""
        self._key.setText(f"Alt+{figure}" if figure else "")
        self._key.setAccessibleName(self.tr("Key: {key}").format(key=self._key.text()))

    def is_folded(self) -> bool:
        """Whether only the title shows."""
        return self.area.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Show only the title, or the fields again."""
        show_only_if(not folded, self.area)
        words = self.tr("Show") if folded else self.tr("Hide")
        self._fold.setText(words)
        self._fold.setAccessibleName(f"{words}: {self.title}")

    def lock(self) -> None:
        """Show the fields and let nobody change them."""
        for field in self.fields:
            field.editor.setEnabled(False)

    def is_locked(self) -> bool:
        """Whether nothing here can be changed."""
        return bool(self.fields) and not any(field.editor.isEnabled() for field in self.fields)

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

    def go(self) -> None:
        """Unfold, and bring the focus to the first field that is asked."""
        self.set_folded(False)
        asked = [field for field in self.fields if field.asked]
        first = next((field for field in asked if field.editor.isEnabled()), None)
        if first is not None:
            first.go()

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        fold = [self._fold] if not self._fold.isHidden() else []
        below = [widget for part in self._below for widget in part.focus_order()]
        return [*self._before, *fold, *focus_order(self.rows), *below]
