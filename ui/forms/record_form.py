"""The one form builder: cards of fields made from what a record declares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import Any, Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from models.fields import Field, Link, Section, Structure
from models.findings import Finding
from models.record import Record
from ui.forms.card_layout import CardLayout
from ui.forms.field_editor import MOST_SEGMENTS
from ui.forms.field_set import FieldSet
from ui.forms.form_context import FormContext
from ui.forms.form_field import FormField
from ui.forms.form_words import section_words, title_words
from ui.forms.mnemonics import FIGURES, Mnemonics
from ui.forms.section_card import SectionCard
from ui.forms.tab_order import go_on

FEWEST_QUESTIONS = 3
"""So many choices in a row with the same answers stand as a list of questions."""


class FormCard(Protocol):
    """A card that takes its place among those of a record."""

    def set_key(self, figure: str) -> None:
        """Say that Alt and ``figure`` go to this card; no key for the empty text."""

    @property
    def waits(self) -> bool:
        """Whether it is to be seen and has no widgets yet."""

    def make(self) -> None:
        """Make what waits."""

    def go(self) -> None:
        """Bring the focus to its first field."""

    def focus_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""


class RecordForm(QWidget):
    """Every declared field of ``kind`` in the order declared, a card for each section.

    ``sections`` names those that are shown, all where None; ``without`` leaves single fields out; the sections in
    ``folded`` show only their title until somebody opens them or they hold something; ``made`` are fields with
    editors of their own, by name. ``changed`` comes with every change, ``left`` when a field is left.

    A long form is made ``in_turns``: its first card at once, the others one by one when the window has nothing else
    to do, or when somebody asks for one of their fields. Values and findings do not wait for them. ``grown`` comes
    when a section has its fields.
    """

    changed = Signal()
    left = Signal()
    grown = Signal()

    def __init__(
        self,
        kind: type[Record],
        *,
        context: FormContext,
        sections: Sequence[str] | None = None,
        without: Sequence[str] = (),
        folded: Sequence[str] = (),
        assumed: Mapping[str, Any] | None = None,
        made: Mapping[str, FormField] | None = None,
        in_turns: bool = False,
    ) -> None:
        super().__init__()
        self.kind = kind
        self._in_turns = in_turns
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._take_turn)
        self._made = dict(made or {})
        self._context = context
        self._layout = CardLayout()
        self.setLayout(self._layout)
        self.mnemonics = Mnemonics(self)
        self.cards: dict[str, SectionCard] = {}
        self._unnumbered: set[FormCard] = set()
        for figure in FIGURES:
            self.mnemonics.number(figure, partial(self._go_to, figure))
        declared = [field for field in kind.clinical_fields() if _is_shown(field, sections, without)]
        for section, fields in _by_section(declared):
            self._add_section(section, fields, foldable=section is not None and section.name in folded)
        made = [field for card in self.cards.values() for field in card.fields]
        self.set = FieldSet(kind, made, assumed=assumed)
        self.fields = self.set.fields
        _tell_twins_apart(self.cards.values())
        self.set.changed.connect(self._refresh)
        self.set.left.connect(self.left)
        self._number_cards()
        self._refresh()
        if in_turns:
            self._take_turn()

    def load(self, record: Record) -> None:
        """Show ``record``."""
        self.set.load(record)
        self.unfold_filled()

    def unfold_filled(self) -> None:
        """Open the sections that hold something."""
        for card in self.cards.values():
            if card.is_folded() and any(field.text() for field in card.fields):
                card.set_folded(False, now=not self._in_turns)
        self._turn.start()

    def read(self) -> Any:
        """The record as typed."""
        return self.set.read()

    def check(self, *, now: datetime | None = None) -> list[Finding]:
        """What cannot be read, and what the declarations say against the rest."""
        return self.set.check(now=now or self._context.now())

    def insert_card(self, card: FormCard, *, after: str, numbered: bool = True) -> None:
        """Put a card made elsewhere behind the section ``after``, across the whole width.

        ``numbered`` cards have a key of their own, Alt and a figure.
        """
        self._layout.add_card(card, wide=True, after=self.cards[after])
        if not numbered:
            self._unnumbered.add(card)
        self._number_cards()

    def place_of(self, finding: Finding) -> FormField | None:
        """The field a finding is about, where the form shows it."""
        field = self.fields.get(finding.field)
        return field if field is not None and field.asked else None

    def open_fields(self) -> list[FormField]:
        """The fields that are asked and expected, and empty."""
        return self.set.open_fields()

    def count_open(self, counted: bool) -> None:
        """Say beside the titles how many expected answers are open, or do not: an old chart often has no more."""
        for card in self.cards.values():
            card.counts_open = counted
            card.refresh()

    def focus_first(self) -> None:
        """Bring the focus to the first field that can be typed into."""
        cards = self.cards.values()
        next((card for card in cards if not card.is_locked()), next(iter(cards))).go()

    def focus_order(self) -> list[QWidget]:
        """Everything that takes the focus, in reading order."""
        return [widget for card in self._layout.cards() for widget in card.focus_order()]

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by how the rows stand now: they break elsewhere at another width, and reasons move with them."""
        return go_on(self.focus_order(), forwards=next) or super().focusNextPrevChild(next)

    def _add_section(self, section: Section | None, fields: Sequence[Field[Any]], *, foldable: bool) -> None:
        translate = self._context.translate
        title = section_words(section, translate) if section else title_words(self.kind, translate)
        questions = _questions(fields)
        made = [
            self._made.get(field.name)
            or FormField(self.kind, field, self._context, as_question=field.name in questions)
            for field in fields
        ]
        card = SectionCard(title, made, foldable=foldable, later=self._in_turns)
        card.made.connect(self.grown)
        self.cards[section.name if section else ""] = card
        self._layout.add_card(card, wide=bool(questions))
        self.mnemonics.add(card.mnemonics)

    def _take_turn(self) -> None:
        """Make the next card, and leave those after it to the turns to come."""
        card = next((card for card in self._layout.cards() if card.waits), None)
        if card is not None:
            card.make()
            self._turn.start()

    def _number_cards(self) -> None:
        numbered = [card for card in self._layout.cards() if card not in self._unnumbered]
        self._numbered = dict(zip(FIGURES, numbered, strict=False))
        for figure, card in self._numbered.items():
            card.set_key(figure if len(numbered) > 1 else "")

    def _go_to(self, figure: str) -> None:
        card = self._numbered.get(figure)
        if card is not None and card.isVisible():
            card.go()

    def _refresh(self) -> None:
        for card in self.cards.values():
            card.refresh()
        self.changed.emit()


