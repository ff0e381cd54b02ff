"""Puts Hebrew and Arabic into the order in which they are printed, since reportlab sets every line left to right."""

from __future__ import annotations

import unicodedata

BETWEEN_FACTS = " · "
"""What parts the facts of one line."""
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI"})


def has_right_to_left(text: str) -> bool:
    """Whether ``text`` holds a letter that is written from right to left."""
    return not text.isascii() and any(
        unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text
    )


def printed_order(line: str) -> str:
    """One line as it is printed from left to right: Arabic letters joined, right-to-left runs turned round.

    Unicode Standard Annex 9 with a left-to-right line, through python-bidi; joining through arabic-reshaper. Facts
    that stand side by side are turned one by one, as in isolates of their own: a name leaves the date behind it whole.
    """
    if not has_right_to_left(line):
        return line
    from arabic_reshaper import reshape
    from bidi import get_display

    return BETWEEN_FACTS.join(
        str(get_display(reshape(fact), base_dir="L")) for fact in line.split(BETWEEN_FACTS)
    )
