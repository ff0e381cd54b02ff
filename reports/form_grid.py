"""Sets what is asked on a form to be filled in by hand: labels above their places, on a grid of twelve columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from reports.document import Heading
from reports.handwriting import Blank
from reports.stylesheet import HAIRLINE, Stylesheet
from reports.text import paragraph, text_width
from reports.typesetting import Typesetting

COLUMNS = 12
_GAP: float = 3 * mm
_LABEL_LEADING = 10.5
_BELOW_ROWS: tuple[float, ...] = (1.5 * mm, 0.6 * mm, 0.3 * mm, 0.2 * mm)
_ABOVE_HEADINGS = (5.5, 3.0, 1.0, 1.0)
_HEADING_LEADINGS = (13.0, 13.0, 11.5, 11.5)
"""From airy to closest, in points."""
_BREAKING: float = 4 * mm
"""Two lines of a label are seldom alike in width."""


@dataclass(frozen=True)
class Asked:
    """A label and the place to write the answer in.

    ``columns`` is a fixed width; ``condition`` stands for what has to hold for the question to be asked at all.
    """

    label: str
    blank: Blank
    columns: int = 0
    condition: object = None


Spanned: TypeAlias = tuple[Asked, int]
"""A question with the number of columns that it takes."""


def form_rows(asked: Iterable[Asked], typesetting: Typesetting) -> list[Flowable]:
    """Rows across the text; what grows shares the room that is left in its row.

    A question stands in the order asked, or in the room left by an earlier row that is asked on the same condition;
    one that takes a whole line to write stands below the others. Labels break where that saves a row.
    """
    questions = list(asked)
    whole, broken = (_divided(questions, typesetting, lines=lines) for lines in (1, 2))
    rows = broken if len(broken) < len(whole) else whole
    return [FormRow(_grown(row), typesetting) for row in rows]


def form_heading(title: str, typesetting: Typesetting) -> Flowable:
    """The title of a part of the form with a rule behind it, listed among the bookmarks."""
    sheet = typesetting.sheet
    style = ParagraphStyle("form_heading", parent=sheet.cell_group, fontSize=10, spaceAfter=2, keepWithNext=1)
    style.spaceBefore = _ABOVE_HEADINGS[typesetting.closeness]
    style.leading = _HEADING_LEADINGS[typesetting.closeness]
    heading = RuledHeading(title, style)
    heading.sheet = sheet
    return heading


class RuledHeading(Heading):
    """A heading whose line goes on to the right margin as a rule."""

    sheet: Stylesheet | None = None

    def draw(self) -> None:
        """The words and the rule."""
        super().draw()
        if self.sheet is None:
            return
        canvas, style = self.canv, self.style
        begin = text_width(self.getPlainText(), font=style.fontName, size=style.fontSize) + 2 * mm
        canvas.saveState()
        canvas.setLineWidth(HAIRLINE)
        canvas.setStrokeColor(self.sheet.palette.line)
        canvas.line(min(begin, self.width), style.leading * 0.36, self.width, style.leading * 0.36)
        canvas.restoreState()


class FormRow(Flowable):  # type: ignore[misc] # reportlab has no types
    """One row of the grid: labels on top, the places to write in with their lower edges in line.

    An answer that takes the whole line has its label before it.
    """

    def __init__(self, entries: Sequence[Spanned], typesetting: Typesetting) -> None:
        super().__init__()
        self.entries = entries
        self._typesetting = typesetting
        self._below = _BELOW_ROWS[typesetting.closeness]
        self._is_long = len(entries) == 1 and _is_long(*entries[0])

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As high as its highest label and its highest place."""
        column = (available_width + _GAP) / COLUMNS
        style = _label_style(self._typesetting.sheet)
        self._placed, at = [], 0
        for asked, span in self.entries:
            width = column * span - _GAP
            before = min(_width(asked.label, self._typesetting) + _GAP, width / 2) if self._is_long else 0.0
            label = paragraph(asked.label, style)
            label.wrap(before or width, available_height)
            asked.blank.wrap(width - before, available_height)
            self._placed.append((asked.blank, label, at * column + before))
            at += span
        self._answers = max(blank.height for blank, _, _ in self._placed)
        self._labels = 0.0 if self._is_long else max(label.height for _, label, _ in self._placed)
        self.width, self.height = available_width, self._labels + self._answers + self._below
        return self.width, self.height

    def draw(self) -> None:
        """Labels and places."""
        for blank, label, left in self._placed:
            if self._is_long:
                label.drawOn(self.canv, 0, self.height - blank.line - 1)
            else:
                label.drawOn(self.canv, left, self._below + self._answers)
            blank.drawOn(self.canv, left, self._below)


def _divided(questions: Sequence[Asked], typesetting: Typesetting, *, lines: int) -> list[list[Spanned]]:
    """The questions in rows, labels over as many lines."""
    spanned = [(each, each.columns or _columns_of(each, typesetting, lines)) for each in questions]
    long = [pair for pair in spanned if _is_long(*pair)]
    rows: list[list[Spanned]] = []
    for each, span in [pair for pair in spanned if pair not in long]:
        row = next((row for row in rows if _takes(row, each, span, is_last=row is rows[-1])), None)
        if row is None:
            rows.append([(each, span)])
        else:
            row.append((each, span))
    return [*rows, *([pair] for pair in long)]


def _is_long(asked: Asked, span: int) -> bool:
    """Whether the answer takes a whole line to write, so that its label stands before it."""
    return asked.blank.grows and span == COLUMNS


def _takes(row: Sequence[Spanned], asked: Asked, span: int, *, is_last: bool) -> bool:
    has_room = sum(taken for _, taken in row) + span <= COLUMNS
    return has_room and (is_last or row[0][0].condition == asked.condition)


def _columns_of(asked: Asked, typesetting: Typesetting, lines: int) -> int:
    """As few columns as hold the label in so many lines, and the answer."""
    label = max(_width(asked.label, typesetting) / lines, *_word_widths(asked.label, typesetting))
    spare = 0 if lines == 1 else _BREAKING
    wanted = max(label + spare, asked.blank.least_width())
    column = (typesetting.width + _GAP) / COLUMNS
    return min(max(-int(-(wanted + _GAP) // column), 1), COLUMNS)


def _grown(row: Sequence[Spanned]) -> list[Spanned]:
    """The row with the columns that are left shared among the places that grow, from the left."""
    spans = [span for _, span in row]
    growing = [index for index, (asked, _) in enumerate(row) if asked.blank.grows and not asked.columns]
    for turn in range(COLUMNS - sum(spans) if growing else 0):
        spans[growing[turn % len(growing)]] += 1
    return [(asked, span) for (asked, _), span in zip(row, spans, strict=True)]


def _word_widths(label: str, typesetting: Typesetting) -> list[float]:
    return [0.0, *(_width(word, typesetting) for word in label.split())]


def _width(words: str, typesetting: Typesetting) -> float:
    style = _label_style(typesetting.sheet)
    return text_width(words, font=style.fontName, size=style.fontSize) + 1


def _label_style(sheet: Stylesheet) -> ParagraphStyle:
    return ParagraphStyle("form_label", parent=sheet.label, leading=_LABEL_LEADING)
