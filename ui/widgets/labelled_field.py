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
    takes no room while empty, and is made with the first words: few fields of a form ever have any.
    """

    def __init__(self, label: str, field: QWidget, *, help_text: str = "") -> None:
        super().__init__()
        self.field = field
        self.label = QLabel(label, self)
        self.label.setProperty("text_role", TextRole.LABEL.value)
        self.label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        self._help = self._said = help_text
        self._line: _SaidLine | None = None
        self._column = QVBoxLayout(self)
        space(self._column, gap=TIGHT)
        self._place_field(self._column)
        self._column.addStretch(1)
        if help_text:
            self._line_below().say(help_text, Tone.NEUTRAL)

    @property
    def message(self) -> QLabel:
        """The words of the line below."""
        return self._line_below().words

    def show_finding(self, text: str, tone: Tone) -> None:
        """Say ``text`` below the field: danger for an error, warning where a reason is needed, else neutral."""
        self._said = text
        mark(self.field, tone if tone in (Tone.DANGER, Tone.WARNING) else None)
        self.field.setAccessibleDescription(text)
        if text or self._line is not None:
            line = self._line_below()
            line.say(text, tone)
            show_only_if(bool(text), line)

    def clear_finding(self) -> None:
        """Show the help text again, or nothing where there is none."""
        self.show_finding(self._help, Tone.NEUTRAL)

    def set_help(self, text: str) -> None:
        """Show another help text, at once unless a finding is shown."""
        was_shown = self._said == self._help
        self._help = text
        if was_shown:
            self.clear_finding()

    def _place_field(self, column: QVBoxLayout) -> None:
        """Put label and field above the line of findings; the label is above the field here."""
        column.addWidget(self.label)
        column.addWidget(self.field)

    def _line_below(self) -> _SaidLine:
        if self._line is None:
            self._line = _SaidLine(self)
            self._line.hide()  # else a layout that is seen already shows what is put into it
            self._column.insertWidget(self._column.count() - 1, self._line)
            show_only_if(bool(self._said), self._line)
        return self._line


class _SaidLine(QWidget):
    """An icon where the tone has one, and the words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = text_label("", TextRole.MESSAGE, tone=Tone.NEUTRAL, wrap=True)
        self._icon: IconLabel | None = None
        row = QHBoxLayout(self)
        space(row, gap=TIGHT)
        self._icon_column = QVBoxLayout()
        space(self._icon_column, gap=0)
        row.addLayout(self._icon_column)
        self._icon_column.addStretch(1)
        row.addWidget(self.words, 1)

    def say(self, text: str, tone: Tone) -> None:
        """Show ``text`` in the colour and with the icon of ``tone``."""
        mark(self.words, tone)
        self.words.setText(text)
        if tone in (Tone.DANGER, Tone.WARNING, Tone.GOOD):
            self._show_icon(tone)
        elif self._icon is not None:
            self._icon.hide()

    def _show_icon(self, tone: Tone) -> None:
        from ui.icons import Meaning  # the login page has such fields, and icons are for later
        from ui.widgets.icon_label import IconLabel

        if self._icon is None:
            self._icon = IconLabel(size=14)
            self._icon_column.insertWidget(0, self._icon)
        self._icon.show_icon(Meaning[tone.name], tone)
        self._icon.show()
