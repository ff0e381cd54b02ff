"""A short state in a coloured pill, which a small shape and its words also tell."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.theme.theme import current_theme
from ui.theme.tokens import LABEL
from ui.theme.tones import Tone, tone_colour, tone_ground

_HEIGHT = 24
_SIDE = 12
_SHAPE = 8
_SHAPE_GAP = 6


class Chip(QLabel):
    """A state in a pill: danger carries a triangle, warning a diamond, good a tick; the rest only words."""

    def __init__(self, text: str, tone: Tone = Tone.NEUTRAL) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(text, tone)

    def set_state(self, text: str, tone: Tone) -> None:
        """Show another state."""
        self.tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words, their shape and the pill around them."""
        theme = current_theme()
        width = QFontMetricsF(_chip_font(self)).horizontalAdvance(self.text())
        shape = _SHAPE + _SHAPE_GAP if self._has_shape() else 0
        return QSize(round(width + 0.5) + theme.px(2 * _SIDE + shape), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A chip is shown whole or not at all."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill, the shape and the words."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(tone_colour(theme.palette, self.tone))
        area = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone_ground(theme.palette, self.tone)))
        if self.tone is Tone.NEUTRAL:
            painter.setPen(QPen(QColor(theme.palette.line), theme.px(1)))
            area.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        left = float(theme.px(_SIDE))
        if self._has_shape():
            _paint_shape(painter, QPointF(left, area.center().y()), self.tone, size=theme.px(_SHAPE))
            left += theme.px(_SHAPE + _SHAPE_GAP)
        painter.setPen(colour)
        painter.setFont(_chip_font(self))
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _has_shape(self) -> bool:
        return self.tone in (Tone.GOOD, Tone.WARNING, Tone.DANGER)


def _chip_font(chip: Chip) -> QFont:
    font = QFont(chip.font())
    font.setPixelSize(current_theme().px(LABEL))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _paint_shape(painter: QPainter, left: QPointF, tone: Tone, *, size: float) -> None:
    """Draw the shape of ``tone``, its left edge at ``left`` and half above it, half below."""
    colour = QColor(tone_colour(current_theme().palette, tone))
    x, y, half = left.x(), left.y(), size / 2
    if tone is Tone.GOOD:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, max(1.6, size / 5)))
        tick = [QPointF(x, y), QPointF(x + size * 0.38, y + half * 0.75), QPointF(x + size, y - half * 0.8)]
        painter.drawPolyline(QPolygonF(tick))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    triangle = [QPointF(x + half, y - half), QPointF(x + size, y + half), QPointF(x, y + half)]
    diamond = [QPointF(x + half, y - half), QPointF(x + size, y), QPointF(x + half, y + half), QPointF(x, y)]
    painter.drawPolygon(QPolygonF(triangle if tone is Tone.DANGER else diamond))
