"""The published schedules that a protocol can begin from, each a button that names its source."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.protocol_presets import PRESETS, ProtocolPreset
from models.wording import Translate
from ui.theme.spacing import space
from ui.theme.tokens import GROUP, TIGHT
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import TextRole, text_label

_QUESTION_MS = 5000


class PresetButtons(QWidget):
    """``chosen`` carries the preset; where ``would_lose`` typed phases, the button asks once more before that."""

    chosen = Signal(object)

    def __init__(self, translate: Translate, *, would_lose: Callable[[], bool], enabled: bool = True) -> None:
        super().__init__()
        self._would_lose = would_lose
        self._labels = {preset.code: translate("ProtocolPreset", preset.label) for preset in PRESETS}
        self.buttons: dict[str, Button] = {}
        self._sure = ""
        column = QVBoxLayout(self)
        space(column, gap=TIGHT)
        column.addWidget(text_label(self.tr("Begin from a published schedule"), TextRole.LABEL))
        row = FlowLayout()
        column.addLayout(row)
        space(row, gap=GROUP)
        for preset in PRESETS:
            row.addWidget(self._choice(preset, enabled=enabled))
        self.setEnabled(enabled)

    def focus_order(self) -> list[QWidget]:
        """The buttons."""
        return list(self.buttons.values())

    def _choice(self, preset: ProtocolPreset, *, enabled: bool) -> QWidget:
        both = QWidget()
        column = QVBoxLayout(both)
        space(column, gap=0)
        button = Button(self._labels[preset.code])
        button.setAccessibleDescription(preset.source)
        button.setEnabled(enabled)
        button.clicked.connect(lambda: self._choose(preset))
        column.addWidget(button)
        column.addWidget(text_label(preset.source, TextRole.CAPTION))
        self.buttons[preset.code] = button
        return both

    def _choose(self, preset: ProtocolPreset) -> None:
        if self._would_lose() and self._sure != preset.code:
            self._take_back_question()
            self._sure = preset.code
            self._say(preset.code, self.tr("Replace the phases below"))
            QTimer.singleShot(_QUESTION_MS, self, self._take_back_question)
            return
        self._take_back_question()
        self.chosen.emit(preset)

    def _take_back_question(self) -> None:
        if self._sure:
            self._say(self._sure, self._labels[self._sure])
        self._sure = ""

    def _say(self, code: str, words: str) -> None:
        self.buttons[code].setText(words)
        self.buttons[code].setAccessibleName(words)
