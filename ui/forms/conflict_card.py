"""Shows what two people did to one saved row, field by field, and asks whose version of each is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.conflicts import Side
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, GROUP
from ui.theme.tones import Tone
from ui.widgets.card import Card
from ui.widgets.fact import Fact
from ui.widgets.field_grid import FieldGrid
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.text import TextRole, text_label


@dataclass(frozen=True)
class ShownVersions:
    """One field with its three versions in words."""

    name: str
    label: str
    before: str
    theirs: str
    mine: str


class ConflictCard(Card):
    """Hidden while there is no conflict. ``chosen`` carries the name of a field and the side taken for it."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(self.tr("Changed by somebody else meanwhile"))
        self.choices: dict[str, SegmentedChoice] = {}
        self._intro = text_label("", TextRole.BODY, tone=Tone.WARNING, wrap=True)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        space(self._column, gap=BETWEEN_CARDS)
        self._notes = text_label("", TextRole.BODY, wrap=True)
        self.add(self._intro)
        self.add(self._rows)
        self.add(self._notes)
        self.hide()

    def show_conflict(
        self, sentence: str, account: str, both: Sequence[ShownVersions], notes: Sequence[str]
    ) -> None:
        """Say who saved it, ask about the fields that both changed, and note what needs no choice."""
        self._clear()
        self._intro.setText(sentence)
        for versions in both:
            self._column.addWidget(self._row(versions, account))
        self._rows.setHidden(not both)
        self._notes.setText("\n".join(notes))
        self._notes.setHidden(not notes)
        self.show()

    def words(self) -> str:
        """What is said besides the choices."""
        return f"{self._intro.text()}\n{self._notes.text()}"

    def taken(self) -> Mapping[str, Side]:
        """The choices made so far."""
        return {name: Side(choice.value()) for name, choice in self.choices.items() if choice.value()}

    def first_open(self) -> SegmentedChoice | None:
        """The first field that nobody has chosen a version for."""
        return next((choice for choice in self.choices.values() if not choice.value()), None)

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return list(self.choices.values())

    def _row(self, versions: ShownVersions, account: str) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        space(column, gap=GROUP)
        title = QHBoxLayout()
        space(title, gap=GROUP)
        column.addLayout(title)
        title.addWidget(text_label(versions.label, TextRole.BODY), 1)
        choice = SegmentedChoice(
            [
                (Side.THEIRS.value, self.tr("Take theirs")),
                (Side.MINE.value, self.tr("Keep mine")),
            ],
            name=self.tr("{field}: {account} saved {theirs}, typed here {mine}").format(
                field=versions.label, account=account, theirs=versions.theirs, mine=versions.mine
            ),
            clearable=False,
        )
        title.addWidget(choice)
        facts = FieldGrid(3)
        facts.add(Fact(self.tr("Before"), versions.before, struck=True))
        facts.add(Fact(self.tr("Saved by {account}").format(account=account), versions.theirs))
        facts.add(Fact(self.tr("Typed here"), versions.mine))
        column.addWidget(facts)
        choice.valueChanged.connect(lambda code: self.chosen.emit(versions.name, Side(code)))
        self.choices[versions.name] = choice
        return row

    def _clear(self) -> None:
        self.choices = {}
        while self._column.count():
            widget = self._column.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
