"""Does beside the window what a dialog of accounts asked for: deriving a key from a password takes its time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.register_desk import RegisterDesk, sentence_of

if TYPE_CHECKING:
    from models.storage.key_file import KeyFile
    from models.storage.register import Register
    from ui.administration.account_dialogs import (
        AccountDialog,
        CloseAccountDialog,
        NewAccountDialog,
        NewPasswordDialog,
        OwnPasswordDialog,
        RolesDialog,
    )

Act = Callable[["Register", "KeyFile"], None]
Done = Callable[[str], None]


def add_account(dialog: NewAccountDialog, desk: RegisterDesk, *, done: Done) -> None:
    """Add the account that was typed."""
    from models.storage.accounts import open_account

    name, password, roles = dialog.name.value(), dialog.passwords.password(), dialog.roles.roles()
    words = QCoreApplication.translate("AccountWork", "Account {account} added").format(account=name)
    _work(
        dialog, desk, lambda register, keys: open_account(register, keys, name, password, roles), words, done
    )


def give_roles(dialog: RolesDialog, desk: RegisterDesk, account: str, *, done: Done) -> None:
    """Give an account the roles that are checked."""
    from models.storage.accounts import change_roles

    roles = dialog.roles.roles()
    words = QCoreApplication.translate("AccountWork", "Roles of {account} changed").format(account=account)
    _work(dialog, desk, lambda register, _keys: change_roles(register, account, roles), words, done)


def give_password(dialog: NewPasswordDialog, desk: RegisterDesk, account: str, *, done: Done) -> None:
    """Give an account another password."""
    from models.storage.accounts import change_password

    password = dialog.passwords.password()
    words = QCoreApplication.translate("AccountWork", "Password of {account} set").format(account=account)
    _work(
        dialog, desk, lambda register, keys: change_password(register, keys, account, password), words, done
    )


def change_own(dialog: OwnPasswordDialog, desk: RegisterDesk, *, done: Done) -> None:
    """Give one's own account another password."""
    from models.storage.accounts import change_own_password

    old, new = dialog.old.text(), dialog.passwords.password()
    words = QCoreApplication.translate("AccountWork", "Password changed")
    _work(dialog, desk, lambda register, keys: change_own_password(register, keys, old, new), words, done)


def close(dialog: CloseAccountDialog, desk: RegisterDesk, account: str, *, done: Done) -> None:
    """Close an account."""
    from models.storage.accounts import close_account

    words = QCoreApplication.translate("AccountWork", "Account {account} closed").format(account=account)
    _work(dialog, desk, lambda register, keys: close_account(register, keys, account), words, done)


def _work(dialog: AccountDialog, desk: RegisterDesk, act: Act, words: str, done: Done) -> None:
    """Run ``act`` on a connection of its own; then close the dialog and tell, or say in it what stands against it."""
    workplace = desk.workplace

    def ask(register: Register) -> None:
        from models.storage.opening import read_key_file

        act(register, read_key_file(register.path, workplace))

    def tell(_nothing: None) -> None:
        dialog.accept()
        done(words)

    def refuse(error: Exception) -> None:
        dialog.show_error(sentence_of(error))

    desk.runner.start(desk.beside(ask), tell, on_error=refuse, receiver=dialog)
