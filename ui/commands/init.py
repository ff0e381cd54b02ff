"""``init``: makes a register with its first account."""

from __future__ import annotations

import click

from ui.commands.register_access import RegisterAccess, register_options


@click.command()
@register_options
def init(access: RegisterAccess) -> None:
    """Make a register with its first account, which holds all three roles.

    Prints the recovery code once: it opens the register when every password is lost, and stands nowhere else.
    """
    from models.storage.opening import create_register, refuse_existing

    if not access.user:
        raise click.UsageError("Missing option '--user'.")
    refuse_existing(access.database)
    code = create_register(access.database, access.user, access.password(twice=True), access.workplace)
    translate = access.surroundings.translate
    click.echo(translate("Command", "recovery code: {code}").format(code=code))
