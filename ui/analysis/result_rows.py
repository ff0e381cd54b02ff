"""The rows of a table of results: as high as they are, words wrapped where the numbers leave little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent

from analysis.wording.result_table import ResultColumn
from ui.analysis.word_columns import shared_widths
from ui.theme.theme import current_theme
from ui.theme.tokens import CONTROL_HEIGHT, GROUP
from ui.widgets.record_model import Column
from ui.widgets.record_table import RecordTable

_HIGHEST = 10_000
NumberedRow = tuple[int, tuple[str, ...]]


class ResultRows(RecordTable):
    """Rows stand as computed, never sorted by the reader: the reference and the total keep their places."""

    def __init__(self, columns: Sequence[ResultColumn], *, name: str) -> None:
        super().__init__(
            [_column(each, at) for at, each in enumerate(columns)],
            identify=lambda row: str(row[0]),
            name=name,
        )
        self._words = [at for at, column in enumerate(columns) if not column.right]
        self._natural: list[int] = []
        self.setSortingEnabled(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)

    def show_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show other rows."""
        self.set_records(list(enumerate(rows)), fits_columns=False)
        self.fit()

    def fit(self) -> None:
        """Give the columns their widths: numbers what they take, words what is left."""
        self.resizeColumnsToContents()
        self._natural = [self.columnWidth(at) for at in self._words]
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._share()

    def showEvent(self, event: QShowEvent) -> None:
        """Wrap what was not wrapped while nobody saw it."""
        super().showEvent(event)
        self._share()

    def _share(self) -> None:
        columns = range(self.model().columnCount())
        numbers = sum(self.columnWidth(at) for at in columns if at not in self._words)
        widths = shared_widths(self._natural, self.viewport().width() - numbers)
        for at, width in zip(self._words, widths, strict=False):
            self.setColumnWidth(at, width)
        if self.isVisible():  # before that it has no width of its own
            self._wrap()
        self.fit_height()

    def _wrap(self) -> None:
        """Make rows higher whose words take more than one line.

        Measured here: Qt's own hint breaks lines at a width that its painting does not have.
        """
        narrowed = [
            at
            for at, natural in zip(self._words, self._natural, strict=False)
            if self.columnWidth(at) < natural
        ]
        usual, model = current_theme().px(CONTROL_HEIGHT), self.model()
        line = self.fontMetrics().height()
        for row in range(model.rowCount()):
            texts = [(str(model.index(row, at).data()), self.columnWidth(at)) for at in narrowed]
            high = max((self._height_of(text, width) for text, width in texts), default=line)
            if usual - line + high != self.rowHeight(row):
                self.setRowHeight(row, usual - line + high)

    def _height_of(self, text: str, column_width: int) -> int:
        """What a text takes in a column, with its lines broken between words."""
        room = QRect(0, 0, column_width - 2 * current_theme().px(GROUP), _HIGHEST)
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


def _column(shown: ResultColumn, at: int) -> Column[NumberedRow]:
    return Column(shown.title, lambda row: row[1][at], right=shown.right)
