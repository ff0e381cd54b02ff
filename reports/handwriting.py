"""Draws the places that are filled in by hand: tick boxes with their words, ruled lines, dates and times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from reports.stylesheet import HAIRLINE, Stylesheet
from reports.text import paragraph, text_width
from reports.typesetting import Typesetting

TICK_SIDE: float = 3.5 * mm
_LINES: tuple[float, ...] = (7.3 * mm, 7 * mm, 6.4 * mm, 6 * mm)
_TICK_LINES: tuple[float, ...] = (5.6 * mm, 5.2 * mm, 4.6 * mm, 4.3 * mm)
"""From airy to closest."""
_TICK_PEN = 0.9
_WORD_GAP: float = 1.3 * mm
_BETWEEN_TICKS: float = 4 * mm
_FIGURE: float = 3.9 * mm
_SEPARATOR: float = 2.2 * mm
_FIGURES_HEIGHT: float = 6.2 * mm
_BELOW_LABEL: float = 0.8 * mm
_PEN_ABOVE = 1.0
"""A rule stands so far above the lower edge of its line, in points."""


def line_height(typesetting: Typesetting) -> float:
    """Of one line that is written on, in points."""
    return _LINES[typesetting.closeness]


def tick_line(typesetting: Typesetting) -> float:
    """Of one line of boxes to tick, in points."""
    return _TICK_LINES[typesetting.closeness]


class Blank(Flowable):  # type: ignore[misc] # reportlab has no types
    """A place to be filled in. ``grows`` says whether more room than ``least_width`` is of use to who writes."""

    grows = False

    def __init__(self, typesetting: Typesetting) -> None:
        super().__init__()
        self.sheet = typesetting.sheet
        self.line = line_height(typesetting)

    def least_width(self) -> float:
        """The width in points that it wants to be filled in comfortably."""
        raise NotImplementedError


class TickBox(Blank):
    """A square without words, for the cells of a table."""

    def minWidth(self) -> float:  # noqa: N802 - reportlab's own name
        """What a column of boxes needs."""
        return TICK_SIDE

    def least_width(self) -> float:
        """Its side."""
        return TICK_SIDE

    def wrap(self, *_available: float) -> tuple[float, float]:
        """A square."""
        return TICK_SIDE, TICK_SIDE

    def draw(self) -> None:
        """The square."""
        draw_tick(self.canv, 0, 0, self.sheet)


class Ticks(Blank):
    """A square for each answer with its words, over as many lines as they need."""

    def __init__(self, words: Sequence[str], typesetting: Typesetting) -> None:
        super().__init__(typesetting)
        self.line = tick_line(typesetting)
        self._words = words
        self._widths = [_tick_width(each, self.sheet) for each in words]
        self._places: list[tuple[float, int]] = []
        self._available = 0.0

    def least_width(self) -> float:
        """All answers in one line."""
        return sum(self._widths) + _BETWEEN_TICKS * (len(self._words) - 1)

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Place the answers one after the other."""
        self._places, x, line = [], 0.0, 0
        self._available = available_width
        for width in self._widths:
            if x and x + width > available_width + 0.1:
                x, line = 0.0, line + 1
            self._places.append((x, line))
            x += width + _BETWEEN_TICKS
        self.height = self.line * (line + 1)
        return available_width, self.height

    def draw(self) -> None:
        """The squares with their words beside them."""
        style = self.sheet.cell
        for words, (x, line) in zip(self._words, self._places, strict=True):
            bottom = self.height - self.line * (line + 1) + (self.line - TICK_SIDE) / 2
            draw_tick(self.canv, x, bottom, self.sheet)
            beside = x + TICK_SIDE + _WORD_GAP
            told = paragraph(words, style)
            _, height = told.wrap(max(self._available - beside, TICK_SIDE) + 1, style.leading)
            told.drawOn(self.canv, beside, bottom + (TICK_SIDE - height) / 2 - 0.3)


