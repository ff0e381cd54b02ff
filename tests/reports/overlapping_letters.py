"""Finds letters of a page that stand on one another: lines too close, a cell that runs into the next one."""

from __future__ import annotations

from dataclasses import dataclass

from tests.reports.paper_reading import Box, ReadPage, ReadPdf

_MUCH = 0.2
"""Two letters overlap where they share more than this of the narrower one's width and of the lower one's height."""
_LEAST = 0.6
"""Points that they share at least, across and up: a comma hardly touches anything."""
_NEIGHBOURS = 2
"""Letters of one line that follow each other so closely are set by the font: it draws them together."""


@dataclass(frozen=True)
class Overlap:
    """Two letters on one another, each with the words around it, and where, in points from the lower left corner."""

    page: int
    first: str
    second: str
    box: Box


def overlapping_letters(pdf: ReadPdf) -> list[Overlap]:
    """Every pair of letters that share a place, page by page."""
    return [
        Overlap(number, _around(page, one), _around(page, other), page.letters[one][1])
        for number, page in enumerate(pdf.pages, start=1)
        for one, other in _pairs(page)
    ]


def _pairs(page: ReadPage) -> list[tuple[int, int]]:
    """Letters that overlap, found from left to right: each is compared with those that are not passed yet."""
    found, near = [], []
    for index in sorted(range(len(page.letters)), key=lambda at: page.letters[at][1][0]):
        box = page.letters[index][1]
        near = [other for other in near if page.letters[other][1][2] > box[0]]
        found += [(other, index) for other in near if _are_on_one_another(page, other, index)]
        near.append(index)
    return [(min(pair), max(pair)) for pair in found]


def _are_on_one_another(page: ReadPage, one: int, other: int) -> bool:
    if abs(one - other) <= _NEIGHBOURS and abs(page.baselines[one] - page.baselines[other]) < _LEAST:
        return False
    return _shares_much(page.letters[one][1], page.letters[other][1])


def _shares_much(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    narrower = min(one[2] - one[0], other[2] - other[0])
    lower = min(one[3] - one[1], other[3] - other[1])
    return across > max(_LEAST, _MUCH * narrower) and up > max(_LEAST, _MUCH * lower)


def _around(page: ReadPage, index: int) -> str:
    """Some letters of the same line, so that a person finds the place."""
    near = range(max(0, index - 8), min(len(page.letters), index + 9))
    same = [at for at in near if abs(page.baselines[at] - page.baselines[index]) < _LEAST]
    return "".join(page.letters[at][0] for at in same)
