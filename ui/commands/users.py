"""``users``: lists, adds and closes accounts, changes passwords, and recovers one with the recovery code."""

from __future__ import annotations

from pathlib import Path

import click

from models.vocabularies import Role
from ui.commands.register_access import FILE, RegisterAccess, register_options
from ui.commands.secrets_asked import new_secret, read_secret
from ui.commands.surroundings import Surroundings

_new_password_file = click.option(
    "--new-password-file", type=FILE, metavar="FILE", help="The new password; else it is asked for."
)


@click.group(no_args_is_help=True)
def users() -> None:
    """List, add and close accounts, and change passwords."""


@users.command("list")
@register_options
def list_users(access: RegisterAccess) -> None:
    """List every account with its roles."""
    from models.storage.accounts import list_accounts

    translate = access.surroundings.translate
    with access.opened() as register:
        accounts = list_accounts(register)
    for account in accounts:
        roles = ", ".join(translate("Role", role.label) for role in Role if role in account.roles)
        closed = "" if account.is_open else translate("Command", " (closed)")
        click.echo(f"{account.name}: {roles}{closed}")


@users.command("add")
@click.argument("name")
@click.option(
    "--role", "roles", multiple=True, required=True, type=click.Choice(Role.codes()), help="May be repeated."
)
@_new_password_file
@register_options
def add_user(
    access: RegisterAccess, name: str, roles: tuple[str, ...], new_password_file: Path | None
) -> None:
    """Add the account NAME."""
    from models.storage.accounts import open_account
    from models.storage.opening import read_key_file

    with access.opened() as register:
        key_file = read_key_file(access.database, access.workplace)
        held = frozenset(role for role in Role if role.value in roles)
        open_account(register, key_file, name, _new_password(access.surroundings, new_password_file), held)


@users.command("password")
@click.argument("name")
@_new_password_file
@register_options
def change_user_password(access: RegisterAccess, name: str, new_password_file: Path | None) -> None:
    """Give the account NAME another password."""
    from models.storage.accounts import change_password
    from models.storage.opening import read_key_file

    with access.opened() as register:
        key_file = read_key_file(access.database, access.workplace)
        change_password(register, key_file, name, _new_password(access.surroundings, new_password_file))


@users.command("close")
@click.argument("name")
@register_options
def close_user(access: RegisterAccess, name: str) -> None:
    """Close the account NAME."""
    from models.storage.accounts import close_account
    from models.storage.opening import read_key_file

    with access.opened() as register:
        close_account(register, read_key_file(access.database, access.workplace), name)


@users.command("recover")
@click.option("--database", type=FILE, required=True, metavar="FILE", help="The register.")
@click.option("--user", default="", metavar="NAME", help="The account; else the one init made.")
@click.option(
    "--recovery-code-file", type=FILE, metavar="FILE", help="The recovery code; else it is asked for."
)
@_new_password_file
@click.pass_obj
def recover_user(
    surroundings: Surroundings,
    database: Path,
    user: str,
    recovery_code_file: Path | None,
    new_password_file: Path | None,
) -> None:
    """Give an account a new password with the recovery code."""
    from models.storage.opening import read_key_file, recover_account

    workplace = surroundings.workplace()
    read_key_file(database, workplace)
    code = read_secret(recovery_code_file) if recovery_code_file else surroundings.ask_secret("recovery code")
    recover_account(database, user, code, _new_password(surroundings, new_password_file), workplace)


def _new_password(surroundings: Surroundings, path: Path | None) -> str:
    return read_secret(path) if path else new_secret("new password", surroundings.ask_secret)
