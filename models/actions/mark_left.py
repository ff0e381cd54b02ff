"""Marks somebody of the staff as having left: the row stays with the reason, and the name is proposed no more."""

from __future__ import annotations

from models.records import StaffMember
from models.storage.register import Register


def mark_left(register: Register, member: StaffMember, *, reason: str) -> StaffMember:
    """Void the row. Raise ``Situation`` without a reason, ``NotAllowed`` for a role that may not."""
    return register.void(member, reason=reason.strip())
