"""Builds the blocks that stand beside the tables: identity, bordered findings with reasons, signature lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from reportlab.platypus import Flowable, TableStyle

from analysis.wording.isolated_facts import has_right_to_left
from models.wording import Translate
from reports.line_breaks import unbroken
from reports.stylesheet import GAP, HAIRLINE, Stylesheet
from reports.tables import WholeRowTable, plain_commands
from reports.text import (
    bold,
    coloured,
    joined,
    labelled,
    marked_paragraph,
    markup,
    paragraph,
    text_width,
)

_BORDER = 0.8
_ROOM_TO_SIGN = 20.0
_CLOSE_ROOM_TO_SIGN = 13.0
"""Points above the line that somebody signs on; the name printed there takes twelve more."""
CLOSE_BOX = [
    ("TOPPADDING", (0, 0), (-1, 0), 3.5),
    ("TOPPADDING", (0, 1), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -2), 0.7),
    ("BOTTOMPADDING", (0, -1), (-1, -1), 4.5),
]
"""Less room around the entries of a box."""


class Tone(Enum):
    """What a box says with its left edge; its words say the same."""

    NEUTRAL = "neutral"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True)
class BoxEntry:
    """One finding: what it is called (``mark``, such as "Warning"), its sentence, and the reason somebody typed."""

    sentence: str
    mark: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Signature:
    """One line to sign: the role, and the name and date where they are known.

    ``signed`` is what stands on the line in place of ink, such as "Signed electronically, 23 Nov 2026, 14:02".
    """

    role: str
    name: str = ""
    day: str = ""
    signed: str = ""


class BoxTable(WholeRowTable):
    """A table within a border that is closed on every page it comes to."""

    edge = ""
    has_title = False

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The part that fits and the rest, each with a border of its own.

        Under a title it is divided only where it is taller than half a page, and then has the title on every page.
        """
        if self.has_title and self._height <= self._tallest(available_height) / 2:
            return []
        parts = super().split(available_width, available_height)
        for part in parts:
            part.edge, part.has_title = self.edge, self.has_title
            part.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), _BORDER, self.edge)]))
        return parts


