"""A card with a figure of lanes over time: drawn beside the window for the room, colours and part of time there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from analysis.palette import DARK
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.timeline_view import TimelineView
from ui.register_desk import RegisterDesk, sentence_of
from ui.tasks import Progress, Task
from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import GROUP
from ui.typed_dates import shown_date
from ui.widgets.card import Card
from ui.widgets.icon_button import IconButton
from ui.widgets.text import TextRole, text_label

if TYPE_CHECKING:
    from analysis.figures.figure_style import FigureStyle
    from analysis.figures.lane_sheet import DrawnLanes
    from analysis.figures.time_window import TimeWindow

    Draw = Callable[[FigureStyle, TimeWindow | None], DrawnLanes]

_DPI = 100
_RESIZING_MS = 120
_FIRST_HEIGHT = 420


class TimelineCard(Card):
    """``set_source`` gives what draws the figure in a task's thread; ``shown`` comes with every picture."""

    shown = Signal()

    def __init__(self, desk: RegisterDesk, *, title: str, name: str) -> None:
        super().__init__(title)
        self._desk = desk
        self._draw_lanes: Draw | None = None
        self._description = ""
        self._task: Task | None = None
        self._wanted: tuple[object, ...] = ()
        self.view = TimelineView(desk.runner, name=name)
        self.zoom_out = IconButton(self.tr("Zoom out"), Meaning.ZOOM_OUT)
        self.zoom_in = IconButton(self.tr("Zoom in"), Meaning.ZOOM_IN)
        self.whole = IconButton(self.tr("Whole course"), Meaning.WHOLE)
        self.words = text_label("", TextRole.CAPTION, wrap=True)
        self.problem = text_label("", TextRole.BODY, wrap=True)
        self.stage = _Stage(self.view)
        self._arrange()
        self._connect()

    def set_source(self, draw: Draw, *, description: str, keep_part: bool) -> None:
        """Draw something else; ``keep_part`` for the same patient after a change."""
        self._draw_lanes, self._description = draw, description
        if not keep_part:
            self.view.forget()
        self._follow_part()
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was not drawn while the card was not seen."""
        super().showEvent(event)
        self._resting.start(0)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_resting"):
            self._resting.start(0)

    def _draw(self) -> None:
        """Begin to draw what is wanted now; while something is drawn, what is wanted at its end comes next."""
        draw, theme, part = self._draw_lanes, current_theme(), self.view.part
        across = self.stage.width()
        if draw is None or not self.isVisible() or across < 2 or self._task is not None:
            return
        wanted = (draw, across, theme, part)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        is_dark, inches = theme.palette == DARK, across / (_DPI * theme.scale)

        def work(_progress: Progress) -> DrawnLanes:
            from analysis.figures.figure_style import SCREEN_DARK, SCREEN_LIGHT

            return draw(replace(SCREEN_DARK if is_dark else SCREEN_LIGHT, width=inches), part)

        self._task = self._desk.runner.start(
            work, lambda drawn: self._show(drawn, wanted), on_error=self._refuse, receiver=self
        )
        self._task.finished.connect(self._go_on)

    def _go_on(self) -> None:
        self._task = None
        self._draw()

    def _show(self, drawn: DrawnLanes, wanted: tuple[object, ...]) -> None:
        if wanted[0] is not self._draw_lanes:
            return  # of another patient
        self.problem.hide()
        self.view.show()
        pixels = _DPI * current_theme().scale
        size = drawn.figure.get_size_inches()
        self.stage.fit(round(size[0] * pixels), round(size[1] * pixels))
        self.view.show_lanes(drawn, description=self._description)

    def _refuse(self, error: Exception) -> None:
        self.view.hide()
        self.problem.setText(sentence_of(error))
        self.problem.show()
        self.stage.setFixedHeight(0)

    def _note_picture(self) -> None:
        self._follow_part()
        self.shown.emit()

    def _follow_part(self) -> None:
        """Say which part is shown, and offer only what would change it."""
        view = self.view
        drawn, part = view.drawn_lanes, view.part
        self.whole.setEnabled(view.is_zoomed)
        self.zoom_out.setEnabled(view.is_zoomed)
        is_closest = (
            drawn is not None and part is not None and part.length <= drawn.axis.shortest * (1 + 1e-9)
        )
        self.zoom_in.setEnabled(drawn is not None and not is_closest)
        if part is None or drawn is None:
            self.words.setText(
                self.tr(
                    "Ctrl + wheel, + and − zoom · drag, ← and → pan · Ctrl + ← and → choose a record, Enter or a "
                    "click opens it"
                )
            )
        else:
            self.words.setText(self._part_words(drawn, part))

    def _part_words(self, drawn: DrawnLanes, part: TimeWindow) -> str:
        from analysis.figures.time_axis import MonthAxis

        if isinstance(drawn.axis, MonthAxis):
            first, last = (
                shown_date(drawn.axis.day_at(edge), qt_translate) for edge in (part.first, part.last)
            )
            return self.tr("Shown: {first} to {last}").format(first=first, last=last)
        first, last = (f"{edge:.0f}" for edge in (max(1.0, part.first + 0.499), part.last - 0.499))
        return self.tr("Shown: cycles {first} to {last}").format(first=first, last=last)

    def _connect(self) -> None:
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_RESIZING_MS)
        self._resting.timeout.connect(self._draw)
        self.stage.resized.connect(lambda: self._resting.start(_RESIZING_MS))
        self.view.part_wanted.connect(self._follow_part)
        self.view.part_wanted.connect(self._draw)
        self.view.drawn.connect(self._note_picture)
        self.zoom_in.clicked.connect(lambda: self.view.zoom(1.5))
        self.zoom_out.clicked.connect(lambda: self.view.zoom(1 / 1.5))
        self.whole.clicked.connect(self.view.show_whole)

    def _arrange(self) -> None:
        tips = {self.zoom_in: "+", self.zoom_out: "−", self.whole: "0"}
        for button, key in tips.items():
            button.setToolTip(key)
            self.title_row.addWidget(button)
        self.line = QHBoxLayout()
        space(self.line, gap=GROUP)
        self.add(self.line)
        self.line.addWidget(self.words, 1)
        self.add(self.stage)
        self.add(self.problem)
        self.problem.hide()


class _Stage(QWidget):
    """Holds the picture at its own size and is as wide as there is room; ``resized`` tells when that changes."""

    resized = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self._view = view
        view.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(current_theme().px(_FIRST_HEIGHT))

    def fit(self, width: int, height: int) -> None:
        """Give the picture its size in pixels."""
        self._view.setFixedSize(width, height)
        self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.resized.emit()
