"""Makes a register, and opens one for somebody who logs in."""

from __future__ import annotations

import platform
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database, Migrations

from models.moment import stored_moment
from models.permissions import Action, Identity
from models.situations import FileSituation, LoginRefused
from models.storage.accounts import add_account, roles_of
from models.storage.audit_trail import AuditTrail, Writer
from models.storage.cipher import connect, copy_sealed, refuse_clear_file, told_as_situations
from models.storage.key_file import (
    WRONG_PASSWORD,
    KeyFile,
    WorkFactor,
    check_account_name,
    check_password,
)
from models.storage.register import Register
from models.storage.schema import bring_up_to_date, released_migrations
from models.storage.written_file import sync_folder
from models.vocabularies import Role
from models.wording import QT_TRANSLATE_NOOP


def local_now() -> datetime:
    """The present moment with the local offset."""
    return datetime.now().astimezone()


@dataclass(frozen=True)
class Workplace:
    """What opening a register needs to know of the program and the machine."""

    program_version: str
    clock: Callable[[], datetime] = local_now
    machine: str = field(default_factory=platform.node)
    work: WorkFactor = field(default_factory=WorkFactor)
    migrations: Callable[[], Migrations] = released_migrations


def create_register(path: Path, account: str, password: str, workplace: Workplace) -> str:
    """Make a register whose first account holds all three roles; return the recovery code, shown only now.

    Raise ``FileSituation`` where a file stands already. The register is made beside and renamed: never half.
    """
    check_account_name(account)
    check_password(password)
    refuse_existing(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the folder cannot be made ({why})"),
            place=str(path.parent),
            why=error.strerror,
        ) from None
    beside = path.with_name(f".{path.name}.new")
    _remove_half(beside)
    try:
        code = _fill_new_register(beside, account, password, workplace)
        KeyFile.beside(beside).replace(KeyFile.beside(path))
        try:
            beside.replace(path)
        except BaseException:
            KeyFile.beside(path).unlink()
            raise
    finally:
        _remove_half(beside)
    sync_folder(path.parent)
    return code


def refuse_existing(path: Path) -> None:
    """Raise ``FileSituation`` where a register, or the key file of one, stands already."""
    for existing in (path, KeyFile.beside(path)):
        if existing.exists():
            raise FileSituation(
                QT_TRANSLATE_NOOP("Situation", "a file stands here already"), place=str(existing)
            )


def _remove_half(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", ".keys"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _fill_new_register(path: Path, account: str, password: str, workplace: Workplace) -> str:
    key_file = KeyFile(KeyFile.beside(path), work=workplace.work)
    data_key, code = key_file.create(account, password)
    with closing(_opened(path, data_key, workplace)) as database:
        audit = _audit_trail(database, Identity(account, frozenset(Role)), workplace)
        with database.atomic():
            add_account(database, audit, account, frozenset(Role), at=stored_moment(workplace.clock()))
    return code


def _audit_trail(database: Database, identity: Identity, workplace: Workplace) -> AuditTrail:
    return AuditTrail(
        database, Writer(identity, workplace.machine, workplace.program_version, workplace.clock)
    )


def open_register(path: Path, account: str, password: str, workplace: Workplace) -> Register:
    """Log in. ``account`` may be empty: then it is the one that ``init`` made.

    Raise ``LoginRefused`` for a wrong password, ``FileSituation`` for a file that is missing or damaged,
    ``NewerRegister`` for one that a newer program wrote. Failed attempts since the last login are audited now.
    """
    key_file = read_key_file(path, workplace)
    name = account or key_file.first_account
    data_key = key_file.unlock(name, password, now=workplace.clock())
    register = _logged_in(path, name, data_key, workplace)
    try:
        _audit_login(register, key_file)
    except BaseException:
        register.close()
        raise
    return register


def second_connection(register: Register, workplace: Workplace) -> Register:
    """The same register under the same login on a connection of its own, for work beside the window."""
    return _logged_in(register.path, register.identity.account, register.data_key, workplace)


def recover_account(path: Path, account: str, code: str, password: str, workplace: Workplace) -> str:
    """Give an account (empty: the one ``init`` made) a new password with the recovery code; return its name.

    Raise ``LoginRefused`` for a wrong code or an account that is not open.
    """
    check_password(password)
    key_file = read_key_file(path, workplace)
    data_key = key_file.unlock_with_recovery_code(code, now=workplace.clock())
    name = account or key_file.first_account
    with closing(_logged_in(path, name, data_key, workplace)) as register, register.transaction():
        register.audit.append(
            Action.UPDATE, "accounts", record_id=name, field="password", reason="recovery code"
        )
        key_file.set_password(name, password, data_key)
    return name


def read_key_file(path: Path, workplace: Workplace) -> KeyFile:
    """The key file of a register. Raise ``FileSituation`` where there is no register, or one in the clear."""
    try:
        is_file = path.is_file()
    except OSError as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the register cannot be read ({why})"),
            place=str(path),
            why=error.strerror,
        ) from None
    if not is_file:
        raise FileSituation(QT_TRANSLATE_NOOP("Situation", "there is no register here"), place=str(path))
    refuse_clear_file(path)
    _refuse_empty_file(path)
    return KeyFile.read(KeyFile.beside(path), work=workplace.work)


def _refuse_empty_file(path: Path) -> None:
    # The cipher would take an empty file for a new register and fill it.
    if path.stat().st_size == 0:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the file is empty: put a copy of the register back"),
            place=str(path),
        )


def _logged_in(path: Path, account: str, data_key: bytes, workplace: Workplace) -> Register:
    database = _opened(path, data_key, workplace)
    with told_as_situations(str(path)):
        roles = roles_of(database, account)
    if not roles:
        database.close()
        raise LoginRefused(WRONG_PASSWORD, place=account)
    identity = Identity(account, roles)
    return Register(
        database,
        identity=identity,
        audit=_audit_trail(database, identity, workplace),
        clock=workplace.clock,
        path=path,
        data_key=data_key,
    )


def _opened(path: Path, data_key: bytes, workplace: Workplace) -> Database:
    connection = connect(path, data_key)
    database = Database(connection)
    stamp = f"{workplace.clock():%Y%m%dT%H%M%S}"
    try:
        with told_as_situations(str(path)):
            bring_up_to_date(
                database,
                workplace.migrations(),
                place=str(path),
                before_migrating=lambda: copy_sealed(
                    connection, path.with_name(f"{path.name}.before-{stamp}"), data_key
                ),
            )
    except BaseException:
        database.close()
        raise
    return database


def _audit_login(register: Register, key_file: KeyFile) -> None:
    attempts = key_file.take_attempts()
    with register.transaction():
        for attempt in attempts:
            register.audit.append(
                Action.FAILED_LOGIN,
                "accounts",
                record_id=attempt.account,
                at=attempt.at,
                account=attempt.account,
            )
        register.audit.append(Action.LOGIN, "accounts", record_id=register.identity.account)
    if attempts:
        key_file.write()
