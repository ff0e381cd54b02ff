"""A warning with the line in which its reason is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from models.findings import Code
from ui.icons import Meaning
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import TextRole, text_label
from ui.widgets.text_field import TextField


class ReasonLine(QFrame):
    """The sentence of a warning on its ground, and the field for the reason. One reason goes with each code."""

    typed = Signal()

    def __init__(self, code: Code) -> None:
        super().__init__()
        self.code = code
        self.setProperty("ground", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = TextField(hint=self.tr("Reason"))
        self.words = text_label("", TextRole.MESSAGE, tone=Tone.WARNING, wrap=True)
        icon = IconLabel()
        icon.show_icon(Meaning.WARNING, Tone.WARNING)
        row = QHBoxLayout(self)
        space(row, margins=(GROUP, 4, 4, 4), gap=GROUP)
        row.addWidget(icon)
        row.addWidget(self.words, 2)
        row.addWidget(self.field, 3)
        self.field.valueChanged.connect(lambda _text: self.typed.emit())

    def say(self, sentence: str) -> None:
        """Show the warning."""
        if self.words.text() == sentence:
            return
        self.words.setText(sentence)
        self.field.setAccessibleName(self.tr("Reason: {warning}").format(warning=sentence))

    def pass_focus_on(self) -> None:
        """Give the focus, where it is here, to what follows; hidden with it, the line would send it off the page."""
        if self.field.hasFocus():
            self.focusNextPrevChild(True)

    def reason(self) -> str:
        """What was typed."""
        return self.field.value()
