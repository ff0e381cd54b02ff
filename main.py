"""The entry point: tells a window from a command, and builds and hands down what each needs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.storage.opening import Workplace


@dataclass(frozen=True)
class WindowRequest:
    """The window on one register; for a smoke test it closes once it has been painted."""

    database: Path | None = None
    smoke_test: bool = False


def window_request(arguments: Sequence[str]) -> WindowRequest | None:
    """What the arguments ask of the window; None where they ask for a command, for help, or are wrong."""
    match list(arguments):
        case []:
            return WindowRequest()
        case ["--smoke-test"]:
            return WindowRequest(smoke_test=True)
        case ["--database", path] if path and not path.startswith("-"):
            return WindowRequest(Path(path))
        case [option] if option.startswith("--database=") and option != "--database=":
            return WindowRequest(Path(option.removeprefix("--database=")))
        case _:
            return None


def open_window(request: WindowRequest) -> int:
    """Show the window until it is closed; nothing heavy is loaded before it has been painted."""
    from ui.window_start import open_window as show_window

    return show_window(
        [sys.argv[0]], request.database, workplace=this_workplace, smoke_test=request.smoke_test
    )


def this_workplace() -> Workplace:
    """The program and the machine it runs on."""
    from models.program_version import PROGRAM_VERSION
    from models.storage.opening import Workplace

    return Workplace(PROGRAM_VERSION)


def run_command(arguments: Sequence[str]) -> int:
    """Run one command of the command line."""
    from ui.commands.command_line import command_line
    from ui.commands.surroundings import Surroundings

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    surroundings = Surroundings(
        workplace=this_workplace, open_window=lambda database: open_window(WindowRequest(database))
    )
    try:
        command_line.main(list(arguments), prog_name="main.py", obj=surroundings)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    return 0


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for and return the exit code."""
    request = window_request(arguments)
    return run_command(arguments) if request is None else open_window(request)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
