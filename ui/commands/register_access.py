"""The options that every command on a register has, and the register they open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.commands import secrets_asked
from ui.commands.surroundings import Surroundings

if TYPE_CHECKING:
    from models.storage.opening import Workplace
    from models.storage.register import Register

FILE = click.Path(path_type=Path, readable=False)
"""Any path: what cannot be read is told by whoever reads it, as a failure and not as wrong usage."""


@dataclass(frozen=True)
class RegisterAccess:
    """Which register, for whom, and where the password comes from."""

    database: Path
    user: str
    password_file: Path | None
    surroundings: Surroundings

    @property
    def workplace(self) -> Workplace:
        """The program and its machine."""
        return self.surroundings.workplace()

    def password(self, *, twice: bool = False) -> str:
        """The account's password; a new one is asked for ``twice``."""
        surroundings = self.surroundings
        return secrets_asked.password(
            self.password_file, surroundings.environment, surroundings.ask_secret, twice=twice
        )

    @contextmanager
    def opened(self) -> Iterator[Register]:
        """Log in, and close the register at the end."""
        from models.storage.cipher import told_as_situations
        from models.storage.opening import open_register, read_key_file

        workplace = self.workplace
        read_key_file(
            self.database, workplace
        )  # nobody is asked for the password of a file that is not there
        register = open_register(self.database, self.user, self.password(), workplace)
        try:
            with told_as_situations(str(self.database)):
                yield register
        finally:
            register.close()


def register_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--database``, ``--user`` and ``--password-file``; the command is given a ``RegisterAccess`` first."""
    return _with_options(command, required=True)


def possible_register_options(command: Callable[..., None]) -> Callable[..., None]:
    """As ``register_options``, for a command that may do without: it is given None without ``--database``."""
    return _with_options(command, required=False)


def _with_options(command: Callable[..., None], *, required: bool) -> Callable[..., None]:
    @click.option("--database", type=FILE, required=required, metavar="FILE", help="The register.")
    @click.option("--user", default="", metavar="NAME", help="The account; else the one init made.")
    @click.option(
        "--password-file",
        type=FILE,
        metavar="FILE",
        help=f"Its password; else {secrets_asked.PASSWORD_VARIABLE}, else it is asked for.",
    )
    @click.pass_obj
    @wraps(command)
    def with_access(
        surroundings: Surroundings,
        /,
        *,
        database: Path | None,
        user: str,
        password_file: Path | None,
        **options: Any,
    ) -> None:
        access = None
        if database is not None:
            access = RegisterAccess(database, user, password_file, surroundings)
        command(access, **options)

    return with_access
