"""The card on top of a page that says whose page it is, with a colour of its own along its left edge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.painting import rounded
from ui.theme.spacing import space
from ui.theme.theme import current_theme
from ui.theme.tokens import CARD_RADIUS, GROUP, INSIDE_CARD, LINE
from ui.theme.tones import Tone
from ui.widgets.banner_layout import BannerLayout
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import TextRole, text_label, whole_facts

_BAR = 6


class Banner(QWidget):
    """A title, a line of details and state chips; the bar's colour helps to notice another patient's page."""

    def __init__(self) -> None:
        super().__init__()
        self._colour: QColor | None = None
        self.title = text_label("", TextRole.TITLE)
        self.details = text_label("", TextRole.CAPTION, wrap=True)
        self._chips = FlowLayout(right_aligned=True)
        space(self._chips, gap=GROUP)
        words = QWidget()
        column = QVBoxLayout(words)
        space(column, gap=0)
        column.addWidget(self.title)
        column.addWidget(self.details)
        row = QHBoxLayout(self)
        space(row, margins=(_BAR + INSIDE_CARD, 14, INSIDE_CARD, 14), gap=0)
        beside = BannerLayout(self._chips)
        row.addLayout(beside)
        space(beside, gap=INSIDE_CARD)
        beside.put(words)

    def show_subject(
        self, title: str, details: str, *, chips: Sequence[tuple[str, Tone]] = (), colour: str = ""
    ) -> None:
        """Show another subject; ``colour`` is that of the bar as ``#RRGGBB``, the accent where empty."""
        self.title.setText(title)
        self.details.setText(whole_facts(details))
        self._colour = QColor(colour) if colour else None
        self._chips.clear()
        for text, tone in chips:
            self._chips.addWidget(Chip(text, tone))
        self.setAccessibleName(", ".join([title, details, *(text for text, _ in chips)]))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card and its bar."""
        theme = current_theme()
        palette = theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = rounded(area, theme.px(CARD_RADIUS))
        painter.fillPath(shape, QColor(palette.surface))
        painter.setPen(QPen(QColor(palette.line), theme.px(LINE)))
        painter.drawPath(shape)
        painter.setClipPath(rounded(QRectF(self.rect()), theme.px(CARD_RADIUS)))
        bar = QRectF(0, 0, theme.px(_BAR), self.height())
        painter.fillRect(bar, self._colour or QColor(palette.accent))
