"""The base of every PDF: paper, margins, header, footer, page numbers, bookmarks, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import TimeStamp
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Paragraph, Spacer
from reportlab.platypus.doctemplate import ActionFlowable, FrameBreak

from models.wording import Translate
from reports.page_edges import DocumentFacts, PageEdges, short_hash
from reports.stylesheet import MARGIN, Stylesheet, paper_stylesheet
from reports.text import clean, markup

PROGRAM = "Thecalog"

_COVER = "first"
_LATER = "later"


def build(
    story: Sequence[Flowable],
    facts: DocumentFacts,
    *,
    translate: Translate,
    sheet: Stylesheet | None = None,
) -> bytes:
    """The PDF of ``story``: the same bytes for the same story and facts.

    Raises reportlab's LayoutError only for a flowable that no page can hold, which the builders of this package
    never make.
    """
    buffer = BytesIO()
    edges = PageEdges(facts, sheet or paper_stylesheet(), translate)
    document = _Document(buffer, facts, edges)
    document.build([*story] or [Spacer(1, 1)], canvasmaker=document.canvas_of)
    return buffer.getvalue()


def section(
    title: str, sheet: Stylesheet, *, space_before: float | None = None, is_small: bool = False
) -> Flowable:
    """A section's heading, kept with what follows and listed among the bookmarks.

    ``space_before`` in points, else the style's; a small one has the size of a heading below a section's.
    """
    style = sheet.section
    if space_before is not None:
        style = ParagraphStyle("close_section", parent=style, spaceBefore=space_before)
    if is_small:
        size = sheet.subsection.fontSize
        style = ParagraphStyle("small_section", parent=style, fontSize=size, leading=size + 3, spaceAfter=2)
    return Heading(title, style, level=0)


def subsection(title: str, sheet: Stylesheet) -> Flowable:
    """A heading below a section's, kept with what follows and listed among the bookmarks."""
    return Heading(title, sheet.subsection, level=1)


class Heading(Paragraph):  # type: ignore[misc] # reportlab has no types
    """A heading that writes its own bookmark when it is drawn."""

    def __init__(
        self, title: str | None, style: ParagraphStyle | None = None, *, level: int = 0, **options: Any
    ) -> None:
        self._bookmark = None if title is None else " ".join(clean(title).split())
        self._level = level
        super().__init__(None if title is None else markup(title), style, **options)

    def draw(self) -> None:
        """Draw the heading and add its bookmark."""
        if self._bookmark and isinstance(self.canv, PaperCanvas):
            self.canv.add_bookmark(self._bookmark, level=self._level, height=self.height)
        super().draw()


