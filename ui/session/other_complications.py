"""Complications beside the six that are asked about, found by their CTCAE term."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.findings import Finding
from models.records import AdverseEvent
from models.vocabularies import Complication
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.form_words import choice_words
from ui.forms.mnemonics import Mnemonics
from ui.icons import Meaning
from ui.session.event_form import EventForm
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.widgets.icon_button import IconButton
from ui.widgets.text import TextRole, text_label


class OtherComplications(QWidget):
    """None or more events; each is taken away again with a button.

    ``changed`` comes with every change, ``rearranged`` when an event was added or taken away.
    """

    changed = Signal()
    left = Signal()
    rearranged = Signal()

    def __init__(self, context: FormContext, mnemonics: Mnemonics) -> None:
        super().__init__()
        self._context, self._mnemonics = context, mnemonics
        self._rows: list[_OtherComplication] = []
        self._column = QVBoxLayout(self)
        space(self._column, gap=GROUP)
        self.add_button = IconButton(self.tr("Add another complication"), Meaning.ADD, quiet=True)
        self.add_button.clicked.connect(self._add_by_hand)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def events(self) -> tuple[AdverseEvent, ...]:
        """The events as typed."""
        return tuple(row.form.read() for row in self._rows)

    def forms(self) -> Sequence[EventForm]:
        """The form of each event."""
        return [row.form for row in self._rows]

    def load(self, events: Sequence[AdverseEvent]) -> None:
        """Show these events and no others."""
        self._clear()
        for event in events:
            self._add().form.load(event, None)

    def typed(self) -> list[dict[str, Any]]:
        """The texts of each event."""
        return [row.form.typed() for row in self._rows]

    def restore(self, typed: Sequence[dict[str, Any]]) -> None:
        """Show what ``typed`` gave."""
        self._clear()
        for each in typed:
            self._add().form.restore(each)

    def place_of(self, finding: Finding) -> FormField | None:
        """The field a finding is about: of the event that has its fault, as far as that can be told."""
        fields = [field for row in self._rows if (field := row.form.field(finding.field)) is not None]
        value = finding.parameters.get("value")
        wanted = "" if value is None else str(value)
        return next((field for field in fields if field.text() == wanted), fields[0] if fields else None)

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        rows = [widget for row in self._rows for widget in (row.remove_button, *row.form.focus_order())]
        return [*rows, self.add_button]

    def _add_by_hand(self) -> None:
        row = self._add()
        row.show()  # the layout would do so later, when Tab has gone past it
        self.rearranged.emit()
        self.changed.emit()
        row.form.entries.fields["ctcae_term"].go()

    def _add(self) -> _OtherComplication:
        row = _OtherComplication(self._context)
        row.remove_button.clicked.connect(lambda: self._remove(row))
        row.form.changed.connect(self.changed)
        row.form.left.connect(self.left)
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        self._mnemonics.add(row.form.mnemonics)
        return row

    def _remove(self, row: _OtherComplication) -> None:
        self.add_button.setFocus()
        self._drop(row)
        self.rearranged.emit()
        self.changed.emit()

    def _drop(self, row: _OtherComplication) -> None:
        self._mnemonics.remove(row.form)
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _clear(self) -> None:
        for row in list(self._rows):
            self._drop(row)


class _OtherComplication(QWidget):
    """The title, the button that takes it away, and the fields of one event."""

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        words = choice_words(Complication.OTHER, context.translate)
        self.form = EventForm(Complication.OTHER, context)
        self.remove_button = IconButton(self.tr("Remove"), Meaning.CLOSE, quiet=True)
        self.remove_button.setAccessibleName(self.tr("Remove: {title}").format(title=words))
        title = QHBoxLayout()
        space(title, gap=GROUP)
        title.addWidget(text_label(words, TextRole.BODY))
        title.addStretch(1)
        title.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        space(column, gap=0)
        column.addLayout(title)
        column.addWidget(self.form)
