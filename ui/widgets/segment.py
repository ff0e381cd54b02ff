"""One answer of a segmented choice, drawn by hand so that the lines meet and a chosen one does not grow."""

from __future__ import annotations

from typing import Protocol

import shiboken6
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from ui.theme.painting import paint_ring
from ui.theme.theme import Theme, current_theme
from ui.theme.tokens import FIELD_RADIUS, FOCUS_RING, LINE, TARGET_HEIGHT

_SIDE = 12


class Answering(Protocol):
    """The choice that a segment belongs to, which answers its keys.

    It is told by the segment itself: a filter would be called for every event that Qt sends while a form is built.
    """

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key; give whether it was one of the choice's own."""

    def note_leaving(self, event: QFocusEvent) -> None:
        """The focus goes elsewhere."""


class Segment(QRadioButton):
    """A radio button without its circle; round at the outer corners of the ``first`` and the ``last``."""

    def __init__(self, text: str, choice: Answering, *, first: bool, last: bool, expanding: bool) -> None:
        super().__init__(text)
        self._choice = choice
        self._first, self._last = first, last
        # Whether another answer goes away is decided by the choice, which may also be cleared.
        self.setAutoExclusive(False)
        across = QSizePolicy.Policy.Expanding if expanding else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._narrow = expanding
        self._height = TARGET_HEIGHT

    def set_height(self, height: int) -> None:
        """Be ``height`` pixels high at 100 %."""
        self._height = height
        self.updateGeometry()

    def focus_next(self) -> None:
        """Give the focus to what follows."""
        self.focusNextPrevChild(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the choice answer first."""
        if not self._choice.take_key(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the choice, which goes before its segments when a page is deleted."""
        if shiboken6.isValid(self._choice):
            self._choice.note_leaving(event)
        super().focusOutEvent(event)

    def sizeHint(self) -> QSize:
        """Room for the words in their bold form, so that choosing moves nothing."""
        theme = current_theme()
        width = QFontMetrics(self._font(bold=True)).horizontalAdvance(self.text())
        side = 6 if self._narrow else _SIDE
        return QSize(width + 2 * theme.px(side) + 2, theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        """The whole area answers the mouse."""
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, line, words and focus ring."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        outline = self._outline(theme)
        painter.fillPath(outline, QColor(self._ground(theme)))
        painter.setPen(QPen(QColor(theme.palette.accent if chosen else theme.palette.line), theme.px(LINE)))
        painter.drawPath(outline)
        painter.setFont(self._font(bold=chosen))
        painter.setPen(QColor(self._ink(theme)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            self._paint_focus(painter, theme)

    def _ground(self, theme: Theme) -> str:
        if self.isChecked():
            return theme.palette.accent
        return (
            theme.palette.background if self.underMouse() or not self.isEnabled() else theme.palette.surface
        )

    def _ink(self, theme: Theme) -> str:
        if self.isChecked():
            return theme.palette.on_accent
        return theme.palette.text if self.isEnabled() else theme.palette.muted

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _outline(self, theme: Theme) -> QPainterPath:
        """The shape of the segment; neighbours share a line, so all but the first reach one pixel left."""
        line = theme.px(LINE)
        half = line / 2
        area = QRectF(self.rect()).adjusted(half if self._first else -half, half, -half, -half)
        radius = theme.px(FIELD_RADIUS)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(area, radius, radius)
        if not self._first:
            path.addRect(QRectF(area.left(), area.top(), area.width() / 2, area.height()))
        if not self._last:
            path.addRect(QRectF(area.center().x(), area.top(), area.width() / 2, area.height()))
        return path.simplified()

    def _paint_focus(self, painter: QPainter, theme: Theme) -> None:
        area = QRectF(self.rect())
        width, radius = FOCUS_RING * theme.scale, theme.px(FIELD_RADIUS - 2)
        if self.isChecked():
            inner = area.adjusted(width, width, -width, -width)
            paint_ring(painter, inner, QColor(theme.palette.on_accent), width=width * 0.75, radius=radius)
        else:
            paint_ring(painter, area, QColor(theme.palette.accent), width=width, radius=radius)
