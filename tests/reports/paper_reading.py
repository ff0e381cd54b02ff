"""Reads finished PDFs back, and holds what people may type against the frame of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from reportlab.lib.units import mm

from reports.stylesheet import MARGIN

HOSTILE = [
    "O'Neill & <b>Sons</b></para> 5 < 7 &amp; <font name='Nothing'>",
    "מרים כהן מקבלת טיפול, ומרגישה טוב",
    "مريم الأحمد تشعر بتحسن",
    "ניתן 150 mg (Herceptin) ב-13/11/2025; KPS 80 · " * 6,
    "عبد الله: 150 mg (تراستوزوماب)، والحالة جيدة. " * 6,
    "Țărîș-Ștefănescu ăâîșț ĂÂÎȘȚ",
    "王小明 😀 $x^2$ $ 5 \\frac",
    "x" * 300,
    " ".join(["no pain at the site, walked to the bus"] * 8),
]
"""What people may type: markup, right-to-left text, diacritics, letters that fonts lack, one long word, a long note."""


Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


@dataclass(frozen=True)
class ReadPage:
    """A page read back: its text, and each visible letter with its box (left, bottom, right, top) in points.

    ``baselines`` are the heights that the same letters stand on, in points from the page's lower edge.
    """

    text: str
    letters: list[tuple[str, Box]]
    width: float
    height: float
    baselines: list[float]


@dataclass(frozen=True)
class ReadPdf:
    pages: list[ReadPage]
    fonts: set[tuple[str, bool]]
    bookmarks: list[tuple[str, int, int | None]]
    labels: list[str]
    metadata: dict[str, str]

    @property
    def text(self) -> str:
        return "\n".join(page.text for page in self.pages)


def read_pdf(content: bytes) -> ReadPdf:
    document = pdfium.PdfDocument(content)
    try:
        pages = [_read_page(page) for page in _closing(document)]
        return ReadPdf(
            pages=pages,
            fonts={font for page in _closing(document) for font in _fonts(page)},
            bookmarks=[
                (mark.get_title(), mark.level, mark.get_dest().get_index() if mark.get_dest() else None)
                for mark in document.get_toc()
            ],
            labels=[document.get_page_label(index) for index in range(len(document))],
            metadata=document.get_metadata_dict(),
        )
    finally:
        document.close()


def flat_text(content: bytes) -> str:
    """The words of a cohort's report in one line, without what stands at the edges of its pages."""
    pages = (" ".join(page.text.split()) for page in read_pdf(content).pages)
    return " ".join(re.sub(r"^.*? Page \d+ of \d+ ?", "", page) for page in pages)


def _closing(document: pdfium.PdfDocument) -> Iterator[pdfium.PdfPage]:
    for index in range(len(document)):
        page = document[index]
        yield page
        page.close()


def _read_page(page: pdfium.PdfPage) -> ReadPage:
    text_page = page.get_textpage()
    count = text_page.count_chars()
    text = text_page.get_text_range() if count else ""
    told = [text_page.get_text_range(index, 1) for index in range(count)]
    visible = [index for index, letter in enumerate(told) if letter.strip()]
    letters = [(told[index], text_page.get_charbox(index)) for index in visible]
    baselines = [_baseline(text_page, index) for index in visible]
    text_page.close()
    width, height = page.get_size()
    return ReadPage(text.replace("\r\n", "\n"), letters, width, height, baselines)


def _baseline(text_page: pdfium.PdfTextPage, index: int) -> float:
    from pypdfium2 import raw

    across, up = raw.ctypes.c_double(), raw.ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text_page, index, across, up)
    return float(up.value)


def _fonts(page: pdfium.PdfPage) -> Iterator[tuple[str, bool]]:
    from pypdfium2 import raw

    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=4):
        font = raw.FPDFTextObj_GetFont(item)
        yield _font_name(font), bool(raw.FPDFFont_GetIsEmbedded(font))


def _font_name(font: Any) -> str:
    from pypdfium2 import raw

    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = raw.ctypes.create_string_buffer(length)
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    return str(buffer.value.decode())


def fonts_of(content: bytes, words: str) -> set[str]:
    """The fonts that the first page sets ``words`` in, where they stand alone in one piece."""
    from pypdfium2 import raw

    document = pdfium.PdfDocument(content)
    page = document[0]
    text_page = page.get_textpage()
    found = set()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=4):
        length = raw.FPDFTextObj_GetText(item, text_page, None, 0)
        buffer = raw.ctypes.create_string_buffer(length)
        raw.FPDFTextObj_GetText(
            item, text_page, raw.ctypes.cast(buffer, raw.ctypes.POINTER(raw.FPDF_WCHAR)), length
        )
        if buffer.raw.decode("utf-16-le").rstrip("\x00").strip() == words:
            found.add(_font_name(raw.FPDFTextObj_GetFont(item)))
    text_page.close()
    page.close()
    document.close()
    return found


def letters_outside_the_frame(pdf: ReadPdf) -> list[str]:
    """The letters that stand outside the side margins, or nearer to the upper or lower edge than header and footer."""
    return [
        letter
        for page in pdf.pages
        for letter, (left, bottom, right, top) in page.letters
        if left < MARGIN - 1
        or right > page.width - MARGIN + 1
        or bottom < 7 * mm
        or top > page.height - 7 * mm
    ]
