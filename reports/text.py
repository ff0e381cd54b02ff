"""Turns any text a person typed into paragraphs that print as typed: nothing in it is read as markup."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import Any, NewType

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from analysis.wording.isolated_facts import ISOLATES, has_right_to_left, without_isolates
from reports.paper_fonts import REPLACEMENT, Face, face_for, stand_in_for
from reports.right_to_left import TypedLine, printed_order

Markup = NewType("Markup", str)
"""Text in which markup is meant: only the functions of this module make it."""

_KEPT_AS = {"\n": "\n", "\t": " ", "\N{NO-BREAK SPACE}": "\N{NO-BREAK SPACE}", "\N{NON-BREAKING HYPHEN}": "-"}
_NARROWER_JOINED = 8
"""Letters further than a search finds, one more may fit again: joined to the next, an Arabic letter is narrower."""
_ROUNDING = 0.01
"""Points left at the end of a line, so that reportlab never breaks again what was just measured to fit."""
_DROPPED = frozenset({"Cc", "Cf"})
_UNPRINTABLE = frozenset({"Cs", "Co", "Cn"})


def clean(text: object) -> str:
    """``text`` as it can be printed: control and format characters dropped, lone surrogates shown as a square.

    Line ends become ``\\n``, letters are composed (``s`` with a comma below becomes ``ș``), None becomes nothing.
    """
    return without_isolates(_with_isolates(text))


def markup(text: object) -> Markup:
    """Safe markup that prints ``text`` as it was typed, line ends and all."""
    lines = _with_isolates(text).strip("\n").split("\n")
    return Markup("<br/>".join(_line_markup(printed_order(line)) for line in lines))


def bold(text: object) -> Markup:
    """``text``, escaped, in bold."""
    return Markup(f"<b>{markup(text)}</b>")


def italic(text: object) -> Markup:
    """``text``, escaped, in italics."""
    return Markup(f"<i>{markup(text)}</i>")


def coloured(text: object, colour: str) -> Markup:
    """``text``, escaped, in the colour ``#RRGGBB``."""
    return Markup(f'<font color="{escape(colour)}">{markup(text)}</font>')


def joined(parts: Iterable[Markup], separator: str = " ") -> Markup:
    """The non-empty parts in one line, with the escaped ``separator`` between them."""
    return Markup(_line_markup(separator).join(part for part in parts if part))


def stacked(lines: Iterable[Markup]) -> Markup:
    """The non-empty lines under each other."""
    return Markup("<br/>".join(line for line in lines if line))


def paragraph(text: object, style: ParagraphStyle) -> Paragraph:
    """A paragraph that prints ``text`` as it was typed, wrapped to whatever width it is given."""
    cleaned = _with_isolates(text)
    if has_right_to_left(cleaned):
        return TypedParagraph(cleaned, style)
    if cleaned and cleaned.isascii() and cleaned.isprintable():
        # Reading a cell's few words as markup takes longer than setting them.
        return SettledParagraph(cleaned, style, frags=[_fragment(style).clone(text=cleaned)])
    return SettledParagraph(markup(cleaned), style)


def marked_paragraph(content: Markup, style: ParagraphStyle) -> Paragraph:
    """A paragraph of markup that the functions of this module made."""
    return SettledParagraph(content, style)


def labelled(label: Markup, text: object, style: ParagraphStyle) -> list[Paragraph]:
    """``text`` after its label; on lines of its own where it is written from right to left."""
    cleaned = _with_isolates(text)
    if label and has_right_to_left(cleaned):
        return [marked_paragraph(label, style), paragraph(cleaned, style)]
    return (
        [marked_paragraph(joined([label, markup(cleaned)]), style)] if label else [paragraph(cleaned, style)]
    )


class SettledParagraph(Paragraph):  # type: ignore[misc] # reportlab has no types
    """A paragraph that is broken into lines once for a width: a table asks each of its cells some six times."""

    _settled: tuple[float, float] | None = None
    """The width it was last broken for, and the height of its lines."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The width it was given and the height its lines need."""
        is_broken = hasattr(self, "blPara")  # reportlab drops the lines of what it could not split
        if self._settled is None or not is_broken or self._settled[0] != available_width:
            self._settled = self._broken(available_width, available_height)
        return self._settled

    def split(self, available_width: float, available_height: float) -> list[Paragraph]:
        """The part that fits and the rest, which begins with words: reportlab gives it the line end before them."""
        parts: list[Paragraph] = super().split(available_width, available_height)
        if len(parts) == 2 and _is_line_end(parts[1].frags[0]):
            del parts[1].frags[0]
        return parts

    def _broken(self, available_width: float, available_height: float) -> tuple[float, float]:
        width, height = super().wrap(available_width, available_height)
        return float(width), float(height)


def _is_line_end(word: Any) -> bool:
    """Whether a word of a divided paragraph, its width and its fragments, is the end of a line."""
    return isinstance(word, list) and getattr(word[1][0], "lineBreak", False)