class PaperCanvas(Canvas):  # type: ignore[misc] # reportlab has no types
    """A canvas that knows its bookmarks and, once all pages are drawn, their number."""

    def __init__(self, *arguments: Any, edges: PageEdges, facts: DocumentFacts, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._edges = edges
        self._bookmarks = 0
        self._deepest = -1
        self._doc._timeStamp = _PrintTime(facts)
        self.addPageLabel(
            0, style="ARABIC", start=1, prefix=f"{clean(facts.study_code or facts.identifier)} "
        )

    def add_bookmark(self, title: str, *, level: int, height: float) -> None:
        """Add a bookmark to this place; a level deeper than one below the last is raised to it."""
        self._bookmarks += 1
        level = min(level, self._deepest + 1)
        self._deepest = level
        key = f"heading-{self._bookmarks}"
        self.bookmarkHorizontal(key, 0, height)
        self.addOutlineEntry(title, key, level, closed=False)

    def save(self) -> None:
        """Fill in the page numbers, now that their count is known, and finish the file."""
        if self._code:
            self.showPage()
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(page_number_form(page))
            self._edges.draw_page_number(self, page, pages)
            self.endForm()
        super().save()


class _PrintTime(TimeStamp):  # type: ignore[misc] # reportlab has no types
    """The time of printing as the file's own date, in place of the clock's; its year where pages tell no more."""

    def __init__(self, facts: DocumentFacts) -> None:
        super().__init__(invariant=1)
        moment = facts.printed_at
        if facts.names_nobody:
            moment = datetime(moment.year, 1, 1, tzinfo=UTC)
        offset = moment.utcoffset()
        minutes = round(offset.total_seconds() / 60) if offset else 0
        self.t = moment.timestamp()
        self.lt = moment.timetuple()
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh = int(minutes / 60)
        self.dmm = abs(minutes) % 60


class KeepWithStart(KeepTogether):  # type: ignore[misc] # reportlab has no types
    """Keeps a heading with the beginning of what follows it, and lets a long table begin on the same page."""

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Headings and what follows, on the next page where not even its beginning fits here."""
        *headings, following = self._content
        if available_height >= self._H or self._frame._atTop:
            return [*headings, following]
        height = sum(heading.wrap(available_width, available_height)[1] for heading in headings)
        height += sum(heading.getSpaceBefore() + heading.getSpaceAfter() for heading in headings)
        parts = _beginning(following, self, available_width, available_height - height)
        if parts and not isinstance(parts[0], ActionFlowable):
            return [*headings, following]
        return [FrameBreak(), *headings, following]


class _Document(BaseDocTemplate):  # type: ignore[misc] # reportlab has no types
    """Two page templates, the first with the document's header, and the facts in the file itself."""

    def __init__(self, buffer: BytesIO, facts: DocumentFacts, edges: PageEdges) -> None:
        self._facts = facts
        self._edges = edges
        self.tallest_frame = max(edges.first_top, edges.later_top) - edges.bottom
        super().__init__(
            buffer,
            pagesize=(facts.page.width, facts.page.height),
            pageTemplates=[self._template(_COVER), self._template(_LATER)],
            title=f"{clean(facts.title)} · {clean(facts.identifier)}",
            author=clean(facts.printed_by) or PROGRAM,
            subject=clean(facts.subject or facts.title),
            creator=PROGRAM,
            keywords=[word for word in (clean(facts.study_code), _trail(facts)) if word],
            lang=facts.language,
            displayDocTitle=True,
            invariant=1,
            initialFontName=paper_stylesheet().body.fontName,
            keepTogetherClass=KeepWithStart,
        )

    def canvas_of(self, *arguments: Any, **options: Any) -> PaperCanvas:
        """The canvas that reportlab draws on."""
        return PaperCanvas(*arguments, edges=self._edges, facts=self._facts, **options)

    def _template(self, name: str) -> PageTemplate:
        top = self._edges.first_top if name == _COVER else self._edges.later_top
        bottom = self._edges.bottom
        frame = Frame(
            MARGIN,
            bottom,
            self._facts.page.text_width,
            top - bottom,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
            id=name,
        )
        draw = self._edges.draw_first if name == _COVER else self._edges.draw_later
        return PageTemplate(
            id=name,
            frames=[frame],
            onPage=lambda canvas, _: _draw_edges(canvas, draw),
            autoNextPageTemplate=_LATER,
        )


def _trail(facts: DocumentFacts) -> str:
    """The trail's newest hash: whole, or as far as it stands on the pages of what names nobody."""
    return short_hash(facts.audit_hash) if facts.names_nobody else clean(facts.audit_hash)


def page_number_form(page: int) -> str:
    """The name of the drawing that holds a page's number until the count of pages is known."""
    return f"page-number-{page}"


def _draw_edges(canvas: PaperCanvas, draw: Any) -> None:
    draw(canvas)
    canvas.doForm(page_number_form(canvas.getPageNumber()))


def _beginning(
    flowable: Flowable, container: Flowable, available_width: float, available_height: float
) -> Sequence[Flowable]:
    """What of ``flowable`` fits into the height; nothing where it wants the next page."""
    flowable.canv, flowable._frame = container.canv, container._frame
    try:
        if flowable.wrap(available_width, available_height)[1] <= available_height:
            return [flowable]
        parts: Sequence[Flowable] = flowable.split(available_width, available_height)
        return parts
    finally:
        del flowable.canv, flowable._frame
