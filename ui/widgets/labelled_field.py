"""A field with its label above and what is to be said about its value below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.marking import mark
from ui.theme.spacing import space
from ui.theme.tokens import TIGHT
from ui.theme.tones import Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label

_MEANINGS = {Tone.DANGER: "DANGER", Tone.WARNING: "WARNING", Tone.GOOD: "GOOD"}


class LabelledField(QWidget):
    """``field`` under its label, whose mnemonic ("&Platelets") goes to the field.

    The line below shows one finding, with an icon and the words it is given, and marks the field in its tone; it
    takes no room while empty.
    """

    def __init__(self, label: str, field: QWidget, *, help_text: str = "") -> None:
        super().__init__()
        self.field = field
        self.label = QLabel(label)
        self.label.setProperty("text_role", TextRole.LABEL.value)
        self.label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        self._help = help_text
        self._icon = IconLabel(size=14)
        self.message = text_label("", TextRole.MESSAGE, wrap=True)
        self._line = QWidget()
        self._arrange()
        self.clear_finding()

    def show_finding(self, text: str, tone: Tone) -> None:
        """Say ``text`` below the field: danger for an error, warning where a reason is needed, else neutral."""
        mark(self.field, tone if tone in (Tone.DANGER, Tone.WARNING) else None)
        mark(self.message, tone)
        self.message.setText(text)
        self._icon.setVisible(tone is not Tone.NEUTRAL and tone in _MEANINGS)
        if tone in _MEANINGS:
            from ui.icons import Meaning

            self._icon.show_icon(Meaning[_MEANINGS[tone]], tone)
        self._line.setVisible(bool(text))
        self.field.setAccessibleDescription(text)

    def clear_finding(self) -> None:
        """Show the help text again, or nothing where there is none."""
        self.show_finding(self._help, Tone.NEUTRAL)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        space(column, gap=TIGHT)
        column.addWidget(self.label)
        column.addWidget(self.field)
        row = QHBoxLayout(self._line)
        space(row, gap=TIGHT)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.message, 1)
        column.addWidget(self._line)
        column.addStretch(1)
