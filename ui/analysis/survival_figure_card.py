"""The card with the survival curves: drawn for the room and colours there are, saved for paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent

from models.situations import Situation
from ui.icons import Meaning
from ui.language import qt_translate
from ui.tasks import Progress, Task, TaskRunner
from ui.theme.marking import mark
from ui.theme.spacing import fix_size
from ui.theme.theme import current_theme
from ui.theme.tones import Tone
from ui.widgets.card import Card
from ui.widgets.figure_view import FigureView
from ui.widgets.icon_button import IconButton
from ui.widgets.text import TextRole, text_label

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from ui.analysis.survival_reading import SurvivalReading

_PIXELS_PER_INCH = 100
_NARROWEST_INCHES = 4.0
_SMALLEST_WORDS = 0.91
"""Of their size at 100 %: the counts under the curves are then 12 pixels high."""
_RESTING_MS = 160
_FIRST_HEIGHT = 640
AskPath = Callable[[str], Path | None]


class SurvivalFigureCard(Card):
    """``ask_path`` is given a file name and gives the path to save under, or None where nobody wants to.

    What it raises as a ``Situation`` is shown, so that it may refuse those who may not save.
    """

    def __init__(self, runner: TaskRunner, *, ask_path: AskPath) -> None:
        super().__init__(QCoreApplication.translate("Analysis", "Kaplan–Meier curves"))
        self._runner = runner
        self._ask_path = ask_path
        self._reading: SurvivalReading | None = None
        self._task: Task | None = None
        self._drawn_for: tuple[Any, ...] | None = None
        self.view = FigureView(runner, name=self.tr("Survival curves"), height=_FIRST_HEIGHT)
        fix_size(self.view, height=_FIRST_HEIGHT)
        self.message = text_label("", TextRole.CAPTION)
        self.export = IconButton(self.tr("Save figure"), Meaning.EXPORT)
        self.export.clicked.connect(self._offer_formats)
        self.view.export_asked.connect(self.save)
        self.title_row.addWidget(self.message)
        self.title_row.addWidget(self.export)
        self.add(self.view)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_RESTING_MS)
        self._resting.timeout.connect(self._draw)

    def show_reading(self, reading: SurvivalReading) -> None:
        """Draw the curves of another result."""
        self._reading = reading
        self.message.setText("")
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
        """Ask where to, and write the figure there: in black on white, as wide as a page."""
        reading = self._reading
        if reading is None:
            return
        try:
            path = self._ask_path(f"survival-{reading.request.endpoint}.{file_format}")
        except Situation as refused:
            self._not_saved(refused)
            return
        if path is None:
            return
        target = (
            path if path.suffix.lower() == f".{file_format}" else path.with_name(f"{path.name}.{file_format}")
        )
        self._runner.start(
            lambda _progress: _written(reading, target, file_format), self._saved, on_error=self._not_saved
        )

    def _offer_formats(self) -> None:
        self.view.export_menu().popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))

    def _draw(self) -> None:
        reading, theme = self._reading, current_theme()
        inches = max(_NARROWEST_INCHES, self.view.width() / (_PIXELS_PER_INCH * theme.scale))
        wanted = (reading, theme.palette, theme.scale, round(inches, 2))
        if reading is None or not self.isVisible() or wanted == self._drawn_for:
            return
        self._drawn_for = wanted
        if self._task is not None:
            self._task.cancel()

        def work(_progress: Progress) -> Figure:
            from ui.analysis.survival_drawing import drawn_on_screen

            return drawn_on_screen(
                reading,
                palette=theme.palette,
                width_inches=inches,
                smallest_scale=_SMALLEST_WORDS / theme.scale,
                translate=qt_translate,
            )

        self._task = self._runner.start(work, self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while the card was not seen."""
        super().showEvent(event)
        self._resting.start()

    def _show(self, figure: Figure) -> None:
        if self._reading is None:
            return
        fix_size(self.view, height=round(figure.get_size_inches()[1] * _PIXELS_PER_INCH))
        self.view.set_figure(figure, description=self._reading.description)

    def _saved(self, path: Path) -> None:
        self._say(self.tr("Saved as {file}").format(file=path.name), Tone.NEUTRAL)

    def _not_saved(self, error: Exception) -> None:
        if not isinstance(error, Situation):
            raise error
        sentence = error.sentence(qt_translate)
        self._say(f"{sentence[:1].upper()}{sentence[1:]}", Tone.DANGER)

    def _say(self, text: str, tone: Tone) -> None:
        mark(self.message, tone)
        self.message.setText(text)


def _written(reading: SurvivalReading, path: Path, file_format: str) -> Path:
    from models.storage.written_file import write_whole
    from ui.analysis.survival_drawing import drawn_on_paper

    return write_whole(path, drawn_on_paper(reading, file_format=file_format, translate=qt_translate))
