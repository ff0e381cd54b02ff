"""Counts at the bottom of a form what is still open; each count goes to its places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from models.findings import Code, Finding, Severity
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.widgets.chip_button import ChipButton
from ui.widgets.flow_layout import FlowLayout

NEXT_OPEN = "F8"


class Open(Enum):
    """What may be open in a form, gravest first."""

    ANSWERS = Tone.DANGER, 1
    MISSING = Tone.DANGER, 2
    ERRORS = Tone.DANGER, 3
    REASONS = Tone.WARNING, 4
    EXPECTED = Tone.NEUTRAL, 5

    @property
    def tone(self) -> Tone:
        """The tone of its chip."""
        return self.value[0]


@dataclass(frozen=True)
class Target:
    """A place to go to: what will have the focus there, asked for when somebody goes, and how to bring it there."""

    widget: Callable[[], QWidget]
    go: Callable[[], None]


@dataclass
class Count:
    """How much of one kind is open, and where."""

    number: int = 0
    targets: list[Target] = field(default_factory=list)


def open_kind(finding: Finding) -> Open:
    """What a finding that stands in the way leaves open."""
    if finding.code is Code.REVIEW_INCOMPLETE:
        return Open.ANSWERS
    if finding.code is Code.REQUIRED_MISSING:
        return Open.MISSING
    return Open.REASONS if finding.severity is Severity.WARNING else Open.ERRORS


class FindingChips(QWidget):
    """A chip for each kind that is open; pressed again it goes on to the next place. F8 goes through all."""

    def __init__(self) -> None:
        super().__init__()
        self.chips = {kind: ChipButton(kind.tone) for kind in Open}
        self._counts: Mapping[Open, Count] = {}
        self._last: QWidget | None = None
        row = FlowLayout(tight_rows=True)
        space(row, gap=GROUP)
        self.setLayout(row)
        for kind, chip in self.chips.items():
            row.addWidget(chip)
            chip.hide()
            chip.setToolTip(self.tr("Go there; {key} goes to whatever is next").format(key=NEXT_OPEN))
            chip.clicked.connect(lambda _=False, chosen=kind: self._go_round(chosen))
        QShortcut(QKeySequence(NEXT_OPEN), self).activated.connect(self.go_to_next)

    def show_counts(self, counts: Mapping[Open, Count]) -> None:
        """Show these counts and no others."""
        self._counts = counts
        for kind, chip in self.chips.items():
            count = counts.get(kind, Count())
            chip.say(self._words(kind, count.number) if count.number else "")
        self.layout().invalidate()

    def go_to_first(self) -> None:
        """Go to the first place where something stands in the way."""
        self._last = None
        self.go_to_next()

    def go_to_next(self) -> None:
        """Go to the next place where something stands in the way, from the top again after the last."""
        blocking = [kind for kind in Open if kind is not Open.EXPECTED]
        self._go(target for kind in blocking for target in self._targets(kind))

    def _targets(self, kind: Open) -> Sequence[Target]:
        return self._counts[kind].targets if kind in self._counts else ()

    def _go_round(self, kind: Open) -> None:
        self._go(self._targets(kind))

    def _go(self, targets: Iterable[Target]) -> None:
        """Go to the first place, or to the one after the place that was gone to before."""
        found = [(target.widget(), target) for target in targets]
        ordered = sorted(found, key=lambda each: _place_on_page(each[0]))
        if not ordered:
            return
        widgets = [widget for widget, _ in ordered]
        at = widgets.index(self._last) + 1 if self._last in widgets else 0
        self._last, target = ordered[at % len(ordered)]
        target.go()

    def _words(self, kind: Open, number: int) -> str:
        one = {
            Open.ANSWERS: self.tr("1 answer open"),
            Open.MISSING: self.tr("1 missing"),
            Open.ERRORS: self.tr("1 to correct"),
            Open.REASONS: self.tr("1 reason needed"),
            Open.EXPECTED: self.tr("1 left open"),
        }
        several = {
            Open.ANSWERS: self.tr("{n} answers open"),
            Open.MISSING: self.tr("{n} missing"),
            Open.ERRORS: self.tr("{n} to correct"),
            Open.REASONS: self.tr("{n} reasons needed"),
            Open.EXPECTED: self.tr("{n} left open"),
        }
        return one[kind] if number == 1 else several[kind].format(n=number)


def _place_on_page(widget: QWidget) -> tuple[int, int]:
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    return place.y(), place.x()
