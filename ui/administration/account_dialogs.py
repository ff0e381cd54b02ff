"""The small dialogs of accounts: a new one, its roles, its password, and whether it is to be closed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from models.vocabularies import Role
from ui.forms.form_words import choice_words
from ui.language import qt_translate
from ui.login_page import PasswordField
from ui.theme.spacing import fix_size, space
from ui.theme.tokens import BETWEEN_CARDS, FIELD_COLUMN_WIDTH, GROUP, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.widgets.button import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.labelled_field import LabelledField
from ui.widgets.text import TextRole, text_label
from ui.widgets.text_field import TextField


class AccountDialog(QDialog):
    """A title, what it is about, fields, and two buttons; ``submitted`` comes when the fields are complete.

    Whoever hears it does the work, then calls ``accept`` or ``show_error``.
    """

    submitted = Signal()

    def __init__(self, parent: QWidget, title: str, explanation: str, action: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.button = Button(action, primary=True)
        self.cancel = Button(self.tr("Cancel"))
        self.error = text_label("", TextRole.MESSAGE, tone=Tone.DANGER, wrap=True)
        outer, inner = QVBoxLayout(self), QWidget()
        space(outer, margins=WINDOW_EDGE, gap=0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # a longer sentence makes it higher
        fix_size(inner, width=FIELD_COLUMN_WIDTH)
        outer.addWidget(inner)
        self._column = QVBoxLayout(inner)
        space(self._column, gap=BETWEEN_CARDS)
        self._column.addWidget(text_label(title, TextRole.SECTION, wrap=True))
        self._column.addWidget(text_label(explanation, tone=Tone.NEUTRAL, wrap=True))
        self._arrange_foot()
        self.button.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def add(self, part: QWidget) -> None:
        """Put one more part above the buttons."""
        self._column.insertWidget(self._column.count() - 2, part)

    def is_complete(self) -> bool:
        """Whether everything asked for is there; says what is not, and goes to it."""
        return True

    def set_busy(self, busy: bool) -> None:
        """Hold the dialog still while the work is done."""
        for part in self.findChildren(QWidget):
            if isinstance(part, TextField | CheckBox | Button) and part is not self.cancel:
                part.setEnabled(not busy)

    def show_error(self, sentence: str) -> None:
        """Say why nothing was done."""
        self.set_busy(False)
        self.error.setText(sentence)
        self.error.show()

    def _submit(self) -> None:
        self.error.hide()
        if self.is_complete():
            self.set_busy(True)
            self.submitted.emit()

    def _arrange_foot(self) -> None:
        self._column.addWidget(self.error)
        self.error.hide()
        row = QHBoxLayout()
        space(row, gap=GROUP)
        self._column.addLayout(row)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.button)


class PasswordTwice(QWidget):
    """A new password, typed twice the same."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.again = PasswordField(), PasswordField()
        self._first_line = LabelledField(self.tr("New &password"), self.first)
        self._again_line = LabelledField(self.tr("Password a&gain"), self.again)
        column = QVBoxLayout(self)
        space(column, gap=BETWEEN_CARDS)
        for line, field in ((self._first_line, self.first), (self._again_line, self.again)):
            column.addWidget(line)
            field.valueChanged.connect(lambda _text: self._again_line.clear_finding())

    def is_complete(self) -> bool:
        """Whether both are there and the same."""
        for field in (self.first, self.again):
            if not field.text():
                field.setFocus()
                return False
        if self.first.text() != self.again.text():
            self._again_line.show_finding(self.tr("The passwords differ"), Tone.DANGER)
            self.again.setFocus()
            return False
        return True

    def password(self) -> str:
        """What was typed."""
        return self.first.text()


