"""A box to check, drawn by hand: a stylesheet's box neither grows with the scale nor stands out on dark ground."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from ui.theme.painting import paint_focus_ring, paint_ring, rounded
from ui.theme.theme import Theme, current_theme
from ui.theme.tokens import GROUP, TARGET_HEIGHT

_BOX = 18
_AROUND = 3
_RADIUS = 4
_TICK = ((0.24, 0.52), (0.44, 0.72), (0.78, 0.30))
"""The corners of the tick, as shares of the box."""


class CheckBox(QCheckBox):
    """A framed box before its words, filled and ticked when checked; the ring goes round the box."""

    def sizeHint(self) -> QSize:
        """Box, gap and words, as high as anything to be hit."""
        theme = current_theme()
        words = self.fontMetrics().boundingRect(self._shown()).width()
        across = theme.px(_BOX + 2 * _AROUND) + theme.px(GROUP) + words
        return QSize(across, theme.px(TARGET_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The words are shown whole."""
        return self.sizeHint()

    def box_area(self) -> QRectF:
        """Where the box is drawn, in pixels."""
        theme = current_theme()
        side, around = float(theme.px(_BOX)), float(theme.px(_AROUND))
        return QRectF(around, (self.height() - side) / 2, side, side)

    def hitButton(self, position: QPoint) -> bool:
        """Box and words alike."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, its tick, the words, and the ring while the keyboard is here."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, theme)
        ink = theme.palette.text if self.isEnabled() else theme.palette.muted
        painter.setPen(QColor(ink))
        left = theme.px(_BOX + 2 * _AROUND) + theme.px(GROUP)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), int(flags), self.text())

    def _paint_box(self, painter: QPainter, theme: Theme) -> None:
        palette, area, radius = theme.palette, self.box_area(), _RADIUS * theme.scale
        edge = palette.accent if self.isChecked() and self.isEnabled() else palette.muted
        ground = edge if self.isChecked() else palette.surface
        painter.fillPath(rounded(area, radius), QColor(ground))
        paint_ring(painter, area, QColor(edge), width=1.5 * theme.scale, radius=radius)
        if self.isChecked():
            ink = palette.on_accent if self.isEnabled() else palette.background
            painter.setPen(QPen(QColor(ink), 2.2 * theme.scale))
            painter.drawPolyline(QPolygonF([_at(area, x, y) for x, y in _TICK]))
        if self.hasFocus():
            around = theme.px(_AROUND)
            paint_focus_ring(
                painter, area.adjusted(-around, -around, around, around), theme, radius=radius + around
            )

    def _shown(self) -> str:
        return self.text().replace("&", "")


def _at(area: QRectF, x: float, y: float) -> QPointF:
    return QPointF(area.left() + x * area.width(), area.top() + y * area.height())
