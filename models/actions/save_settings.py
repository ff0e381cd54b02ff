"""Saves the settings of the site."""

from __future__ import annotations

from models.actions.save_session import refuse_blocking
from models.rules.settings_rules import settings_findings
from models.site import SiteSettings
from models.situations import Situation
from models.storage.register import Register
from models.storage.site_settings import site_settings, write_settings
from models.wording import QT_TRANSLATE_NOOP


def save_settings(register: Register, typed: SiteSettings, *, read: SiteSettings) -> SiteSettings:
    """Store what ``typed`` changes of ``read``, and give the settings as they stand now.

    Raise ``Refused`` for findings, ``Situation`` where another window changed the same setting meanwhile.
    """
    refuse_blocking(settings_findings(typed, now=register.clock()), SiteSettings.table)
    names = [name for name in SiteSettings.fields if typed.values.get(name) != read.values.get(name)]
    with register.transaction():
        stored = site_settings(register)
        for name in names:
            if stored.values.get(name) not in (read.values.get(name), typed.values.get(name)):
                raise Situation(
                    QT_TRANSLATE_NOOP(
                        "Situation", "another window changed the same settings meanwhile: open them again"
                    ),
                    place=name,
                )
        changes = {
            name: typed.values.get(name)
            for name in names
            if typed.values.get(name) != stored.values.get(name)
        }
        if changes:
            write_settings(register, changes)
        return site_settings(register)