def _is_shown(field: Field[Any], sections: Sequence[str] | None, without: Sequence[str]) -> bool:
    if isinstance(field, Link | Structure) or field.name in without:
        return False
    return sections is None or (field.section is not None and field.section.name in sections)


def _by_section(fields: Sequence[Field[Any]]) -> list[tuple[Section | None, list[Field[Any]]]]:
    """The fields of each section, sections in the order of their first field."""
    grouped: dict[Section | None, list[Field[Any]]] = {}
    for field in fields:
        grouped.setdefault(field.section, []).append(field)
    return list(grouped.items())


def _questions(fields: Sequence[Field[Any]]) -> frozenset[str]:
    """The names of the choices that stand in a run with the same answers."""
    found: list[str] = []
    for vocabulary, run in groupby(fields, key=lambda field: getattr(field, "vocabulary", None)):
        names = [field.name for field in run]
        if (
            vocabulary is not None
            and len(names) >= FEWEST_QUESTIONS
            and len(vocabulary.codes()) <= MOST_SEGMENTS
        ):
            found += names
    return frozenset(found)


def _tell_twins_apart(cards: Iterable[SectionCard]) -> None:
    """Name the section, for screen readers, of fields whose label stands in two."""
    named = [(field, card) for card in cards for field in card.fields]
    counts = Counter(field.words for field, _ in named)
    for field, card in named:
        if counts[field.words] > 1:
            field.tell_from_twin(card.title)
