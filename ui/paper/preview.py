"""Shows the pages of a print before it leaves: to a printer, into a file, or nowhere."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.paper.page_pictures import PageSizes, page_picture
from ui.tasks import Progress, Task, TaskRunner
from ui.theme.spacing import fix_size, space
from ui.theme.theme import current_theme
from ui.theme.tokens import BETWEEN_CARDS, GROUP, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.notice_line import NoticeLine
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.text import TextRole, text_label

_PAGE_WIDTH = 720
_SCROLL_BAR = 24
_HEIGHT = 760
_MOST_OF_SCREEN = 0.9


class PrintPreview(QDialog):
    """``print_asked`` and ``save_asked`` come with the buttons; pages are drawn beside the window, in order."""

    print_asked = Signal()
    save_asked = Signal()

    def __init__(
        self, parent: QWidget, runner: TaskRunner, *, name: str, content: bytes, sizes: PageSizes
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self.name, self.content, self.sizes = name, content, sizes
        self._task: Task | None = None
        self._page_width = self._fitting_width()
        self.notice, self.panel = NoticeLine(), ProgressPanel()
        self.pages = [self._empty_page(number) for number in range(sizes.count)]
        self.to_printer = Button(self.tr("&Print…"), primary=True)
        self.to_file = Button(self.tr("&Save as PDF…"))
        self.leave = Button(self.tr("Close"))
        self.to_printer.clicked.connect(self.print_asked)
        self.to_file.clicked.connect(self.save_asked)
        self.leave.clicked.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_asked.emit)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save_asked.emit)
        self.setWindowTitle(self.tr("Print preview: {name}").format(name=name))
        self._arrange()
        self.to_printer.setFocus()
        self._draw(0)

    def set_busy(self, busy: bool) -> None:
        """While something is written or printed, nothing else can be asked for."""
        for button in (self.to_printer, self.to_file):
            button.setEnabled(not busy)

    def refuse(self, words: str) -> None:
        """Say why nothing left."""
        self.notice.say(words, Tone.DANGER)

    def done(self, result: int) -> None:
        """Draw no further page for a closed preview."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def _empty_page(self, number: int) -> QLabel:
        width, height = self.sizes.sizes[number]
        label = QLabel()
        label.setProperty("ground", "paper")
        fix_size(label, width=self._page_width, height=round(self._page_width * height / width))
        words = self.tr("Page {page} of {pages}")
        label.setAccessibleName(words.format(page=number + 1, pages=self.sizes.count))
        return label

    def _draw(self, number: int) -> None:
        if number >= self.sizes.count:
            return
        content, ratio = self.content, self.devicePixelRatioF()
        width = round(current_theme().px(self._page_width) * ratio)

        def work(progress: Progress) -> QImage:
            progress.check()
            return page_picture(content, number, width=width)

        def show(picture: QImage) -> None:
            picture.setDevicePixelRatio(ratio)
            self.pages[number].setPixmap(QPixmap.fromImage(picture))
            self._draw(number + 1)

        self._task = self._runner.start(work, show, receiver=self)

    def _arrange(self) -> None:
        paper = QWidget()
        stack = QVBoxLayout(paper)
        space(stack, margins=GROUP, gap=BETWEEN_CARDS)
        for page in self.pages:
            stack.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        stack.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(paper)
        scroll.setAccessibleName(self.tr("Pages"))
        fix_size(scroll, width=self._page_width + 2 * GROUP + _SCROLL_BAR)
        scroll.setMinimumHeight(min(current_theme().px(_HEIGHT), self._room().height()) // 2)
        column = QVBoxLayout(self)
        space(column, margins=WINDOW_EDGE, gap=GROUP)
        column.addWidget(text_label(self._caption(), TextRole.CAPTION, wrap=True))
        column.addWidget(self.notice)
        column.addWidget(self.panel)
        column.addWidget(scroll, 1)
        row = QHBoxLayout()
        space(row, gap=GROUP)
        column.addLayout(row)
        row.addStretch(1)
        for button in (self.leave, self.to_file, self.to_printer):
            row.addWidget(button)
        self._fit_screen()

    def _caption(self) -> str:
        """Which file it is and how long; above the pages, since the row of buttons may take the whole width."""
        counted = self.tr("{n} pages").format(n=self.sizes.count)
        if self.sizes.count == 1:
            counted = self.tr("1 page")
        return f"{self.name} · {counted}"

    def _fitting_width(self) -> int:
        """Of a page at 100 %: narrower where the screen, at its scale, is, so that no button leaves it."""
        beside = 2 * GROUP + _SCROLL_BAR + 2 * WINDOW_EDGE
        return min(_PAGE_WIDTH, int(self._room().width() / current_theme().scale) - beside)

    def _fit_screen(self) -> None:
        room = self._room()
        height = min(current_theme().px(_HEIGHT), room.height())
        self.resize(min(self.sizeHint().width(), room.width()), height)

    def _room(self) -> QSize:
        """What a window may take of the screen, in pixels."""
        return self.screen().availableGeometry().size() * _MOST_OF_SCREEN
