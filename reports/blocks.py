"""Builds the blocks that stand beside the tables: identity, bordered findings with reasons, signature lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from reportlab.platypus import Flowable, TableStyle

from models.wording import Translate
from reports.stylesheet import GAP, HAIRLINE, Stylesheet
from reports.tables import WholeRowTable, plain_commands
from reports.text import (
    bold,
    coloured,
    labelled,
    markup,
    paragraph,
    text_width,
)

_BORDER = 0.8
_ROOM_TO_SIGN = 20.0
_CLOSE_ROOM_TO_SIGN = 13.0
"""Points above the line that somebody signs on; the name printed there takes twelve more."""


CLOSE_BOX = [("TOPPADDING", (0, 1), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -2), 1)]
"""Less room between the entries of a box."""


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
) -> Flowable:
    """A bordered box with a title and its entries, each whole, over as many pages as it needs."""
    rows: list[list[Sequence[Flowable]]] = [[[paragraph(title, sheet.cell_group)]]] if title else []
    rows += [
        [[entry] if isinstance(entry, Flowable) else _entry_paragraphs(entry, sheet, translate)]
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
) -> Flowable:
    """A line each for name and role, for the signature and for the date; no signer's lines are divided.

    ``is_close`` leaves less room above the lines, and below them.
    """
    gap = 2 * GAP
    written = width - 2 * gap
    ink = sheet.palette.text
    room = _CLOSE_ROOM_TO_SIGN if is_close else _ROOM_TO_SIGN
    commands = [*plain_commands(), *_tight_commands()]
    rows: list[list[Flowable | str]] = []
    for signature in signatures:
        line = len(rows)
        rows += _signature_rows(signature, sheet, translate)
        commands += [("LINEBELOW", (column, line), (column, line), HAIRLINE, ink) for column in (0, 2, 4)]
        commands += [
            ("VALIGN", (0, line), (-1, line), "BOTTOM"),
            ("TOPPADDING", (0, line), (-1, line), room),
            ("NOSPLIT", (0, line), (0, line + 1)),
        ]
    return WholeRowTable(
        rows or [[""] * 5],
        colWidths=[written * 0.38, gap, written * 0.38, gap, written * 0.24],
        style=TableStyle(commands),
        hAlign="LEFT",
        spaceAfter=GAP if is_close else 2 * GAP,
    )


def _signature_rows(one: Signature, sheet: Stylesheet, translate: Translate) -> list[list[Flowable | str]]:
    above = (
        paragraph(one.name, sheet.value),
        paragraph(one.signed, sheet.label),
        paragraph(one.day, sheet.value),
    )
    below = (one.role, translate("Signature", "Signature"), translate("Signature", "Date"))
    name, signed, day = above
    role, signature, date = (paragraph(words, sheet.label) for words in below)
    return [[name, "", signed, "", day], [role, "", signature, "", date]]


def _entry_paragraphs(entry: BoxEntry, sheet: Stylesheet, translate: Translate) -> list[Flowable]:
    mark = bold(f"{entry.mark}:") if entry.mark else markup("")
    lines = labelled(mark, entry.sentence, sheet.cell)
    if entry.reason:
        label = coloured(translate("Report", "Reason:"), sheet.palette.muted)
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
