"""The command line's root: its commands, and what becomes of a user's situation there."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Any

import click

from models.program_version import PROGRAM_VERSION
from models.situations import Situation
from ui.commands.lazy_group import LazyGroup
from ui.commands.surroundings import Surroundings

_COMMANDS = {
    "demo": ("ui.commands.demo:demo", "Build the demonstration register with its PDFs."),
    "init": ("ui.commands.init:init", "Make a register with its first account."),
    "import": ("ui.commands.import_tables:import_tables", "Read CSV tables into a register."),
    "log": ("ui.commands.log:log", "Save sessions from a file with a JSON object a line."),
    "export": ("ui.commands.export:export", "Write the register's tables as files."),
    "report": ("ui.commands.report:report", "Print a patient, every patient, or the cohort as PDF."),
    "analyse": ("ui.commands.analyse:analyse", "Analyse survival in a register or in a CSV file."),
    "verify": ("ui.commands.verify:verify", "Check the audit trail, the rows and the file."),
    "users": ("ui.commands.users:users", "List, add and close accounts, change passwords."),
}


class CommandLine(LazyGroup):
    """Tells a user's situation in lines on stderr, and ends quietly where nobody reads or waits any more."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; exit 1 for a situation."""
        try:
            return super().invoke(ctx)
        except Situation as situation:
            _tell(situation, ctx.obj)
        except (KeyboardInterrupt, EOFError):
            click.echo(err=True)
        except OSError as error:
            if error.errno != errno.EPIPE:
                raise
            _forget_standard_output()
        return ctx.exit(1)


def _tell(situation: Situation, surroundings: Surroundings) -> None:
    for line in situation.lines(surroundings.translate):
        click.echo(line, err=True)


def _forget_standard_output() -> None:
    # What is still buffered would complain once more when the interpreter flushes it at its end.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


@click.group(
    cls=CommandLine,
    lazy_commands=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    no_args_is_help=False,
)
@click.version_option(PROGRAM_VERSION, prog_name="Thecalog")
@click.option(
    "--database",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Without a command: open the window on this register.",
)
@click.option("--smoke-test", is_flag=True, help="Without a command: paint the first window and exit.")
def command_line(database: Path | None, smoke_test: bool) -> None:
    """Keep a register for intrathecal trastuzumab. Without a command, the window opens.

    Exit codes: 0 done, 1 a finding or failure, 2 wrong usage.
    """
    if database is not None or smoke_test:
        raise click.UsageError("--database before a command and --smoke-test are for the window alone.")
