"""What every section of a report is set with: the styles, the width of the text, the language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matplotlib.figure import Figure
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, TableStyle

from models.wording import Translate
from reports.blocks import BoxEntry, Tone, boxed
from reports.dates import Intervals
from reports.document import section, subsection
from reports.stylesheet import GAP, PageSize, Stylesheet, paper_stylesheet
from reports.tables import Column, Row, data_table
from reports.text import paragraph
from reports.vector_figure import figure_block

_SHORT = 16
_LOW = 400.0
"""A table of no more rows than this, and no higher in points, is not divided."""
_CLOSE_SECTION = 6.0
_CLOSED_UP = [("TOPPADDING", (0, 1), (-1, -1), 1.0), ("BOTTOMPADDING", (0, 1), (-1, -1), 2.0)]


@dataclass(frozen=True)
class Typesetting:
    """Styles, width of the text in points, and the language; its methods make the parts that sections consist of."""

    sheet: Stylesheet
    width: float
    translate: Translate
    is_closed_up: bool = False

    @classmethod
    def on(cls, page: PageSize, translate: Translate) -> Typesetting:
        """For one paper."""
        return cls(paper_stylesheet(), page.text_width, translate)

    @property
    def names_nobody(self) -> bool:
        """Whether what is printed must not identify: days are told as intervals."""
        return isinstance(self.translate, Intervals)

    def closed_up(self) -> Typesetting:
        """The same with less room between the rows of tables."""
        return replace(self, is_closed_up=True)

    def section(self, title: str) -> Flowable:
        """A heading with its bookmark."""
        return section(title, self.sheet, space_before=_CLOSE_SECTION if self.is_closed_up else None)

    def subsection(self, title: str) -> Flowable:
        """A heading below a section's."""
        return subsection(title, self.sheet)

    def body(self, text: str) -> Flowable:
        """A paragraph."""
        return paragraph(text, self.sheet.body)

    def muted(self, text: str) -> Flowable:
        """A paragraph that explains, in the muted colour."""
        return paragraph(text, self.sheet.muted)

    def lead(self, text: str) -> Flowable:
        """A paragraph that explains what follows and stays with it."""
        style = ParagraphStyle("lead", parent=self.sheet.muted, keepWithNext=1)
        return paragraph(text, style)

    def reference(self, text: str) -> Flowable:
        """An entry of a list of sources, close to its neighbours."""
        style = ParagraphStyle("reference", parent=self.sheet.muted, spaceAfter=2)
        return paragraph(text, style)

    def table(self, columns: Sequence[Column], rows: Sequence[Row]) -> Flowable:
        """A table across the text; a short one goes to the next page as a whole where it does not fit this one."""
        table = data_table(columns, rows, sheet=self.sheet, width=self.width)
        if self.is_closed_up:
            table.setStyle(TableStyle(_CLOSED_UP))
            table.spaceAfter = GAP
        if len(rows) <= _SHORT and table.wrap(self.width, _LOW)[1] <= _LOW:
            table.setStyle(TableStyle([("NOSPLIT", (0, 0), (0, -1))]))
        return table

    def box(
        self, entries: Sequence[BoxEntry | Flowable], *, title: str = "", tone: Tone = Tone.NEUTRAL
    ) -> Flowable:
        """A bordered box across the text."""
        box = boxed(title, entries, sheet=self.sheet, width=self.width, translate=self.translate, tone=tone)
        if self.is_closed_up:
            box.spaceAfter = GAP
        return box

    def figure(self, figure: Figure, caption: str) -> Flowable:
        """A figure across the text with its caption."""
        return figure_block(figure, caption, sheet=self.sheet, width=self.width)
