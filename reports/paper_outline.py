"""Turns matplotlib's paths into those of a reportlab canvas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.path import Path
from matplotlib.transforms import Transform

Place = Sequence[float]
"""Across and up."""

_STOP = int(Path.STOP)
_MOVE = int(Path.MOVETO)
_LINE = int(Path.LINETO)
_QUADRATIC = int(Path.CURVE3)
_CUBIC = int(Path.CURVE4)
_CLOSE = int(Path.CLOSEPOLY)
_PLACES = {_QUADRATIC: 2, _CUBIC: 3}


def outline_of(canvas: Any, path: Any, transform: Transform) -> Any:
    """The path that ``canvas`` draws or clips with."""
    outline = canvas.beginPath()
    if not len(path):
        return outline
    cleaned = path.cleaned(transform, remove_nans=True, snap=False, simplify=False, curves=True)
    places: list[list[float]] = cleaned.vertices.tolist()
    codes: list[int] = cleaned.codes.tolist()
    at = 0
    while at < len(codes) and codes[at] != _STOP:
        code, count = codes[at], _PLACES.get(codes[at], 1)
        _add(outline, code, places[at : at + count], last=places[at - 1])
        at += count
    return outline


def _add(outline: Any, code: int, places: Sequence[Place], *, last: Place) -> None:
    """One piece, which begins where the ``last`` one ended."""
    if code == _MOVE:
        outline.moveTo(*places[0])
    elif code == _LINE:
        outline.lineTo(*places[0])
    elif code == _QUADRATIC:
        outline.curveTo(*_cubic(last, *places))
    elif code == _CUBIC:
        outline.curveTo(*places[0], *places[1], *places[2])
    elif code == _CLOSE:
        outline.close()


def _cubic(start: Place, control: Place, end: Place) -> tuple[float, ...]:
    """A quadratic curve from ``start`` as a cubic one: PDF knows no other."""
    (x, y), (across, up), (right, top) = start, control, end
    return (
        (x + 2 * across) / 3,
        (y + 2 * up) / 3,
        (right + 2 * across) / 3,
        (top + 2 * up) / 3,
        right,
        top,
    )