def key_value_block(
    pairs: Sequence[tuple[str, str | Flowable]], *, sheet: Stylesheet, width: float, columns: int = 2
) -> Flowable:
    """Labels with their values in columns, read down one column and then the next; ``width`` in points."""
    gap = 2 * GAP
    column_width = (width - gap * (columns - 1)) / columns
    label_width = min(_widest_label(pairs, sheet) + GAP, column_width * 0.45)
    depth = max(-(-len(pairs) // columns), 1)
    rows: list[list[Flowable | str]] = [[] for _ in range(depth)]
    for index in range(depth * columns):
        label, value = pairs[index] if index < len(pairs) else ("", "")
        cells = [
            paragraph(label, sheet.label),
            value if isinstance(value, Flowable) else paragraph(value, sheet.value),
        ]
        rows[index % depth] += cells if index < depth else ["", *cells]
    widths = [label_width, column_width - label_width]
    all_widths = widths + [part for _ in range(columns - 1) for part in (gap, *widths)]
    style = TableStyle([*plain_commands(), *_tight_commands()])
    return WholeRowTable(rows, colWidths=all_widths, style=style, hAlign="LEFT", spaceAfter=GAP)


def boxed(
    title: str,
    entries: Sequence[BoxEntry | Flowable],
    *,
    sheet: Stylesheet,
    width: float,
    translate: Translate,
    tone: Tone = Tone.NEUTRAL,
    is_close: bool = False,
) -> Flowable:
    """A bordered box with a title and its entries, each whole, over as many pages as it needs.

    ``is_close`` leaves less room around them and sets a reason into the line of its finding.
    """
    rows: list[list[Sequence[Flowable]]] = [[[paragraph(title, sheet.cell_group)]]] if title else []
    rows += [
        [[entry] if isinstance(entry, Flowable) else _entry_paragraphs(entry, sheet, translate, is_close)]
        for entry in entries
    ]
    edge = {
        Tone.NEUTRAL: sheet.palette.muted,
        Tone.WARNING: sheet.palette.warning,
        Tone.DANGER: sheet.palette.danger,
    }[tone]
    commands: list[tuple[Any, ...]] = [
        *plain_commands(),
        ("LEFTPADDING", (0, 0), (-1, -1), 9),
        ("RIGHTPADDING", (0, 0), (-1, -1), 9),
        ("TOPPADDING", (0, 0), (-1, 0), 6),
        ("BOTTOMPADDING", (0, -1), (-1, -1), 7),
        ("BOX", (0, 0), (-1, -1), _BORDER, edge),
        ("LINEBEFORE", (0, 0), (0, -1), 3, edge, "butt"),
    ]
    if is_close:
        commands += CLOSE_BOX
    if title and entries:
        commands.append(("NOSPLIT", (0, 0), (0, 1)))
    table = BoxTable(
        rows or [[""]],
        colWidths=[width],
        repeatRows=1 if title else 0,
        style=TableStyle(commands),
        hAlign="LEFT",
        spaceBefore=GAP,
        spaceAfter=2 * GAP,
    )
    table.edge, table.has_title = edge, bool(title)
    return table


def signature_lines(
    signatures: Sequence[Signature],
    *,
    sheet: Stylesheet,
    width: float,
    translate: Translate,
    is_close: bool = False,
    beside: int = 1,
) -> Flowable:
    """A line each for name and role, for the signature and for the date; no signer's lines are divided.

    ``is_close`` leaves less room above the lines, and below them; so many signers stand ``beside`` each other.
    """
    gap = 2 * GAP / beside
    between = 2 * GAP if beside > 1 else 0.0
    written = (width - between * (beside - 1)) / beside - 2 * gap
    ink = sheet.palette.text
    room = _CLOSE_ROOM_TO_SIGN if is_close else _ROOM_TO_SIGN
    commands = [*plain_commands(), *_tight_commands()]
    rows: list[list[Flowable | str]] = []
    for start in range(0, len(signatures), beside):
        line = len(rows)
        signers = signatures[start : start + beside]
        rows += _signature_rows(signers, sheet, translate, columns=6 * beside - 1)
        ruled = [6 * signer + column for signer in range(len(signers)) for column in (0, 2, 4)]
        commands += [("LINEBELOW", (column, line), (column, line), HAIRLINE, ink) for column in ruled]
        commands += [
            ("VALIGN", (0, line), (-1, line), "BOTTOM"),
            ("TOPPADDING", (0, line), (-1, line), room),
            ("NOSPLIT", (0, line), (0, line + 1)),
        ]
    widths = [written * 0.38, gap, written * 0.38, gap, written * 0.24]
    return WholeRowTable(
        rows or [[""] * (6 * beside - 1)],
        colWidths=[*widths, *(part for _ in range(beside - 1) for part in (between, *widths))],
        style=TableStyle(commands),
        hAlign="LEFT",
        spaceAfter=GAP if is_close else 2 * GAP,
    )


def _signature_rows(
    signers: Sequence[Signature], sheet: Stylesheet, translate: Translate, *, columns: int
) -> list[list[Flowable | str]]:
    """What stands on the line and what stands below it, for those who sign beside each other."""
    above: list[Flowable | str] = []
    below: list[Flowable | str] = []
    for one in signers:
        role, signature, date = (
            paragraph(words, sheet.label)
            for words in (one.role, translate("Signature", "Signature"), translate("Signature", "Date"))
        )
        apart = [""] if above else []
        above += [
            *apart,
            *(paragraph(one.name, sheet.value), ""),
            *(paragraph(one.signed, sheet.label), ""),
            paragraph(one.day, sheet.value),
        ]
        below += [*apart, role, "", signature, "", date]
    empty = [""] * (columns - len(above))
    return [[*above, *empty], [*below, *empty]]


def _entry_paragraphs(
    entry: BoxEntry, sheet: Stylesheet, translate: Translate, is_close: bool
) -> list[Flowable]:
    mark = bold(f"{entry.mark}:") if entry.mark else markup("")
    label = coloured(translate("Report", "Reason:"), sheet.palette.muted)
    sentence = unbroken(entry.sentence)
    if is_close and entry.reason and not has_right_to_left(f"{sentence}{entry.reason}"):
        parts = [mark, markup(sentence), label, markup(entry.reason)]
        return [marked_paragraph(joined(parts), sheet.cell)]
    lines = labelled(mark, sentence, sheet.cell)
    if entry.reason:
        lines += labelled(label, entry.reason, sheet.cell)
    return lines


def _tight_commands() -> list[tuple[Any, ...]]:
    every = ((0, 0), (-1, -1))
    return [
        ("LEFTPADDING", *every, 0),
        ("RIGHTPADDING", *every, 0),
        ("TOPPADDING", *every, 1),
        ("BOTTOMPADDING", *every, 1),
    ]


def _widest_label(pairs: Sequence[tuple[str, str | Flowable]], sheet: Stylesheet) -> float:
    font, size = sheet.label.fontName, sheet.label.fontSize
    return max((text_width(label, font=font, size=size) for label, _ in pairs), default=0.0)
