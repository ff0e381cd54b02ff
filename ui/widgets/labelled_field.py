"""A field with its label above and what is to be said about its value below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.marking import mark
from ui.theme.spacing import space
from ui.theme.tokens import TIGHT
from ui.theme.tones import Tone
from ui.widgets.showing import show_only_if
from ui.widgets.text import TextRole, text_label

if TYPE_CHECKING:
    from ui.widgets.icon_label import IconLabel


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
        self._icon: IconLabel | None = None
        self.message = text_label(help_text, TextRole.MESSAGE, tone=Tone.NEUTRAL, wrap=True)
        self._line = QWidget()
        self._icon_column = QVBoxLayout()
        self._arrange()
        show_only_if(bool(help_text), self._line)

    def show_finding(self, text: str, tone: Tone) -> None:
        """Say ``text`` below the field: danger for an error, warning where a reason is needed, else neutral."""
        mark(self.field, tone if tone in (Tone.DANGER, Tone.WARNING) else None)
        mark(self.message, tone)
        self.message.setText(text)
        self._show_icon(tone)
        show_only_if(bool(text), self._line)
        self.field.setAccessibleDescription(text)

    def clear_finding(self) -> None:
        """Show the help text again, or nothing where there is none."""
        self.show_finding(self._help, Tone.NEUTRAL)

    def set_help(self, text: str) -> None:
        """Show another help text, at once unless a finding is shown."""
        was_shown = self.message.text() == self._help
        self._help = text
        if was_shown:
            self.clear_finding()

    def _label_and_field(self) -> QWidget:
        """What stands above the line of findings; the label is above the field here."""
        both = QWidget()
        column = QVBoxLayout(both)
        space(column, gap=TIGHT)
        column.addWidget(self.label)
        column.addWidget(self.field)
        return both

    def _show_icon(self, tone: Tone) -> None:
        if tone not in (Tone.DANGER, Tone.WARNING, Tone.GOOD):
            if self._icon is not None:
                self._icon.hide()
            return
        from ui.icons import Meaning  # the login page has such fields, and icons are for later
        from ui.widgets.icon_label import IconLabel

        if self._icon is None:
            self._icon = IconLabel(size=14)
            self._icon_column.insertWidget(0, self._icon)
        self._icon.show_icon(Meaning[tone.name], tone)
        self._icon.show()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        space(column, gap=TIGHT)
        column.addWidget(self._label_and_field())
        row = QHBoxLayout(self._line)
        space(row, gap=TIGHT)
        space(self._icon_column, gap=0)
        row.addLayout(self._icon_column)
        self._icon_column.addStretch(1)
        row.addWidget(self.message, 1)
        column.addWidget(self._line)
        column.addStretch(1)
