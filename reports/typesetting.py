"""What every section of a report is set with: the styles, the width of the text, the language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matplotlib.figure import Figure
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, TableStyle

from models.told_days import Intervals
from models.wording import Translate
from reports.blocks import BoxEntry, Tone, boxed
from reports.document import section, subsection
from reports.line_breaks import unbroken
from reports.stylesheet import GAP, PageSize, Stylesheet, paper_stylesheet
from reports.tables import Column, GroupRow, Row, WholeRowTable, data_table, plain_commands
from reports.text import paragraph
from reports.vector_figure import figure_block

CLOSER = 2
CLOSEST = 3
"""How far rows may be closed up: as far as they are still easily read, and to fit a page at all."""
_SHORT = 16
_LOW = 400.0
"""A table of no more rows than this, and no higher in points, is not divided."""
LEAST_FIGURE = 0.8
"""The share of its size at which the words of a figure can still be read."""
_ABOVE_SECTIONS = (None, 6.0, 3.0, 3.0)
"""From airy, as the style says, to closest."""
_CLOSER_ROWS = [("TOPPADDING", (0, 0), (-1, -1), 0.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5)]


@dataclass(frozen=True)
class Typesetting:
    """Styles, width of the text in points, and the language; its methods make the parts that sections consist of.

    ``closeness`` is how far rows are closed up: 0 not at all, ``CLOSEST`` as far as they can be read and written on.
    """

    sheet: Stylesheet
    width: float
    translate: Translate
    closeness: int = 0

    @classmethod
    def on(cls, page: PageSize, translate: Translate) -> Typesetting:
        """For one paper."""
        return cls(paper_stylesheet(), page.text_width, translate)

    @property
    def names_nobody(self) -> bool:
        """Whether what is printed must not identify: days are told as intervals."""
        return isinstance(self.translate, Intervals)

    @property
    def is_closed_up(self) -> bool:
        """Whether rows stand closer than usual."""
        return self.closeness > 0

    def closed_up(self) -> Typesetting:
        """The same with less room between the rows of tables, up to ``CLOSEST``."""
        return replace(self, closeness=min(self.closeness + 1, CLOSEST))

    def section(self, title: str) -> Flowable:
        """A heading with its bookmark."""
        space = _ABOVE_SECTIONS[self.closeness]
        return section(title, self.sheet, space_before=space, is_small=self.closeness >= CLOSER)

    def subsection(self, title: str) -> Flowable:
        """A heading below a section's."""
        return subsection(title, self.sheet)

    def body(self, text: str) -> Flowable:
        """A paragraph."""
        return paragraph(unbroken(text), self.sheet.body)

    def muted(self, text: str) -> Flowable:
        """A paragraph that explains, in the muted colour."""
        return paragraph(unbroken(text), self.sheet.muted)

    def lead(self, text: str) -> Flowable:
        """A paragraph that explains what follows and stays with it."""
        style = ParagraphStyle("lead", parent=self.sheet.muted, keepWithNext=1)
        return paragraph(unbroken(text), style)

    def references(self, texts: Sequence[str]) -> Flowable:
        """A list of sources in two columns, read down the first and then the second."""
        style = ParagraphStyle("reference", parent=self.sheet.muted, spaceAfter=2)
        half = -(-len(texts) // 2)
        columns = [[paragraph(text, style) for text in part] for part in (texts[:half], texts[half:])]
        return WholeRowTable(
            [columns],
            colWidths=[self.width / 2] * 2,
            style=TableStyle([*plain_commands(), ("LEFTPADDING", (0, 0), (-1, -1), 0)]),
            hAlign="LEFT",
        )

    def table(self, columns: Sequence[Column], rows: Sequence[Row]) -> Flowable:
        """A table across the text; a short one goes to the next page as a whole where it does not fit this one.

        Of a longer one with rows that name others, what stands below each of them goes as a whole.
        """
        table = data_table(columns, rows, sheet=self.sheet, width=self.width, close=self.is_closed_up)
        if self.is_closed_up:
            table.spaceAfter = GAP
        if self.closeness >= CLOSER:
            table.setStyle(TableStyle(_CLOSER_ROWS))
        short = [(first, last) for first, last in _parts(rows) if last - first <= _SHORT]
        if short and table.wrap(self.width, _LOW)[1] <= _LOW:
            table.setStyle(TableStyle([("NOSPLIT", (0, first), (0, last)) for first, last in short]))
        return table

    def box(
        self, entries: Sequence[BoxEntry | Flowable], *, title: str = "", tone: Tone = Tone.NEUTRAL
    ) -> Flowable:
        """A bordered box across the text."""
        box = boxed(
            title,
            entries,
            sheet=self.sheet,
            width=self.width,
            translate=self.translate,
            tone=tone,
            is_close=self.closeness >= CLOSER,
        )
        if self.is_closed_up:
            box.spaceAfter = GAP
        if self.closeness >= CLOSER:
            box.spaceBefore = 0
        return box

    def figure(
        self,
        figure: Figure,
        caption: str,
        *,
        least: float = LEAST_FIGURE,
        followed_by: Sequence[Flowable] = (),
    ) -> Flowable:
        """A figure across the text with its caption, drawn smaller down to ``least`` where a page has no more room.

        What is ``followed_by`` it stays on its page where that is enough.
        """
        return figure_block(
            figure,
            unbroken(caption),
            sheet=self.sheet,
            width=self.width,
            least=least,
            followed_by=followed_by,
        )


def _parts(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """The first and the last row of what belongs together, the header with what follows it."""
    if len(rows) <= _SHORT:
        return [(0, len(rows))]
    begins = [number for number, row in enumerate(rows, start=1) if isinstance(row, GroupRow) and number > 1]
    return list(zip([0, *begins], [*(begin - 1 for begin in begins), len(rows)], strict=True))
