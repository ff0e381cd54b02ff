"""Shapes that several widgets draw by hand because a stylesheet cannot."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme.theme import Theme
from ui.theme.tokens import FOCUS_RING


def paint_focus_ring(painter: QPainter, area: QRectF, theme: Theme, *, radius: float) -> None:
    """Draw the accent ring just inside ``area``."""
    width = FOCUS_RING * theme.scale
    paint_ring(painter, area, QColor(theme.palette.accent), width=width, radius=radius)


def paint_ring(painter: QPainter, area: QRectF, colour: QColor, *, width: float, radius: float) -> None:
    """Draw a rounded line of ``width`` pixels just inside ``area``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width))
    painter.setBrush(QColor(0, 0, 0, 0))
    inset = width / 2
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def paint_chevron(painter: QPainter, centre: QPointF, colour: QColor, *, width: float) -> None:
    """Draw a chevron that points down, ``width`` pixels wide."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.4, width / 6)))
    half, quarter = width / 2, width / 4
    corners = [
        QPointF(centre.x() - half, centre.y() - quarter),
        QPointF(centre.x(), centre.y() + quarter),
        QPointF(centre.x() + half, centre.y() - quarter),
    ]
    painter.drawPolyline(QPolygonF(corners))
    painter.restore()


def rounded(area: QRectF, radius: float) -> QPainterPath:
    """The path of a rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    return path
