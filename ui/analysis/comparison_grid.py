"""Statistics of the paper beside the same ones computed again, each with a word and a shape for how they agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from analysis.wording.published_wording import reason_text, statistic_words
from analysis.wording.result_table import ResultColumn, ResultTable
from ui.language import qt_translate
from ui.theme.spacing import space
from ui.theme.tokens import GROUP, INSIDE_CARD
from ui.theme.tones import Tone
from ui.widgets.chip import Chip
from ui.widgets.text import TextRole, text_label

if TYPE_CHECKING:
    from analysis.published_comparison import ComparedStatistic

_ROWS_AT_A_TIME = 4
_STRETCHES = (5, 3, 4, 0, 5)


class ComparisonGrid(QWidget):
    """Rows whose texts wrap, as the reasons are sentences. Filled a few rows at a time; ``filled`` comes at the end."""

    filled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[ComparedStatistic] = []
        self._row = 0
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        space(self._grid, gap=GROUP, column_gap=INSIDE_CARD)
        for at, stretch in enumerate(_STRETCHES):
            self._grid.setColumnStretch(at, stretch)
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._fill_next)

    def set_statistics(self, statistics: Sequence[ComparedStatistic]) -> None:
        """Show these in place of those before."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        self._row = 0
        self._add_row([text_label(title, TextRole.CAPTION) for title in column_titles()])
        self._waiting = list(statistics)
        self._next.start()

    def _fill_next(self) -> None:
        for statistic in self._waiting[:_ROWS_AT_A_TIME]:
            word, tone = _agreement(statistic.agrees)
            self._add_row(
                [
                    *map(_cell, statistic_words(statistic, qt_translate)),
                    Chip(word, tone),
                    _cell(reason_text(statistic, qt_translate), tone=Tone.NEUTRAL),
                ]
            )
        del self._waiting[:_ROWS_AT_A_TIME]
        if not self._waiting:
            self._next.stop()
            self.filled.emit()

    def _add_row(self, parts: Sequence[QWidget]) -> None:
        for at, part in enumerate(parts):
            self._grid.addWidget(part, self._row, at, Qt.AlignmentFlag.AlignTop)
        self._parts += parts
        self._row += 1


def column_titles() -> tuple[str, ...]:
    """The headers of the comparison."""
    return (
        QCoreApplication.translate("Published", "Statistic"),
        QCoreApplication.translate("Published", "Published"),
        QCoreApplication.translate("Published", "Recomputed"),
        QCoreApplication.translate("Published", "Agrees"),
        QCoreApplication.translate("Published", "Note"),
    )


def comparison_table(statistics: Sequence[ComparedStatistic]) -> ResultTable:
    """The comparison as a table for the clipboard."""
    return ResultTable(
        "published",
        QCoreApplication.translate("Published", "Published and recomputed"),
        tuple(ResultColumn(title, right=False) for title in column_titles()),
        tuple(
            (
                *statistic_words(each, qt_translate),
                _agreement(each.agrees)[0],
                reason_text(each, qt_translate),
            )
            for each in statistics
        ),
    )


def _agreement(code: str) -> tuple[str, Tone]:
    tones = {"yes": Tone.GOOD, "partly": Tone.NEUTRAL, "no": Tone.WARNING, "changed": Tone.WARNING}
    words = {
        "yes": QCoreApplication.translate("Agreement", "yes"),
        "partly": QCoreApplication.translate("Agreement", "partly"),
        "no": QCoreApplication.translate("Agreement", "no"),
        "changed": QCoreApplication.translate("Agreement", "changed"),
    }
    return words[code], tones[code]


def _cell(text: str, *, tone: Tone | None = None) -> QLabel:
    label = text_label(text, TextRole.BODY, tone=tone, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
