"""Says what the program is, and what it is not."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from models.program_version import PROGRAM_VERSION
from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS, FIELD_COLUMN_WIDTH, GROUP, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.text import TextRole, text_label


class AboutDialog(QDialog):
    """Version, purpose, source of the cohort, licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Thecalog"))
        column = QVBoxLayout(self)
        space(column, margins=WINDOW_EDGE, gap=GROUP)
        column.addWidget(text_label(f"Thecalog {PROGRAM_VERSION}", TextRole.TITLE))
        for words in (
            self.tr("A register for intrathecal trastuzumab. It works offline, in one encrypted file."),
            self.tr("It records and warns; it does not prescribe. Every decision stays with the clinician."),
            self.tr("Demonstration after Trifănescu et al., Cancers 2023;15:2508, CC BY 4.0. MIT licence."),
        ):
            label = text_label(words, tone=Tone.NEUTRAL, wrap=True)
            fix_size(label, width=FIELD_COLUMN_WIDTH)
            column.addWidget(label)
        close = Button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        column.addSpacing(BETWEEN_CARDS)
        column.addWidget(close)
