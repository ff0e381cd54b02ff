"""The site's settings as the register keeps them, and as the rules, the window and the prints read them."""

from __future__ import annotations

import base64
from dataclasses import asdict, fields
from datetime import timedelta
from typing import Any

from models.fields import ValueRefused
from models.site import SiteSettings
from models.storage.register import Register
from models.thresholds import Thresholds
from models.vocabularies import Paper

THRESHOLDS = "thresholds"
SITE_NAME = "site_name"
SITE_LOGO = "site_logo"
DEMONSTRATION = "demonstration"
LOCK_AFTER = "lock_after_minutes"
PAPER = "paper"
LOCK_AFTER_MINUTES = 10
"""The minutes without a key or click after which a window locks, where the site set none."""

_LIMITS = frozenset(field.name for field in fields(Thresholds))


def thresholds_of(register: Register) -> Thresholds:
    """The site's thresholds; what it did not set stays at the default."""
    return Thresholds.from_setting(register.setting(THRESHOLDS, {}))


def set_thresholds(register: Register, thresholds: Thresholds) -> None:
    """Store every threshold of the site."""
    register.change_setting(THRESHOLDS, asdict(thresholds))


def is_demonstration(register: Register) -> bool:
    """Whether the register's people and dates are invented."""
    return bool(register.setting(DEMONSTRATION, False))


def site_name(register: Register) -> str:
    """The site's name as printed; empty where none was set."""
    return str(register.setting(SITE_NAME, ""))


def site_logo(register: Register) -> bytes | None:
    """The site's logo, a PNG or JPEG file; None where there is none."""
    stored = register.setting(SITE_LOGO, "")
    try:
        return base64.b64decode(stored, validate=True) or None
    except (ValueError, TypeError):  # what the file holds is no picture
        return None


def paper_of(register: Register) -> Paper:
    """The paper that the site prints on; A4 where it set none, or the file holds anything else."""
    try:
        return SiteSettings.paper.from_json(register.setting(PAPER, Paper.A4))
    except ValueRefused:
        return Paper.A4


def lock_after(register: Register) -> timedelta:
    """How long a window may lie idle before it locks."""
    return timedelta(minutes=_minutes_to_lock(register))


def _minutes_to_lock(register: Register) -> int:
    """As declared; the default where the file holds anything else, so that every window locks."""
    try:
        return SiteSettings.lock_after_minutes.from_json(register.setting(LOCK_AFTER, LOCK_AFTER_MINUTES))
    except ValueRefused:
        return LOCK_AFTER_MINUTES


def site_settings(register: Register) -> SiteSettings:
    """Everything the site may set, with the defaults of what it did not set."""
    return SiteSettings(
        site_name=site_name(register) or None,
        site_logo=site_logo(register),
        paper=paper_of(register),
        lock_after_minutes=_minutes_to_lock(register),
        **asdict(thresholds_of(register)),
    )


def write_settings(register: Register, changes: dict[str, Any]) -> None:
    """Store values of ``SiteSettings`` by their names, None for one that is taken away; audited like any row."""
    limits = {name: value for name, value in changes.items() if name in _LIMITS}
    with register.transaction():
        if limits:
            register.change_setting(THRESHOLDS, asdict(thresholds_of(register)) | limits)
        for name in changes.keys() - limits.keys():
            value = changes[name]
            field = SiteSettings.fields[name]
            register.change_setting(name, "" if value is None else field.stored(value))
