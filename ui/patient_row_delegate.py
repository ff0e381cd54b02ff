"""Draws one row of the patient list: the name, a line about the patient below it, and the mark of the open page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.painting import paint_focus_ring
from ui.theme.theme import Theme, current_theme
from ui.theme.tokens import LABEL, LINE

DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
LOOK_ALIKE_ROLE = Qt.ItemDataRole.UserRole + 2

_HEIGHT = 57
_LEFT = 15
_BAR = 4
_FIRST_LINE = 9
_LINE_HEIGHT = 20

AnyIndex = QModelIndex | QPersistentModelIndex


class PatientRowDelegate(QStyledItemDelegate):
    """Two lines a row, cut with an ellipsis where they are too long; a similar name is said in words."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Every row is as high as the next."""
        return QSize(120, current_theme().px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the row."""
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, index, theme, selected=selected)
        words = option.rect.adjusted(theme.px(_LEFT), 0, -theme.px(8), 0)
        name = QFont(option.font)
        name.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
        detail = QFont(option.font)
        detail.setPixelSize(theme.px(LABEL))
        self._paint_line(painter, words, theme, font=name, text=str(index.data()), line=0)
        # The name keeps its whole line: where two are alike, its end is what tells them apart.
        similar = similar_name() if index.data(LOOK_ALIKE_ROLE) else ""
        taken = QFontMetrics(detail).horizontalAdvance(similar) + theme.px(2)
        mark = words.adjusted(words.width() - taken, 0, 0, 0)
        self._paint_line(
            painter, mark, theme, font=detail, text=similar, line=1, colour=theme.palette.warning
        )
        beside = words.adjusted(0, 0, -taken - theme.px(8), 0) if similar else words
        line = str(index.data(DETAIL_ROLE))
        self._paint_line(painter, beside, theme, font=detail, text=line, line=1, colour=theme.palette.muted)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        theme: Theme,
        *,
        selected: bool,
    ) -> None:
        area, palette = option.rect, theme.palette
        if selected:
            painter.fillRect(area, QColor(palette.accent_ground))
            painter.fillRect(
                QRect(area.left(), area.top(), theme.px(_BAR), area.height()), QColor(palette.accent)
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(palette.background))
        if index.row() + 1 < index.model().rowCount():
            line = theme.px(LINE)
            below = QRect(area.left(), area.bottom() + 1 - line, area.width(), line)
            painter.fillRect(below, QColor(palette.line))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, area.toRectF(), theme, radius=theme.px(4))

    def _paint_line(
        self,
        painter: QPainter,
        area: QRect,
        theme: Theme,
        *,
        font: QFont,
        text: str,
        line: int,
        colour: str = "",
    ) -> None:
        top = area.top() + theme.px(_FIRST_LINE + line * _LINE_HEIGHT)
        place = QRect(area.left(), top, area.width(), theme.px(_LINE_HEIGHT))
        painter.setFont(font)
        painter.setPen(QColor(colour or theme.palette.text))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def similar_name() -> str:
    """The words that mark a patient whose name is much like another's."""
    return QCoreApplication.translate("PatientList", "similar name")
