"""Accounts: a name with its roles in the sealed file, and its slot in the key file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.moment import stored_moment
from models.permissions import Action
from models.situations import Situation
from models.storage.key_file import KeyFile, check_account_name, check_password
from models.vocabularies import Role
from models.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sqlite_utils import Database

    from models.storage.audit_trail import AuditTrail
    from models.storage.register import Register


@dataclass(frozen=True)
class Account:
    """Who may log in, as what."""

    name: str
    roles: frozenset[Role]
    is_open: bool


def roles_of(database: Database, name: str) -> frozenset[Role]:
    """The roles of an open account; none for an unknown or closed one."""
    row = database.execute(
        "SELECT roles FROM accounts WHERE name = ? AND closed_at IS NULL", [name]
    ).fetchone()
    return frozenset(Role(code) for code in json.loads(row[0])) if row else frozenset()  # type: ignore[call-arg]


def add_account(database: Database, audit: AuditTrail, name: str, roles: frozenset[Role], *, at: str) -> None:
    """Write the account's row and its audit entry, inside the caller's transaction."""
    from uuid6 import uuid7

    codes = sorted(role.value for role in roles)
    database.table("accounts").insert(
        {
            "id": str(uuid7()),
            "name": name,
            "roles": json.dumps(codes),
            "created_at": at,
            "created_by": audit.account,
            "closed_at": None,
        }
    )
    audit.append(Action.INSERT, "accounts", record_id=name, after={"roles": codes})


def list_accounts(register: Register) -> list[Account]:
    """Every account, closed ones included."""
    register.identity.require(Action.READ, "accounts")
    return [
        Account(
            row["name"],
            frozenset(Role(code) for code in json.loads(row["roles"])),  # type: ignore[call-arg]
            row["closed_at"] is None,
        )
        for row in register.database.query("SELECT * FROM accounts ORDER BY name")
    ]


def open_account(
    register: Register, key_file: KeyFile, name: str, password: str, roles: frozenset[Role]
) -> None:
    """Add an account. Raise ``Situation`` for a name that is taken or an account without a role."""
    register.identity.require(Action.ADMINISTER, "accounts")
    check_account_name(name)
    check_password(password)
    if not roles:
        raise Situation(QT_TRANSLATE_NOOP("Situation", "an account needs at least one role"), place=name)
    if any(account.name == name for account in list_accounts(register)):
        raise Situation(QT_TRANSLATE_NOOP("Situation", "the account exists already"), place=name)
    with register.transaction():
        add_account(register.database, register.audit, name, roles, at=stored_moment(register.clock()))
        key_file.set_password(name, password, register.data_key)


def change_password(register: Register, key_file: KeyFile, name: str, password: str) -> None:
    """Give an account another password: one's own, or any as an administrator."""
    if name != register.identity.account:
        register.identity.require(Action.ADMINISTER, "accounts")
    _require_open(register, name)
    check_password(password)
    with register.transaction():
        register.audit.append(Action.UPDATE, "accounts", record_id=name, field="password")
        key_file.set_password(name, password, register.data_key)


def close_account(register: Register, key_file: KeyFile, name: str) -> None:
    """Shut an account: it stays in the history and can no longer log in. One's own cannot be shut."""
    register.identity.require(Action.ADMINISTER, "accounts")
    _require_open(register, name)
    if name == register.identity.account:
        raise Situation(QT_TRANSLATE_NOOP("Situation", "nobody closes their own account"), place=name)
    with register.transaction():
        register.database.execute(
            "UPDATE accounts SET closed_at = ? WHERE name = ?", [stored_moment(register.clock()), name]
        )
        register.audit.append(Action.VOID, "accounts", record_id=name)
        key_file.remove(name)


def _require_open(register: Register, name: str) -> None:
    if not roles_of(register.database, name):
        raise Situation(QT_TRANSLATE_NOOP("Situation", "there is no such account"), place=name)
