"""Draws what stands around the text of every page: header, identity and code on the first, footer on all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

import segno
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph

from analysis.wording.isolated_facts import isolated
from models.wording import Translate
from reports.blocks import key_value_block
from reports.dates import moment_text
from reports.print_facts import PrintFacts
from reports.site_logo import draw_logo
from reports.stylesheet import ACCENT_LINE, GAP, HAIRLINE, MARGIN, PageSize, Stylesheet
from reports.text import (
    bold,
    clean,
    joined,
    marked_paragraph,
    markup,
    paragraph,
    shortened,
    stacked,
    text_width,
)

_CODE_SIDE: float = 22 * mm
_PAGE_NUMBER_WIDTH: float = 30 * mm
_FOOTER_BOTTOM: float = 9 * mm
_RUNNING_BASELINE: float = 12 * mm
_LONGEST_FACT = 240
_LONGEST_CODE = 120


@dataclass(frozen=True)
class DocumentFacts:
    """What is printed around the content: whose document it is, who printed it, when, and from which register.

    ``identifier`` stands on every page; ``identity`` (label, value) on the first, beside the code of
    ``study_code``. ``audit_hash`` is the newest hash of the audit trail, as hexadecimal digits; empty where there
    is no register. ``site_logo`` is a PNG or JPEG file, and anything else is left out. ``printed_at`` carries its
    offset. ``demonstration`` marks every page as invented data, ``off_label`` adds the sentence about the drug. Of its
    print a document that ``names_nobody`` tells the year alone, beside the trail's first digits.
    """

    title: str
    identifier: str
    printed_at: datetime
    printed_by: str
    audit_hash: str
    language: str = "en"
    site_name: str = ""
    site_logo: bytes | None = None
    study_code: str = ""
    identity: tuple[tuple[str, str], ...] = ()
    subject: str = ""
    demonstration: bool = False
    off_label: bool = False
    page: PageSize = PageSize.A4
    names_nobody: bool = False

    @classmethod
    def of(
        cls,
        printed: PrintFacts,
        *,
        title: str,
        identifier: str,
        study_code: str = "",
        identity: tuple[tuple[str, str], ...] = (),
        subject: str = "",
        demonstration: bool = False,
        off_label: bool = False,
    ) -> Self:
        """The facts of a document made in the moment that ``printed`` tells."""
        return cls(
            title=title,
            identifier=identifier,
            printed_at=printed.printed_at,
            printed_by=printed.printed_by,
            audit_hash=printed.audit_hash,
            language=printed.language,
            site_name=printed.site_name,
            site_logo=printed.site_logo,
            study_code=study_code,
            identity=identity,
            subject=subject,
            demonstration=printed.demonstration or demonstration,
            off_label=off_label,
            page=printed.page,
            names_nobody=printed.names_nobody,
        )

    def __post_init__(self) -> None:
        if self.printed_at.tzinfo is None:
            raise ValueError("the time of printing needs its offset")


class PageEdges:
    """Measures header and footer of one document once, then draws them on each page of a canvas."""

    def __init__(self, facts: DocumentFacts, sheet: Stylesheet, translate: Translate) -> None:
        self._facts = facts
        self._sheet = sheet
        self._translate = translate
        self._width = facts.page.text_width
        self._head = self._head_flowables()
        self._head_heights = [
            flowable.wrap(self._head_width(), facts.page.height)[1] for flowable in self._head
        ]
        self._foot = self._foot_paragraph()
        self._foot_height = float(self._foot.wrap(self._width - _PAGE_NUMBER_WIDTH, facts.page.height)[1])

    @property
    def first_top(self) -> float:
        """Where the text of the first page begins, in points from the paper's lower edge."""
        return self._first_line() - 2 * GAP

    @property
    def later_top(self) -> float:
        """Where the text of the other pages begins."""
        return self._facts.page.height - MARGIN - GAP

    @property
    def bottom(self) -> float:
        """Where the text of every page ends."""
        return max(MARGIN, _FOOTER_BOTTOM + self._foot_height + 2 * GAP)

    def draw_first(self, canvas: Any) -> None:
        """Header with the site, title, identity and code; footer."""
        baseline = self._facts.page.height - _RUNNING_BASELINE
        logo = draw_logo(canvas, self._facts.site_logo, baseline=baseline)
        self._draw_running(canvas, self._facts.site_name, beside=logo)
        y = self._facts.page.height - MARGIN
        for flowable, height in zip(self._head, self._head_heights, strict=True):
            y -= height
            flowable.drawOn(canvas, MARGIN, y)
            y -= GAP
        if self._facts.study_code:
            self._draw_code(canvas)
        self._draw_accent_line(canvas, self._first_line())
        self._draw_footer(canvas)

    def draw_later(self, canvas: Any) -> None:
        """One line with identifier and title, the identifier first since a long line is cut; footer."""
        self._draw_running(canvas, f"{self._facts.identifier} · {self._facts.title}")
        self._draw_accent_line(canvas, self._facts.page.height - MARGIN + 1.5 * mm)
        self._draw_footer(canvas)

    def page_number(self, page: int, pages: int) -> str:
        """The words of the page number."""
        return self._translate("Report", "Page {page} of {pages}").format(page=page, pages=pages)

    def draw_page_number(self, canvas: Any, page: int, pages: int) -> None:
        """Draw the page number in the lower right corner, beside the first line of the footer."""
        style = self._sheet.footer
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(style.textColor)
        y = _FOOTER_BOTTOM + self._foot_height - style.fontSize
        canvas.drawRightString(self._facts.page.width - MARGIN, y, self.page_number(page, pages))

    def _head_width(self) -> float:
        return self._width - (_CODE_SIDE + 3 * GAP if self._facts.study_code else 0)

    def _head_flowables(self) -> list[Flowable]:
        title = paragraph(_limited(self._facts.title), self._sheet.title)
        if not self._facts.identity:
            return [title, paragraph(_limited(self._facts.identifier), self._sheet.value)]
        pairs = [(_limited(label), _limited(value)) for label, value in self._facts.identity]
        return [title, key_value_block(pairs, sheet=self._sheet, width=self._head_width())]

    def _first_line(self) -> float:
        head: float = sum(self._head_heights) + GAP * (len(self._head) - 1)
        code = _CODE_SIDE + 16 if self._facts.study_code else 0
        return self._facts.page.height - MARGIN - max(head, code) - GAP

    def _foot_paragraph(self) -> Paragraph:
        facts, translate = self._facts, self._translate
        first = [bold(_limited(facts.identifier)), markup(_limited(facts.site_name))]
        trail = translate("Report", "Audit trail {hash}").format(hash=short_hash(facts.audit_hash))
        second = [markup(self._printed()), markup(trail if facts.audit_hash else "")]
        lines = [joined(first, " · "), joined(second, " · ")]
        if facts.off_label:
            lines.append(markup(translate("Report", "Intrathecal trastuzumab is off-label.")))
        return marked_paragraph(stacked(lines), self._sheet.footer)

    def _printed(self) -> str:
        facts, translate = self._facts, self._translate
        if facts.names_nobody:
            return translate("Report", "Printed in {year}").format(year=facts.printed_at.year)
        return translate("Report", "Printed {moment} by {person}").format(
            moment=moment_text(facts.printed_at, translate), person=isolated(_limited(facts.printed_by))
        )

    def _draw_footer(self, canvas: Any) -> None:
        top = _FOOTER_BOTTOM + self._foot_height
        _draw_line(canvas, self._facts.page, y=top + 4, colour=self._sheet.palette.line, thickness=HAIRLINE)
        self._foot.drawOn(canvas, MARGIN, _FOOTER_BOTTOM)

    def _draw_accent_line(self, canvas: Any, y: float) -> None:
        _draw_line(canvas, self._facts.page, y=y, colour=self._sheet.palette.accent, thickness=ACCENT_LINE)

    def _draw_running(self, canvas: Any, text: str, *, beside: float = 0.0) -> None:
        """The line in the top margin: ``text`` on the left, the mark of invented data on the right.

        ``beside`` is the width that something else takes to the left of the text.
        """
        style = self._sheet.label
        y = self._facts.page.height - _RUNNING_BASELINE
        taken = self._draw_mark(canvas, y) if self._facts.demonstration else 0.0
        room = self._width - taken - beside - 2 * GAP
        line = paragraph(shortened(text, font=style.fontName, size=style.fontSize, width=room - 1), style)
        line.wrap(room, style.leading)
        line.drawOn(canvas, MARGIN + beside, y - style.leading + style.fontSize)

    def _draw_mark(self, canvas: Any, y: float) -> float:
        """A framed line of words, the same on every page; returns its width in points."""
        style, colour = self._sheet.cell_header, self._sheet.palette.warning
        words = self._translate("Report", "Demonstration register: invented data")
        width = text_width(words, font=style.fontName, size=style.fontSize) + 14
        left = self._facts.page.width - MARGIN - width
        canvas.saveState()
        canvas.setStrokeColor(colour)
        canvas.setFillColor(colour)
        canvas.setLineWidth(0.8)
        canvas.roundRect(left, y - 4.5, width, 15, 3)
        canvas.setFont(style.fontName, style.fontSize)
        canvas.drawString(left + 7, y, words)
        canvas.restoreState()
        return width

    def _draw_code(self, canvas: Any) -> None:
        left = self._facts.page.width - MARGIN - _CODE_SIDE
        bottom = self._facts.page.height - MARGIN - _CODE_SIDE
        draw_qr_code(
            canvas, self._facts.study_code[:_LONGEST_CODE], left=left, bottom=bottom, side=_CODE_SIDE
        )
        style = self._sheet.label
        words = shortened(self._facts.study_code, font=style.fontName, size=style.fontSize, width=_CODE_SIDE)
        label = paragraph(words, style)
        label.wrap(_CODE_SIDE + 2, style.leading)
        label.drawOn(canvas, left, bottom - style.leading - 2)