class RoleBoxes(QWidget):
    """One box for each role; at least one has to be checked."""

    def __init__(self, held: Iterable[Role] = ()) -> None:
        super().__init__()
        self.boxes = {role: CheckBox(choice_words(role, qt_translate)) for role in Role}
        self._none = text_label(self.tr("At least one role"), TextRole.MESSAGE, tone=Tone.DANGER)
        column = QVBoxLayout(self)
        space(column, gap=0)
        column.addWidget(text_label(self.tr("Roles"), TextRole.LABEL))
        for role, box in self.boxes.items():
            column.addWidget(box)
            box.setChecked(role in held)
            box.toggled.connect(self._none.hide)
        column.addWidget(self._none)
        self._none.hide()

    def is_complete(self) -> bool:
        """Whether a role is checked."""
        if not self.roles():
            self._none.show()
            next(iter(self.boxes.values())).setFocus()
        return bool(self.roles())

    def roles(self) -> frozenset[Role]:
        """The roles that are checked."""
        return frozenset(role for role, box in self.boxes.items() if box.isChecked())


class NewAccountDialog(AccountDialog):
    """Name, roles and the first password of an account."""

    def __init__(self, parent: QWidget) -> None:
        tell = QCoreApplication.translate
        super().__init__(
            parent,
            tell("NewAccountDialog", "New account"),
            tell("NewAccountDialog", "For one person. The password is hers to change after the first login."),
            tell("NewAccountDialog", "Add account"),
        )
        self.name, self.roles, self.passwords = TextField(), RoleBoxes(), PasswordTwice()
        for part in (LabelledField(self.tr("&Name"), self.name), self.roles, self.passwords):
            self.add(part)
        self.name.setFocus()

    def is_complete(self) -> bool:
        """A name, a role, and the password twice."""
        if not self.name.value():
            self.name.setFocus()
            return False
        return self.roles.is_complete() and self.passwords.is_complete()


class RolesDialog(AccountDialog):
    """Other roles for an account."""

    def __init__(self, parent: QWidget, account: str, held: Iterable[Role]) -> None:
        tell = QCoreApplication.translate
        super().__init__(
            parent,
            tell("RolesDialog", "Roles of {account}").format(account=account),
            tell("RolesDialog", "They hold from the next login on."),
            tell("RolesDialog", "Change roles"),
        )
        self.roles = RoleBoxes(held)
        self.add(self.roles)
        next(iter(self.roles.boxes.values())).setFocus()

    def is_complete(self) -> bool:
        """At least one role."""
        return self.roles.is_complete()


class NewPasswordDialog(AccountDialog):
    """Another password for somebody who forgot hers."""

    def __init__(self, parent: QWidget, account: str) -> None:
        tell = QCoreApplication.translate
        super().__init__(
            parent,
            tell("NewPasswordDialog", "New password for {account}").format(account=account),
            tell("NewPasswordDialog", "The old one opens the register no longer."),
            tell("NewPasswordDialog", "Set password"),
        )
        self.passwords = PasswordTwice()
        self.add(self.passwords)
        self.passwords.first.setFocus()

    def is_complete(self) -> bool:
        """The password twice."""
        return self.passwords.is_complete()


class OwnPasswordDialog(AccountDialog):
    """Another password for oneself; the old one is asked for."""

    def __init__(self, parent: QWidget, account: str) -> None:
        tell = QCoreApplication.translate
        super().__init__(
            parent,
            tell("OwnPasswordDialog", "Change password"),
            tell("OwnPasswordDialog", "Of the account {account}").format(account=account),
            tell("OwnPasswordDialog", "Change password"),
        )
        self.old, self.passwords = PasswordField(), PasswordTwice()
        self.add(LabelledField(self.tr("&Old password"), self.old))
        self.add(self.passwords)
        self.old.setFocus()

    def is_complete(self) -> bool:
        """The old password, and the new one twice."""
        if not self.old.text():
            self.old.setFocus()
            return False
        return self.passwords.is_complete()


class CloseAccountDialog(AccountDialog):
    """Asks whether an account is to be closed for good."""

    def __init__(self, parent: QWidget, account: str) -> None:
        tell = QCoreApplication.translate
        super().__init__(
            parent,
            tell("CloseAccountDialog", "Close the account {account}").format(account=account),
            tell(
                "CloseAccountDialog",
                "Nobody logs in with it any more. What it recorded stays under its name, which is not given again.",
            ),
            tell("CloseAccountDialog", "Close account"),
        )
        self.cancel.setFocus()
