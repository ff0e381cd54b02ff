"""Shares the room that numbers leave in a table among its columns of words. No Qt."""

from __future__ import annotations

from collections.abc import Sequence


def shared_widths(natural: Sequence[int], room: int) -> list[int]:
    """A width for each column, together ``room``: what is to spare goes to all alike.

    Where the ``natural`` widths need more than there is, the narrow columns keep theirs and the wide ones take what
    is left in equal parts.
    """
    spare = room - sum(natural)
    if spare >= 0:
        count = max(1, len(natural))
        return [width + spare // count + (place < spare % count) for place, width in enumerate(natural)]
    widths, left = list(natural), max(0, room)
    narrow_first = sorted(range(len(natural)), key=lambda place: natural[place])
    for done, place in enumerate(narrow_first):
        widths[place] = min(natural[place], left // (len(natural) - done))
        left -= widths[place]
    return widths
