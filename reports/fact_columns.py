"""Sets titled groups of facts, label and value, in columns side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Table, TableStyle

from reports.column_widths import WidthNeed, column_widths
from reports.stylesheet import GAP, HAIRLINE
from reports.tables import WholeRowTable, plain_commands
from reports.text import bold, clean, marked_paragraph, paragraph, text_width
from reports.typesetting import CLOSER, Typesetting

_GAP = 2 * GAP
_LONGEST_WORD = 90.0
_TITLE_LINES = 2
_ROOM = ((1, 3, 8), (0, 3, 4), (0, 2, 3), (0, 2, 3))
"""Above and below each fact, around the line below a title, and below a group; in points, from airy to closest."""
_CLOSER_LEADING = 10.3
_EVERY = ((0, 0), (-1, -1))
_NO_PADDING = [(f"{side}PADDING", *_EVERY, 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]


@dataclass(frozen=True)
class Fact:
    """A label with its value; ``stressed`` sets the value in bold, since it is what a reader must not miss."""

    label: str
    value: str
    stressed: bool = False


@dataclass(frozen=True)
class FactGroup:
    """A title with its facts."""

    title: str
    facts: tuple[Fact, ...]


def fact_columns(columns: Iterable[Sequence[FactGroup]], typesetting: Typesetting) -> list[Flowable]:
    """The columns across the text; groups without facts are left out, then columns without groups.

    Nothing where there is no fact at all.
    """
    filled = [[group for group in groups if group.facts] for groups in columns]
    filled = [groups for groups in filled if groups]
    if not filled:
        return []
    cells: list[object] = []
    all_widths: list[float] = []
    for groups, (label, value) in zip(filled, _widths(filled, typesetting), strict=True):
        cells += ["", [_block(group, typesetting, widths=(label, value)) for group in groups]]
        all_widths += [_GAP, label + value]
    table = WholeRowTable(
        [cells[1:]],
        colWidths=all_widths[1:],
        style=TableStyle([*plain_commands(), *_NO_PADDING]),
        hAlign="LEFT",
    )
    return [table]


def balanced(groups: Sequence[FactGroup], *, columns: int = 3) -> list[list[FactGroup]]:
    """The groups that have facts, in their order, in columns of which the longest is as short as can be."""
    filled = [group for group in groups if group.facts]
    count = min(columns, len(filled))
    if count < 2:
        return [filled]
    divided = (_divided(filled, cuts) for cuts in combinations(range(1, len(filled)), count - 1))
    return min(divided, key=lambda parts: max(map(_lines, parts)))


def _divided(groups: Sequence[FactGroup], cuts: Sequence[int]) -> list[list[FactGroup]]:
    ends = (*cuts, len(groups))
    return [[*groups[start:end]] for start, end in zip((0, *cuts), ends, strict=True)]


def _lines(groups: Sequence[FactGroup]) -> int:
    return sum(len(group.facts) + _TITLE_LINES for group in groups)


def _widths(columns: Sequence[Sequence[FactGroup]], typesetting: Typesetting) -> list[tuple[float, float]]:
    """For each column that of its labels and that of its values, in points; together they fill the text."""
    sheet = typesetting.sheet
    needs = []
    for groups in columns:
        facts = [fact for group in groups for fact in group.facts]
        labels, values = [fact.label for fact in facts], [fact.value for fact in facts]
        needs.append(_need(labels, sheet.label.fontName, sheet.label.fontSize, weight=3))
        needs.append(_need(values, sheet.cell.fontName, sheet.cell.fontSize, weight=1))
    shared = column_widths(needs, typesetting.width - _GAP * (len(columns) - 1))
    return list(zip(shared[::2], shared[1::2], strict=True))


def _need(texts: Sequence[str], font: str, size: float, *, weight: float) -> WidthNeed:
    lines = [line for text in texts for line in clean(text).split("\n")]
    words = [word for line in lines for word in line.split(" ")]
    word, line = (
        max((text_width(part, font=font, size=size) for part in parts), default=0.0)
        for parts in (words, lines)
    )
    return WidthNeed(word=min(word, _LONGEST_WORD) + GAP, line=line + GAP, weight=weight, wrap=True)


def _block(group: FactGroup, typesetting: Typesetting, *, widths: tuple[float, float]) -> Flowable:
    sheet = typesetting.sheet
    between, around, below = _ROOM[typesetting.closeness]
    label = _set_closer(sheet.label, typesetting)
    rows = [[paragraph(fact.label, label), _value(fact, typesetting)] for fact in group.facts]
    commands = [
        *plain_commands(),
        *_NO_PADDING,
        ("SPAN", (0, 0), (-1, 0)),
        ("LINEBELOW", (0, 0), (-1, 0), HAIRLINE, sheet.palette.line),
        ("RIGHTPADDING", (0, 1), (0, -1), GAP),
        ("TOPPADDING", (0, 1), (-1, -1), between),
        ("BOTTOMPADDING", (0, 1), (-1, -1), between),
        ("BOTTOMPADDING", (0, 0), (-1, 0), around),
        ("TOPPADDING", (0, 1), (-1, 1), around),
        ("BOTTOMPADDING", (0, -1), (-1, -1), below),
    ]
    title = paragraph(group.title, sheet.cell_group)
    return Table([[title, ""], *rows], colWidths=widths, style=TableStyle(commands), hAlign="LEFT")


def _value(fact: Fact, typesetting: Typesetting) -> Flowable:
    style = _set_closer(typesetting.sheet.cell, typesetting)
    return marked_paragraph(bold(fact.value), style) if fact.stressed else paragraph(fact.value, style)


def _set_closer(style: ParagraphStyle, typesetting: Typesetting) -> ParagraphStyle:
    """The style; with its lines nearer to each other where rows are closed up further."""
    if typesetting.closeness < CLOSER:
        return style
    return ParagraphStyle(f"{style.name}_closer", parent=style, leading=_CLOSER_LEADING)
