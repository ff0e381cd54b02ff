"""Writes a figure as SVG, PDF or PNG, the same bytes every time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from enum import StrEnum
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.patheffects import Normal
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from analysis.wording.isolated_facts import has_isolates

SAME_BYTES: Any = {"svg.fonttype": "path", "svg.hashsalt": "thecalog", "pdf.fonttype": 42, "ps.fonttype": 42}
"""Text in SVG as outlines, so that every reader shows the same letters; TrueType embedded in PDF."""


class FigureFormat(StrEnum):
    """The file formats a figure can be written in, named by their ending."""

    PDF = "pdf"
    SVG = "svg"
    PNG = "png"


_NO_DATE: dict[FigureFormat, dict[str, None]] = {
    FigureFormat.PDF: {"CreationDate": None, "Producer": None},
    FigureFormat.SVG: {"Date": None},
    FigureFormat.PNG: {"Software": None},
}


def figure_bytes(
    figure: Figure, file_format: FigureFormat, *, dpi: float = 200.0, area: Bbox | None = None
) -> bytes:
    """The figure's file as bytes, without a date in it; ``dpi`` counts for PNG alone.

    ``area`` in inches takes the place of the figure's own edges.
    """
    stream = io.BytesIO()
    is_pdf = file_format is FigureFormat.PDF
    with mpl.rc_context(SAME_BYTES), _isolates_in_outlines(figure) if is_pdf else nullcontext():
        figure.savefig(
            stream,
            format=file_format.value,
            dpi=dpi,
            metadata=_NO_DATE[file_format],
            facecolor=figure.get_facecolor(),
            bbox_inches=area,
            pad_inches=0,
        )
    return stream.getvalue()


@contextmanager
def _isolates_in_outlines(figure: Figure) -> Iterator[None]:
    """Draws texts with isolates in outlines for a while: in a PDF's words what begins an isolate would take room."""
    found = [text for text in figure.findobj(Text) if has_isolates(text.get_text())]
    plain = [text for text in found if not text.get_path_effects()]
    for text in plain:
        text.set_path_effects([Normal()])
    try:
        yield
    finally:
        for text in plain:
            text.set_path_effects([])
