"""What the tests of the reports share: facts of a document, a stylesheet, and a reader of finished PDFs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pypdfium2 as pdfium
import pytest

from reports.page_edges import DocumentFacts
from reports.stylesheet import Stylesheet, paper_stylesheet


@dataclass(frozen=True)
class ReadPage:
    """A page read back: its text, and each visible letter with its box (left, bottom, right, top) in points."""

    text: str
    letters: list[tuple[str, tuple[float, float, float, float]]]
    width: float
    height: float


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


def _closing(document: pdfium.PdfDocument) -> Iterator[pdfium.PdfPage]:
    for index in range(len(document)):
        page = document[index]
        yield page
        page.close()


def _read_page(page: pdfium.PdfPage) -> ReadPage:
    text_page = page.get_textpage()
    count = text_page.count_chars()
    text = text_page.get_text_range() if count else ""
    letters = [(text_page.get_text_range(index, 1), text_page.get_charbox(index)) for index in range(count)]
    text_page.close()
    width, height = page.get_size()
    return ReadPage(text.replace("\r\n", "\n"), [one for one in letters if one[0].strip()], width, height)


def _fonts(page: pdfium.PdfPage) -> Iterator[tuple[str, bool]]:
    from pypdfium2 import raw

    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=4):
        font = raw.FPDFTextObj_GetFont(item)
        length = raw.FPDFFont_GetBaseFontName(font, None, 0)
        buffer = raw.ctypes.create_string_buffer(length)
        raw.FPDFFont_GetBaseFontName(font, buffer, length)
        yield buffer.value.decode(), bool(raw.FPDFFont_GetIsEmbedded(font))


@pytest.fixture
def read() -> Callable[[bytes], ReadPdf]:
    return read_pdf


@pytest.fixture(scope="session")
def sheet() -> Stylesheet:
    return paper_stylesheet()


@pytest.fixture
def facts() -> DocumentFacts:
    return DocumentFacts(
        title="Patient summary",
        identifier="TH-003 · Țărîș-Ștefănescu, Ioana",
        printed_at=datetime(2026, 11, 23, 14, 5, tzinfo=UTC),
        printed_by="Dr. Ana Popescu",
        audit_hash="9f3a61c28d701b4e" * 4,
        site_name="Institutul Oncologic, București",
        study_code="TH-003",
    )
