"""The phases of a protocol, one below the other in the order in which they follow: added, moved, taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.findings import Finding
from models.records import ProtocolPhase
from models.rules.protocol_version import PHASE_FIELDS, ROW
from ui.forms.added_rows import AddedRows
from ui.forms.field_layout import FieldLayout
from ui.forms.field_set import FieldSet
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.mnemonics import MnemonicGroup, Mnemonics
from ui.forms.tab_order import focus_order
from ui.icons import Meaning
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.widgets.icon_button import IconButton
from ui.widgets.text import TextRole, text_label


class PhasesForm(AddedRows["PhaseRow"]):
    """Rows of dose, rhythm and length; a row that is left empty counts for nothing."""

    def __init__(self, context: FormContext, mnemonics: Mnemonics) -> None:
        self._context = context
        super().__init__(self.tr("Add phase"), mnemonics)
        self.rearranged.connect(self._number)

    def make_row(self) -> PhaseRow:
        """A phase."""
        row = PhaseRow(self._context)
        row.up.clicked.connect(lambda: self._move(row, -1))
        row.down.clicked.connect(lambda: self._move(row, 1))
        for key, steps in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            shortcut = QShortcut(QKeySequence(Qt.KeyboardModifier.AltModifier | key), row)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda steps=steps: self._move(row, steps))
        return row

    def phases(self) -> list[ProtocolPhase]:
        """The phases as typed, in order."""
        return [row.set.read() for row in self.filled()]

    def filled(self) -> list[PhaseRow]:
        """The rows that hold something."""
        return [row for row in self.rows if row.set.typed()]

    def show_phases(self, phases: Sequence[ProtocolPhase]) -> None:
        """Show these phases and no others."""
        self.clear()
        for phase in phases:
            self.add_row().set.load(ProtocolPhase({name: phase.values.get(name) for name in PHASE_FIELDS}))
        self.rearranged.emit()
        self.changed.emit()

    def place_of(self, finding: Finding) -> FormField | None:
        """The field of the row that a finding is about."""
        filled, number = self.filled(), int(finding.parameters.get(ROW, 0))
        return filled[number - 1].set.fields.get(finding.field) if 0 < number <= len(filled) else None

    def typed(self) -> list[dict[str, str]]:
        """The texts of each row."""
        return [row.set.typed() for row in self.rows]

    def restore(self, typed: Sequence[Mapping[str, Any]]) -> None:
        """Show what ``typed`` gave."""
        self.clear()
        for each in typed:
            self.add_row().set.restore(each)
        self.rearranged.emit()

    def _move(self, row: PhaseRow, steps: int) -> None:
        focused = row.focusWidget()
        if self.move_row(row, steps) and focused is not None:
            focused.setFocus()

    def _number(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.show_place(number, last=len(self.rows))


class PhaseRow(QWidget):
    """One phase under its number, with the buttons that move it or take it away."""

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        made = [
            FormField(ProtocolPhase, field, context)
            for field in ProtocolPhase.clinical_fields()
            if field.name in PHASE_FIELDS
        ]
        self.set = FieldSet(ProtocolPhase, made)
        self.changed, self.left = self.set.changed, self.set.left
        self.mnemonics = MnemonicGroup(self, [field.label for field in made])
        self.title = text_label("", TextRole.LABEL)
        self.up = IconButton(self.tr("Up"), Meaning.UP, quiet=True)
        self.down = IconButton(self.tr("Down"), Meaning.DOWN, quiet=True)
        self.remove_button = IconButton(self.tr("Remove"), Meaning.CLOSE, quiet=True)
        self.fields = FieldLayout()
        self._arrange(made)
        may_write = any(field.editor.isEnabled() for field in made)
        for button in self._buttons():
            button.setEnabled(may_write)
        self._may_write = may_write

    def show_place(self, number: int, *, last: int) -> None:
        """Say which phase this is, and let it move where there is room."""
        self.title.setText(self.tr("Phase {number}").format(number=number))
        for button, words in zip(
            self._buttons(),
            (
                self.tr("Up: phase {number}"),
                self.tr("Down: phase {number}"),
                self.tr("Remove: phase {number}"),
            ),
            strict=True,
        ):
            button.setAccessibleName(words.format(number=number))
        for field in self.set.fields.values():
            name = self.tr("{label}, phase {number}").format(label=field.words, number=number)
            field.editor.setAccessibleName(name)
        self.up.setEnabled(self._may_write and number > 1)
        self.down.setEnabled(self._may_write and number < last)

    def go(self) -> None:
        """Give the dose the focus."""
        self.set.fields["dose_mg"].go()

    def focus_order(self) -> list[QWidget]:
        """The fields, then the buttons."""
        return [*focus_order(self.fields), *self._buttons()]

    def _buttons(self) -> list[IconButton]:
        return [self.up, self.down, self.remove_button]

    def _arrange(self, made: Sequence[FormField]) -> None:
        column = QVBoxLayout(self)
        space(column, gap=0)
        head = QHBoxLayout()
        space(head, gap=GROUP)
        column.addLayout(head)
        head.addWidget(self.title)
        head.addStretch(1)
        for button in self._buttons():
            head.addWidget(button)
        area = QWidget()
        area.setLayout(self.fields)
        column.addWidget(area)
        for field in made:
            field.place_in(self.fields)