class Ruled(Blank):
    """Lines to write on, the unit behind them; ``room`` is the width in points that the answer needs."""

    def __init__(
        self,
        typesetting: Typesetting,
        *,
        room: float,
        unit: str = "",
        lines: int = 1,
        line: float | None = None,
        grows: bool = True,
    ) -> None:
        super().__init__(typesetting)
        self.line = line or self.line
        self._room = room
        self._unit = unit
        self._lines = lines
        self._unit_width = _unit_width(unit, self.sheet)
        self.grows = grows

    def least_width(self) -> float:
        """The room with the unit."""
        return self._room + self._unit_width

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """A line's height for each line."""
        self.width, self.height = available_width, self.line * self._lines
        return self.width, self.height

    def draw(self) -> None:
        """The lines, and the unit at the end of the last one."""
        for line in range(self._lines):
            taken = self._unit_width if line == 0 else 0.0
            draw_rule(self.canv, 0, self.width - taken, self.line * line + _PEN_ABOVE, self.sheet)
        if self._unit:
            style = self.sheet.cell
            told = paragraph(self._unit, style)
            told.wrap(self._unit_width, style.leading)
            told.drawOn(self.canv, self.width - self._unit_width + _WORD_GAP, _PEN_ABOVE - 2)


class Figures(Blank):
    """Boxes for the figures of a date, and of the time of day where it is asked for."""

    def __init__(self, typesetting: Typesetting, *, time: bool) -> None:
        super().__init__(typesetting)
        translate = typesetting.translate
        self._high = min(_FIGURES_HEIGHT, self.line - _BELOW_LABEL)
        self._boxes: list[tuple[str, int, str]] = [
            (translate("Worksheet", "dd"), 2, "."),
            (translate("Worksheet", "mm"), 2, "."),
            (translate("Worksheet", "yyyy"), 4, ""),
        ]
        if time:
            self._boxes += [
                (translate("Worksheet", "hh"), 2, ":"),
                (translate("Worksheet", "min"), 2, ""),
            ]

    def least_width(self) -> float:
        """All boxes with what separates them."""
        return sum(_FIGURE * figures + _SEPARATOR for _, figures, _ in self._boxes) - _SEPARATOR

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """One line; narrower boxes where there is less room."""
        self._scale = min(1.0, available_width / self.least_width())
        self.height = self.line
        return available_width, self.height

    def draw(self) -> None:
        """The boxes, each with what it is for in faint letters."""
        x = 0.0
        for told, figures, separator in self._boxes:
            width = _FIGURE * figures * self._scale
            self._draw_box(told, x, width)
            x += width
            self._draw_centred(separator, x, _SEPARATOR * self._scale, self.sheet.cell)
            x += _SEPARATOR * self._scale

    def _draw_box(self, told: str, x: float, width: float) -> None:
        canvas, palette = self.canv, self.sheet.palette
        canvas.saveState()
        canvas.setLineWidth(HAIRLINE)
        canvas.setStrokeColor(palette.muted)
        canvas.roundRect(x, _PEN_ABOVE, width, self._high, 1.2)
        canvas.restoreState()
        faint = ParagraphStyle("faint", parent=self.sheet.label, textColor=palette.line)
        self._draw_centred(told, x, width, faint)

    def _draw_centred(self, words: str, x: float, width: float, style: ParagraphStyle) -> None:
        if not words:
            return
        told = paragraph(words, style)
        wide = text_width(words, font=style.fontName, size=style.fontSize)
        told.wrap(wide + 2, style.leading)
        middle = _PEN_ABOVE + self._high / 2
        told.drawOn(self.canv, x + (width - wide) / 2, middle - style.leading / 2)


def draw_tick(canvas: Any, x: float, y: float, sheet: Stylesheet) -> None:
    """A square to be ticked, its lower left corner at (x, y)."""
    canvas.saveState()
    canvas.setLineWidth(_TICK_PEN)
    canvas.setStrokeColor(sheet.palette.text)
    canvas.roundRect(x + _TICK_PEN / 2, y + _TICK_PEN / 2, TICK_SIDE - _TICK_PEN, TICK_SIDE - _TICK_PEN, 0.8)
    canvas.restoreState()


def draw_rule(canvas: Any, left: float, right: float, y: float, sheet: Stylesheet) -> None:
    """A line to write on."""
    canvas.saveState()
    canvas.setLineWidth(HAIRLINE)
    canvas.setStrokeColor(sheet.palette.muted)
    canvas.line(left, y, right, y)
    canvas.restoreState()


def _tick_width(words: str, sheet: Stylesheet) -> float:
    told = text_width(words, font=sheet.cell.fontName, size=sheet.cell.fontSize)
    return TICK_SIDE + _WORD_GAP + told


def _unit_width(unit: str, sheet: Stylesheet) -> float:
    if not unit:
        return 0.0
    return text_width(unit, font=sheet.cell.fontName, size=sheet.cell.fontSize) + _WORD_GAP + 1
