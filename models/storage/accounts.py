"""Accounts: a name with its roles in the sealed file, and its slot in the key file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from models.moment import moment_from_storage, stored_moment
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
    last_login: datetime | None = None


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
    logins = dict(
        register.database.execute(
            "SELECT record_id, max(at) FROM audit_entries WHERE entity = 'accounts' AND action = ?"
            " GROUP BY record_id",
            [Action.LOGIN.value],
        ).fetchall()
    )
    return [
        Account(
            row["name"],
            frozenset(Role(code) for code in json.loads(row["roles"])),  # type: ignore[call-arg]
            row["closed_at"] is None,
            moment_from_storage(logins[row["name"]]) if row["name"] in logins else None,
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
    _require_a_role(name, roles)
    if any(account.name == name for account in list_accounts(register)):
        raise Situation(QT_TRANSLATE_NOOP("Situation", "the account exists already"), place=name)
    slot = key_file.sealed(name, password, register.data_key)
    with register.transaction():
        add_account(register.database, register.audit, name, roles, at=stored_moment(register.clock()))
        key_file.put(slot)


def change_password(register: Register, key_file: KeyFile, name: str, password: str) -> None:
    """Give an account another password: one's own, or any as an administrator."""
    if name != register.identity.account:
        register.identity.require(Action.ADMINISTER, "accounts")
    _require_open(register, name)
    check_password(password)
    slot = key_file.sealed(name, password, register.data_key)
    with register.transaction():
        register.audit.append(Action.UPDATE, "accounts", record_id=name, field="password")
        key_file.put(slot)


def change_own_password(register: Register, key_file: KeyFile, old: str, new: str) -> None:
    """Give one's own account another password. Raise ``LoginRefused`` where the old one is wrong."""
    name = register.identity.account
    check_password(new)
    key_file.unlock(name, old, now=register.clock())
    change_password(register, key_file, name, new)


def change_roles(register: Register, name: str, roles: frozenset[Role]) -> None:
    """Give an account other roles, from its next login on.

    Nobody takes the administrator's role from their own account, and one administrator has to stay.
    """
    register.identity.require(Action.ADMINISTER, "accounts")
    _require_open(register, name)
    _require_a_role(name, roles)
    with register.transaction():
        held = roles_of(register.database, name)
        if Role.ADMINISTRATOR in held - roles:
            if name == register.identity.account:
                raise Situation(
                    QT_TRANSLATE_NOOP(
                        "Situation", "nobody takes the administrator's role from their own account"
                    ),
                    place=name,
                )
            _require_another_administrator(register, name)
        if held == roles:
            return
        before, after = (sorted(role.value for role in each) for each in (held, roles))
        register.database.execute("UPDATE accounts SET roles = ? WHERE name = ?", [json.dumps(after), name])
        register.audit.append(
            Action.UPDATE, "accounts", record_id=name, field="roles", before=before, after=after
        )


def close_account(register: Register, key_file: KeyFile, name: str) -> None:
    """Shut an account: it stays in the history and can no longer log in. One's own cannot be shut."""
    register.identity.require(Action.ADMINISTER, "accounts")
    _require_open(register, name)
    if name == register.identity.account:
        raise Situation(QT_TRANSLATE_NOOP("Situation", "nobody closes their own account"), place=name)
    with register.transaction():
        _require_another_administrator(register, name)
        register.database.execute(
            "UPDATE accounts SET closed_at = ? WHERE name = ?", [stored_moment(register.clock()), name]
        )
        register.audit.append(Action.VOID, "accounts", record_id=name)
        key_file.remove(name)


def _require_open(register: Register, name: str) -> None:
    if not roles_of(register.database, name):
        raise Situation(QT_TRANSLATE_NOOP("Situation", "there is no such account"), place=name)


def _require_a_role(name: str, roles: frozenset[Role]) -> None:
    if not roles:
        raise Situation(QT_TRANSLATE_NOOP("Situation", "an account needs at least one role"), place=name)


def _require_another_administrator(register: Register, name: str) -> None:
    """Raise ``Situation`` where nobody but ``name`` could administer the register."""
    others = register.database.execute(
        "SELECT count(*) FROM accounts, json_each(accounts.roles) AS role"
        " WHERE closed_at IS NULL AND name <> ? AND role.value = ?",
        [name, Role.ADMINISTRATOR.value],
    ).fetchone()[0]
    if not others:
        raise Situation(
            QT_TRANSLATE_NOOP("Situation", "one open account has to stay an administrator"), place=name
        )
