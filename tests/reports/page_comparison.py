"""Renders the pages of a PDF as small pictures and tells where a page differs from the one that was kept."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter

Picture = Image.Image

_GREYS = 16
_BLUR = 1.0
"""Pixels: an edge that another machine smooths a little differently is the same edge then."""
_MUCH = 40
"""Of 255: what a blurred pixel differs by where something else stands there."""
_MOST_PIXELS = 12
"""A page with more pixels that differ so much is another page: half a small letter has as many."""


@dataclass(frozen=True)
class Difference:
    """What surrounds all that differs, in points from the upper left corner: left, top, right and bottom."""

    box: tuple[int, int, int, int]
    picture: Picture

    def __str__(self) -> str:
        left, top, right, bottom = self.box
        return f"from {left} to {right} points across and from {top} to {bottom} points down"


def rendered_pages(content: bytes, *, finer: int = 3) -> list[Picture]:
    """Each page in sixteen greys, a pixel for a point: drawn so many times ``finer`` and then made smaller.

    So a hairline is a faint line wherever it falls between the pixels, and not here black and there nothing.
    """
    document = pdfium.PdfDocument(content)
    try:
        return [_rendered(document[at], finer) for at in range(len(document))]
    finally:
        document.close()


def difference(kept: Picture, new: Picture) -> Difference | None:
    """Where ``new`` differs from ``kept``, in red on the new page; None where nobody would see a difference."""
    if kept.size != new.size:
        return Difference((0, 0, *new.size), new)
    before, now = (each.convert("L").filter(ImageFilter.GaussianBlur(_BLUR)) for each in (kept, new))
    differs = ImageChops.difference(before, now).point(lambda value: 255 if value > _MUCH else 0)
    box = differs.getbbox()
    if box is None or differs.histogram()[255] <= _MOST_PIXELS:
        return None
    shown = new.convert("RGB")
    shown.paste((220, 0, 0), mask=differs.filter(ImageFilter.MaxFilter(3)))
    return Difference(box, shown)


def _rendered(page: pdfium.PdfPage, finer: int) -> Picture:
    picture = page.render(scale=finer, grayscale=True).to_pil().convert("L")
    page.close()
    return picture.reduce(finer).quantize(_GREYS, dither=Image.Dither.NONE)
