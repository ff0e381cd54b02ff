"""Draws a figure of a reading, for the screen in its colours and for paper in black on white. No Qt."""

from __future__ import annotations

from matplotlib.figure import Figure

from analysis.figures.figure_caption import captioned_bytes
from analysis.figures.figure_file import FigureFormat
from analysis.figures.figure_style import PRINT, FigureStyle
from analysis.palette import Palette
from ui.analysis.reading import ReadFigure

_COMFORTABLE_WIDTH = 8.4
"""Inches at which the words of a figure find room beside its marks."""


def drawn_on_screen(
    figure: ReadFigure, *, palette: Palette, width_inches: float, smallest_scale: float
) -> Figure:
    """The figure on the ground of a card.

    Where the card is narrow the words shrink with it, down to ``smallest_scale`` of their size.
    """
    scale = min(1.0, max(smallest_scale, width_inches / _COMFORTABLE_WIDTH))
    style = FigureStyle(palette=palette, ground=palette.surface, width=width_inches / scale, scale=scale)
    return figure.draw(style)


def drawn_on_paper(figure: ReadFigure, *, file_format: str) -> bytes:
    """The bytes of a "png", "svg" or "pdf" file, as wide as the text of a page, the caption below the figure."""
    return captioned_bytes(figure.draw(PRINT), figure.caption, FigureFormat(file_format), style=PRINT)
