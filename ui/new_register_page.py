"""What the first window shows where there is no register yet: a first account, then the recovery code, once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.login_page import PasswordField
from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS, FIELD_COLUMN_WIDTH, GROUP, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labelled_field import LabelledField
from ui.widgets.text import TextRole, text_label
from ui.widgets.text_field import TextField

# The whole code has to stand in its field: whoever writes it down sees no more than what stands there.
_CODE_WIDTH = 620


class NewRegisterPage(QWidget):
    """``submitted`` carries the account's name and its password, typed twice the same."""

    submitted = Signal(str, str)

    def __init__(self, place: str) -> None:
        super().__init__()
        self.account = TextField()
        self.password = PasswordField()
        self.again = PasswordField()
        self.button = Button(self.tr("Make register"), primary=True)
        self._again_line = LabelledField(self.tr("Password a&gain"), self.again)
        self._place = place
        self._arrange()
        for field in (self.account, self.password, self.again):
            field.returnPressed.connect(self._submit)
            field.valueChanged.connect(lambda _text: self._again_line.clear_finding())
        self.button.clicked.connect(self._submit)
        self.account.setFocus()

    def show_error(self, sentence: str) -> None:
        """Say why no register was made."""
        self.set_busy(False)
        self._again_line.show_finding(sentence, Tone.DANGER)

    def set_busy(self, busy: bool) -> None:
        """Hold the page still while the register is made."""
        for part in (self.account, self.password, self.again, self.button):
            part.setEnabled(not busy)

    def _submit(self) -> None:
        for field in (self.account, self.password, self.again):
            if not field.text():
                field.setFocus()
                return
        if self.password.text() != self.again.text():
            self._again_line.show_finding(self.tr("The passwords differ"), Tone.DANGER)
            self.again.setFocus()
            return
        self.submitted.emit(self.account.value(), self.password.text())

    def _arrange(self) -> None:
        explanation = self.tr(
            "There is no register at {place} yet. Its first account may do everything; others come later."
        ).format(place=self._place)
        parts = [
            text_label(explanation, tone=Tone.NEUTRAL, wrap=True),
            LabelledField(self.tr("&Account"), self.account),
            LabelledField(self.tr("&Password"), self.password),
            self._again_line,
            self.button,
        ]
        put_card_in_the_middle(self, self.tr("New register"), parts)


class RecoveryCodePage(QWidget):
    """The code that opens the register when every password is forgotten; ``noted`` comes when it was written down."""

    noted = Signal()

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = TextField(name=self.tr("Recovery code"))
        self.code.setText(code)
        self.code.setReadOnly(True)
        self.copy = Button(self.tr("&Copy"))
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(code))
        self.button = Button(self.tr("The code is noted"), primary=True)
        self.button.clicked.connect(self.noted)
        words = self.tr(
            "Print this code or write it down, and lock it away from the computer. It opens the register when a"
            " password is forgotten, and it is shown only now."
        )
        line = QHBoxLayout()
        space(line, gap=GROUP)
        line.addWidget(self.code, 1)
        line.addWidget(self.copy)
        parts = [text_label(words, tone=Tone.NEUTRAL, wrap=True), line, self.button]
        put_card_in_the_middle(self, self.tr("Recovery code"), parts, width=_CODE_WIDTH)
        self.copy.setFocus()


def put_card_in_the_middle(
    page: QWidget, title: str, parts: list[QWidget | QHBoxLayout], *, width: int = FIELD_COLUMN_WIDTH
) -> None:
    """Arrange ``parts`` in a card that stands a little above the middle of ``page``."""
    card = Card()
    fix_size(card, width=width)
    space(card.body, margins=(8, 12, 8, 8), gap=BETWEEN_CARDS)
    card.add(text_label(title, TextRole.TITLE))
    for part in parts:
        card.add(part)
    column = QVBoxLayout(page)
    space(column, margins=WINDOW_EDGE, gap=0)
    column.addStretch(2)
    row = QHBoxLayout()
    space(row, gap=0)
    column.addLayout(row)
    row.addStretch(1)
    row.addWidget(card)
    row.addStretch(1)
    column.addStretch(3)