class TypedParagraph(SettledParagraph):
    """A paragraph with right-to-left text, broken into lines as it is read and then put into printed order.

    Its lines that are read from the right end under each other, where they begin for their reader; the widest begins
    where all lines begin, so that a word or two stay beside the label they belong to.
    """

    def __init__(self, text: str | None, style: ParagraphStyle | None = None, **options: Any) -> None:
        self._typed = text
        self._offsets: Sequence[float] = ()
        super().__init__(None if text is None else markup(text), style, **options)

    def split(self, available_width: float, available_height: float) -> list[Paragraph]:
        """The part that fits and the rest, each line where it stood."""
        parts: list[Paragraph] = super().split(available_width, available_height)
        if len(parts) == 2:
            first = len(parts[0].blPara.lines)
            parts[0]._offsets, parts[1]._offsets = self._offsets[:first], self._offsets[first:]
        return parts

    def _broken(self, available_width: float, available_height: float) -> tuple[float, float]:
        if self._typed is None:
            return super()._broken(available_width, available_height)
        style = self.style
        inner = available_width - style.leftIndent - style.rightIndent - _ROUNDING
        printed: list[str] = []
        from_right: list[bool] = []
        for line in self._typed.split("\n"):
            typed = TypedLine.of(line)
            printed += typed.broken(inner, lambda letter: _set_width(letter, style.fontName, style.fontSize))
            from_right += [typed.is_from_right] * (len(printed) - len(from_right))
        content = "<br/>".join(_line_markup(line, style.fontName) for line in printed)
        Paragraph.__init__(self, content, style)
        size = super()._broken(available_width, available_height)
        self._offsets = self._aligned(from_right)
        return size

    def _aligned(self, from_right: Sequence[bool]) -> list[float]:
        """How far each line is moved to the right."""
        if self.style.alignment != TA_LEFT:
            return [0.0] * len(from_right)
        lines = self.blPara.lines
        room = [float(line[0] if isinstance(line, tuple) else line.extraSpace) for line in lines]
        moved = [left if is_moved else 0.0 for left, is_moved in zip(room, from_right, strict=True)]
        least = min((left for left, is_moved in zip(room, from_right, strict=True) if is_moved), default=0.0)
        return [max(left - least, 0.0) for left in moved]


def text_width(text: object, *, font: str, size: float) -> float:
    """The width in points of ``text`` in one line, as it will be printed, stand-in letters included."""
    return _set_width(printed_order(_with_isolates(text)), font, size)


def faced_runs(text: object, *, font: str) -> list[tuple[str, str]]:
    """One line in printed order, as runs of one font each: ``font``, or a stand-in for letters it lacks."""
    return _faced(printed_order(_with_isolates(text)), font)


def shortened(text: object, *, font: str, size: float, width: float) -> str:
    """``text`` in one line, cut with an ellipsis where it is wider than ``width`` points."""
    line = " ".join(_with_isolates(text).split())
    if text_width(line, font=font, size=size) <= width:
        return line

    def measured(letters: int) -> float:
        return text_width(line[:letters] + "…", font=font, size=size)

    near = bisect_right(range(len(line)), width, key=measured)
    kept = min(near + _NARROWER_JOINED, len(line))
    while kept and measured(kept) > width:
        kept -= 1
    return line[:kept].rstrip() + "…"


@lru_cache(maxsize=256)
def _fragment(style: ParagraphStyle) -> Any:
    """What reportlab makes of words without markup in a style."""
    return Paragraph("x", style).frags[0]


def _with_isolates(text: object) -> str:
    """``text`` cleaned but for its isolates, which ``printed_order`` needs and takes away."""
    if text is None:
        return ""
    told = str(text)
    if told.isascii() and told.isprintable():
        return told
    composed = unicodedata.normalize("NFC", told.replace("\r\n", "\n").replace("\r", "\n"))
    composed = composed.replace("\N{LINE SEPARATOR}", "\n").replace("\N{PARAGRAPH SEPARATOR}", "\n")
    return "".join(_printable(character) for character in composed)


@lru_cache(maxsize=4096)
def _set_width(printed: str, font: str, size: float) -> float:
    """The cells of a column are measured word by word, and most say the same."""
    return sum(float(stringWidth(run, name, size)) for name, run in _faced(printed, font))


def _faced(printed: str, font: str) -> list[tuple[str, str]]:
    return [(font if face is Face.REGULAR else stand_in_for(font).value, run) for face, run in _runs(printed)]


def _line_markup(line: str, font: str = Face.REGULAR) -> Markup:
    parts = []
    stand_in = stand_in_for(font).value
    for face, run in _runs(line):
        content = escape(run, quote=True)
        parts.append(content if face is Face.REGULAR else f'<font name="{stand_in}">{content}</font>')
    return Markup("".join(parts))


def _runs(line: str) -> list[tuple[Face, str]]:
    if line.isascii():
        return [(Face.REGULAR, line)]
    pairs = [(face_for(character), character) for character in line]
    told = [(face or Face.FALLBACK, character if face else REPLACEMENT) for face, character in pairs]
    return [(face, "".join(c for _, c in group)) for face, group in groupby(told, key=lambda pair: pair[0])]


def _printable(character: str) -> str:
    if character in _KEPT_AS:
        return _KEPT_AS[character]
    category = unicodedata.category(character)
    if category in _UNPRINTABLE:
        return REPLACEMENT
    if category == "Zs":
        return " "
    if character in ISOLATES:
        return character
    return "" if category in _DROPPED else character
