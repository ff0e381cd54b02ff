"""``log``: saves sessions from a file with one JSON object a line."""

from __future__ import annotations

from pathlib import Path

import click

from ui.commands.register_access import FILE, RegisterAccess, register_options


@click.command()
@click.option("--file", "path", type=FILE, required=True, metavar="FILE", help="The sessions, UTF-8.")
@register_options
def log(access: RegisterAccess, *, path: Path) -> None:
    """Save sessions from a file with a JSON object a line.

    Prints "saved ID" for each session once it is stored. A refused line is told on stderr, and the rest goes on.
    """
    from models.exchange.session_lines import log_file

    translate = access.surroundings.translate
    is_refused = False
    with access.opened() as register:
        for outcome in log_file(register, path, now=access.workplace.clock()):
            if outcome.saved_id is not None:
                click.echo(f"saved {outcome.saved_id}")
            for refusal in outcome.refusals:
                is_refused = True
                for line in refusal.lines(translate):
                    click.echo(line, err=True)
    if is_refused:
        click.get_current_context().exit(1)
