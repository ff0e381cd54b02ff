"""Other drugs given into the intrathecal space in the same session: none or more rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.findings import Finding
from models.records import ItAgent
from models.vocabularies import OtherAgent
from ui.forms.field_layout import FieldLayout
from ui.forms.field_set import FieldSet
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.form_words import choice_words, title_words
from ui.forms.mnemonics import MnemonicGroup, Mnemonics
from ui.forms.tab_order import focus_order
from ui.icons import Meaning
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.widgets.choice_field import ChoiceField
from ui.widgets.icon_button import IconButton


class AgentsForm(QWidget):
    """Rows of agent and dose with a button for one more; a row that is left empty counts for nothing.

    ``changed`` comes with every change, ``rearranged`` when a row came or went.
    """

    changed = Signal()
    left = Signal()
    rearranged = Signal()

    def __init__(self, context: FormContext, mnemonics: Mnemonics) -> None:
        super().__init__()
        self._context, self._mnemonics = context, mnemonics
        self._rows: list[_AgentRow] = []
        self._column = QVBoxLayout(self)
        space(self._column, gap=GROUP)
        self.add_button = IconButton(self.tr("Add another IT agent"), Meaning.ADD, quiet=True)
        self.add_button.clicked.connect(self._add_by_hand)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def agents(self) -> tuple[ItAgent, ...]:
        """The agents as typed."""
        return tuple(row.set.read() for row in self._rows if row.set.typed())

    def problems(self) -> list[Finding]:
        """What cannot be read."""
        return [problem for row in self._rows for problem in row.set.problems()]

    def place_of(self, finding: Finding, *, now: datetime) -> FormField | None:
        """The field of the first row that has the fault of ``finding``."""
        if finding.parameters.get("table") != ItAgent.table:
            return None
        for row in self._rows:
            faults = {(found.code, found.field) for found in row.set.check(now=now)}
            if (finding.code, finding.field) in faults and row.set.typed():
                return row.set.fields.get(finding.field)
        return None

    def typed(self) -> list[dict[str, str]]:
        """The texts of each row."""
        return [row.set.typed() for row in self._rows]

    def restore(self, typed: Sequence[Mapping[str, str]]) -> None:
        """Show what ``typed`` gave."""
        for row in list(self._rows):
            self._drop(row)
        for each in typed:
            self._add().set.restore(each)
        self.rearranged.emit()

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        rows = [widget for row in self._rows for widget in (*focus_order(row.fields), row.remove_button)]
        return [*rows, self.add_button]

    def _add_by_hand(self) -> None:
        row = self._add()
        row.show()  # the layout would do so later, when Tab has gone past it
        self.rearranged.emit()
        self.changed.emit()
        next(iter(row.set.fields.values())).go()

    def _add(self) -> _AgentRow:
        row = _AgentRow(self._context)
        row.set.changed.connect(self.changed)
        row.set.left.connect(self.left)
        row.remove_button.clicked.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        self._mnemonics.add(row.mnemonics)
        return row

    def _remove(self, row: _AgentRow) -> None:
        self.add_button.setFocus()
        self._drop(row)
        self.rearranged.emit()
        self.changed.emit()

    def _drop(self, row: _AgentRow) -> None:
        self._mnemonics.remove(row)
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


class _AgentRow(QWidget):
    """One agent with its dose, and the button that takes it away."""

    def __init__(self, context: FormContext) -> None:
        super().__init__()
        agents = [(each.value, choice_words(each, context.translate)) for each in OtherAgent]
        made = [
            FormField(ItAgent, ItAgent.fields["agent"], context, editor=ChoiceField(agents)),
            FormField(ItAgent, ItAgent.fields["dose_mg"], context),
        ]
        self.set = FieldSet(ItAgent, made)
        self.mnemonics = MnemonicGroup(self, [field.label for field in made])
        self.fields = FieldLayout()
        area = QWidget()
        area.setLayout(self.fields)
        for field in made:
            field.place_in(self.fields)
        self.remove_button = IconButton(self.tr("Remove"), Meaning.CLOSE, quiet=True)
        title = title_words(ItAgent, context.translate)
        self.remove_button.setAccessibleName(self.tr("Remove: {title}").format(title=title))
        row = QHBoxLayout(self)
        space(row, gap=GROUP)
        row.addWidget(area, 1)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignBottom)
