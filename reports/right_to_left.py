"""Puts Hebrew and Arabic into the order in which they are printed, since reportlab sets every line left to right.

Unicode Standard Annex 9, through python-bidi; Arabic letters are joined by arabic-reshaper. What somebody typed has the
direction of its first letter, on all of its lines.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from analysis.wording.isolated_facts import has_right_to_left, isolated, without_isolates

BETWEEN_FACTS = " · "
"""What parts the facts of one line."""
_MARKS = frozenset({"Mn", "Me"})
_PAIRS = ("()", "[]", "{}", "<>", "«»", "‹›", "≤≥")
_MIRRORED = str.maketrans("".join(_PAIRS), "".join(pair[::-1] for pair in _PAIRS))

_FROM_LEFT, _FROM_RIGHT = "\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}"
"""What a line is closed with: tags at its very end would go by the line and not by their letter (rule L1)."""
_FIRST_TAG = 0xE0020
_DIGITS, _BASE = 4, 24
"""What counts letters: the 96 tag characters, four digits of 24 values, each place with characters of its own."""


def printed_order(line: str) -> str:
    """One line as it is printed from left to right: Arabic letters joined, right-to-left runs turned round.

    Facts that stand side by side are isolates: a name leaves the date behind it whole.
    """
    if not has_right_to_left(line):
        return without_isolates(line)
    return TypedLine.of(line).printed()


@dataclass(frozen=True)
class TypedLine:
    """One line as somebody typed it, however many it takes on paper, with what a part of it looks like there.

    ``letters`` are in the order in which they are read, each with its marks; ``order`` has their numbers from left to
    right were the line as long as it takes; ``turned`` are those read to the left. The letters of a part stand in
    the same order among themselves, since what is turned round (rule L2) is turned round in each part alike.
    """

    letters: tuple[str, ...]
    order: tuple[int, ...]
    turned: frozenset[int]
    is_from_right: bool

    @classmethod
    def of(cls, line: str) -> TypedLine:
        """The line with the direction of its first letter outside isolates (rules P2 and P3), else left to right."""
        from bidi import get_base_level, get_display

        if BETWEEN_FACTS in line:
            line = BETWEEN_FACTS.join(isolated(fact) for fact in line.split(BETWEEN_FACTS))
        letters = tuple(_with_marks(_letter_joining().reshape(line)))
        is_from_right = get_base_level(line) == 1
        numbered = "".join(letter + _tags(number) for number, letter in enumerate(letters))
        shown = list(_numbers(get_display(numbered + (_FROM_RIGHT if is_from_right else _FROM_LEFT))))
        return cls(
            letters=tuple(map(without_isolates, letters)),
            order=tuple(number for number, _ in shown),
            turned=frozenset(number for number, is_turned in shown if is_turned),
            is_from_right=is_from_right,
        )

    def printed(self, start: int = 0, end: int | None = None) -> str:
        """The letters from ``start`` up to ``end`` as they are printed from left to right."""
        end = len(self.letters) if end is None else end
        return "".join(self._shown(number) for number in self.order if start <= number < end)

    def broken(self, width: float, measure: Callable[[str], float]) -> list[str]:
        """Printed lines no wider than ``width``, broken between words as they are read, else within a long word."""
        widths = [measure(self._shown(number)) for number in range(len(self.letters))]
        reached = [0.0, *accumulate(widths)]
        lines: list[str] = []
        start = end = 0
        for word_start, word_end in _words(self.letters):
            if start == end:
                start = word_start
            elif reached[word_end] - reached[start] > width:
                lines.append(self.printed(start, end))
                start = word_start
            while word_end - start > 1 and reached[word_end] - reached[start] > width and start >= word_start:
                cut = max(bisect_right(reached, reached[start] + width) - 1, start + 1)
                lines.append(self.printed(start, cut))
                start = cut
            end = word_end
        return [*lines, self.printed(start, end)]

    def _shown(self, number: int) -> str:
        letter = self.letters[number]
        return letter[::-1].translate(_MIRRORED) if number in self.turned else letter


@cache
def _letter_joining() -> Any:
    """What gives Arabic letters the shape that their neighbours ask for; slow to make.

    Vowel signs are kept, and a name with God in it is written out: the stand-in font has no one letter for that word.
    """
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})


def _words(letters: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each word begins and ends."""
    start = 0
    for number, letter in enumerate([*letters, " "]):
        if letter == " ":
            if number > start:
                yield start, number
            start = number + 1


def _with_marks(text: str) -> Iterator[str]:
    """Each letter together with its marks.

    Where it is turned round they are printed before it: the stand-in font has them to the right of where they begin.
    """
    held = ""
    for character in text:
        if held and unicodedata.category(character) not in _MARKS:
            yield held
            held = ""
        held += character
    if held:
        yield held


def _tags(number: int) -> str:
    """A letter's number in invisible tags behind it, which the algorithm carries along (its section 5.2).

    There are numbers for more than three hundred thousand letters; no field holds more than some thousand.
    """
    tags = ""
    for place in range(_DIGITS):
        number, digit = divmod(number, _BASE)
        tags += chr(_FIRST_TAG + _BASE * place + digit)
    return tags


def _numbers(shown: str) -> Iterator[tuple[int, bool]]:
    """The numbers of the letters in printed order, each with whether it is turned round, as its tags are then."""
    places = [
        divmod(ord(tag) - _FIRST_TAG, _BASE) for tag in shown if 0 <= ord(tag) - _FIRST_TAG < _DIGITS * _BASE
    ]
    for start in range(0, len(places), _DIGITS):
        tags = places[start : start + _DIGITS]
        yield sum(digit * _BASE**place for place, digit in tags), tags[0][0] > 0
