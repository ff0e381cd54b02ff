"""Draws the site's logo in the top margin of a first page; a file that is no picture leaves the margin empty."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfutils import readJPEGInfo

from reports.stylesheet import GAP, MARGIN

_HIGHEST: float = 9 * mm
_WIDEST: float = 45 * mm


def draw_logo(canvas: Any, content: bytes | None, *, baseline: float) -> float:
    """Draw the picture beside a line of text on ``baseline``; give the width it takes, in points, 0 for none."""
    picture = readable_picture(content)
    if picture is None:
        return 0.0
    across, high = picture.getSize()
    scale = min(_WIDEST / across, _HIGHEST / high)
    bottom = baseline - _HIGHEST * 0.4
    canvas.drawImage(picture, MARGIN, bottom, across * scale, high * scale, mask="auto")
    return float(across * scale) + GAP


def readable_picture(content: bytes | None) -> Any | None:
    """The picture, read to its last pixel; None where it cannot be: a patient's page goes without it.

    A decoder fails in its own way for each kind of damage, so that whatever it raises counts.
    """
    if not content:
        return None
    try:
        picture = ImageReader(BytesIO(content))
        picture.getRGBData()
        if picture.jpeg_fh():
            readJPEGInfo(BytesIO(content))
    except Exception:  # see above
        return None
    return picture
