"""The page of accounts: who may log in as what, and the buttons to add, change and close."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.storage.accounts import Account, list_accounts
from models.storage.opening import read_key_file
from models.vocabularies import Role
from models.wording import Translate
from ui.administration import account_work
from ui.administration.account_dialogs import (
    AccountDialog,
    CloseAccountDialog,
    NewAccountDialog,
    NewPasswordDialog,
    RolesDialog,
)
from ui.icons import Meaning
from ui.language import qt_translate
from ui.patients.table_card import TableCard
from ui.patients.title_row import TitleRow
from ui.patients.value_words import NOTHING
from ui.register_desk import RegisterDesk
from ui.theme.spacing import space
from ui.theme.tokens import BETWEEN_CARDS, INSIDE_CARD, WINDOW_EDGE
from ui.theme.tones import Tone
from ui.typed_dates import shown_moment
from ui.widgets.button import Button
from ui.widgets.icon_button import IconButton
from ui.widgets.notice_line import NoticeLine
from ui.widgets.record_model import Column
from ui.widgets.record_table import RecordTable


@dataclass(frozen=True)
class AccountRow:
    """An account, and how many wrong passwords were typed for it in a row."""

    account: Account
    failures: int


class AccountsPage(QWidget):
    """Enter on an account changes its roles; a closed one is only listed."""

    def __init__(self, desk: RegisterDesk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[str, AccountRow] = {}
        self.table = RecordTable(
            _columns(qt_translate), identify=lambda row: row.account.name, name=self.tr("Accounts")
        )
        self.add = IconButton(self.tr("&New account"), Meaning.ADD, primary=True)
        self.roles = Button(self.tr("Change &roles"))
        self.password = Button(self.tr("New &password"))
        self.close_button = Button(self.tr("&Close account"))
        self.notice = NoticeLine()
        self.card = TableCard(self.table)
        self._arrange()
        self._wire()
        self.refresh()

    def refresh(self) -> None:
        """Read the accounts again."""
        key_file = read_key_file(self._desk.register.path, self._desk.workplace)
        rows = [
            AccountRow(account, key_file.failures_of(account.name))
            for account in list_accounts(self._desk.register)
        ]
        self._rows = {row.account.name: row for row in rows}
        self.card.set_records(rows)
        if not self.table.current_id():
            self.table.choose(self._desk.register.identity.account)
        self._allow()

    def focus_first(self) -> None:
        """Bring the keyboard to the list."""
        self.table.setFocus()

    def _chosen(self) -> Account | None:
        """The current account, where it is open."""
        row = self._rows.get(self.table.current_id())
        return row.account if row is not None and row.account.is_open else None

    def _allow(self, _name: str = "") -> None:
        account, own = self._chosen(), self._desk.register.identity.account
        for button in (self.roles, self.password):
            button.setEnabled(account is not None)
        self.close_button.setEnabled(account is not None and account.name != own)

    def _ask_new(self) -> None:
        dialog = NewAccountDialog(self.window())
        self._open(dialog, lambda: account_work.add_account(dialog, self._desk, done=self._tell))

    def _ask_roles(self) -> None:
        account = self._chosen()
        if account is not None:
            dialog = RolesDialog(self.window(), account.name, account.roles)
            self._open(
                dialog,
                lambda: account_work.give_roles(dialog, self._desk, account.name, done=self._tell),
            )

    def _ask_password(self) -> None:
        account = self._chosen()
        if account is not None:
            dialog = NewPasswordDialog(self.window(), account.name)
            self._open(
                dialog,
                lambda: account_work.give_password(dialog, self._desk, account.name, done=self._tell),
            )

    def _ask_closing(self) -> None:
        account = self._chosen()
        if account is not None:
            dialog = CloseAccountDialog(self.window(), account.name)
            self._open(dialog, lambda: account_work.close(dialog, self._desk, account.name, done=self._tell))

    def _open(self, dialog: AccountDialog, work: Callable[[], None]) -> None:
        self.notice.hide()
        dialog.submitted.connect(work)
        dialog.open()

    def _tell(self, words: str) -> None:
        self.refresh()
        self.notice.say(words, Tone.GOOD)
        self.table.setFocus()

    def _wire(self) -> None:
        self.table.record_chosen.connect(self._allow)
        self.table.record_opened.connect(lambda _name: self._ask_roles())
        self.add.clicked.connect(self._ask_new)
        self.roles.clicked.connect(self._ask_roles)
        self.password.clicked.connect(self._ask_password)
        self.close_button.clicked.connect(self._ask_closing)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        space(column, margins=(WINDOW_EDGE, INSIDE_CARD, WINDOW_EDGE, INSIDE_CARD), gap=BETWEEN_CARDS)
        buttons = [self.close_button, self.password, self.roles, self.add]
        column.addWidget(TitleRow(self.tr("Accounts"), buttons=buttons))
        column.addWidget(self.notice)
        column.addWidget(self.card, 1)
        column.addStretch(0)


def _columns(translate: Translate) -> list[Column[AccountRow]]:
    return [
        Column(translate("AccountsTable", "Name"), lambda row: row.account.name),
        Column(
            translate("AccountsTable", "Roles"),
            lambda row: ", ".join(
                translate("Role", role.label) for role in Role if role in row.account.roles
            ),
        ),
        Column(
            translate("AccountsTable", "State"),
            lambda row: (
                translate("AccountsTable", "open")
                if row.account.is_open
                else translate("AccountsTable", "closed")
            ),
        ),
        Column(
            translate("AccountsTable", "Last login"),
            lambda row: (
                shown_moment(row.account.last_login, translate) if row.account.last_login else NOTHING
            ),
            lambda row: row.account.last_login,
        ),
        Column(
            translate("AccountsTable", "Wrong passwords in a row"),
            lambda row: str(row.failures) if row.failures else NOTHING,
            lambda row: row.failures,
        ),
    ]
