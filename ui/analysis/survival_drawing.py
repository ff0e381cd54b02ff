"""Draws the curves of a reading, for the screen in its colours and for paper in black on white. No Qt."""

from __future__ import annotations

from matplotlib.figure import Figure

from analysis.figures.figure_file import FigureFormat, figure_bytes
from analysis.figures.figure_style import PRINT, FigureStyle
from analysis.figures.survival_figure import survival_figure
from analysis.palette import Palette
from models.wording import Translate
from ui.analysis.survival_reading import SurvivalReading

_HIGHEST_PLOT = 4.4
_COMFORTABLE_WIDTH = 8.4
"""Inches at which the summary finds room inside the axes."""


def drawn_on_screen(
    reading: SurvivalReading,
    *,
    palette: Palette,
    width_inches: float,
    smallest_scale: float,
    translate: Translate,
) -> Figure:
    """The figure on the ground of a card, as high as its table at risk needs.

    Where the card is narrow the words shrink with it, down to ``smallest_scale`` of their size.
    """
    scale = min(1.0, max(smallest_scale, width_inches / _COMFORTABLE_WIDTH))
    width = width_inches / scale
    style = FigureStyle(palette=palette, ground=palette.surface, width=width, scale=scale)
    return survival_figure(
        reading.result,
        style=style,
        translate=translate,
        wording=reading.words,
        plot_height=min(0.45 * width, _HIGHEST_PLOT),
    )


def drawn_on_paper(reading: SurvivalReading, *, file_format: str, translate: Translate) -> bytes:
    """The bytes of a "png", "svg" or "pdf" file, as wide as the text of a page."""
    figure = survival_figure(reading.result, style=PRINT, translate=translate, wording=reading.words)
    return figure_bytes(figure, FigureFormat(file_format))
