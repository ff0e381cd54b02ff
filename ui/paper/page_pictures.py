"""The pages of a PDF as pictures, for the preview and for printers, which both take pixels."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from PySide6.QtGui import QImage

_ONE_AT_A_TIME = Lock()
"""PDFium may be called from one thread only."""


@dataclass(frozen=True)
class PageSizes:
    """Width and height of each page, in points."""

    sizes: tuple[tuple[float, float], ...]

    @property
    def count(self) -> int:
        """Number of pages."""
        return len(self.sizes)


def page_sizes(content: bytes) -> PageSizes:
    """The sizes of the pages of ``content``, a whole PDF."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(content)
        try:
            return PageSizes(tuple(document.get_page_size(number) for number in range(len(document))))
        finally:
            document.close()


def page_picture(content: bytes, number: int, *, width: int) -> QImage:
    """Page ``number`` (from 0), ``width`` pixels wide, on white. Takes its time: called beside the window."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(content)
        try:
            page = document[number]
            bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True)
            picture = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888
            ).copy()
            bitmap.close()
            page.close()
            return picture
        finally:
            document.close()
