"""A typed number with its unit right after it, inside the field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from ui.theme.theme import current_theme
from ui.widgets.text_field import TextField

_GAP = 6
_INNER_MARGIN = 2  # what QLineEdit keeps free on each side of its text


class UnitField(TextField):
    """One line for a number; the text is kept as typed, so that what is no number can be named in a finding.

    ``unit`` is shown in the muted colour and is no part of the value.
    """

    def __init__(self, unit: str = "", *, name: str = "") -> None:
        super().__init__()
        self.unit = unit
        self.setAccessibleName(f"{name} ({unit})" if unit and name else name)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self._keep_room()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the unit at a new font size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the unit after the text."""
        super().paintEvent(event)
        if not self.unit:
            return
        painter = QPainter(self)
        painter.setPen(QColor(current_theme().palette.muted))
        area = self._text_area()
        typed = self.fontMetrics().horizontalAdvance(self.displayText())
        gap = current_theme().px(_GAP) if typed else 0
        left = min(area.left() + typed + gap, area.right() - self._unit_width())
        place = QRectF(left, area.top(), self._unit_width() + 2, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.unit)

    def _keep_room(self) -> None:
        if self.unit:
            self.setTextMargins(0, 0, self._unit_width() + current_theme().px(_GAP), 0)

    def _unit_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.unit)

    def _text_area(self) -> QRectF:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        area = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return QRectF(area).adjusted(_INNER_MARGIN, 0, -_INNER_MARGIN, 0)
