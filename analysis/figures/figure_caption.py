"""Writes a figure as a file with its caption below, so that it is never seen without n, method, filter and date."""

from __future__ import annotations

from math import ceil

from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.figure_style import FigureStyle
from analysis.figures.text_size import extent_px, wrapped

_GAP_INCHES = 0.08
_LINE_SPACING = 1.35


def captioned_bytes(
    figure: Figure, caption: str, file_format: FigureFormat, *, style: FigureStyle, dpi: float = 200.0
) -> bytes:
    """The figure's file as bytes, without a date of writing in it; ``dpi`` counts for PNG alone.

    The caption stands in lines as wide as the figure; nothing that is drawn moves for it.
    """
    return figure_bytes(figure, file_format, dpi=dpi, area=with_caption(figure, caption, style))


def with_caption(figure: Figure, caption: str, style: FigureStyle) -> Bbox:
    """Write the caption below the lower edge; give the figure and the caption as one box in inches."""
    width, height = figure.get_size_inches()
    margin = _GAP_INCHES * style.scale
    text = figure.text(
        margin / width,
        -margin / height,
        "\n".join(wrapped(caption, width - 2 * margin, style.font(size=style.small))),
        ha="left",
        va="top",
        linespacing=_LINE_SPACING,
        color=style.palette.text,
        fontproperties=style.font(size=style.small),
    )
    below = 3 * margin + extent_px(text, figure)[1] / figure.dpi
    below = ceil(100 * below) / 100  # whole pixels, so that the figure above keeps its own
    return Bbox([[0.0, -below], [width, height]])
