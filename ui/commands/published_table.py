"""The table that ``demo`` prints: what the paper published beside what the register gives."""

from __future__ import annotations

from collections.abc import Sequence

from models.course import PatientCourse
from models.wording import Translate

_GAP = "  "
_NOTE_INDENT = "    "


def published_table(courses: Sequence[PatientCourse], translate: Translate) -> str:
    """Every published statistic on a line; the reason for a difference stands beneath it.

    Cells are never wrapped: a line can be searched for the text that the paper prints.
    """
    from analysis.published_comparison import published_comparison

    compared = published_comparison(courses)
    header = (
        translate("Published", "Statistic"),
        translate("Published", "Published"),
        translate("Published", "Recomputed"),
        translate("Published", "Agrees"),
    )
    rows = [
        (each.statistic, each.published, each.recomputed, translate("Agreement", each.agrees.label))
        for each in compared
    ]
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(len(header))]
    lines = [_line(header, widths), _GAP.join("-" * width for width in widths)]
    for each, row in zip(compared, rows, strict=True):
        lines.append(_line(row, widths))
        if each.note:
            lines.append(_NOTE_INDENT + each.note)
    return "\n".join(lines)


def _line(cells: tuple[str, ...], widths: Sequence[int]) -> str:
    return _GAP.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
