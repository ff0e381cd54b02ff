"""A card with one figure: drawn for the room and colours there are, saved for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent

from ui.analysis.card_saving import AskPath, CardSaving
from ui.analysis.reading import ReadFigure
from ui.icons import Meaning
from ui.tasks import Progress, Task, TaskRunner
from ui.theme.spacing import fix_size
from ui.theme.theme import current_theme
from ui.widgets.card import Card
from ui.widgets.figure_view import FigureView
from ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_PIXELS_PER_INCH = 100
_NARROWEST_INCHES = 4.0
_SMALLEST_WORDS = 0.91
"""Of their size at 100 %: the smallest words of a figure are then 12 pixels high."""
_RESTING_MS = 160
_FIRST_HEIGHT = 640


class FigureCard(Card):
    """Shows a ``ReadFigure``; ``ask_path`` as in ``CardSaving``."""

    def __init__(self, runner: TaskRunner, *, title: str, ask_path: AskPath) -> None:
        super().__init__(title)
        self._runner = runner
        self._figure: ReadFigure | None = None
        self._task: Task | None = None
        self._drawn_for: tuple[Any, ...] | None = None
        self.view = FigureView(runner, name=title, height=_FIRST_HEIGHT)
        fix_size(self.view, height=_FIRST_HEIGHT)
        self.saving = CardSaving(self, runner, ask_path=ask_path)
        self.export = IconButton(self.tr("Save figure"), Meaning.EXPORT)
        self.export.clicked.connect(self._offer_formats)
        self.view.export_asked.connect(self.save)
        self.title_row.addWidget(self.export)
        self.add(self.view)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_RESTING_MS)
        self._resting.timeout.connect(self._draw)

    def show_figure(self, figure: ReadFigure) -> None:
        """Draw another figure."""
        self._figure = figure
        self.title_label.setText(figure.title)
        self.view.setAccessibleName(figure.title)
        self.saving.clear()
        self._drawn_for = None
        QTimer.singleShot(0, self, self._draw)  # once the page has given the view its width

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for another width, once it rests."""
        super().resizeEvent(event)
        self._resting.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in other colours or at another scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_resting"):
            self._resting.start()

    def save(self, file_format: str) -> None:
        """Ask where to, and write the figure there: in black on white, as wide as a page, with its caption."""
        figure = self._figure
        if figure is None:
            return

        def contents() -> bytes:
            from ui.analysis.figure_drawing import drawn_on_paper

            return drawn_on_paper(figure, file_format=file_format)

        self.saving.save(f"{figure.code}.{file_format}", contents)

    def _offer_formats(self) -> None:
        self.view.export_menu().popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))

    def _draw(self) -> None:
        figure, theme = self._figure, current_theme()
        inches = max(_NARROWEST_INCHES, self.view.width() / (_PIXELS_PER_INCH * theme.scale))
        wanted = (figure, theme.palette, theme.scale, round(inches, 2))
        if figure is None or not self.isVisible() or wanted == self._drawn_for:
            return
        self._drawn_for = wanted
        if self._task is not None:
            self._task.cancel()

        def work(progress: Progress) -> Figure:
            progress.check()
            from ui.analysis.figure_drawing import drawn_on_screen

            return drawn_on_screen(
                figure,
                palette=theme.palette,
                width_inches=inches,
                smallest_scale=_SMALLEST_WORDS / theme.scale,
            )

        self._task = self._runner.start(work, self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while the card was not seen."""
        super().showEvent(event)
        self._resting.start()

    def _show(self, drawn: Figure) -> None:
        if self._figure is None:
            return
        fix_size(self.view, height=round(drawn.get_size_inches()[1] * _PIXELS_PER_INCH))
        self.view.set_figure(drawn, description=self._figure.description)
