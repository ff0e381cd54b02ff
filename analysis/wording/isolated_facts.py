"""Typed facts within a line of the program: each is read in its own direction and leaves that of the line alone.

They are isolates of Unicode Standard Annex 9, which screens know by themselves; paper is set by ``reports``.
"""

from __future__ import annotations

import unicodedata

_START, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
ISOLATES = frozenset({_START, _END})
"""What begins and what ends an isolate; neither is seen."""
_WITHOUT_ISOLATES = str.maketrans("", "", _START + _END)
_RIGHT_TO_LEFT = frozenset({"R", "AL", "RLE", "RLO", "RLI"})


def has_right_to_left(text: str) -> bool:
    """Whether ``text`` holds a letter that is written from right to left."""
    return not text.isascii() and any(
        unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text
    )


def isolated(fact: str) -> str:
    """``fact`` for a line of the program, each line of its own in the direction of its first letter.

    A fact that is read from the left needs nothing and is left as it is.
    """
    if not has_right_to_left(fact):
        return fact
    lines = without_isolates(fact).split("\n")
    return "\n".join(f"{_START}{line}{_END}" for line in lines)


def has_isolates(text: str) -> bool:
    """Whether ``text`` holds a fact that was isolated."""
    return _START in text


def without_isolates(text: str) -> str:
    """``text`` without what tells isolates from the rest of their line."""
    return text if text.isascii() else text.translate(_WITHOUT_ISOLATES)
