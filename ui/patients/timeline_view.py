"""The picture of a figure of lanes, to be zoomed, panned, read with mouse or keyboard, and opened at its records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip

from ui.language import qt_translate
from ui.patients.timeline_stops import TimelineStop, timeline_stops
from ui.tasks import TaskRunner
from ui.theme.painting import paint_ring
from ui.theme.theme import current_theme
from ui.typed_dates import shown_date
from ui.widgets.figure_view import FigureView

if TYPE_CHECKING:
    from analysis.figures.course_marks import CourseMark
    from analysis.figures.lane_sheet import DrawnLanes
    from analysis.figures.time_window import TimeWindow

_ZOOM_KEYS = {Qt.Key.Key_Plus: 1.5, Qt.Key.Key_Equal: 1.5, Qt.Key.Key_Minus: 1 / 1.5}
_WHOLE_KEYS = (Qt.Key.Key_0, Qt.Key.Key_Home)
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PAN_SHARE = 1 / 6
_WHEEL_STEP = 120.0
_ZOOM_STEP = 1.25


class TimelineView(FigureView):
    """Ctrl and wheel, + and − zoom; dragging, Left and Right pan; 0 and Home show all of it again.

    Ctrl with Left and Right goes from record to record in order of time, Enter or a click opens one:
    ``record_opened`` carries its table and id. ``part_wanted`` comes whenever another part is to be drawn; until it
    is, the picture there is moves along. ``area_chosen`` tells where the record stands that the keyboard came to.
    """

    record_opened = Signal(str, str)
    part_wanted = Signal()
    area_chosen = Signal(QRect)

    def __init__(self, runner: TaskRunner, *, name: str) -> None:
        super().__init__(runner, name=name)
        self._drawn: DrawnLanes | None = None
        self._coming: DrawnLanes | None = None
        self._part: TimeWindow | None = None
        self._stops: tuple[TimelineStop, ...] = ()
        self._chosen: TimelineStop | None = None
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None
        self.drawn.connect(self._note_picture)

    @property
    def drawn_lanes(self) -> DrawnLanes | None:
        """What the picture shows."""
        return self._drawn

    @property
    def chosen(self) -> TimelineStop | None:
        """The record that the keyboard is at."""
        return self._chosen

    @property
    def part(self) -> TimeWindow | None:
        """The part of time that is wanted; None for all of it."""
        return self._part

    @property
    def is_zoomed(self) -> bool:
        """Whether a part is out of sight."""
        return self._part is not None

    def show_lanes(self, drawn: DrawnLanes, *, description: str) -> None:
        """Show a figure once its picture is made."""
        self._coming = drawn
        self.set_figure(drawn.figure, description=description)

    def forget(self) -> None:
        """Go back to all of the time, of another patient."""
        self._part = self._chosen = None

    def show_whole(self) -> None:
        """Show all of the time again."""
        self._want(None)

    def zoom(self, factor: float, *, about: float | None = None) -> None:
        """Look ``factor`` times closer at a place: the one given, the chosen record, or the middle."""
        shown, drawn = self._wanted(), self._drawn
        if shown is None or drawn is None:
            return
        if about is None:
            month = self._chosen.month if self._chosen is not None else None
            is_in_sight = month is not None and shown.first <= month <= shown.last
            about = month if is_in_sight and month is not None else shown.place(0.5)
        self._want(shown.zoomed(factor, about=about, within=drawn.whole, shortest=drawn.axis.shortest))

    def pan(self, share: float) -> None:
        """Move by a share of what is shown."""
        shown, drawn = self._wanted(), self._drawn
        if shown is not None and drawn is not None:
            self._want(shown.moved(share * shown.length, within=drawn.whole))

    def choose(self, steps: int) -> None:
        """Go to a record ``steps`` on in order of time, bring it into sight and say what it is."""
        if not self._stops:
            return
        at = self._stops.index(self._chosen) + steps if self._chosen in self._stops else self._first(steps)
        self._chosen = self._stops[min(max(at, 0), len(self._stops) - 1)]
        month, shown, drawn = self._chosen.month, self._part, self._drawn
        if shown is not None and drawn is not None and month is not None:
            self._want(shown.showing(month, within=drawn.whole))
        self._say(self._chosen)
        self.update()

    def _first(self, steps: int) -> int:
        """The first record in sight, or the last where one goes back."""
        shown = self._part
        seen = [
            number
            for number, stop in enumerate(self._stops)
            if shown is None or (stop.month is not None and shown.first <= stop.month <= shown.last)
        ]
        return (seen[0] if steps > 0 else seen[-1]) if seen else 0

    def _say(self, stop: TimelineStop) -> None:
        words = _told(stop.marks)
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        areas = self._areas(stop)
        if areas:
            self.area_chosen.emit(areas[0].toAlignedRect())
            QToolTip.showText(self.mapToGlobal(areas[0].bottomRight().toPoint()), words, self)

    def _want(self, window: TimeWindow | None) -> None:
        drawn = self._drawn
        if window is not None and drawn is not None and window.is_all_of(drawn.whole):
            window = None
        if window != self._part:
            self._part = window
            self._follow_cursor(None)
            self.update()
            self.part_wanted.emit()

    def _wanted(self) -> TimeWindow | None:
        """The part that is wanted, in numbers."""
        return self._part or (self._drawn.whole if self._drawn is not None else None)

    def _note_picture(self) -> None:
        coming = self._coming
        if coming is not None and self.shown_figure() is coming.figure:
            self._drawn = coming
            self._stops = timeline_stops(coming.marks)
            if self._chosen is not None:
                key = self._chosen.key
                self._chosen = next((stop for stop in self._stops if stop.key == key), None)

    # --- what is seen ---

    def paint_picture(self, painter: QPainter) -> None:
        """The picture; while another part is drawn, the one there is stretched and moved to its place."""
        super().paint_picture(painter)
        shown, wanted, image = self._drawn, self._wanted(), self.image()
        if shown is None or wanted is None or image is None:
            return
        if not wanted.is_same_as(shown.window):
            area = self._lanes_area()
            source = QRectF(
                area.left() / self.width() * image.width(),
                0.0,
                area.width() / self.width() * image.width(),
                area.height() / self.height() * image.height(),
            )
            left = area.left() + wanted.share(shown.window.first) * area.width()
            width = shown.window.length / wanted.length * area.width()
            painter.save()
            painter.setClipRect(area)
            painter.fillRect(area, QColor(current_theme().palette.surface))
            painter.drawImage(QRectF(left, 0.0, width, area.height()), image, source)
            painter.restore()
        elif self._chosen is not None and self.hasFocus():
            theme = current_theme()
            for area in self._areas(self._chosen):
                ring = area.adjusted(-2, -1, 2, 1)
                paint_ring(
                    painter, ring, QColor(theme.palette.accent), width=1.5 * theme.scale, radius=theme.px(3)
                )

    def _lanes_area(self) -> QRectF:
        """Where lanes and the numbers of the axis stand, which move when somebody pans."""
        drawn = self._drawn
        assert drawn is not None, "asked for where something is drawn"
        box = drawn.box
        left, right = box.left * self.width(), box.right * self.width()
        return QRectF(left, 0.0, right - left, box.numbers * self.height())

    def _areas(self, stop: TimelineStop) -> list[QRectF]:
        """Where the marks of a record stand in the widget; a line through all lanes only where it is alone."""
        drawn = self._drawn
        if drawn is None:
            return []
        found = []
        for placed in drawn.placed:
            if placed.mark in stop.marks:
                left, top, right, bottom = drawn.area_of(placed)
                wide, high = self.width(), self.height()
                found.append(QRectF(QPointF(left * wide, top * high), QPointF(right * wide, bottom * high)))
        signs = [area for area in found if area.height() < self.height() / 2]
        return signs or found

    def _mark_at(self, place: QPointF) -> CourseMark | None:
        """The mark under a place; none while the picture is not the one that is wanted."""
        drawn = self._drawn
        wanted = self._wanted()
        if drawn is None or wanted is None or not wanted.is_same_as(drawn.window):
            return None
        marks = drawn.marks_near(place.x() / self.width(), place.y() / self.height())
        return marks[0].mark if marks else None

    # --- what is done with the mouse ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), None
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while dragging, else say what stands under the pointer."""
        super().mouseMoveEvent(event)
        place = event.position()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(place)
            return
        mark = self._mark_at(place)
        self._follow_cursor(mark)
        if mark is not None:
            QToolTip.showText(event.globalPosition().toPoint(), _told((mark,)), self)
        else:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or open what was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        was_dragged, self._pressed, self._dragged = self._dragged is not None, None, None
        mark = self._mark_at(event.position())
        self._follow_cursor(mark)
        if mark is not None and not was_dragged:
            QToolTip.hideText()
            self.record_opened.emit(mark.table, mark.record_id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer with Ctrl, pan sideways; anything else scrolls the page."""
        shown, drawn = self._wanted(), self._drawn
        if shown is None or drawn is None:
            event.ignore()
            return
        across, up = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            area = self._lanes_area()
            share = min(max((event.position().x() - area.left()) / area.width(), 0.0), 1.0)
            self.zoom(_ZOOM_STEP ** ((up or across) / _WHEEL_STEP), about=shown.place(share))
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(up):
            self.pan(-(across or up) / _WHEEL_STEP * _PAN_SHARE)
            event.accept()
        else:
            event.ignore()

    def _drag(self, place: QPointF) -> None:
        before = self._dragged or self._pressed
        assert before is not None, "a drag begins with a press"
        is_far = (place - before).manhattanLength() >= QApplication.startDragDistance()
        if self._dragged is None and not is_far:
            return
        self._dragged = place
        if self.is_zoomed:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan((before.x() - place.x()) / self._lanes_area().width())

    def _follow_cursor(self, mark: CourseMark | None) -> None:
        if self._dragged is not None:
            return
        if mark is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self.is_zoomed:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    # --- what is done with keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As the class says; what it does not know scrolls the page or goes on to the window."""
        key = event.key()
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _STEPS and has_control:
            self.choose(_STEPS[key])
        elif key in _STEPS:
            self.pan(_STEPS[key] * _PAN_SHARE)
        elif key in _ZOOM_KEYS:
            self.zoom(_ZOOM_KEYS[key])
        elif key in _WHOLE_KEYS and not has_control:
            self.show_whole()
        elif key in _OPEN_KEYS and self._chosen is not None:
            mark = self._chosen.marks[0]
            self.record_opened.emit(mark.table, mark.record_id)
        else:
            super().keyPressEvent(event)
            return
        event.accept()


def _told(marks: tuple[CourseMark, ...]) -> str:
    """The day and what the marks of one record say, each once."""
    texts = "; ".join(dict.fromkeys(mark.text for mark in marks))
    day = marks[0].day
    return f"{shown_date(day, qt_translate)}: {texts}" if day is not None else texts
