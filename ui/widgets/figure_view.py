"""Shows a matplotlib figure, drawn beside the window so that it never stops for one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.tasks import Progress, Task, TaskRunner
from ui.theme.painting import paint_focus_ring
from ui.theme.theme import current_theme

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = ("png", "svg", "pdf")
_DPI = 100
_RESIZING_MS = 120


class FigureView(QWidget):
    """A figure at the size of the widget, as sharp as the screen.

    The view owns the figure it is given and touches it only in the ``runner``'s thread: change it through
    ``redraw``. ``export_asked`` carries "png", "svg" or "pdf" from the menu. ``pointed`` carries the mouse in the
    figure's own pixels (origin bottom left, as matplotlib counts), ``drawn`` comes with every new picture.
    """

    export_asked = Signal(str)
    pointed = Signal(QPointF)
    drawn = Signal()

    def __init__(self, runner: TaskRunner, *, name: str, description: str = "", height: int = 420) -> None:
        super().__init__()
        self._runner = runner
        self._height = height
        self._figure: Figure | None = None
        self._image: QImage | None = None
        self._shown: Figure | None = None
        self._task: Task | None = None
        self._changes: list[Callable[[Figure], None]] = []
        self._stale = False
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_RESIZING_MS)
        self._resting.timeout.connect(self._draw)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_figure(self, figure: Figure, *, description: str = "") -> None:
        """Show ``figure``; ``description`` says in words what it shows, for screen readers."""
        if description:
            self.setAccessibleDescription(description)
        self._changes.clear()
        self._figure = figure
        self._draw()

    def redraw(self, change: Callable[[Figure], None] | None = None) -> None:
        """Draw again, after ``change`` was made to the figure in the drawing thread."""
        if change is not None:
            self._changes.append(change)
        self._draw()

    def image(self) -> QImage | None:
        """The picture as last drawn."""
        return self._image

    def shown_figure(self) -> Figure | None:
        """The figure of the picture as last drawn, which may not be the one last given."""
        return self._shown

    def paint_picture(self, painter: QPainter) -> None:
        """Show the picture, stretched while it is drawn anew for another size."""
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._image, QRectF(self._image.rect()))

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as asked."""
        theme = current_theme()
        return QSize(theme.px(640), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Smaller than this its words would overlap."""
        theme = current_theme()
        return QSize(theme.px(320), theme.px(min(240, self._height)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again once the size rests; meanwhile the old picture is stretched."""
        super().resizeEvent(event)
        self._resting.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the picture, and a ring while the keyboard is here."""
        painter = QPainter(self)
        self.paint_picture(painter)
        if self.hasFocus():
            theme = current_theme()
            paint_focus_ring(painter, QRectF(self.rect()), theme, radius=theme.px(4))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where in the figure the mouse is."""
        super().mouseMoveEvent(event)
        ratio = self.devicePixelRatioF()
        place = event.position()
        self.pointed.emit(QPointF(place.x() * ratio, (self.height() - place.y()) * ratio))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to save the figure."""
        self.export_menu().popup(event.globalPos())

    def export_menu(self) -> QMenu:
        """The menu that saves the figure, for a button too."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in FORMATS:
            action = menu.addAction(self.tr("Save as {format}").format(format=each.upper()))
            action.triggered.connect(lambda _checked=False, chosen=each: self.export_asked.emit(chosen))
        return menu

    def event(self, event: QEvent) -> bool:
        """Draw again where the window goes to a screen of other pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._resting.start()
        return super().event(event)

    def _draw(self) -> None:
        """Start to draw, or note that the picture under way will be out of date."""
        if self._figure is None or self.width() < 2 or self.height() < 2:
            return
        if self._task is not None:
            self._stale = True
            return
        self._stale = False
        figure, changes = self._figure, self._changes
        self._changes = []
        size, ratio = (self.width(), self.height()), self.devicePixelRatioF()
        scale = current_theme().scale

        def work(_progress: Progress) -> tuple[Figure, bytes, int, int]:
            for change in changes:
                change(figure)
            return figure, *_rendered(figure, size=size, ratio=ratio, scale=scale)

        self._task = self._runner.start(work, self._show)
        self._task.finished.connect(self._go_on)

    def _show(self, picture: tuple[Figure, bytes, int, int]) -> None:
        self._shown, pixels, width, height = picture
        self._image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        self.update()
        self.drawn.emit()

    def _go_on(self) -> None:
        self._task = None
        if self._stale:
            self._draw()


def _rendered(figure: Figure, *, size: tuple[int, int], ratio: float, scale: float) -> tuple[bytes, int, int]:
    """The figure as RGBA bytes with their width and height, ``ratio`` device pixels to a pixel of ``size``."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure.set_dpi(_DPI * ratio * scale)
    figure.set_size_inches(size[0] / (_DPI * scale), size[1] / (_DPI * scale))
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    width, height = canvas.get_width_height()
    return bytes(canvas.buffer_rgba()), width, height
