"""``verify``: checks the audit trail's chain, the rows against it, and the file itself."""

from __future__ import annotations

import click

from ui.commands.register_access import RegisterAccess, register_options


@click.command()
@register_options
def verify(access: RegisterAccess) -> None:
    """Check the audit trail, the rows against it, and the file itself; exit 1 when anything is wrong."""
    from models.storage.verification import verify_register

    with access.opened() as register:
        found = verify_register(register)
    translate = access.surroundings.translate
    click.echo(translate("Command", "audit entries: {count}").format(count=found.entries))
    click.echo(translate("Command", "rows: {count}").format(count=found.rows))
    click.echo(translate("Command", "newest hash: {hash}").format(hash=found.newest_hash))
    for fault in found.faults:
        click.echo(f"error: {access.database}: {fault}", err=True)
    if found.faults:
        click.get_current_context().exit(1)
    click.echo(translate("Command", "no faults"))
