"""Other drugs given into the intrathecal space in the same session: none or more rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.findings import Finding
from models.records import ItAgent
from models.vocabularies import OtherAgent
from ui.forms.added_rows import AddedRows
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


class AgentsForm(AddedRows["_AgentRow"]):
    """Rows of agent and dose; a row that is left empty counts for nothing."""

    def __init__(self, context: FormContext, mnemonics: Mnemonics) -> None:
        self._context = context
        super().__init__(self.tr("Add another IT agent"), mnemonics)

    def make_row(self) -> _AgentRow:
        """An agent with its dose."""
        return _AgentRow(self._context)

    def agents(self) -> tuple[ItAgent, ...]:
        """The agents as typed."""
        return tuple(row.set.read() for row in self.rows if row.set.typed())

    def problems(self) -> list[Finding]:
        """What cannot be read."""
        return [problem for row in self.rows for problem in row.set.problems()]

    def place_of(self, finding: Finding, *, now: datetime) -> FormField | None:
        """The field of the first row that has the fault of ``finding``."""
        if finding.parameters.get("table") != ItAgent.table:
            return None
        for row in self.rows:
            faults = {(found.code, found.field) for found in row.set.check(now=now)}
            if (finding.code, finding.field) in faults and row.set.typed():
                return row.set.fields.get(finding.field)
        return None

    def typed(self) -> list[dict[str, str]]:
        """The texts of each row."""
        return [row.set.typed() for row in self.rows]

    def restore(self, typed: Sequence[Mapping[str, str]]) -> None:
        """Show what ``typed`` gave."""
        self.clear()
        for each in typed:
            self.add_row().set.restore(each)
        self.rearranged.emit()


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
        self.changed, self.left = self.set.changed, self.set.left
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

    def go(self) -> None:
        """Give the agent the focus."""
        next(iter(self.set.fields.values())).go()

    def focus_order(self) -> list[QWidget]:
        """The fields, then the button."""
        return [*focus_order(self.fields), self.remove_button]
