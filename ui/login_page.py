"""The first page: who is there, and the password that opens the register."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS, GROUP, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labelled_field import LabelledField
from ui.widgets.text import TextRole, text_label
from ui.widgets.text_field import TextField

_WIDTH = 380


class LoginPage(QWidget):
    """Account name and password in a calm card; ``submitted`` carries both when the register is to be opened.

    On a locked window it says whose it is and why, and another account may log in over it.
    """

    submitted = Signal(str, str)

    def __init__(self, register_name: str = "") -> None:
        super().__init__()
        self.account = TextField()
        self.password = PasswordField()
        self._password_line = LabelledField(self.tr("&Password"), self.password)
        self.button = Button(self.tr("Open register"), primary=True)
        self._register = text_label("", TextRole.CAPTION, wrap=True)
        self.why = text_label("", TextRole.BODY, wrap=True)
        self.kept = text_label("", TextRole.CAPTION, wrap=True)
        self.switch = Button(self.tr("Switch &user"), quiet=True)
        self.switch.clicked.connect(self.ask_other_account)
        self.set_register_name(register_name)
        self._arrange()
        self.account.returnPressed.connect(self._submit)
        self.password.returnPressed.connect(self._submit)
        self.button.clicked.connect(self._submit)
        self.password.valueChanged.connect(lambda _text: self._password_line.clear_finding())
        self.password.capitals_noticed.connect(self._say_capitals)
        self.account.setFocus()

    def set_register_name(self, name: str) -> None:
        """Show the name of the register's file."""
        self._register.setText(name)

    def show_locked(self, account: str, why: str) -> None:
        """Say whose window this is and why it is locked, and ask for her password."""
        self.why.setText(why)
        self.kept.setText(
            self.tr("The page of {account} and what was typed are kept").format(account=account)
        )
        for part in (self.why, self.kept, self.switch):
            part.show()
        self.account.set_value(account)
        self.password.setFocus()

    def ask_other_account(self) -> None:
        """Ask for another account than the one whose page is kept."""
        self.account.clear()
        self.password.clear()
        self.account.setFocus()

    def show_error(self, sentence: str) -> None:
        """Say why the register did not open; the password has to be typed again."""
        self.set_busy(False)
        self.password.clear()
        self._password_line.show_finding(sentence, Tone.DANGER)
        self.password.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Hold the page still while the password is tried, or let it go again."""
        for part in (self.account, self.password, self.button, self.switch):
            part.setEnabled(not busy)
        self.button.setText(self.tr("Opening register") if busy else self.tr("Open register"))

    def _say_capitals(self) -> None:
        self._password_line.show_finding(self.tr("Caps Lock seems to be on"), Tone.WARNING)

    def _submit(self) -> None:
        if not self.account.value():
            self.account.setFocus()
        elif not self.password.text():
            self.password.setFocus()
        else:
            self.submitted.emit(self.account.value(), self.password.text())

    def _arrange(self) -> None:
        card = Card()
        fix_size(card, width=_WIDTH)
        heading = QVBoxLayout()
        space(heading, gap=0)
        heading.addWidget(text_label("Thecalog", TextRole.TITLE))
        heading.addWidget(self._register)
        self.why.hide()
        self.kept.hide()
        space(card.body, margins=(8, 12, 8, 8), gap=BETWEEN_CARDS)
        card.add(heading)
        card.add(self.why)
        card.add(self.kept)
        card.add(LabelledField(self.tr("&Account"), self.account))
        card.add(self._password_line)
        card.body.addSpacing(GROUP)
        card.add(self.button)
        card.add(self.switch)
        self.switch.hide()
        page = QVBoxLayout(self)
        space(page, margins=WINDOW_EDGE, gap=0)
        page.addStretch(2)
        middle = QHBoxLayout()
        space(middle, gap=0)
        page.addLayout(middle)
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        page.addStretch(3)


class PasswordField(TextField):
    """A line whose text is not shown; ``capitals_noticed`` comes where a capital is typed without Shift."""

    capitals_noticed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Compare what was typed with the Shift key, which tells whether Caps Lock is on."""
        from PySide6.QtCore import Qt

        super().keyPressEvent(event)
        typed = event.text()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if len(typed) == 1 and typed.isalpha() and typed.isupper() != shift:
            self.capitals_noticed.emit()
