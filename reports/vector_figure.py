"""Sets a matplotlib figure on the page as vectors, its caption beneath, its words as words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, Paragraph

from analysis.figures.halo import Halo
from reports.paper_renderer import PaperRenderer, stand_ins_for_letters
from reports.stylesheet import Stylesheet
from reports.text import paragraph

if TYPE_CHECKING:
    from matplotlib.figure import Figure

TALLEST = 560.0
"""No figure is taller than this, in points, so that it and its caption fit any page."""

_POINTS_PER_INCH = 72.0


class VectorFigure(Flowable):  # type: ignore[misc] # reportlab has no types
    """A figure scaled to ``width`` points, no taller than ``tallest``, with its caption beneath, on one page.

    Where a page has less room left it is drawn smaller, down to the share ``least`` of that size, rather than leaving
    the rest of the page empty, or parting it from what is ``followed_by`` it.

    Its words are written in the embedded fonts, so that a reader can search and copy all of them.
    """

    def __init__(
        self,
        figure: Figure,
        caption: Paragraph,
        *,
        font: str,
        width: float,
        tallest: float,
        least: float = 1.0,
        followed_by: Sequence[Flowable] = (),
    ) -> None:
        super().__init__()
        self._figure = figure
        self._font = font
        across, up = (float(inches) * _POINTS_PER_INCH for inches in figure.get_size_inches())
        self._size = (across, up)
        self._whole = min(width / across, tallest / up)
        self._least = least * self._whole
        self._caption = caption
        self._caption_height = float(caption.wrap(width, tallest)[1]) + caption.getSpaceBefore()
        self.width = width
        self._followed_by = tuple(followed_by)
        self._set_scale(self._whole)

    def wrap(self, _width: float, available: float) -> tuple[float, float]:
        """The size on paper, in points."""
        alone = (available - self._caption_height) / self._size[1]
        with_what_follows = alone - self._height_of_what_follows() / self._size[1]
        fitting = (min(each, self._whole) for each in (with_what_follows, alone) if each >= self._least)
        self._set_scale(next(fitting, self._whole))
        return self.width, self.height

    def _height_of_what_follows(self) -> float:
        heights = [each.wrap(self.width, TALLEST)[1] + each.getSpaceBefore() for each in self._followed_by]
        return sum(heights, self.getSpaceAfter()) if heights else 0.0

    def _set_scale(self, scale: float) -> None:
        self._scale = scale
        self.height = self._size[1] * scale + self._caption_height

    def getSpaceAfter(self) -> float:  # noqa: N802 - reportlab asks by this name
        """The caption's distance to what follows, in points."""
        return float(self._caption.getSpaceAfter())

    def draw(self) -> None:
        """Draw the figure, then the caption."""
        figure = self._figure
        to_points = self._scale * _POINTS_PER_INCH / figure.dpi
        size = (float(figure.bbox.width), float(figure.bbox.height))
        self.canv.saveState()
        self.canv.translate((self.width - self._size[0] * self._scale) / 2, self._caption_height)
        self.canv.scale(to_points, to_points)
        with stand_ins_for_letters(), _halos_as_words(figure) as halos:
            figure.draw(PaperRenderer(self.canv, size=size, dpi=float(figure.dpi), halos=halos))
        self.canv.restoreState()
        self._caption.drawOn(self.canv, 0, 0)


def figure_block(
    figure: Figure,
    caption: str,
    *,
    sheet: Stylesheet,
    width: float,
    tallest: float = TALLEST,
    least: float = 1.0,
    followed_by: Sequence[Flowable] = (),
) -> VectorFigure:
    """The figure across ``width`` points with its caption, plain text, beneath it on the same page.

    ``least`` is the share of its size down to which it may be drawn smaller to fit what is left of a page, with what is
    ``followed_by`` it where that is possible.
    """
    words = paragraph(caption, sheet.caption)
    return VectorFigure(
        figure,
        words,
        font=sheet.body.fontName,
        width=width,
        tallest=tallest,
        least=least,
        followed_by=followed_by,
    )


@contextmanager
def _halos_as_words(figure: Figure) -> Iterator[dict[str, Halo]]:
    """Takes the halos off the texts of ``figure`` for a while and gives them by the name that each text has then."""
    from matplotlib.text import Text

    found = {f"halo-{at}": text for at, text in enumerate(figure.findobj(Text)) if text.get_path_effects()}
    kept = {name: (text.get_gid(), text.get_path_effects()) for name, text in found.items()}
    for name, text in found.items():
        text.set_gid(name)
        text.set_path_effects([])
    try:
        yield {
            name: each for name, (_, effects) in kept.items() for each in effects if isinstance(each, Halo)
        }
    finally:
        for name, text in found.items():
            text.set_gid(kept[name][0])
            text.set_path_effects(kept[name][1])
