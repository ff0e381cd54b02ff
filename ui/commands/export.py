"""``export``: writes the register's tables as files."""

from __future__ import annotations

from pathlib import Path

import click

from ui.commands.register_access import FILE, RegisterAccess, register_options


@click.command()
@click.option("--format", "file_format", type=click.Choice(["csv"]), required=True, help="Kind of the files.")
@click.option("--output", type=FILE, required=True, metavar="DIR", help="The folder; it is made.")
@click.option("--deidentify", is_flag=True, help="Leave out who the patients are.")
@register_options
def export(access: RegisterAccess, *, file_format: str, output: Path, deidentify: bool) -> None:  # noqa: ARG001
    """Write the register's tables as files.

    The whole export can be imported again; the de-identified one is for research.
    """
    from models.exchange.csv_export import export_csv

    with access.opened() as register:
        written = export_csv(register, output, deidentify=deidentify)
    for path in written:
        click.echo(path)
