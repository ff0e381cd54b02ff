"""Sets a matplotlib figure on the page as vectors, its caption beneath, its words still searchable."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.platypus import Flowable, Paragraph
from svglib.svglib import svg2rlg

from reports.stylesheet import Stylesheet
from reports.text import clean, paragraph

if TYPE_CHECKING:
    from matplotlib.figure import Figure

TALLEST = 560.0
"""No figure is taller than this, in points, so that it and its caption fit any page."""

_INVISIBLE_INK = 3
_POINTS_PER_INCH = 72.0


@dataclass(frozen=True)
class _Word:
    """A text of the figure, where it stands in points from the lower left corner, and how it is turned."""

    text: str
    x: float
    y: float
    size: float
    turn: float


class VectorFigure(Flowable):  # type: ignore[misc] # reportlab has no types
    """A drawing scaled to ``width`` points, no taller than ``tallest``, with its caption beneath, on one page.

    The letters are outlines, drawn as on the screen; the same words lie over them in invisible ink, so that a
    reader can search and copy them.
    """

    def __init__(
        self, figure: Figure, caption: Paragraph, *, font: str, width: float, tallest: float
    ) -> None:
        super().__init__()
        self._drawing = _drawing(figure, font)
        self._words = _words(figure)
        self._font = font
        self._scale = min(width / self._drawing.width, tallest / self._drawing.height)
        self._caption = caption
        self._caption_height = float(caption.wrap(width, tallest)[1]) + caption.getSpaceBefore()
        self.width = width
        self.height = float(self._drawing.height * self._scale) + self._caption_height

    def wrap(self, *_available: float) -> tuple[float, float]:
        """The size on paper, in points."""
        return self.width, self.height

    def getSpaceAfter(self) -> float:  # noqa: N802 - reportlab asks by this name
        """The caption's distance to what follows, in points."""
        return float(self._caption.getSpaceAfter())

    def draw(self) -> None:
        """Draw the outlines, then the invisible words over them, then the caption."""
        self.canv.saveState()
        self.canv.translate((self.width - self._drawing.width * self._scale) / 2, self._caption_height)
        self.canv.scale(self._scale, self._scale)
        renderPDF.draw(self._drawing, self.canv, 0, 0)
        for word in self._words:
            self._draw_word(word)
        self.canv.restoreState()
        self._caption.drawOn(self.canv, 0, 0)

    def _draw_word(self, word: _Word) -> None:
        self.canv.saveState()
        self.canv.translate(word.x, word.y)
        self.canv.rotate(word.turn)
        ink = self.canv.beginText(0, 0)
        ink.setFont(self._font, word.size)
        ink.setTextRenderMode(_INVISIBLE_INK)
        ink.textOut(word.text)
        self.canv.drawText(ink)
        self.canv.restoreState()


def figure_block(
    figure: Figure, caption: str, *, sheet: Stylesheet, width: float, tallest: float = TALLEST
) -> Flowable:
    """The figure across ``width`` points with its caption, plain text, beneath it on the same page."""
    return VectorFigure(
        figure, paragraph(caption, sheet.caption), font=sheet.body.fontName, width=width, tallest=tallest
    )


def _drawing(figure: Figure, font: str) -> Drawing:
    """Through SVG, whose letters matplotlib writes as outlines; hatches are not carried over by svglib."""
    buffer = BytesIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None}, transparent=True)
    buffer.seek(0)
    drawing = svg2rlg(buffer)
    if drawing is None:
        raise ValueError("the figure's SVG cannot be read back")
    drawing.initialFontName = (
        font  # reportlab begins every drawing with a font, by default one that is not embedded
    )
    return drawing


def _words(figure: Figure) -> list[_Word]:
    """Every visible text of the figure, as it was placed when the figure was last drawn."""
    from matplotlib.text import Text

    to_points = _POINTS_PER_INCH / figure.dpi
    words = []
    for text in figure.findobj(Text):
        content = clean(text.get_text())
        if not (content.strip() and text.get_visible()):
            continue
        box = text.get_window_extent()
        words += [
            _Word(
                line,
                box.x0 * to_points,
                box.y0 * to_points,
                float(text.get_fontsize()),
                float(text.get_rotation()),
            )
            for line in content.split("\n")
        ]
    return words
