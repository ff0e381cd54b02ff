"""The site's settings: thresholds of the rules, the site's name, and whether the register is a demonstration."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import timedelta

from models.storage.register import Register
from models.thresholds import Thresholds

THRESHOLDS = "thresholds"
SITE_NAME = "site_name"
DEMONSTRATION = "demonstration"
LOCK_AFTER = "lock_after_minutes"
LOCK_AFTER_MINUTES = 10
"""The minutes without a key or click after which a window locks, where the site set none."""


def thresholds_of(register: Register) -> Thresholds:
    """The site's thresholds; what it did not set stays at the default."""
    known = {field.name for field in fields(Thresholds)}
    typed = register.setting(THRESHOLDS, {})
    return Thresholds(**{name: value for name, value in typed.items() if name in known})


def set_thresholds(register: Register, thresholds: Thresholds) -> None:
    """Store every threshold of the site."""
    register.change_setting(THRESHOLDS, asdict(thresholds))


def is_demonstration(register: Register) -> bool:
    """Whether the register's people and dates are invented."""
    return bool(register.setting(DEMONSTRATION, False))


def site_name(register: Register) -> str:
    """The site's name as printed; empty where none was set."""
    return str(register.setting(SITE_NAME, ""))


def lock_after(register: Register) -> timedelta:
    """How long a window may lie idle before it locks."""
    return timedelta(minutes=register.setting(LOCK_AFTER, LOCK_AFTER_MINUTES))
