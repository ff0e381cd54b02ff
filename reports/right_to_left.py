"""Puts Hebrew and Arabic into the order in which they are printed, since reportlab sets every line left to right."""

from __future__ import annotations

import unicodedata

_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI"})


def has_right_to_left(text: str) -> bool:
    """Whether ``text`` holds a letter that is written from right to left."""
    return not text.isascii() and any(
        unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text
    )


def printed_order(line: str) -> str:
    """One line as it is printed from left to right: Arabic letters joined, right-to-left runs turned round.

    Unicode Standard Annex 9 with a left-to-right line, through python-bidi; joining through arabic-reshaper.
    """
    if not has_right_to_left(line):
        return line
    from arabic_reshaper import reshape
    from bidi import get_display

    return str(get_display(reshape(line), base_dir="L"))
