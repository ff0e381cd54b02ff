"""What is found about a record as a whole, and what kept it from being saved, on top of its form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.findings import Severity
from ui.forms.finding_place import TONES, Said
from ui.forms.reason_line import ReasonLine
from ui.icons import Meaning
from ui.theme.marking import mark, polish_again
from ui.theme.spacing import space
from ui.theme.tokens import GROUP
from ui.theme.tones import Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.showing import show_only_if
from ui.widgets.text import TextRole, text_label

_ICONS = {
    Tone.DANGER: Meaning.DANGER,
    Tone.WARNING: Meaning.WARNING,
    Tone.NEUTRAL: Meaning.NOTICE,
}


class GeneralFindings(QWidget):
    """A place for findings that no field shows; takes no room while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.visited = True
        self._obstacle = _MessageLine()
        self._lines: list[_MessageLine] = []
        self._column = QVBoxLayout(self)
        space(self._column, gap=GROUP)
        self._column.addWidget(self._obstacle)
        self._obstacle.hide()
        self.hide()

    def show_obstacle(self, sentence: str) -> None:
        """Say what kept the record from being saved; nothing for the empty text."""
        self._obstacle.say(sentence, Tone.DANGER)
        show_only_if(bool(sentence), self._obstacle)
        self._refresh()

    def obstacle(self) -> str:
        """What is said to have kept the record from being saved."""
        return self._obstacle.words.text()

    def is_being_typed(self) -> bool:
        """Never: nothing is typed here but reasons."""
        return False

    def show_findings(self, said: Sequence[Said]) -> None:
        """Say these findings; warnings have lines of their own."""
        spoken = [each for each in said if each.finding.severity is not Severity.WARNING]
        while len(self._lines) < len(spoken):
            self._lines.append(_MessageLine())
            self._column.addWidget(self._lines[-1])
        for line, each in zip(self._lines, spoken, strict=False):
            line.say(each.sentence, TONES[each.finding.severity])
        for at, line in enumerate(self._lines):
            show_only_if(at < len(spoken), line)
        self._refresh()

    def host(self, line: ReasonLine) -> None:
        """Show a warning with its reason."""
        self._column.addWidget(line)
        line.show()
        self._refresh()

    def release(self, line: ReasonLine) -> None:
        """Let go of a warning."""
        self._column.removeWidget(line)
        self._refresh()

    def go(self) -> None:
        """There is no field to go to; what is said here is always in view."""

    def focus_widget(self) -> QWidget:
        """This."""
        return self

    def _refresh(self) -> None:
        parts = (self._column.itemAt(at).widget() for at in range(self._column.count()))
        show_only_if(any(not part.isHidden() for part in parts), self)


class _MessageLine(QFrame):
    """An icon and a sentence on a ground of their tone."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = IconLabel()
        self.words = text_label("", TextRole.BODY, wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        space(row, margins=(GROUP, GROUP, GROUP, GROUP), gap=GROUP)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def say(self, sentence: str, tone: Tone) -> None:
        """Show ``sentence``."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        mark(self.words, tone)
        self.setProperty("ground", {Tone.DANGER: "obstacle", Tone.WARNING: "notice"}.get(tone, "card"))
        polish_again(self)
        self._icon.show_icon(_ICONS[tone], tone)
