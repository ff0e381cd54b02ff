"""The one stylesheet of every PDF: sizes, distances and lines, all in points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from analysis.palette import PAPER, Palette
from reports.paper_fonts import Face, register_fonts

MARGIN: float = 18 * mm
SMALLEST_SIZE = 8.5
HAIRLINE = 0.5
ACCENT_LINE = 1.5
CELL_PADDING = 4.0
GAP = 6.0
"""Between things that belong together; twice that between things that do not."""


class PageSize(Enum):
    """The papers that a report can be printed on, upright; ``width`` and ``height`` in points."""

    A4 = A4
    LETTER = LETTER

    @property
    def width(self) -> float:
        """The paper's width."""
        return float(self.value[0])

    @property
    def height(self) -> float:
        """The paper's height."""
        return float(self.value[1])

    @property
    def text_width(self) -> float:
        """The width between the margins, which tables and figures fill."""
        return self.width - 2 * MARGIN


@dataclass(frozen=True)
class Stylesheet:
    """Every style that a report uses, and the colours of paper."""

    title: ParagraphStyle
    section: ParagraphStyle
    subsection: ParagraphStyle
    body: ParagraphStyle
    muted: ParagraphStyle
    caption: ParagraphStyle
    label: ParagraphStyle
    value: ParagraphStyle
    cell: ParagraphStyle
    cell_right: ParagraphStyle
    cell_header: ParagraphStyle
    cell_header_right: ParagraphStyle
    cell_group: ParagraphStyle
    footer: ParagraphStyle
    palette: Palette


def paper_stylesheet() -> Stylesheet:
    """The stylesheet, with its fonts registered."""
    register_fonts()
    ink, muted = PAPER.text, PAPER.muted
    heading: dict[str, Any] = {"face": Face.SEMIBOLD, "keepWithNext": 1}
    return Stylesheet(
        title=_style("title", 18, 22, face=Face.SEMIBOLD),
        section=_style("section", 12.5, 16, spaceBefore=14, spaceAfter=4, **heading),
        subsection=_style("subsection", 10.5, 14, spaceBefore=8, spaceAfter=3, **heading),
        body=_style("body", 9.5, 13, spaceAfter=GAP),
        muted=_style("muted", 9, 12, colour=muted, spaceAfter=GAP),
        caption=_style("caption", 8.5, 11, colour=muted, spaceBefore=5, spaceAfter=2 * GAP),
        label=_style("label", 8.5, 12, colour=muted),
        value=_style("value", 9.5, 12),
        cell=_style("cell", 9, 11.5),
        cell_right=_style("cell_right", 9, 11.5, alignment=TA_RIGHT),
        cell_header=_style("cell_header", 8.5, 11, face=Face.SEMIBOLD, colour=ink),
        cell_header_right=_style(
            "cell_header_right", 8.5, 11, face=Face.SEMIBOLD, colour=ink, alignment=TA_RIGHT
        ),
        cell_group=_style("cell_group", 9, 11.5, face=Face.SEMIBOLD),
        footer=_style("footer", 8.5, 11, colour=muted),
        palette=PAPER,
    )


def _style(
    name: str,
    size: float,
    leading: float,
    *,
    face: Face = Face.REGULAR,
    colour: str = PAPER.text,
    **more: Any,
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=face.value,
        fontSize=size,
        leading=leading,
        textColor=HexColor(colour),
        bulletFontName=face.value,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
        **more,
    )
