"""Passwords and recovery codes: from a file, from the environment, or typed without echo."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from models.situations import FileSituation, Situation
from models.wording import QT_TRANSLATE_NOOP

PASSWORD_VARIABLE = "THECALOG_PASSWORD"


def ask_at_terminal(prompt: str) -> str:
    """Ask for a secret without echo. Raise ``Situation`` where nobody sits at a terminal."""
    if not sys.stdin.isatty():
        raise Situation(
            QT_TRANSLATE_NOOP(
                "Situation", "nobody can be asked here: give it with --{option}-file{or_variable}"
            ),
            place=prompt,
            option=prompt.replace(" ", "-"),
            or_variable=f" or in {PASSWORD_VARIABLE}" if prompt == "password" else "",
        )
    return getpass.getpass(f"{prompt}: ", stream=sys.stderr)


def read_secret(path: Path) -> str:
    """The secret in a file, without the line end behind it. Raise ``FileSituation``."""
    try:
        content = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the file is not UTF-8"), place=str(path)
        ) from None
    except OSError as error:
        raise FileSituation(
            QT_TRANSLATE_NOOP("Situation", "the file cannot be read ({why})"),
            place=str(path),
            why=error.strerror,
        ) from None
    return content.removesuffix("\n").removesuffix("\r")


def password(
    path: Path | None,
    environment: Mapping[str, str],
    ask: Callable[[str], str],
    *,
    twice: bool = False,
) -> str:
    """The password: from the file, else from the environment, else asked for, a new one ``twice``."""
    if path is not None:
        return read_secret(path)
    if PASSWORD_VARIABLE in environment:
        return environment[PASSWORD_VARIABLE]
    return new_secret("password", ask) if twice else ask("password")


def new_secret(prompt: str, ask: Callable[[str], str]) -> str:
    """A new secret, asked for twice. Raise ``Situation`` where the two differ."""
    typed = ask(prompt)
    if ask(f"{prompt} again") != typed:
        raise Situation(QT_TRANSLATE_NOOP("Situation", "the two passwords differ"), place=prompt)
    return typed
