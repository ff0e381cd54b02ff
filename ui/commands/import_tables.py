"""``import``: reads CSV tables into a register, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import click

from ui.commands.register_access import FILE, RegisterAccess, register_options


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
@click.option("--dry-run", is_flag=True, help="Check everything and write nothing.")
@register_options
def import_tables(access: RegisterAccess, *, files: tuple[Path, ...], dry_run: bool) -> None:
    """Read tables from CSV files; a file's name says which table it is.

    Files given together are read together. One refused row refuses everything.
    """
    from models.exchange.csv_tables import import_tables as import_files

    with access.opened() as register:
        summary = import_files(register, files, now=access.workplace.clock(), dry_run=dry_run)
    for line in summary.lines(access.surroundings.translate):
        click.echo(line)