def short_hash(audit_hash: str) -> str:
    """The first 16 digits in groups of four, enough to tell two trails apart and to read out loud."""
    digits = "".join(character for character in audit_hash if character.isalnum())[:16]
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def draw_qr_code(canvas: Any, content: str, *, left: float, bottom: float, side: float) -> None:
    """Draw ``content`` as a QR code (ISO/IEC 18004, error level M) of black squares, ``side`` points wide."""
    rows = [
        bytes(row) for row in segno.make(clean(content), error="m", micro=False, boost_error=False).matrix
    ]
    module = side / len(rows)
    path = canvas.beginPath()
    for line, row in enumerate(rows):
        y = bottom + side - (line + 1) * module
        for column, dark in enumerate(row):
            if dark:
                path.rect(left + column * module, y, module, module)
    canvas.saveState()
    canvas.setFillColor("#000000")
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _draw_line(canvas: Any, page: PageSize, *, y: float, colour: str, thickness: float) -> None:
    canvas.saveState()
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(thickness)
    canvas.line(MARGIN, y, page.width - MARGIN, y)
    canvas.restoreState()


def _limited(text: str) -> str:
    """A fact that is no longer than the page's edges can hold."""
    return text if len(text) <= _LONGEST_FACT else text[:_LONGEST_FACT].rstrip() + "…"
